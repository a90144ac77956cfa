//! The header among the first records: spreadsheets put a line for themselves and titles above it.

use std::collections::VecDeque;

use crate::table::{Record, filled};

/// So many records are looked through for the header.
pub(super) const MOST_ABOVE: usize = 8;

/// What separates cells in other dialects.
pub(super) const SEPARATORS: [char; 6] = [';', '\t', '|', '，', '；', '、'];

/// Returns `true` for `sep=,`, also in capitals, in quotes, or padded.
pub(super) fn is_separator_line(record: &Record) -> bool {
    let first = record.cells.first().map(|cell| cell.text.to_ascii_lowercase());
    first.is_some_and(|first| first == "sep=" || first == "sep=,") && filled(record) == 1
}

/// Returns `true` if all cells are those of a header, and one of them names the rows.
pub(super) fn is_header(record: &Record) -> bool {
    let name = |text: &str| text.split([':', '@']).next().unwrap_or_default().to_owned();
    let is_name = |name: &String| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    };
    let mut names = record.cells.iter().map(|cell| name(&cell.text));
    record.whole && names.clone().all(|name| is_name(&name)) && names.any(|name| NAMING.contains(&name.as_str()))
}

const NAMING: [&str; 3] = ["code", "name", "variant"];

/// Returns the number of records above the header, of which `first` is one; `None` if `first` is the header.
pub(super) fn titles(first: &Record, next: &VecDeque<Record>) -> Option<usize> {
    if is_header(first) {
        return None;
    }
    let is_dialect = first.cells.len() == 1 && first.cells.iter().any(|cell| cell.text.contains(SEPARATORS));
    if let Some(place) = next.iter().position(is_header).filter(|_| !is_dialect) {
        return Some(place + 1);
    }
    let is_phrase = first.cells.len() > 1 || first.cells.iter().any(|cell| cell.text.contains(' '));
    let is_title = first.whole && filled(first) == 1 && is_phrase && !is_dialect;
    let is_wide = |second: &Record| second.whole && second.cells.len() > 1 && filled(second) > 1;
    (is_title && next.front().is_some_and(is_wide)).then_some(1)
}
