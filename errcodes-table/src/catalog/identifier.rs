//! Identifiers: the Rust names of rows and of the values of `enum` columns. Nothing is renamed silently.

use std::collections::{HashMap, hash_map};

use heck::ToUpperCamelCase as _;

use crate::catalog::refusal::plainer;
use crate::catalog::{Choice, RowName};
use crate::column::{Columns, Field, Lookup, is_keyword};
use crate::diagnostic::TableReport;
use crate::nearest::count;
use crate::rule::Rule;
use crate::selection::Unnamed;
use crate::table::{Cell, Table};

/// Constants of every generated enum, which a variant with the same name would hide.
const CONSTANTS: [&str; 2] = ["ALL", "CATALOG"];

/// Returns the Rust name of a type or variant: `MESSAGE_RECEIVED_INVALID` as `MessageReceivedInvalid`.
#[must_use]
pub fn upper_camel(text: &str) -> String {
    // Most names are capitals with underscores, of which every part is a word. A macro is compiled without optimization,
    // and then all other names would take far longer.
    if !text.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_')) {
        return text.to_upper_camel_case();
    }
    let mut camel = String::with_capacity(text.len());
    for word in text.split('_') {
        let from = camel.len() + 1;
        camel.push_str(word);
        if let Some(rest) = camel.get_mut(from..) {
            rest.make_ascii_lowercase();
        }
    }
    camel
}

/// The cell that names a row.
struct Named<'t> {
    cell: &'t Cell,
    by: By,
    /// Whether the column is a key.
    is_key: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Variant,
    Name,
    Code,
}

/// What is asked of the names of rows.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Naming<'s> {
    /// What the name of a row with a number as code and no name begins with.
    pub(crate) prefix: Option<&'s str>,
    /// What such a row is without a prefix.
    pub(crate) unnamed: Unnamed,
}

/// Names each row: by its `variant` cell, else by its `name`, else by its `code`, with the prefix if that is a number.
pub(super) fn rows(table: &Table, columns: &Columns, naming: Naming<'_>, report: &mut TableReport<'_>) -> Vec<RowName> {
    let (name, code) = (columns.field("name"), columns.field("code"));
    let is_key = |field: Option<&Field>| {
        field.and_then(Field::lookup).is_some_and(|(column, lookup)| column.is_sure && lookup == Lookup::Key)
    };
    let mut seen: HashMap<String, Named<'_>> = HashMap::with_capacity(table.rows.len());
    let mut rows = Vec::with_capacity(table.rows.len());
    let is_unnamed = columns.variant.is_none() && name.is_none() && columns.are_rows_named();
    let is_unnamed = is_unnamed && naming.prefix.is_none();
    if let Some(code) = code.filter(|_| is_unnamed && naming.unnamed != Unnamed::Bound) {
        report_numbers(table, code, naming.unnamed == Unnamed::Refused, report);
    }
    for (number, row) in table.rows.iter().enumerate() {
        let filled = |at: Option<usize>| at.and_then(|at| table.cell(number, at)).filter(|cell| !cell.text.is_empty());
        let in_field = |field: Option<&Field>| filled(field.map(|field| field.first().at));
        // A blank cell that is reported as such.
        let is_missing = |field: Option<&Field>| {
            let may_be_blank = |field: &Field| field.is_optional() || field.first().has_blank;
            field.is_some_and(|field| !may_be_blank(field)) && in_field(field).is_none()
        };
        let line = report.source.line(row.span.start);
        let mut found = RowName { identifier: None, line };
        let named = match (filled(columns.variant), in_field(name), in_field(code)) {
            (Some(cell), ..) => Some(Named { cell, by: By::Variant, is_key: false }),
            (None, Some(cell), _) => Some(Named { cell, by: By::Name, is_key: is_key(name) }),
            (None, None, Some(cell)) => Some(Named { cell, by: By::Code, is_key: is_key(code) }),
            (None, None, None) => None,
        };
        // The cells of a ragged row may be in the wrong column: its name is taken and not checked.
        let is_judged = row.whole && columns.are_rows_named();
        if let Some(named) = named {
            let given = named.by == By::Variant;
            let cell = named.cell;
            if !given && cell.text.trim().is_empty() {
                // Reported as such.
                rows.push(found);
                continue;
            }
            let identifier = match (named.by, naming.prefix) {
                (By::Variant, _) => cell.text.to_string(),
                (By::Code, Some(prefix)) => prefixed(prefix, &cell.text),
                _ => upper_camel(&cell.text),
            };
            let is_judged =
                is_judged && (named.by != By::Code || !(is_missing(name) || is_unnamed && is_number(&cell.text)));
            if let Some(refusal) = refusal(&identifier) {
                if is_judged {
                    refuse(cell, &identifier, given, &refusal, columns.variant.is_some(), report);
                }
                rows.push(found);
                continue;
            }
            match seen.entry(identifier) {
                hash_map::Entry::Vacant(entry) => {
                    found.identifier = Some(entry.key().clone());
                    entry.insert(named);
                }
                hash_map::Entry::Occupied(entry) => {
                    let first = entry.get();
                    // A duplicate key is reported as such.
                    let is_same_key = named.is_key && first.by == named.by && first.cell.text == cell.text;
                    if is_judged && !is_same_key {
                        let title = format!("two rows with the variant `{}`", entry.key());
                        let diagnostic = report
                            .at(cell.span.clone(), Rule::DuplicateIdentifier, title)
                            .also(first.cell.span.clone(), "first row with this variant");
                        if !given {
                            diagnostic.help(rename_help(columns.variant.is_some()));
                        }
                    }
                }
            }
        } else if is_judged
            && (columns.variant.is_some() || name.is_some() || code.is_some())
            && !is_missing(name)
            && !is_missing(code)
        {
            report
                .at(row.span.start..row.span.start, Rule::UnnamedRow, "row has no `variant`, `name` or `code`")
                .help(rename_help(columns.variant.is_some()));
        }
        rows.push(found);
    }
    rows
}

/// Reports the codes that are numbers, once for the column.
fn report_numbers(table: &Table, code: &Field, is_error: bool, report: &mut TableReport<'_>) {
    let cells = (0..table.rows.len()).filter_map(|row| table.cell(row, code.first().at));
    let mut numbers = cells.filter(|cell| is_number(&cell.text));
    let Some(first) = numbers.next() else { return };
    let title = match numbers.count() {
        0 => format!("code `{}` begins with a digit, and no column names its variant", first.text),
        more => {
            let more = count(more, "more code");
            format!("`{}` and {more} begin with a digit, and no column names the variants", first.text)
        }
    };
    let diagnostic = report.at(code.first().span.clone(), Rule::UnnamedCodes, title);
    diagnostic
        .label("a variant cannot begin with a digit")
        .help("set a prefix (`prefix = \"E\"`, or `check --prefix E`), or add a column `name` or `variant`");
    if is_error {
        diagnostic.raise();
    }
}

/// Returns `true` for a code that gives no variant, as it begins with a digit or a sign.
fn is_number(code: &str) -> bool {
    code.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit())
}

/// Returns the name of a row by its code: with the prefix if the code begins with a digit.
fn prefixed(prefix: &str, code: &str) -> String {
    let (sign, digits) = code.strip_prefix('-').map_or(("", code), |digits| ("Minus", digits));
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return upper_camel(code);
    }
    let digits = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")).unwrap_or(digits);
    format!("{prefix}{sign}{}", upper_camel(digits))
}

/// Returns `true` for a text that every number can follow in the name of a variant: an ASCII capital letter, then ASCII
/// letters and digits.
pub(crate) fn is_prefix(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Why a text cannot be a variant.
struct Refusal {
    title: String,
    expected: Option<&'static str>,
}

fn refuse(
    cell: &Cell,
    identifier: &str,
    given: bool,
    refusal: &Refusal,
    has_variant: bool,
    report: &mut TableReport<'_>,
) {
    let diagnostic = report.at(cell.span.clone(), Rule::InvalidIdentifier, refusal.title.as_str());
    if let Some(expected) = refusal.expected {
        diagnostic.label(expected);
    } else if !given && *cell.text != *identifier {
        diagnostic.label(format!("this cell gives the variant `{identifier}`"));
    }
    match plainer(&cell.text) {
        Some(help) => {
            diagnostic.help(help);
        }
        None if !given => {
            diagnostic.help(rename_help(has_variant));
        }
        None => {}
    }
}

fn rename_help(has_variant: bool) -> &'static str {
    if has_variant {
        "write the Rust name into the column `variant`"
    } else {
        "add a column `variant` and write the Rust name into it"
    }
}

/// Returns why `identifier` cannot be a variant. Only ASCII is allowed, since rustc warns about letters that are easily
/// confused.
fn refusal(identifier: &str) -> Option<Refusal> {
    let refusal = |what: &str, expected| Some(Refusal { title: format!("`{identifier}` is {what}"), expected });
    if is_keyword(identifier) {
        return refusal("a Rust keyword", None);
    }
    if CONSTANTS.contains(&identifier) {
        return refusal("a constant of every catalog", None);
    }
    let fits = identifier.starts_with(|first: char| first.is_ascii_uppercase())
        && identifier.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if fits {
        return None;
    }
    let expected = "expected an ASCII capital letter, then ASCII letters, digits and underscores";
    refusal("not a Rust variant", Some(expected))
}

/// Returns the variant of an `enum` value: with `_` before a digit, since no identifier begins with one.
pub(super) fn of_choice(text: &str) -> String {
    let identifier = upper_camel(text);
    if identifier.starts_with(|first: char| first.is_ascii_digit()) { format!("_{identifier}") } else { identifier }
}

/// Checks the values of an `enum` column, which become the variants of an enum.
pub(super) fn check_choices(choices: &[Choice], column: &str, report: &mut TableReport<'_>) {
    let mut seen: HashMap<&str, &Choice> = HashMap::new();
    for choice in choices {
        // The underscore before a digit is ours.
        let digits = choice.identifier.strip_prefix('_').map(|digits| format!("D{digits}"));
        if let Some(refusal) = refusal(digits.as_deref().unwrap_or(&choice.identifier)) {
            let title = format!("value `{}` of `{column}` is not a Rust variant", choice.text);
            let label = refusal.expected.map_or_else(|| refusal.title.clone(), str::to_owned);
            report
                .at(choice.span.clone(), Rule::InvalidIdentifier, title)
                .label(label)
                .help(format!("if the values need not be variants, write the column as `{column}`"));
        } else if let Some(first) = seen.get(choice.identifier.as_str()) {
            if first.text.trim() == choice.text.trim() {
                // The spaces around one of them are reported.
                continue;
            }
            let title = format!("two values of `{column}` with the variant `{}`", choice.identifier);
            report
                .at(choice.span.clone(), Rule::DuplicateIdentifier, title)
                .also(first.span.clone(), "first value with this variant")
                .help("use one spelling");
        } else {
            seen.insert(&choice.identifier, choice);
        }
    }
}

#[cfg(test)]
mod tests {
    use heck::ToUpperCamelCase as _;
    use proptest::prelude::*;

    use super::upper_camel;

    proptest! {
        #[test]
        fn names_in_capitals_are_written_as_all_others(text in "[A-Z0-9_]{0,12}") {
            prop_assert_eq!(upper_camel(&text), text.to_upper_camel_case());
        }
    }
}
