//! Identifiers: the Rust name of every row and of every value of an `enum` column. Nothing is renamed silently.

use std::collections::HashMap;
use std::ops::Range;

use heck::ToUpperCamelCase as _;

use crate::catalog::{CatalogRow, Choice};
use crate::column::{Columns, is_keyword};
use crate::diagnostic::TableFaults;
use crate::table::{Cell, Table};

/// Constants of every generated enum: a variant of that name would hide them.
const CONSTANTS: [&str; 2] = ["ALL", "CATALOG"];

/// `MESSAGE_RECEIVED_INVALID` as `MessageReceivedInvalid`.
pub(crate) fn upper_camel(text: &str) -> String {
    text.to_upper_camel_case()
}

/// Names every row: by its `variant` cell, else by its `name`, else by its `code`.
pub(super) fn rows(table: &Table<'_>, columns: &Columns<'_>, faults: &mut TableFaults<'_>) -> Vec<CatalogRow> {
    let column = |name: &str| columns.field(name).map(|field| field.first().at);
    let (name, code) = (column("name"), column("code"));
    let mut seen: HashMap<String, Range<usize>> = HashMap::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    for (number, row) in table.rows.iter().enumerate() {
        let filled = |at: Option<usize>| at.and_then(|at| table.cell(number, at)).filter(|cell| !cell.text.is_empty());
        let line = faults.source.line(row.span.start);
        let mut found = CatalogRow { identifier: None, span: row.span.clone(), line };
        let named = match filled(columns.variant) {
            Some(cell) => Some((cell, cell.text.to_string(), true)),
            None => filled(name).or_else(|| filled(code)).map(|cell| (cell, upper_camel(&cell.text), false)),
        };
        if let Some((cell, identifier, given)) = named {
            // The cells of a ragged row may stand in the wrong column: its name is taken, but not judged.
            if let Some(message) = refusal(&identifier).filter(|_| row.whole) {
                report(cell, &identifier, given, &message, columns.variant.is_some(), faults);
            } else if let Some(first) = seen.get(&identifier).filter(|_| row.whole) {
                faults
                    .at(cell.span.clone(), format!("a second row called `{identifier}`"))
                    .also(first.clone(), "first here")
                    .help(rename_help(columns.variant.is_some()));
            } else if refusal(&identifier).is_none() && !seen.contains_key(&identifier) {
                seen.insert(identifier.clone(), cell.span.clone());
                found.identifier = Some(identifier);
            }
        } else if row.whole && (columns.variant.is_some() || name.is_some() || code.is_some()) {
            faults
                .at(row.span.start..row.span.start, "nothing says what this row is called in Rust")
                .help(rename_help(columns.variant.is_some()));
        }
        rows.push(found);
    }
    rows
}

fn report(
    cell: &Cell<'_>,
    identifier: &str,
    given: bool,
    message: &str,
    has_variant: bool,
    faults: &mut TableFaults<'_>,
) {
    let text = if given || cell.text == identifier {
        format!("`{identifier}` {message}")
    } else {
        format!("`{identifier}`, made of this cell, {message}")
    };
    let fault = faults.at(cell.span.clone(), text);
    if !given {
        fault.help(rename_help(has_variant));
    }
}

fn rename_help(has_variant: bool) -> &'static str {
    if has_variant {
        "write its Rust name into the column `variant`"
    } else {
        "add a column `variant` and write its Rust name there; it may be blank where `name` or `code` gives a good one"
    }
}

/// Why `identifier` cannot be a variant. Only ASCII, since rustc warns about letters that are easily confused.
fn refusal(identifier: &str) -> Option<String> {
    if is_keyword(identifier) {
        return Some("is a keyword of Rust".to_owned());
    }
    if CONSTANTS.contains(&identifier) {
        return Some("is a constant that every catalogue has".to_owned());
    }
    let fits = identifier.starts_with(|first: char| first.is_ascii_uppercase())
        && identifier.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    (!fits)
        .then(|| "is not an identifier: a capital ASCII letter, then ASCII letters, digits and underscores".to_owned())
}

/// The values of an `enum` column become variants of their own enum.
pub(super) fn check_choices(choices: &[Choice<'_>], column: &str, faults: &mut TableFaults<'_>) {
    let mut seen: HashMap<&str, &Choice<'_>> = HashMap::new();
    for choice in choices {
        if let Some(message) = refusal(&choice.identifier) {
            faults
                .at(choice.span.clone(), format!("`{}`, made of this cell, {message}", choice.identifier))
                .help(format!("every value of `{column}` is a variant; is the column `text`?"));
        } else if let Some(first) = seen.get(choice.identifier.as_str()) {
            faults
                .at(choice.span.clone(), format!("another value of `{column}` called `{}`", choice.identifier))
                .also(first.span.clone(), "first here");
        } else {
            seen.insert(&choice.identifier, choice);
        }
    }
}
