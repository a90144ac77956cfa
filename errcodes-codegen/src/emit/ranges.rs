//! Ranges: their bounds as a column, and the lookup of the narrowest range around a number.

use std::cmp::Reverse;

use errcodes_table::{Integer, TypedColumn, Value};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::tokens::Bytes;
use crate::emit::{Names, cells, variants};

/// The data of a range column: both bounds of each row.
pub(super) fn data(plan: &Plan<'_>, column: &TypedColumn, integer: Integer) -> TokenStream {
    let width = cells::width(integer);
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    let bounds = plan.values(values).flat_map(|value| match *value {
        Value::Range(first, last) => [Some(first), Some(last)],
        _ => [None; 2],
    });
    let bounds = if column.field.is_optional() {
        Bytes::optional(width, bounds)
    } else {
        // Anything else is blank only after an error.
        Bytes::numbers(width, bounds.map(Option::unwrap_or_default))
    };
    bounds.declared(&Names::column(column.field.name()))
}

/// Returns the range of a row as the accessor returns it.
pub(super) fn cell(column: &TypedColumn, integer: Integer, at: &TokenStream) -> TokenStream {
    let prefix = if column.field.is_optional() { "optional_" } else { "" };
    let (make, read) = (format_ident!("{prefix}code_range"), format_ident!("{prefix}{}", integer.name));
    let bounds = Names::column(column.field.name());
    quote!(__rt::#make(__rt::numbers::#read(&#bounds, 2 * (#at)), __rt::numbers::#read(&#bounds, 2 * (#at) + 1)))
}

/// Returns the lookup: the tables that are searched, and the expression that searches them.
pub(super) fn lookup(
    plan: &Plan<'_>,
    cells: &[&Value],
    integer: Integer,
    given: &TokenStream,
) -> (TokenStream, TokenStream) {
    let (starts, rows): (Vec<i128>, Vec<usize>) = starts(cells, integer.most).into_iter().unzip();
    let starts = Bytes::numbers(cells::width(integer), starts).declared(&format_ident!("STARTS"));
    let rows = Bytes::rows(rows).declared(&format_ident!("ROWS"));
    let function = format_ident!("{}", integer.name);
    (quote!(#starts #rows), variants::variant_of(plan, &quote!(__rt::ranges::#function(&STARTS, &ROWS, #given))))
}

/// Returns the numbers at which another row begins, each with that row, counted from 1; 0 where no range is. Ranges nest or
/// are disjoint.
fn starts(cells: &[&Value], most: i128) -> Vec<(i128, usize)> {
    let mut ranges: Vec<(i128, i128, usize)> = cells
        .iter()
        .enumerate()
        .filter_map(
            |(row, value)| if let Value::Range(first, last) = **value { Some((first, last, row + 1)) } else { None },
        )
        .collect();
    ranges.sort_unstable_by_key(|&(first, last, row)| (first, Reverse(last), row));
    let mut starts: Vec<(i128, usize)> = Vec::new();
    let mut push = |start: i128, row: usize| match starts.last_mut() {
        _ if start > most => {}
        // Several ranges may begin or end at one number: the last is the narrowest.
        Some(last) if last.0 == start => last.1 = row,
        _ => starts.push((start, row)),
    };
    let mut outer: Vec<(i128, usize)> = Vec::new();
    for (first, last, row) in ranges {
        while let Some(&(end, _)) = outer.last().filter(|(end, _)| *end < first) {
            outer.pop();
            push(end + 1, outer.last().map_or(0, |&(_, row)| row));
        }
        push(first, row);
        outer.push((last, row));
    }
    while let Some((end, _)) = outer.pop() {
        push(end + 1, outer.last().map_or(0, |&(_, row)| row));
    }
    starts
}

#[cfg(test)]
mod tests {
    use errcodes_table::Value;

    use super::starts;

    /// The narrowest range around a number, row by row.
    fn narrowest(ranges: &[(i128, i128)], number: i128) -> usize {
        let around = ranges.iter().enumerate().filter(|(_, (first, last))| (*first..=*last).contains(&number));
        around.min_by_key(|(_, (first, last))| last - first).map_or(0, |(row, _)| row + 1)
    }

    #[test]
    fn each_number_leads_to_the_narrowest_range() {
        for ranges in [
            vec![],
            vec![(0, 255)],
            vec![(5, 5)],
            vec![(10, 20), (12, 15), (13, 13), (20, 20), (10, 11), (16, 19)],
            vec![(250, 255), (255, 255), (0, 255), (0, 0)],
            vec![(3, 4), (5, 6), (1, 1)],
        ] {
            let values: Vec<Value> = ranges.iter().map(|&(first, last)| Value::Range(first, last)).collect();
            let starts = starts(&values.iter().collect::<Vec<_>>(), 255);
            assert!(starts.is_sorted_by(|a, b| a.0 < b.0), "{starts:?}");
            for number in 0..=255 {
                let found = starts.iter().rev().find(|(start, _)| *start <= number).map_or(0, |&(_, row)| row);
                assert_eq!(found, narrowest(&ranges, number), "{number} in {ranges:?}");
            }
        }
    }
}
