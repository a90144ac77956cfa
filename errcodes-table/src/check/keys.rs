//! Keys: what nobody sees in a cell and peers do not send.

use crate::catalog::{Catalog, Cell, TypedColumn};
use crate::check::cells;
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::forms::characters::{is_hard_space, is_invisible, is_space};
use crate::forms::shown;
use crate::rule::Rule;
use crate::table::invisible;

/// Reports white space at the edges of keys, keys of white space only, and invisible characters in keys.
pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns().iter().filter(|typed| is_compared(typed)) {
        for cell in cells(catalog, typed) {
            if cell.text().is_ascii() && !cell.text().starts_with(is_space) && !cell.text().ends_with(is_space) {
                continue;
            }
            check_cell(typed, cell, report);
        }
    }
}

/// Returns `true` for columns whose cells the program or its peers compare.
fn is_compared(typed: &TypedColumn) -> bool {
    match typed.field.kind() {
        Kind::Text => typed.field.lookup().is_some(),
        Kind::Enum => true,
        _ => false,
    }
}

fn check_cell(typed: &TypedColumn, cell: Cell<'_>, report: &mut TableReport<'_>) {
    let (text, name) = (cell.text(), typed.field.name());
    let trimmed = text.trim();
    if text.trim_matches(is_space).is_empty() {
        report
            .at(cell.span(), Rule::BlankKey, format!("`{name}` consists of white space only"))
            .label("expected a text")
            .help("delete the spaces, and fill the cell");
    } else if trimmed.len() < text.len() && !trimmed.contains(is_invisible) {
        report
            .at(cell.span(), Rule::PaddedKey, format!("white space around {name} `{}`", shown(trimmed)))
            .label("peers send it without")
            .help(format!("write `{}`", shown(trimmed)));
    } else if let Some(char) = text.chars().find(|&char| is_invisible(char) || is_hard_space(char)) {
        invisible(text, cell.span(), char, report);
    }
}
