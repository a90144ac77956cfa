//! `cargo errcodes import`: a table from a partner's document, and again at the document's next revision.
//!
//! A document goes one way: `open` picks the reader of its form, `read` (one reader for each form) makes `grid`s or a
//! `tree` of it, `recipe` says which columns are wanted, `bind` and `extract` find them, `merge` compares them with the
//! table, and the writer of `errcodes-table` writes what changed. `imported` runs these stages, `first` and `again` call it for files.

mod again;
mod arguments;
mod bind;
mod diagnostic;
mod document;
mod encoding;
mod ended;
mod extract;
mod first;
mod format;
mod grid;
mod imported;
mod listing;
mod memory;
mod merge;
mod open;
mod read;
mod recipe;
mod report;
mod shown;
mod tree;
mod types;
mod value;

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

use again::Import;
pub(crate) use arguments::Arguments;
use diagnostic::{Diagnostic, Rule};
use ended::{Ended, unable, unreadable};
use format::Hints;
pub use memory::{import_document, list_document};
use report::Reporter;

use crate::config::Config;

/// Larger tables are refused.
const LARGEST_TABLE: u64 = 64 * 1024 * 1024;

/// Runs the command.
///
/// # Errors
///
/// Standard output cannot be written.
pub(crate) fn run(arguments: &Arguments) -> std::io::Result<ExitCode> {
    let mut reporter = Reporter::new(arguments.format);
    let ended = if arguments.paths.is_empty() {
        match Config::here().and_then(|config| config.tables(&[])) {
            Ok(tables) => tables.iter().map(|table| checked(arguments, &table.path, &mut reporter)).max(),
            Err(refusal) => return Ok(refusal.show()),
        }
    } else {
        arguments.paths.iter().map(|path| one(arguments, path, &mut reporter)).max()
    };
    reporter.finish()?;
    Ok(ended.unwrap_or(Ended::Fine).into())
}

/// Imports a table again, makes one, or lists a document.
fn one(arguments: &Arguments, path: &str, reporter: &mut Reporter) -> Ended {
    let text = match table_text(path) {
        Ok(text) => text,
        Err(diagnostic) => return unable(diagnostic, reporter),
    };
    match (&arguments.to, text) {
        (Some(_), _) if arguments.paths.len() > 1 => unable(
            Diagnostic::unable("--to takes one document")
                .help("several documents go into the recipe: `from = [\"a.html\", \"b.html\"]`"),
            reporter,
        ),
        (Some(to), _) => first::first(arguments, path, to, reporter),
        (None, Some(text)) => {
            let import = Import { arguments, path: Path::new(path), is_check: arguments.check };
            import.with(&text, &arguments.from, reporter)
        }
        (None, None) => list(path, reporter),
    }
}

/// Checks a table of the workspace, if it has a recipe.
fn checked(arguments: &Arguments, path: &str, reporter: &mut Reporter) -> Ended {
    match table_text(path) {
        Ok(Some(text)) => {
            Import { arguments, path: Path::new(path), is_check: true }.with(&text, &arguments.from, reporter)
        }
        Ok(None) => Ended::Fine,
        Err(diagnostic) => unable(diagnostic, reporter),
    }
}

/// The text of a table that has a recipe; `None` for a document.
fn table_text(path: &str) -> Result<Option<String>, Diagnostic> {
    let is_table = Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    if !is_table {
        return Ok(None);
    }
    let diagnostic = |error: std::io::Error| Diagnostic::unable(format!("cannot read `{path}`: {error}"));
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(diagnostic)?.take(LARGEST_TABLE + 1).read_to_end(&mut bytes).map_err(diagnostic)?;
    if bytes.len() as u64 > LARGEST_TABLE {
        return Err(Diagnostic::of(Rule::DocumentTooLarge, format!("`{path}` is larger than 64 MiB")));
    }
    let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
    let is_recipe = |line: &str| line.starts_with("#!") || line.starts_with("\"#!");
    let head = text.strip_prefix('\u{FEFF}').unwrap_or(&text).lines();
    let is_there =
        head.take_while(|line| line.is_empty() || line.starts_with('#') || line.starts_with("\"#")).any(is_recipe);
    Ok(is_there.then_some(text))
}

/// Shows what is in a document, and a recipe for a start.
fn list(path: &str, reporter: &mut Reporter) -> Ended {
    match open::open(Path::new(path), path, &Hints::default()) {
        Ok(document) => {
            if reporter.is_human() {
                anstream::print!("{}", listing::listing(&document));
            } else {
                reporter.show(&document.notes);
            }
            Ended::Fine
        }
        Err(why) => unreadable(why, reporter),
    }
}
