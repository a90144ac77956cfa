//! `cargo errcodes check`: every diagnostic of every table.

#[cfg(feature = "watch")]
mod again;
#[cfg(feature = "watch")]
mod watch;

use std::collections::HashMap;
use std::io::{self, Write};
use std::process::ExitCode;

use errcodes_table::{Catalog, Diagnostics, Kind, Mark, Reading, Rule, Selection, read};

use crate::config::{Config, Refusal, Table};
use crate::output::{Finding, Format, Report, Repository};

/// Check tables; the exit status is 1 if there is an error, and 2 if a table cannot be read.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The tables, as CSV; without any, those of `errcodes.toml`.
    ///
    /// `-` is standard input; patterns such as `specs/*.csv` are expanded.
    #[arg(value_name = "TABLE")]
    tables: Vec<String>,
    /// The table that a `ref` column refers to, if it is not its own.
    ///
    /// A `ref` column of a table without a key is only checked with this option.
    #[arg(long, value_name = "COLUMN=TABLE", value_parser = link)]
    link: Vec<(String, String)>,
    /// Require that every row is, by its code or its name, a row of this larger table too.
    #[arg(long, value_name = "TABLE")]
    into: Vec<String>,
    /// Require a text in this language in every column that has a language.
    #[arg(long, value_name = "TAG")]
    require_locale: Vec<String>,
    /// Require that the cells of this column are different in all tables, for products whose codes are one space.
    #[arg(long, value_name = "COLUMN")]
    unique: Vec<String>,
    /// Begin the Rust names of numbers without a name with this text: `E` for `E20003`.
    #[arg(long, value_name = "PREFIX")]
    prefix: Option<String>,
    /// Fail if there is a warning.
    #[arg(long, value_enum, value_name = "LEVEL")]
    deny: Option<Deny>,
    /// How the diagnostics are written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Check again whenever a table or `errcodes.toml` changes, until the command is stopped.
    #[cfg(feature = "watch")]
    #[arg(long)]
    watch: bool,
}

/// What else makes the command fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Deny {
    Warnings,
}

pub(crate) fn link(text: &str) -> Result<(String, String), String> {
    let (column, table) = text.split_once('=').ok_or("write it as COLUMN=TABLE")?;
    Ok((column.to_owned(), table.to_owned()))
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    #[cfg(feature = "watch")]
    if arguments.watch {
        return again::check(arguments);
    }
    let selections = match selections(Config::here(), arguments) {
        Ok(selections) => selections,
        Err(refusal) => return Ok(refusal.show()),
    };
    let checked = Checked::all(&selections, &arguments.unique);
    let mut out = anstream::stdout().lock();
    match checked.write(arguments.format, &mut out) {
        // A reader may stop early.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        written => written?,
    }
    if checked.diagnostics.iter().any(crate::is_unread) {
        return Ok(ExitCode::from(2));
    }
    let summary = checked.report.summary();
    let is_denied = summary.errors > 0 || (arguments.deny == Some(Deny::Warnings) && summary.warnings > 0);
    Ok(if is_denied { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Returns what is read: each table, in the order in which they are named.
fn selections(config: Result<Config, Refusal>, arguments: &Arguments) -> Result<Vec<Selection>, Refusal> {
    let tables = config?.tables(&arguments.tables)?;
    let selection = |table: &Table| {
        let selection = table.selection(&arguments.link)?;
        let selection = selection.require_locales(arguments.require_locale.iter().map(String::as_str));
        let larger = table.into.iter().chain(&arguments.into);
        let selection = larger.fold(selection, |selection, larger| selection.into_table(larger.as_str()));
        Ok(match &arguments.prefix {
            Some(prefix) => selection.prefix(prefix.as_str()),
            None => selection,
        })
    };
    tables.iter().map(selection).collect()
}

/// What was checked.
struct Checked {
    report: Report,
    diagnostics: Vec<Diagnostics>,
    /// The `ref` columns that could not be checked, each with its table.
    unchecked: Vec<(String, String)>,
}

impl Checked {
    fn all(selections: &[Selection], unique: &[String]) -> Self {
        let mut checked = Self { report: Report::default(), diagnostics: Vec::new(), unchecked: Vec::new() };
        let mut readings: Vec<Reading> = selections.iter().map(read).collect();
        for column in unique {
            refuse_repeated(column, &mut readings);
        }
        for (selection, reading) in selections.iter().zip(readings) {
            checked.report.tables += 1;
            if let Some(catalog) = &reading.catalog {
                checked.report.rows += catalog.rows().len();
                checked.unchecked.extend(unchecked(catalog, selection));
            }
            checked.report.findings.extend(reading.diagnostics.iter().filter_map(Finding::of));
            checked.diagnostics.push(reading.diagnostics);
        }
        checked
    }

    fn write(&self, format: Format, out: &mut dyn Write) -> io::Result<()> {
        if format != Format::Human {
            return self.report.write(format, &crate::rules::texts(), &Repository::here(), out);
        }
        for diagnostics in &self.diagnostics {
            // The stream removes the colors if nobody would see them.
            write!(out, "{}", diagnostics.render(true))?;
        }
        write!(out, "{}", self.report.summary())?;
        for (column, table) in &self.unchecked {
            write!(out, "; `{column}` of `{table}` is not checked without `--link {column}=TABLE`")?;
        }
        writeln!(out)
    }
}

/// Reports each cell of a column that an earlier table has too; within a table, a key is unique anyway.
fn refuse_repeated(column: &str, readings: &mut [Reading]) {
    let mut first: HashMap<String, (usize, String)> = HashMap::new();
    for (table, Reading { catalog, diagnostics, .. }) in readings.iter_mut().enumerate() {
        let Some(catalog) = catalog else { continue };
        let Some(typed) = catalog.column(column) else {
            let title = format!("no column `{column}` in `{}`", catalog.source().name());
            diagnostics
                .program(Mark::NONE, Rule::UnknownColumn, title)
                .help("`--unique` names a column of every table");
            continue;
        };
        for row in catalog.rows() {
            let (Some(text), Some(cell)) = (typed.text(typed.value(row.index())), row.cell(typed.field.first())) else {
                continue;
            };
            let here = || format!("{}:{}", catalog.source().name(), cell.position().0);
            let (other, place) = first.entry(text.clone().into_owned()).or_insert_with(|| (table, here()));
            if *other != table {
                diagnostics
                    .at(
                        catalog.source(),
                        cell.span(),
                        Rule::DuplicateAcrossTables,
                        format!("duplicate {column} `{text}`"),
                    )
                    .label(format!("first used in {place}"));
            }
        }
        diagnostics.sort();
    }
}

/// Returns the `ref` columns that may refer to any table.
fn unchecked(catalog: &Catalog, selection: &Selection) -> Vec<(String, String)> {
    if catalog.key_column().is_some() {
        return Vec::new();
    }
    let is_linked = |name: &str| selection.links.iter().any(|link| link.column.text == name);
    let refs = catalog.columns().iter().map(|column| &column.field).filter(|field| field.kind() == Kind::Ref);
    let open = refs.map(errcodes_table::Field::name).filter(|name| !is_linked(name));
    open.map(|name| (name.to_owned(), catalog.source().name().to_owned())).collect()
}
