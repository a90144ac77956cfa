//! Placeholders: the text of a row has the same ones in every language, in whatever order.

use std::sync::Arc;

use crate::catalog::{Catalog, PlaceholderSpans, Row, TypedColumn, Value, is_template, placeholders};
use crate::column::{Column, Kind};
use crate::diagnostic::TableFaults;
use crate::nearest::{Guesses, distinct};

pub(super) fn check(catalog: &Catalog, faults: &mut TableFaults<'_>) {
    let guesses = Guesses::default();
    for typed in catalog.columns().iter().filter(|column| column.field.kind() == Kind::Template) {
        for row in catalog.rows() {
            compare(typed, row, &guesses, faults);
        }
    }
}

/// Holds the other languages of a row against the first that has a text. One whose braces are wrong was reported.
fn compare(typed: &TypedColumn, row: Row<'_>, guesses: &Guesses, faults: &mut TableFaults<'_>) {
    let texts = typed.field.columns.iter().zip(&typed.values);
    let mut texts = texts.filter_map(|(column, values)| match values.get(row.index()) {
        Some(Value::Text(text)) if is_template(text) => Some((column, distinct(placeholders(text)))),
        _ => None,
    });
    let Some((first, expected)) = texts.next() else { return };
    for (column, found) in texts.filter(|(_, found)| *found != expected) {
        report(row, (first, &expected), (column, &found), guesses, faults);
    }
}

/// A column and the placeholders of its cell, sorted.
type Names<'c> = (&'c Column, &'c [&'c str]);

fn report(row: Row<'_>, first: Names<'_>, other: Names<'_>, guesses: &Guesses, faults: &mut TableFaults<'_>) {
    let ((first, expected), (column, found)) = (first, other);
    let (Some(original), Some(cell)) = (row.cell(first), row.cell(column)) else {
        return;
    };
    let source = Arc::clone(&faults.source);
    let in_original = PlaceholderSpans::of(&source.text, &original.span());
    let in_cell = PlaceholderSpans::of(&source.text, &cell.span());
    let language = first.locale.as_deref().unwrap_or_default();
    let not_in = |names: &[&str], name: &&str| names.binary_search(name).is_err();
    let mut missing: Vec<&str> = expected.iter().copied().filter(|name| not_in(found, name)).collect();
    // A name that stands for another is one mistake: first those that are misspelt, then those that are translated.
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
        let fault = faults
            .at(in_cell.get(name), format!("`{{{name}}}` is not in the text in `{language}`"))
            .also(original.span(), format!("the same row in `{language}`"));
        if let Some(near) = near {
            fault.help(format!("did you mean `{{{near}}}`?"));
        } else if let Some(name) = missing.next() {
            fault.help(format!("that has `{{{name}}}`, which is missing here: placeholders are not translated"));
        }
    }
    for name in missing {
        faults
            .at(cell.span(), format!("the text lacks `{{{name}}}`"))
            .also(in_original.get(name), format!("which it has in `{language}`"));
    }
}
