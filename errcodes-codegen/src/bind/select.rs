//! `skip` and `only`: the columns and rows that a program wants.

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::diagnostic::Diagnostics;
use crate::nearest::{distinct, nearest, one_of};
use crate::settings::{Only, Settings, Word};

/// So many values of a column are listed in a fault.
const MOST_LISTED: usize = 12;

/// All columns but the skipped ones.
pub(super) fn columns<'p>(
    catalog: &'p Catalog<'p>,
    settings: &Settings,
    diagnostics: &mut Diagnostics,
) -> Vec<&'p TypedColumn<'p>> {
    let key = catalog.key_column().map(|column| column.field.name());
    for skip in &settings.skip {
        if skip.text == "variant" {
            diagnostics.code(skip.span, "`variant` cannot be skipped: it names the variants and is not in the program");
        } else if skip.text == "soap_namespace" && catalog.column("soap_fault").is_some() {
            diagnostics.code(skip.span, "`soap_namespace` belongs to `soap_fault`: skip that");
        } else if Some(skip.text.as_str()) == key {
            diagnostics.code(skip.span, format!("`{}` cannot be skipped: it is the wire key", skip.text));
        } else if catalog.column(&skip.text).is_none() {
            unknown_column(skip, catalog, diagnostics);
        }
    }
    let is_skipped = |name: &str| Some(name) != key && settings.skip.iter().any(|skip| skip.text == name);
    catalog.columns.iter().filter(|column| !is_skipped(column.field.name())).collect()
}

/// The rows that `only` keeps, in table order; false where it was not understood, and so keeps too many.
pub(super) fn rows(catalog: &Catalog<'_>, settings: &Settings, diagnostics: &mut Diagnostics) -> (Vec<usize>, bool) {
    let mut kept: Vec<usize> = (0..catalog.rows.len()).collect();
    let mut understood = true;
    for only in &settings.only {
        if let Some(column) = catalog.column(&only.column.text) {
            understood &= filter(catalog, column, only, &mut kept, diagnostics);
        } else {
            unknown_column(&only.column, catalog, diagnostics);
            understood = false;
        }
    }
    if let (true, true, Some(only)) = (kept.is_empty(), understood, settings.only.first())
        && !catalog.rows.is_empty()
    {
        diagnostics.code(only.column.span, "`only` leaves no row");
    }
    (kept, understood)
}

/// Keeps the rows whose cell is one of the values; false where a value is in no cell.
fn filter(
    catalog: &Catalog<'_>,
    column: &TypedColumn<'_>,
    only: &Only,
    kept: &mut Vec<usize>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let texts: Vec<String> = column.values.first().into_iter().flatten().map(|value| text(column, value)).collect();
    let mut understood = true;
    for value in &only.values {
        if texts.contains(&value.text) {
            continue;
        }
        understood = false;
        if !catalog.has_all_cells {
            continue;
        }
        let fault = diagnostics.code(value.span, format!("no row has `{}` in `{}`", value.text, only.column.text));
        let distinct = distinct(texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect());
        match nearest(&value.text, distinct.iter().copied()) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None if distinct.len() <= MOST_LISTED => fault.help(format!("expected {}", one_of(distinct))),
            None => fault,
        };
    }
    if understood {
        let is_ragged = |row: usize| catalog.rows.get(row).is_some_and(|row| !row.whole);
        let is_wanted = |text: &String| only.values.iter().any(|value| value.text == *text);
        kept.retain(|&row| is_ragged(row) || texts.get(row).is_some_and(is_wanted));
    }
    understood
}

/// A cell as the attribute writes it; a blank one is the empty text.
fn text(column: &TypedColumn<'_>, value: &Value<'_>) -> String {
    match value {
        Value::Choice(choice) => column.choices.get(*choice).map_or_else(String::new, |choice| choice.text.to_owned()),
        other => other.text().map(std::borrow::Cow::into_owned).unwrap_or_default(),
    }
}

fn unknown_column(word: &Word, catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    if catalog.unreadable.contains(&word.text) {
        return;
    }
    let names = || catalog.columns.iter().map(|column| column.field.name());
    let fault = diagnostics.code(word.span, format!("`{}` is not a column of `{}`", word.text, catalog.source.name));
    match nearest(&word.text, names()) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help(format!("expected {}", one_of(names()))),
    };
}
