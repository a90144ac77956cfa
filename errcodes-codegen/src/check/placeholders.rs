//! Placeholders: the text of a row has the same ones in every language, in whatever order.

use crate::catalog::{Catalog, TypedColumn, Value, is_template, placeholders};
use crate::column::{Column, Kind};
use crate::diagnostic::TableFaults;
use crate::nearest::{distinct, nearest};
use crate::table::Table;

pub(super) fn check(table: &Table<'_>, catalog: &Catalog<'_>, faults: &mut TableFaults<'_>) {
    for typed in catalog.columns.iter().filter(|column| column.field.kind() == Kind::Template) {
        for row in 0..catalog.rows.len() {
            compare(table, typed, row, faults);
        }
    }
}

/// Holds the other languages of a row against the first that has a text. One whose braces are wrong was reported.
fn compare(table: &Table<'_>, typed: &TypedColumn<'_>, row: usize, faults: &mut TableFaults<'_>) {
    let texts = typed.field.columns.iter().zip(&typed.values);
    let mut texts = texts.filter_map(|(column, values)| match values.get(row) {
        Some(Value::Text(text)) if is_template(text) => Some((column, distinct(placeholders(text)))),
        _ => None,
    });
    let Some((first, expected)) = texts.next() else { return };
    for (column, found) in texts.filter(|(_, found)| *found != expected) {
        report(table, row, (first, &expected), (column, &found), faults);
    }
}

/// A column and the placeholders of its cell.
type Names<'c> = (&'c Column<'c>, &'c [&'c str]);

fn report(table: &Table<'_>, row: usize, first: Names<'_>, other: Names<'_>, faults: &mut TableFaults<'_>) {
    let ((first, expected), (column, found)) = (first, other);
    let (Some(original), Some(cell)) = (table.cell(row, first.at), table.cell(row, column.at)) else {
        return;
    };
    let language = first.locale.as_deref().unwrap_or_default();
    let mut missing: Vec<&str> = expected.iter().copied().filter(|name| !found.contains(name)).collect();
    // A name that stands for another is one mistake: first those that are misspelt, then those that are translated.
    let strange = found.iter().filter(|name| !expected.contains(name)).map(|name| {
        let near = nearest(name, missing.iter().copied());
        missing.retain(|known| Some(*known) != near);
        (*name, near)
    });
    for (name, near) in strange.collect::<Vec<_>>() {
        let span = faults.placeholder(&cell.span, name);
        let fault = faults
            .at(span, format!("`{{{name}}}` is not in the text in `{language}`"))
            .also(original.span.clone(), format!("the same row in `{language}`"));
        if let Some(near) = near {
            fault.help(format!("did you mean `{{{near}}}`?"));
        } else if !missing.is_empty() {
            fault.help(format!(
                "that has `{{{}}}`, which is missing here: placeholders are not translated",
                missing.remove(0)
            ));
        }
    }
    for name in missing {
        let span = faults.placeholder(&original.span, name);
        faults
            .at(cell.span.clone(), format!("the text lacks `{{{name}}}`"))
            .also(span, format!("which it has in `{language}`"));
    }
}
