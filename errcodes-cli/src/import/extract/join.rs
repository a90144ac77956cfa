//! One row for each key, and the columns of `[[also]]` beside it.

use std::collections::HashMap;

use super::row::{MOST_NAMED, RawRow};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::recipe::{Column, Source};
use crate::import::shown::short;
use crate::import::types::plain_name;
use crate::import::value::Value;

/// One row for each key: the same row again is taken once, another one is a diagnostic.
pub(super) fn single(
    rows: Vec<RawRow>,
    key: &[String],
    notes: &mut Vec<Diagnostic>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<RawRow> {
    let mut seen: HashMap<Vec<String>, usize> = HashMap::new();
    let mut kept: Vec<RawRow> = Vec::with_capacity(rows.len());
    let mut twice = Vec::new();
    let mut repeated = 0;
    for row in rows {
        match seen.get(&row.key).and_then(|at| kept.get(*at)) {
            None => {
                seen.insert(row.key.clone(), kept.len());
                kept.push(row);
            }
            Some(known) if known.cells == row.cells => twice.push(format!("`{}`", short(&row.key.join("/")))),
            Some(known) => {
                repeated += 1;
                if repeated <= 10 {
                    let message = format!("the document repeats `{}`", short(&row.key.join("/")));
                    let mut diagnostic = Diagnostic::of(Rule::RepeatedKey, message)
                        .within(&row.place.document, row.place.line, row.place.words.clone())
                        .note(format!("first in {}", known.place.shown()));
                    if key.len() == 1 {
                        let name = key.first().map_or("code", String::as_str);
                        diagnostic = diagnostic
                            .help(format!("name the columns that tell such rows apart: `key = [\"{name}\", \"…\"]`"));
                        diagnostic = diagnostic.help("or choose the tables that are meant, with `table`");
                    }
                    diagnostics.push(diagnostic);
                }
            }
        }
    }
    if !twice.is_empty() {
        let count = twice.len();
        twice.truncate(MOST_NAMED);
        let rows = if count == 1 { "row" } else { "rows" };
        notes.push(Diagnostic::of(
            Rule::DuplicateRow,
            format!("{count} duplicate {rows} taken once: {}", twice.join(", ")),
        ));
    }
    kept
}

/// Adds the columns of `[[also]]` to the rows with the same key.
pub(super) fn join<'r>(
    rows: &mut [RawRow],
    columns: &mut Vec<&'r Column>,
    also: Vec<RawRow>,
    source: &'r Source,
    key: &[String],
    notes: &mut Vec<Diagnostic>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_key = |column: &&Column| key.contains(&plain_name(&column.header));
    let missing: Vec<&str> = key
        .iter()
        .filter(|name| !source.columns.iter().any(|column| plain_name(&column.header) == **name))
        .map(String::as_str)
        .collect();
    if !missing.is_empty() {
        let message = format!("`[[also]]` does not have the key `{}`", missing.join("`, `"));
        diagnostics.push(Diagnostic::of(Rule::RecipeKey, message).at(source.span.clone()));
        return;
    }
    let more: Vec<&Column> = source.columns.iter().filter(|column| !is_key(column)).collect();
    for column in &more {
        if let Some(known) = columns.iter().find(|known| plain_name(&known.header) == plain_name(&column.header)) {
            let message = format!("column `{}` is filled twice", known.header);
            diagnostics.push(Diagnostic::of(Rule::RecipeKey, message).at(column.span.clone()));
        }
    }
    let mut by_key: HashMap<Vec<String>, RawRow> = also.into_iter().map(|row| (row.key.clone(), row)).collect();
    for row in rows.iter_mut() {
        let found = by_key.remove(&row.key);
        let mut cells = found.map(|row| row.cells).unwrap_or_default().into_iter();
        for column in &source.columns {
            let cell = cells.next().unwrap_or(Value::Text(String::new()));
            if !is_key(&column) {
                row.cells.push(cell);
            }
        }
    }
    if !by_key.is_empty() {
        let mut left: Vec<String> = by_key.keys().map(|key| format!("`{}`", short(&key.join("/")))).collect();
        left.sort_unstable();
        let count = left.len();
        left.truncate(MOST_NAMED);
        notes.push(Diagnostic::of(
            Rule::UnmatchedKey,
            format!("`[[also]]` has {count} keys that the document does not have: {}", left.join(", ")),
        ));
    }
    columns.extend(more);
}
