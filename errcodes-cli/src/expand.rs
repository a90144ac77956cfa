//! `cargo errcodes expand`: the formatted Rust that is generated from a table.

use std::io::{self, Write as _};
use std::process::ExitCode;

use errcodes_codegen::{Feature, Settings};

/// Print the Rust that is generated from a table.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The table, as CSV.
    #[arg(value_name = "TABLE")]
    table: String,
    /// The name of the enum.
    #[arg(long, value_name = "ENUM")]
    name: String,
    /// Keep the rows whose cell in the column is one of the values.
    #[arg(long, value_name = "COLUMN=VALUE[|VALUE]…", value_parser = only)]
    only: Vec<(String, Vec<String>)>,
    /// Leave out a column.
    #[arg(long, value_name = "COLUMN")]
    skip: Vec<String>,
    /// The enum and the table that a `ref` column refers to, if they are not its own.
    #[arg(long, value_name = "COLUMN=ENUM:TABLE", value_parser = link)]
    link: Vec<(String, String, String)>,
    /// Convert every row into the same row of a larger table, which has an enum of its own.
    #[arg(long, value_name = "ENUM:TABLE", value_parser = enum_and_table)]
    into: Vec<(String, String)>,
    /// The column that `Display` shows.
    #[arg(long, value_name = "COLUMN")]
    display: Option<String>,
    /// Require a text in this language in every column that has a language.
    #[arg(long, value_name = "TAG")]
    require_locale: Vec<String>,
    /// Begin the variants of numbers without a name with this text: `E` for `E20003`.
    #[arg(long, value_name = "PREFIX")]
    prefix: Option<String>,
    /// Generate an impl that needs a feature of the runtime.
    #[arg(long, value_name = "FEATURE")]
    impls: Vec<Impls>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Impls {
    Serialize,
    Deserialize,
    Serde,
    Http,
}

fn only(text: &str) -> Result<(String, Vec<String>), String> {
    let (column, values) = text.split_once('=').ok_or("write it as COLUMN=VALUE")?;
    Ok((column.to_owned(), values.split('|').map(str::to_owned).collect()))
}

fn link(text: &str) -> Result<(String, String, String), String> {
    let written = "write it as COLUMN=ENUM:TABLE";
    let (column, rest) = text.split_once('=').ok_or(written)?;
    let (target, table) = enum_and_table(rest).map_err(|_| written)?;
    Ok((column.to_owned(), target, table))
}

fn enum_and_table(text: &str) -> Result<(String, String), String> {
    // The path of an enum contains colons too, but always two together.
    let mut colons = text.match_indices(':').map(|(at, _)| at);
    let at = colons.find(|&at| !is_path_separator(text, at)).ok_or("write it as ENUM:TABLE")?;
    Ok((text[..at].to_owned(), text[at + 1..].to_owned()))
}

fn is_path_separator(text: &str, at: usize) -> bool {
    text[at..].starts_with("::") || text[..at].ends_with(':')
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut settings = Settings::file(&arguments.name, &arguments.table);
    for (column, values) in &arguments.only {
        settings = settings.only(column, values.iter().map(String::as_str));
    }
    for column in &arguments.skip {
        settings = settings.skip(column);
    }
    for (column, target, table) in &arguments.link {
        settings = settings.link(column, target, table);
    }
    for (target, table) in &arguments.into {
        settings = settings.into_catalog(target, table);
    }
    if let Some(prefix) = &arguments.prefix {
        settings = settings.prefix(prefix);
    }
    if let Some(column) = &arguments.display {
        settings = settings.display(column);
    }
    settings = settings.require_locales(arguments.require_locale.iter().map(String::as_str));
    for impls in &arguments.impls {
        settings = settings.impls(match impls {
            Impls::Serialize => Feature::Serialize,
            Impls::Deserialize => Feature::Deserialize,
            Impls::Serde => Feature::Serde,
            Impls::Http => Feature::Http,
        });
    }
    let generated = settings.generate();
    match generated.source() {
        Ok(source) => {
            match io::stdout().lock().write_all(source.as_bytes()) {
                // A reader may stop early.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
                written => written?,
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(diagnostics) => Ok(crate::refuse(diagnostics)),
    }
}
