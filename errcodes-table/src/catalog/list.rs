//! Lists: a cell of several values, separated by `|`.

use std::collections::HashSet;
use std::ops::Range;

use crate::catalog::Value;
use crate::catalog::refusal::Refusal;
use crate::diagnostic::TableReport;
use crate::rule::Rule;
use crate::table::Cell;
use crate::text::Text;

/// What separates the values.
const SEPARATOR: char = '|';

/// Reads each value of a cell that is not blank. Values that cannot be read are reported and left out.
pub(super) fn read(
    cell: &Cell,
    mut one: impl FnMut(&Text, Range<usize>) -> Result<Value, Refusal>,
    report: &mut TableReport<'_>,
) -> Value {
    let mut values = Vec::new();
    let mut seen = HashSet::new();
    let mut start = 0;
    for part in cell.text.split(SEPARATOR) {
        let range = start..start + part.len();
        start = range.end + SEPARATOR.len_utf8();
        let span = place(cell, &range, report);
        let text = cell.text.slice(range);
        let refusal = match shape(part) {
            Some((title, label)) => Refusal { rule: Rule::InvalidList, title, label, help: None },
            None => match one(&text, span.clone()) {
                Ok(value) if seen.insert(value.clone()) => {
                    values.push(value);
                    continue;
                }
                Ok(_) => {
                    let title = format!("duplicate value `{part}` in a list");
                    Refusal { rule: Rule::InvalidList, title, label: "expected each value once".to_owned(), help: None }
                }
                Err(refusal) => refusal,
            },
        };
        refusal.report(span, report);
    }
    Value::List(values.into())
}

/// Returns what is wrong with the text of one value, whatever its type.
fn shape(part: &str) -> Option<(String, String)> {
    if part.trim().is_empty() {
        let label = format!("expected a value before and after each `{SEPARATOR}`");
        return Some(("blank value in a list".to_owned(), label));
    }
    (part.trim() != part).then(|| {
        let title = format!("`{part}` has spaces around it");
        (title, format!("expected `{}`", part.trim()))
    })
}

/// Returns the bytes of a part of the cell's text; those of the whole cell if it contains doubled quotes.
fn place(cell: &Cell, range: &Range<usize>, report: &TableReport<'_>) -> Range<usize> {
    let raw = report.source.text.get(cell.span.clone()).unwrap_or_default();
    let quote = usize::from(raw.starts_with('"'));
    if raw.len() == cell.text.len() + 2 * quote {
        let origin = cell.span.start + quote;
        origin + range.start..origin + range.end
    } else {
        cell.span.clone()
    }
}
