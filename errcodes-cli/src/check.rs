//! `cargo errcodes check`: every fault of every table.

use std::process::ExitCode;

use errcodes_table::{Selection, Unlinked, read};

/// Hold tables against every rule; the exit status is 1 if any has a fault.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The tables, as CSV.
    #[arg(required = true, value_name = "TABLE")]
    tables: Vec<String>,
    /// The table that a `ref` column refers to, where it is not its own.
    ///
    /// A `ref` column of a table without a key is checked only where this says what it refers to.
    #[arg(long, value_name = "COLUMN=TABLE", value_parser = link)]
    link: Vec<(String, String)>,
    /// A language in which every column that has a language must have every text.
    #[arg(long, value_name = "TAG")]
    require_locale: Vec<String>,
    /// What the Rust names of numbers without a name begin with: `E` for `E20003`.
    #[arg(long)]
    prefix: Option<String>,
}

pub(crate) fn link(text: &str) -> Result<(String, String), String> {
    let (column, table) = text.split_once('=').ok_or("write it as COLUMN=TABLE")?;
    Ok((column.to_owned(), table.to_owned()))
}

pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let mut found = 0;
    for table in &arguments.tables {
        let selection = Selection::file(table.as_str())
            .unlinked(Unlinked::OwnIfKeyed)
            .require_locales(arguments.require_locale.iter().map(String::as_str));
        let selection = match &arguments.prefix {
            Some(prefix) => selection.prefix(prefix.as_str()),
            None => selection,
        };
        let selection = arguments
            .link
            .iter()
            .fold(selection, |selection, (column, linked)| selection.link(column.as_str(), linked.as_str()));
        let diagnostics = read(&selection).diagnostics;
        crate::show(&diagnostics);
        found += diagnostics.len();
    }
    if found == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
