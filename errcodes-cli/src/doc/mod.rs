//! `cargo errcodes doc`: one HTML page of all tables, to read, to search and to link to.

pub(crate) mod page;

use std::io;
use std::process::ExitCode;

use crate::artifact;
use crate::config::Config;
use crate::reference::{Tables, language};

/// Where the page goes by default.
const OUTPUT: &str = "target/errcodes/index.html";

/// Write one HTML page of all tables, with search, filters and an anchor for each row.
///
/// The page needs no other file and no network, and works without JavaScript. The exit status is 1 if a table has
/// errors, or with --check if the page is stale.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The tables, as CSV; without any, those of `errcodes.toml`.
    #[arg(value_name = "TABLE")]
    tables: Vec<String>,
    /// The table that a `ref` column refers to, if it is not its own.
    #[arg(long, value_name = "COLUMN=TABLE", value_parser = crate::check::link)]
    link: Vec<(String, String)>,
    /// The language that is shown first; without it and without `lang` in `errcodes.toml`, that of the reader's browser.
    #[arg(long, value_name = "TAG", value_parser = language::parse)]
    lang: Option<String>,
    /// The file to write; `-` is standard output.
    #[arg(long, value_name = "FILE", default_value = OUTPUT)]
    output: String,
    /// Write nothing; fail if the file is not what would be written. Line ends do not count.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let config = match Config::here() {
        Ok(config) => config,
        Err(refusal) => return Ok(refusal.show()),
    };
    let tables = match Tables::without_errors(&config, &arguments.tables, &arguments.link) {
        Ok(tables) => tables,
        Err(status) => return Ok(status),
    };
    let lang = arguments.lang.clone().or(config.lang);
    let text = page::html(&tables, lang.as_deref(), |_| None).map_err(io::Error::other)?;
    artifact::write(&arguments.output, arguments.check, &text)
}
