//! Spreadsheets: what they make of codes when they open a table and save it again.

use std::collections::HashSet;

use crate::catalog::{Catalog, Cell, TypedColumn};
use crate::check::{cells, text_keys};
use crate::column::Lookup;
use crate::diagnostic::TableReport;
use crate::forms::shown;
use crate::forms::spreadsheet::{has_curly_quotes, has_dash, is_date, is_scientific};
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in text_keys(catalog) {
        for cell in cells(catalog, typed) {
            rewritten(typed, cell, report);
        }
    }
    for typed in
        text_keys(catalog).filter(|typed| typed.field.lookup().is_some_and(|(_, lookup)| lookup == Lookup::Key))
    {
        lost_zeros(catalog, typed, report);
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
    } else if has_dash(text) {
        "has a dash that a word processor made of a hyphen"
    } else {
        return;
    };
    report
        .at(cell.span(), Rule::SpreadsheetDamage, format!("{name} `{}` {found}", shown(text)))
        .help("write the value as the document has it, and format the column as text");
}

/// Reports digits that are fewer than in all others, if zeros at the front count.
fn lost_zeros(catalog: &Catalog, key: &TypedColumn, report: &mut TableReport<'_>) {
    let is_digits = |cell: &Cell<'_>| cell.text().bytes().all(|byte| byte.is_ascii_digit());
    let has_zeros = |cell: &Cell<'_>| cell.text().len() > 1 && cell.text().starts_with('0');
    let Some(original) = cells(catalog, key).find(|cell| is_digits(cell) && has_zeros(cell)) else { return };
    let width = original.text().len();
    let is_short = |cell: &Cell<'_>| cell.text().len() < width && is_digits(cell);
    // All others have one width, or the zeros do not fill up to it.
    if cells(catalog, key).any(|cell| !is_short(&cell) && cell.text().len() != width)
        || cells(catalog, key).any(|cell| is_short(&cell) && has_zeros(&cell))
    {
        return;
    }
    let known: HashSet<&str> = cells(catalog, key).map(Cell::text).collect();
    // `80` beside `0080` is another code.
    let is_lost = |cell: &Cell<'_>| is_short(cell) && !known.contains(format!("{:0>width$}", cell.text()).as_str());
    for cell in cells(catalog, key).filter(is_lost) {
        let (text, name) = (cell.text(), key.field.name());
        report
            .at(cell.span(), Rule::LostZeros, format!("{name} `{text}` is shorter than the others"))
            .label(format!("expected {width} digits"))
            .also(original.span(), "as here")
            .help(format!("if a spreadsheet removed the zeros, write `{text:0>width$}`"));
    }
}
