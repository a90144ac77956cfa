//! Spreadsheets: what they make of codes when they open a table and save it again.

use crate::catalog::{Catalog, Cell, TypedColumn};
use crate::check::{cells, shown, text_keys};
use crate::diagnostic::TableReport;
use crate::rule::Rule;

const MONTHS: [&str; 18] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mrz", "mai", "okt", "dez",
    "avr", "juin",
];

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in text_keys(catalog) {
        for cell in cells(catalog, typed) {
            rewritten(typed, cell, report);
        }
    }
    if let Some(code) = catalog.column("code") {
        lost_zeros(catalog, code, report);
    }
}

fn rewritten(typed: &TypedColumn, cell: Cell<'_>, report: &mut TableReport<'_>) {
    let (text, name) = (cell.text(), typed.field.name());
    let found = if is_scientific(text) {
        "looks like a number that a spreadsheet rewrote"
    } else if is_date(text) {
        "looks like a date that a spreadsheet made of a code"
    } else if text.strip_prefix('\'').is_some_and(|rest| rest.starts_with(|char: char| char.is_ascii_alphanumeric()))
        && !text.ends_with('\'')
    {
        "begins with an apostrophe, by which spreadsheets mark text"
    } else if has_curly_quotes(text) {
        "has quotes that a word processor made"
    } else {
        return;
    };
    report
        .at(cell.span(), Rule::SpreadsheetDamage, format!("{name} `{}` {found}", shown(text)))
        .help("write the value as the document has it, and format the column as text");
}

/// `1.00E+06`.
fn is_scientific(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once("E+").or_else(|| text.split_once("E-")) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    whole.len() == 1 && is_number(whole) && is_number(rest) && exponent.len() >= 2 && is_number(exponent)
}

/// `01-Mar`, `1-Mar`, `Mar-01`, `01. Mrz`.
fn is_date(text: &str) -> bool {
    let Some((first, second)) = text.split_once(['-', ' ']) else { return false };
    let first = first.trim_end_matches('.');
    let is_month = |text: &str| MONTHS.iter().any(|month| text.eq_ignore_ascii_case(month));
    let is_day = |text: &str| matches!(text.len(), 1 | 2) && text.parse::<u8>().is_ok();
    // A code is in capitals or in lower case.
    let is_title =
        |text: &str| text.starts_with(|char: char| char.is_ascii_uppercase()) && *text != *text.to_uppercase();
    (is_day(first) && is_month(second) && is_title(second)) || (is_month(first) && is_title(first) && is_day(second))
}

fn has_curly_quotes(text: &str) -> bool {
    let is_quote = |char: char| matches!(char, '\u{2018}'..='\u{201f}');
    text.starts_with(is_quote) || text.ends_with(is_quote)
}

/// Reports digits that are fewer than in all others, if zeros at the front count.
fn lost_zeros(catalog: &Catalog, code: &TypedColumn, report: &mut TableReport<'_>) {
    if code.field.kind() != crate::column::Kind::Text {
        return;
    }
    let is_digits = |cell: &Cell<'_>| cell.text().bytes().all(|byte| byte.is_ascii_digit());
    if !cells(catalog, code).all(|cell| is_digits(&cell)) {
        return;
    }
    let width = cells(catalog, code).map(|cell| cell.text().len()).max().unwrap_or_default();
    let (full, short): (Vec<_>, Vec<_>) = cells(catalog, code).partition(|cell| cell.text().len() == width);
    let has_zeros = full.iter().any(|cell| cell.text().starts_with('0'));
    let Some(original) = full.first().filter(|_| has_zeros && short.len() < full.len()) else { return };
    for cell in short.iter().filter(|cell| !cell.text().starts_with('0')) {
        let text = cell.text();
        report
            .at(cell.span(), Rule::LostZeros, format!("code `{text}` is shorter than the others"))
            .label(format!("expected {width} digits"))
            .also(original.span(), "as here")
            .help(format!("if a spreadsheet removed the zeros, write `{text:0>width$}`"));
    }
}

/// Returns the text of `="0080"`, the formula by which spreadsheets keep leading zeros.
pub(crate) fn of_formula(text: &str) -> Option<&str> {
    let text = text.strip_prefix("=\"")?.strip_suffix('"')?;
    (!text.contains('"')).then_some(text)
}

/// Returns `true` for what a spreadsheet shows for a formula that failed.
pub(crate) fn is_error_value(text: &str) -> bool {
    const VALUES: [&str; 10] =
        ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"];
    VALUES.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_scientific, of_formula};

    #[test]
    fn forms_of_spreadsheets() {
        for text in ["1.00E+06", "1,5E-12", "1E+05"] {
            assert!(is_scientific(text), "{text}");
        }
        for text in ["1E6", "E10", "12E+05", "AE+01", "1E+A"] {
            assert!(!is_scientific(text), "{text}");
        }
        for text in ["01-Mar", "1-Feb", "Mar-01", "01. Mrz"] {
            assert!(is_date(text), "{text}");
        }
        for text in ["01-MAR", "A1-Mar", "MAR-01", "1-2", "sep-1"] {
            assert!(!is_date(text), "{text}");
        }
        assert_eq!(of_formula("=\"0080\""), Some("0080"));
        assert_eq!(of_formula("=A1"), None);
    }
}
