//! The problem details of a row, as `Problem::of` has them: what `serve` answers and `export --as openapi` shows.

use errcodes::{HttpStatus, NumberOrText, Problem};
use errcodes_table::{Pattern, Value};

use super::{Piece, Row, Text};

/// Returns the problem of a row, without its `detail`.
pub(crate) fn problem(row: Row<'_>) -> Problem {
    let status = row.status().and_then(HttpStatus::from_u16);
    let mut problem = status.map_or_else(Problem::default, Problem::from);
    problem.code = code(row);
    problem.catalog = Some(row.table.name.clone());
    problem
}

/// Returns the code as it is sent: a number if the column is one and not shown in hexadecimal, and `None` for a range and a
/// code with a placeholder, of which one is sent.
pub(crate) fn code(row: Row<'_>) -> Option<NumberOrText> {
    let column = row.table.catalog().code_column()?;
    let is_hex = column.field.first().is_hex;
    match column.value(row.index()) {
        Value::Range(first, last) if first != last => None,
        Value::Text(code) if column.field.is_pattern() && Pattern::of(code).is_some() => None,
        Value::Integer(number) | Value::Range(number, _) if !is_hex => Some(NumberOrText::Number(*number)),
        _ => row.code().map(|code| NumberOrText::Text(code.into_owned())),
    }
}

/// Returns what happened, in all languages: the column `message`, else `description`, else `title`.
pub(crate) fn details(row: Row<'_>) -> Vec<Text<'_>> {
    let columns = ["message", "description", "title"].into_iter().filter_map(|name| row.field(name));
    columns.map(super::Field::texts).find(|texts| !texts.is_empty()).unwrap_or_default()
}

/// Returns a text with values in the place of its placeholders; a placeholder without a value has its own name.
pub(crate) fn filled<'v>(text: &Text<'_>, value: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut filled = String::with_capacity(text.text.len());
    for piece in text.pieces() {
        filled.push_str(match piece {
            Piece::Text(text) => text,
            Piece::Placeholder(name) => value(name).unwrap_or(name),
        });
    }
    filled
}
