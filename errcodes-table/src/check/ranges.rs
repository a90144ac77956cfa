//! Ranges: two of a column nest or are disjoint, so that for each number one of them is the narrowest.

use crate::catalog::{Catalog, Value};
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// Reports each range that shares some numbers with another, and not all of either. Equal ones are duplicate keys.
pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns() {
        let mut ranges: Vec<(i128, i128, usize)> = typed
            .values
            .iter()
            .flatten()
            .enumerate()
            .filter_map(
                |(row, value)| if let Value::Range(first, last) = *value { Some((first, last, row)) } else { None },
            )
            .collect();
        // A range comes after those that contain it.
        ranges.sort_unstable_by_key(|&(first, last, row)| (first, std::cmp::Reverse(last), row));
        let mut outer: Vec<(i128, usize)> = Vec::new();
        for (first, last, row) in ranges {
            while outer.last().is_some_and(|&(end, _)| end < first) {
                outer.pop();
            }
            match outer.last() {
                Some(&(end, other)) if end < last => {
                    let cell = |row: usize| catalog.row(row)?.cell(typed.field.first());
                    let (later, earlier) = (row.max(other), row.min(other));
                    let (Some(cell), Some(original)) = (cell(later), cell(earlier)) else { continue };
                    let title = format!("ranges `{}` and `{}` overlap", original.text(), cell.text());
                    report
                        .at(cell.span(), Rule::OverlappingRanges, title)
                        .label("expected a range within the other one, or beside it")
                        .also(original.span(), "the other range is here");
                }
                _ => outer.push((last, row)),
            }
        }
    }
}
