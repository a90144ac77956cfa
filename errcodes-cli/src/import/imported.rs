//! What a table and its documents become, without reading or writing a file.

use errcodes_table::write::{self, Cell, Table};

use super::diagnostic::{Diagnostic, Rule};
use super::document::Document;
use super::extract;
use super::merge::{self, Said};
use super::recipe::{self, Recipe};
use super::shown::short;
use super::types::plain_name;

/// What an import makes of a table.
pub(super) struct Imported {
    /// The text of the table after it.
    pub(super) text: String,
    pub(super) report: merge::Report,
    /// Each difference at its place in the table before.
    pub(super) differences: Vec<Diagnostic>,
    /// The name of the first document.
    pub(super) document: String,
}

/// Why an import stopped.
pub(super) enum Stopped {
    Wrong(Vec<Diagnostic>),
    Unable(Diagnostic),
}

impl From<Diagnostic> for Stopped {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Wrong(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Stopped {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Wrong(diagnostics)
    }
}

/// Imports into a table, whose text is given as the file has it; `open` returns the documents of each part of the recipe.
pub(super) fn imported(
    table: &Table,
    text: &str,
    said: &Said,
    open: impl FnOnce(&Recipe) -> Result<Vec<Vec<Document>>, Stopped>,
) -> Result<Imported, Stopped> {
    let mut recipe = recipe::of_table(table.source().text(), table.comments())?;
    if let Some(header) = table.header() {
        // Types are said once, in the table.
        let header: Vec<&str> = header.cells().iter().map(Cell::text).collect();
        adopt(&mut recipe, &header);
    }
    let key = merge::key_columns(&recipe)?;
    let mut documents = open(&recipe)?;
    let extracted = extract::extract(&recipe, &key, &mut documents)?;
    let document = documents.iter().flatten().next().map(|document| document.name.clone()).unwrap_or_default();
    if table.header().is_some() {
        let merged = merge::merge(table, &recipe, &key, &extracted, said)?;
        let text = table.edited(&merged.edits);
        return Ok(Imported { text, report: merged.report, differences: merged.differences, document });
    }
    let report = merge::Report {
        new: extracted.rows.iter().map(|row| format!("`{}`", short(&row.key.join("/")))).collect(),
        notes: extracted.notes.clone(),
        ..merge::Report::default()
    };
    let differences = vec![Diagnostic::of(Rule::NotTheDocument, "the table has no rows yet")];
    Ok(Imported { text: made(text, &recipe, &extracted), report, differences, document })
}

/// Gives the columns of a recipe the header cells of the table.
fn adopt(recipe: &mut Recipe, header: &[&str]) {
    let all = recipe.main.columns.iter_mut().chain(recipe.also.iter_mut().flat_map(|source| &mut source.columns));
    for column in all {
        let name = plain_name(&column.header);
        if let Some(cell) = header.iter().find(|cell| plain_name(cell) == name) {
            (*cell).clone_into(&mut column.header);
        }
    }
}

/// The text of a table that has only comments so far, with its header and rows.
fn made(text: &str, recipe: &Recipe, extracted: &extract::Extracted) -> String {
    let end = write::line_end(text);
    let mut new = text.trim_end().to_owned();
    let mut header = extracted.columns.clone();
    for (own, _) in &recipe.own {
        if !header.iter().any(|known| plain_name(known) == plain_name(own)) {
            header.push(own.clone());
        }
    }
    new.push_str(end);
    new.push_str(&write::record(&header, end, false));
    new.push_str(end);
    for row in &extracted.rows {
        let mut cells = row.cells.clone();
        cells.resize(header.len(), String::new());
        new.push_str(&write::record(&cells, end, false));
        new.push_str(end);
    }
    new
}
