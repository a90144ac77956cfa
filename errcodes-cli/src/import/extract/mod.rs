//! From the grids of a document to the rows of a table, as the recipe says.

mod choose;
mod fix;
mod join;
mod left_out;
mod missing;
mod part;
mod prose;
mod row;
mod rows;
mod wanted;

use fix::fix;
use join::{join, single};
use part::part;
pub(crate) use row::DocumentRow;
use row::Place;

use super::diagnostic::{Diagnostic, Rule};
use super::document::Document;
use super::recipe::{Column, Recipe};
use super::shown::short;
use super::types::{canonical, plain_name, type_of};
use super::value::Value;

/// What a document gives.
#[derive(Debug, Default)]
pub(crate) struct Extracted {
    /// The header cells of the recipe's columns, those of `[[also]]` last.
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<DocumentRow>,
    /// What a person should know: rows and columns left out.
    pub(crate) notes: Vec<Diagnostic>,
}

/// Returns the rows that a recipe finds in its documents.
///
/// `documents` has those of the first part, then those of each `[[also]]`. `key` names the columns that tell rows apart.
///
/// # Errors
///
/// All that keeps the rows from being the document's.
pub(crate) fn extract(
    recipe: &Recipe,
    key: &[String],
    documents: &mut [Vec<Document>],
) -> Result<Extracted, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let mut notes = Vec::new();
    let mut columns: Vec<&Column> = recipe.main.columns.iter().collect();
    let mut parts = documents.iter_mut();
    let main = parts
        .next()
        .map(|documents| part(&recipe.main, key, documents, &mut notes, &mut diagnostics))
        .unwrap_or_default();
    let mut rows = single(main, key, &mut notes, &mut diagnostics);
    for (source, documents) in recipe.also.iter().zip(parts) {
        let also = part(source, key, documents, &mut notes, &mut diagnostics);
        let also = single(also, key, &mut notes, &mut diagnostics);
        join(&mut rows, &mut columns, also, source, key, &mut notes, &mut diagnostics);
    }
    fix(&mut rows, &recipe.fixes, &columns, key, &mut diagnostics);
    let mut extracted =
        Extracted { columns: columns.iter().map(|column| column.header.clone()).collect(), ..Extracted::default() };
    for row in rows {
        let mut cells = Vec::with_capacity(row.cells.len());
        for (cell, column) in row.cells.into_iter().zip(&columns) {
            match cell {
                Value::Text(text) => cells.push(text),
                Value::Unmatched => cells.push(String::new()),
                other => {
                    let diagnostic = unusable(&other, column, &row.key, &row.place);
                    if diagnostics.len() < 100 {
                        diagnostics.push(diagnostic);
                    }
                    cells.push(String::new());
                }
            }
        }
        extracted.rows.push(DocumentRow { key: row.key, cells, place: row.place });
    }
    check_broken(&extracted, documents, &mut diagnostics);
    if extracted.rows.is_empty() && diagnostics.is_empty() {
        let name = documents.iter().flatten().next().map(|document| document.name.clone()).unwrap_or_default();
        let mut diagnostic =
            Diagnostic::of(Rule::NoRows, "the document has no row for this table").within(&name, None, "");
        diagnostic.notes.extend(notes.iter().map(|note| note.message.to_string()));
        diagnostics.push(diagnostic);
    }
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    // Keys after the fixes, which may correct a code.
    for row in &mut extracted.rows {
        row.key = key_of(key, &columns, &row.cells);
    }
    extracted.notes = notes;
    Ok(extracted)
}

/// A key as it is compared.
fn key_of(key: &[String], columns: &[&Column], cells: &[String]) -> Vec<String> {
    key.iter()
        .map(|name| {
            let at = columns.iter().position(|column| plain_name(&column.header) == *name);
            let cell = at.and_then(|at| Some((columns.get(at)?, cells.get(at)?)));
            cell.map_or_else(String::new, |(column, cell)| canonical(type_of(&column.header), cell))
        })
        .collect()
}

/// A value that no cell can have.
fn unusable(value: &Value, column: &Column, key: &[String], place: &Place) -> Diagnostic {
    let name = &column.header;
    let key = key.join("/");
    let diagnostic = match value {
        Value::Unmapped(text) => {
            Diagnostic::of(Rule::UnmappedValue, format!("`map` of `{name}` has no `{}`", short(text)))
                .help(format!("add it to `map`: \"{}\" = \"…\"", short(text)))
                .at(column.span.clone())
        }
        Value::List(items) => {
            let shown: Vec<String> = items.iter().take(3).map(|item| short(item)).collect();
            Diagnostic::of(Rule::NotAText, format!("`{name}` is a list: {}", shown.join(", ")))
                .help("`list = true` takes all of it, with `|` between; `first = true` the first")
                .at(column.span.clone())
        }
        Value::BadItem(text) => {
            Diagnostic::of(Rule::NotAText, format!("a value of the list `{name}` contains `|`: `{}`", short(text)))
                .at(column.span.clone())
        }
        Value::Text(_) | Value::Unmatched => Diagnostic::of(Rule::NotAText, format!("`{name}` has no value")),
    };
    diagnostic.note(format!("row `{}`: {}", short(&key), place.shown()))
}

/// Refuses cells whose bytes mean nothing in the document's encoding.
fn check_broken(extracted: &Extracted, documents: &[Vec<Document>], diagnostics: &mut Vec<Diagnostic>) {
    let Some((document, encoding)) = documents.iter().flatten().find_map(|document| Some((document, document.broken?)))
    else {
        return;
    };
    for row in &extracted.rows {
        for (cell, column) in row.cells.iter().zip(&extracted.columns) {
            if cell.contains('\u{FFFD}') {
                let message =
                    format!("`{column}` of `{}` has bytes that mean nothing in {encoding}", short(&row.key.join("/")));
                let diagnostic =
                    Diagnostic::of(Rule::UnreadableDocument, message).within(&document.name, row.place.line, "");
                diagnostics.push(diagnostic.help("say the document's encoding: `encoding = \"windows-1252\"`"));
                return;
            }
        }
    }
}
