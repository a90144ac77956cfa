//! Causes: of several diagnostics of one cell, the one that says what is wrong with its text is kept.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Place, TableReport};
use crate::rule::{Level, Rule};
use crate::table::Table;

/// The rules on the text of a cell.
const OF_TEXT: [Rule; 9] = [
    Rule::PaddedKey,
    Rule::BlankKey,
    Rule::InvisibleCharacter,
    Rule::ReplacementCharacter,
    Rule::ControlCharacter,
    Rule::FullwidthCharacter,
    Rule::MixedScript,
    Rule::SpreadsheetDamage,
    Rule::Mojibake,
];
/// The rules that such a text breaks as well.
const EFFECTS: [Rule; 4] =
    [Rule::InvalidIdentifier, Rule::DuplicateIdentifier, Rule::InvalidColumnName, Rule::DanglingRef];

/// Keeps one diagnostic of each cell whose text is wrong: an error about the text, else the error that follows from it,
/// with the help of the warning.
pub(super) fn keep_one(catalog: &Catalog, report: &mut TableReport<'_>) {
    let table = catalog.table();
    let cell = |diagnostic: &Diagnostic| {
        let Place::Table { source, span, .. } = &diagnostic.place else { return None };
        let is_here = Arc::ptr_eq(source, catalog.source());
        let is_known = OF_TEXT.contains(&diagnostic.rule) || EFFECTS.contains(&diagnostic.rule);
        if is_here && is_known { cell_at(table, span.start) } else { None }
    };
    let mut has_error = HashMap::new();
    let mut has_effect = HashSet::new();
    let mut helps: HashMap<_, Vec<String>> = HashMap::new();
    for diagnostic in report.diagnostics.iter() {
        let Some(cell) = cell(diagnostic) else { continue };
        if EFFECTS.contains(&diagnostic.rule) {
            has_effect.insert(cell);
        } else if diagnostic.level() == Level::Error {
            has_error.entry(cell).or_insert(diagnostic.rule);
        } else {
            helps.entry(cell).or_insert_with(|| diagnostic.help.clone());
        }
    }
    if has_error.is_empty() && (has_effect.is_empty() || helps.is_empty()) {
        return;
    }
    report.diagnostics.retain(|diagnostic| {
        let Some(cell) = cell(diagnostic) else { return true };
        match has_error.get(&cell) {
            Some(rule) => *rule == diagnostic.rule,
            None => diagnostic.level() == Level::Error || !has_effect.contains(&cell),
        }
    });
    report.diagnostics.each(|diagnostic| {
        let help = cell(diagnostic).and_then(|cell| helps.get(&cell));
        let takes_help = EFFECTS.contains(&diagnostic.rule) || diagnostic.rule == Rule::ControlCharacter;
        if let Some(help) = help.filter(|_| takes_help) {
            diagnostic.help.clone_from(help);
        }
    });
}

/// Returns the start of the cell at this byte.
fn cell_at(table: &Table, at: usize) -> Option<usize> {
    let above = table.rows.partition_point(|row| row.span.start <= at);
    let record = above.checked_sub(1).map_or(Some(&table.header), |row| table.rows.get(row))?;
    let cells = record.cells.partition_point(|cell| cell.span.start <= at);
    record.cells.get(cells.checked_sub(1)?).map(|cell| cell.span.start)
}
