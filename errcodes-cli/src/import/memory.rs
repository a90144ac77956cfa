//! Imports without files, for fuzzing: the table and its document are in memory.

use errcodes_table::write::Table;

use super::document::Document;
use super::format::Hints;
use super::imported::{Stopped, imported};
use super::merge::Said;
use super::recipe::{Recipe, Source};
use super::report::render;
use super::{listing, open};

/// Imports a document into a table, and returns the text of the table after it.
///
/// `table` begins with the recipe; its header and rows may be missing, as before a first import. `document` is read wherever
/// the recipe names a document, in the form that the recipe or the extension of `name` says. Text and diagnostics are those of
/// `cargo errcodes import`, for which nothing is confirmed with a flag.
///
/// # Errors
///
/// Returns the diagnostics, as people see them, if the import would write nothing.
///
/// # Examples
///
/// ```
/// let table = "#! from = \"a.md\"\n#! [columns]\n#! code = \"Code\"\n";
/// let document = b"| Code |\n|------|\n| E1 |\n";
/// let imported = cargo_errcodes::import_document(table, "a.md", document).unwrap();
/// assert_eq!(imported, format!("{table}code\nE1\n"));
///
/// let told = cargo_errcodes::import_document(table, "a.md", b"# Moved").unwrap_err();
/// assert!(told.starts_with("error[no-table]: "));
/// ```
pub fn import_document(table: &str, name: &str, document: &[u8]) -> Result<String, String> {
    let text = table;
    let table = Table::read("table.csv", text).map_err(|diagnostics| diagnostics.render(false))?;
    let told = |stopped| {
        let diagnostics = match stopped {
            Stopped::Wrong(diagnostics) => diagnostics,
            Stopped::Unable(diagnostic) => vec![diagnostic],
        };
        render(&diagnostics, Some(table.source()), false)
    };
    let imported =
        imported(&table, text, &Said::default(), |recipe| documents(recipe, name, document)).map_err(told)?;
    Ok(imported.text)
}

/// Returns what is in a document, and a recipe for a start, as `cargo errcodes import DOCUMENT` shows them.
///
/// # Errors
///
/// Returns the diagnostic, as people see it, if the document cannot be read.
///
/// # Examples
///
/// ```
/// let listed = cargo_errcodes::list_document("a.md", b"| Code |\n|------|\n| E1 |\n").unwrap();
/// assert!(listed.starts_with("table 1: 1 rows"));
/// ```
pub fn list_document(name: &str, document: &[u8]) -> Result<String, String> {
    match open::parse(document, name, &Hints::default()) {
        Ok(document) => Ok(listing::listing(&document)),
        Err(diagnostic) => Err(render(&[diagnostic], None, false)),
    }
}

/// The document, for each that a recipe names.
fn documents(recipe: &Recipe, name: &str, document: &[u8]) -> Result<Vec<Vec<Document>>, Stopped> {
    let part = |source: &Source| -> Result<Vec<Document>, Stopped> {
        let named = if source.from.is_empty() { recipe.main.from.len() } else { source.from.len() };
        let parse = |_| open::parse(document, name, &source.hints).map_err(Stopped::from);
        (0..named).map(parse).collect()
    };
    std::iter::once(&recipe.main).chain(&recipe.also).map(part).collect()
}
