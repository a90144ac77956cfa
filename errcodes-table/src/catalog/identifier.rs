//! Identifiers: the Rust name of every row and of every value of an `enum` column. Nothing is renamed silently.

use std::collections::HashMap;

use heck::ToUpperCamelCase as _;

use crate::catalog::{Choice, RowName};
use crate::column::{Columns, Field, Lookup, is_keyword};
use crate::diagnostic::TableFaults;
use crate::table::{Cell, Table};

/// Constants of every generated enum: a variant of that name would hide them.
const CONSTANTS: [&str; 2] = ["ALL", "CATALOG"];

/// Returns the Rust name of a type or variant: `MESSAGE_RECEIVED_INVALID` as `MessageReceivedInvalid`.
#[must_use]
pub fn upper_camel(text: &str) -> String {
    text.to_upper_camel_case()
}

/// What names a row.
struct Named<'t> {
    cell: &'t Cell,
    by: By,
    /// A column whose every cell has to be different.
    is_key: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Variant,
    Name,
    Code,
}

/// Names every row: by its `variant` cell, else by its `name`, else by its `code`, with the prefix if that is a number.
pub(super) fn rows(
    table: &Table,
    columns: &Columns,
    prefix: Option<&str>,
    faults: &mut TableFaults<'_>,
) -> Vec<RowName> {
    let (name, code) = (columns.field("name"), columns.field("code"));
    let is_key = |field: Option<&Field>| {
        field.and_then(Field::lookup).is_some_and(|(column, lookup)| column.is_sure && lookup == Lookup::Key)
    };
    let mut seen: HashMap<String, Named<'_>> = HashMap::new();
    let mut rows = Vec::with_capacity(table.rows.len());
    for (number, row) in table.rows.iter().enumerate() {
        let filled = |at: Option<usize>| at.and_then(|at| table.cell(number, at)).filter(|cell| !cell.text.is_empty());
        let in_field = |field: Option<&Field>| filled(field.map(|field| field.first().at));
        // A blank that is a fault of its own.
        let is_missing =
            |field: Option<&Field>| field.is_some_and(|field| !field.is_optional()) && in_field(field).is_none();
        let line = faults.source.line(row.span.start);
        let mut found = RowName { identifier: None, line };
        let named = match (filled(columns.variant), in_field(name), in_field(code)) {
            (Some(cell), ..) => Some(Named { cell, by: By::Variant, is_key: false }),
            (None, Some(cell), _) => Some(Named { cell, by: By::Name, is_key: is_key(name) }),
            (None, None, Some(cell)) => Some(Named { cell, by: By::Code, is_key: is_key(code) }),
            (None, None, None) => None,
        };
        // The cells of a ragged row may stand in the wrong column: its name is taken, but not judged.
        let is_judged = row.whole && columns.are_rows_named();
        if let Some(named) = named {
            let given = named.by == By::Variant;
            let cell = named.cell;
            let identifier = match (named.by, prefix) {
                (By::Variant, _) => cell.text.to_string(),
                (By::Code, Some(prefix)) => prefixed(prefix, &cell.text),
                _ => upper_camel(&cell.text),
            };
            let is_judged = is_judged && (named.by != By::Code || !is_missing(name));
            if let Some(message) = refusal(&identifier).filter(|_| is_judged) {
                report(cell, &identifier, given, &message, columns.variant.is_some(), faults);
            } else if let Some(first) = seen.get(&identifier).filter(|_| is_judged) {
                // A key that is there twice is a fault as such.
                if !(named.is_key && first.by == named.by && first.cell.text == cell.text) {
                    let fault = faults.at(cell.span.clone(), format!("a second row called `{identifier}`"));
                    fault.also(first.cell.span.clone(), "first here");
                    if !given {
                        fault.help(rename_help(columns.variant.is_some()));
                    }
                }
            } else if refusal(&identifier).is_none() && !seen.contains_key(&identifier) {
                seen.insert(identifier.clone(), named);
                found.identifier = Some(identifier);
            }
        } else if is_judged
            && (columns.variant.is_some() || name.is_some() || code.is_some())
            && !is_missing(name)
            && !is_missing(code)
        {
            faults
                .at(row.span.start..row.span.start, "nothing says what this row is called in Rust")
                .help(rename_help(columns.variant.is_some()));
        }
        rows.push(found);
    }
    rows
}

/// The name of a row by its code: with the prefix where the code is a number or begins with a digit.
fn prefixed(prefix: &str, code: &str) -> String {
    let (sign, digits) = code.strip_prefix('-').map_or(("", code), |digits| ("Minus", digits));
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return upper_camel(code);
    }
    let digits = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")).unwrap_or(digits);
    format!("{prefix}{sign}{}", upper_camel(digits))
}

/// Returns `true` for a text that every number can follow in the name of a variant: a capital ASCII letter, then ASCII
/// letters and digits.
pub(crate) fn is_prefix(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn report(cell: &Cell, identifier: &str, given: bool, message: &str, has_variant: bool, faults: &mut TableFaults<'_>) {
    let text = if given || *cell.text == *identifier {
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
        .then(|| "cannot name a variant: a capital ASCII letter, then ASCII letters, digits and underscores".to_owned())
}

/// The name of the variant of an `enum` value: with `_` before a digit, which no identifier begins with.
pub(super) fn of_choice(text: &str) -> String {
    let identifier = upper_camel(text);
    if identifier.starts_with(|first: char| first.is_ascii_digit()) { format!("_{identifier}") } else { identifier }
}

/// The values of an `enum` column become variants of their own enum.
pub(super) fn check_choices(choices: &[Choice], column: &str, faults: &mut TableFaults<'_>) {
    let mut seen: HashMap<&str, &Choice> = HashMap::new();
    for choice in choices {
        // The underscore before a digit is ours.
        let digits = choice.identifier.strip_prefix('_').map(|digits| format!("D{digits}"));
        if let Some(message) = refusal(digits.as_deref().unwrap_or(&choice.identifier)) {
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
