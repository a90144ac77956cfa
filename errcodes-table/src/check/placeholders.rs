//! Placeholders: the text of a row has the same ones in every language, in any order.

use std::sync::Arc;

use crate::catalog::{Catalog, PlaceholderSpans, Row, TypedColumn, Value, is_template, placeholders};
use crate::column::{Column, Kind};
use crate::diagnostic::TableReport;
use crate::nearest::{Guesses, distinct};
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    let guesses = Guesses::default();
    let is_translated = |column: &&TypedColumn| column.field.kind() == Kind::Template && column.field.columns.len() > 1;
    for typed in catalog.columns().iter().filter(is_translated) {
        for row in catalog.rows() {
            compare(typed, row, &guesses, report);
        }
    }
}

/// Compares the other languages of a row with the first that has a text. A text with wrong braces was reported.
fn compare(typed: &TypedColumn, row: Row<'_>, guesses: &Guesses, report: &mut TableReport<'_>) {
    let texts = typed.field.columns.iter().zip(&typed.values);
    let mut texts = texts.filter_map(|(column, values)| match values.get(row.index()) {
        Some(Value::Text(text)) if is_template(text) => Some((column, distinct(placeholders(text)))),
        _ => None,
    });
    let Some((first, expected)) = texts.next() else { return };
    for (column, found) in texts.filter(|(_, found)| *found != expected) {
        mismatch(row, (first, &expected), (column, &found), guesses, report);
    }
}

/// A column and the placeholders of its cell, sorted.
type Names<'c> = (&'c Column, &'c [&'c str]);

fn mismatch(row: Row<'_>, first: Names<'_>, other: Names<'_>, guesses: &Guesses, report: &mut TableReport<'_>) {
    let ((first, expected), (column, found)) = (first, other);
    let (Some(original), Some(cell)) = (row.cell(first), row.cell(column)) else {
        return;
    };
    let source = Arc::clone(&report.source);
    let in_original = PlaceholderSpans::of(&source.text, &original.span());
    let in_cell = PlaceholderSpans::of(&source.text, &cell.span());
    let language = first.locale.as_deref().unwrap_or_default();
    let not_in = |names: &[&str], name: &&str| names.binary_search(name).is_err();
    let mut missing: Vec<&str> = expected.iter().copied().filter(|name| not_in(found, name)).collect();
    // A name that replaces another is one mistake: first those that are misspelled, then those that are translated.
    let strange = found.iter().copied().filter(|name| not_in(expected, name)).map(|name| {
        let near = guesses.nearest(name, missing.iter().copied());
        if let Some(near) = near {
            missing.retain(|known| *known != near);
        }
        (name, near)
    });
    let strange: Vec<_> = strange.collect();
    let mut missing = missing.into_iter();
    for (name, near) in strange {
        let title = format!("placeholder `{name}` does not exist in `{language}`");
        let diagnostic = report
            .at(in_cell.get(name), Rule::PlaceholderMismatch, title)
            .also(original.span(), format!("the text in `{language}`"));
        if let Some(near) = near {
            diagnostic.help(format!("did you mean `{{{near}}}`?"));
        } else if let Some(name) = missing.next() {
            diagnostic.help(format!("write `{{{name}}}`, as in `{language}`: placeholders are not translated"));
        }
    }
    let other = column.locale.as_deref().unwrap_or_default();
    for name in missing {
        report
            .at(cell.span(), Rule::PlaceholderMismatch, format!("placeholder `{name}` is missing in `{other}`"))
            .also(in_original.get(name), format!("`{language}` has it"));
    }
}
