//! `cargo errcodes export`: tables for other languages and other readers. The same tables always give the same bytes.

mod json;
mod markdown;
mod openapi;
mod typescript;

use std::io;
use std::process::ExitCode;

use crate::artifact;
use crate::config::Config;
use crate::reference::{Table, Tables};

/// Write tables as JSON, Markdown, TypeScript or OpenAPI.
///
/// The exit status is 1 if a table has errors, or with --check if the file is stale.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The tables, as CSV; without any, those of `errcodes.toml`.
    #[arg(value_name = "TABLE")]
    tables: Vec<String>,
    /// The table that a `ref` column refers to, if it is not its own.
    #[arg(long, value_name = "COLUMN=TABLE", value_parser = crate::check::link)]
    link: Vec<(String, String)>,
    /// What to write.
    #[arg(long = "as", value_enum, value_name = "FORMAT")]
    format: Format,
    #[command(flatten)]
    destination: artifact::Destination,
}

/// What a table can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// One document with all columns and rows, described by a JSON schema
    Json,
    /// A table for each table, with an anchor for each row
    Markdown,
    /// A constant object, union types and a type guard for each table
    #[value(name = "typescript")]
    TypeScript,
    /// The components of an API description: a response for each status, an example for each row
    #[value(name = "openapi")]
    OpenApi,
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
    let text = match arguments.format {
        Format::Json => Ok(json::text(&tables)),
        Format::Markdown => Ok(markdown::text(&tables)),
        Format::TypeScript => typescript::text(&tables),
        Format::OpenApi => Ok(openapi::text(&tables)),
    };
    match text {
        Ok(text) => arguments.destination.write(&text),
        Err(message) => {
            anstream::eprintln!("error: {message}");
            Ok(ExitCode::from(2))
        }
    }
}

/// Returns the members of a row in JSON and TypeScript: what it is called, then its cells.
fn members(table: &Table, index: usize) -> Vec<(String, serde_json::Value)> {
    let Some(row) = table.row(index) else { return Vec::new() };
    row.all_fields().map(|field| (field.name().to_owned(), field.to_json())).collect()
}
