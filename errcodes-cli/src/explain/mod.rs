//! `cargo errcodes explain`: the rows that have a code, a name or words, for people in a terminal and for scripts.

mod fold;
mod human;
mod json;
mod search;

use std::io::{self, Write};
use std::process::ExitCode;

use errcodes_table::{Checks, Diagnostics, count};

use crate::config::Config;
use crate::reference::{Language, Tables, language};
use search::{Match, Query};

/// Find errors by code, name, variant, status or words of a text in any language.
///
/// The exit status is 1 if nothing is found, and 2 if a table cannot be read.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// What to look for. Each word has to occur in the row; a code, a name, a variant or a status is found first.
    #[arg(required = true, value_name = "WORD")]
    words: Vec<String>,
    /// A table to search, as CSV; give it again for several. Without any, the tables of `errcodes.toml`.
    #[arg(long, value_name = "TABLE")]
    table: Vec<String>,
    /// The table that a `ref` column refers to, if it is not its own.
    #[arg(long, value_name = "COLUMN=TABLE", value_parser = crate::check::link)]
    link: Vec<(String, String)>,
    /// The language of the texts; otherwise that of the environment.
    #[arg(long, value_name = "TAG", value_parser = language::parse)]
    lang: Option<String>,
    /// List all rows that are found, however many they are.
    #[arg(long)]
    all: bool,
    /// How the rows are written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// How rows are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Text for people
    #[default]
    Human,
    /// One JSON document with every row and all languages
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let config = match Config::here() {
        Ok(config) => config,
        Err(refusal) => return Ok(refusal.show()),
    };
    let (tables, diagnostics) = match Tables::read(&config, &arguments.table, &arguments.link, Checks::Reading) {
        Ok(read) => read,
        Err(refusal) => return Ok(refusal.show()),
    };
    // At night, a table with an error must not hide the rows that can be read. Whether these are right is for `check`.
    let faulty: Vec<&Diagnostics> = diagnostics.iter().filter(|diagnostics| diagnostics.has_errors()).collect();
    if tables.0.len() < diagnostics.len() {
        faulty.into_iter().for_each(crate::show);
        return Ok(ExitCode::from(2));
    }
    if !faulty.is_empty() {
        let tables = count(faulty.len(), "table");
        anstream::eprintln!("warning: {tables} with errors, in which rows or cells may be missing; `check` shows them");
    }
    let query = Query::new(&arguments.words);
    let found = query.find(&tables);
    let mut out = anstream::stdout().lock();
    match write(arguments, &config, &query, &tables, &found, &mut out) {
        // A reader may stop early.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        written => written?,
    }
    let status = if found.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    drop(found);
    // The program ends, and with it all memory at once.
    std::mem::forget(tables);
    Ok(status)
}

fn write(
    arguments: &Arguments,
    config: &Config,
    query: &Query,
    tables: &Tables,
    found: &[Match<'_>],
    out: &mut dyn Write,
) -> io::Result<()> {
    match arguments.format {
        Format::Json => json::write(query, tables, found, out),
        Format::Human if found.is_empty() => {
            let words = errcodes_table::visible(query.text());
            anstream::eprintln!("error: nothing is found for `{words}` in {}", count(tables.0.len(), "table"));
            if let Some(near) = query.nearest(tables) {
                anstream::eprintln!("help: did you mean `{}`?", errcodes_table::visible(&near));
            }
            Ok(())
        }
        Format::Human => {
            let language = Language::of(arguments.lang.clone()).or_environment().or(config.lang.clone());
            human::write(tables, found, &language, arguments.all, out)
        }
    }
}
