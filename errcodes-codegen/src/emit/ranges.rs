//! Ranges: their bounds as a column, and the lookup of the narrowest range around a number.

use std::cmp::Reverse;

use errcodes_table::{Integer, TypedColumn, Value};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::{Names, columns, number, tokens, variants};

fn bounds(value: &Value) -> (i128, i128) {
    // Anything else only after an error.
    if let Value::Range(first, last) = *value { (first, last) } else { (0, 0) }
}

/// The array of a range column.
pub(super) fn array(plan: &Plan<'_>, names: &Names, column: &TypedColumn, integer: Integer) -> TokenStream {
    let (name, count) = (Names::column(column.field.name()), number(names.count));
    let single = columns::integer_type(integer);
    let cells = plan.values(column.values.first().map(Vec::as_slice).unwrap_or_default());
    let written = |value: &Value| {
        let (first, last) = bounds(value);
        format!("[{first},{last}]")
    };
    if column.field.is_optional() {
        let cells = cells.map(|value| match value {
            Value::Blank => "__rt::None".to_owned(),
            value => format!("__rt::Some({})", written(value)),
        });
        let cells = tokens::numbers(cells);
        quote! { static #name: [__rt::Option<[#single; 2]>; #count] = #cells; }
    } else {
        let cells = tokens::numbers(cells.map(written));
        quote! { static #name: [[#single; 2]; #count] = #cells; }
    }
}

/// Returns the lookup: the tables that are searched, and the expression that searches them.
pub(super) fn lookup(
    plan: &Plan<'_>,
    cells: &[&Value],
    integer: Integer,
    given: &TokenStream,
) -> (TokenStream, TokenStream) {
    let (starts, rows): (Vec<i128>, Vec<usize>) = starts(cells, integer.most).into_iter().unzip();
    let (length, single) = (number(starts.len()), columns::integer_type(integer));
    let (starts, rows) = (tokens::numbers(starts), tokens::numbers(rows));
    let table = quote! {
        static STARTS: [#single; #length] = #starts;
        static ROWS: [u32; #length] = #rows;
    };
    let function = format_ident!("{}", integer.name);
    (table, variants::variant_of(plan, &quote!(__rt::ranges::#function(&STARTS, &ROWS, #given))))
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
