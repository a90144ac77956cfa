//! Code: what is shown of a quoted line, with dots in the place of what is left out.

use std::ops::Range;

use super::row::{Ink, Row};
use super::width::drawn;
use super::window::Window;

/// What is in the place of columns that are left out.
pub(super) const DOTS: &str = "...";

/// A character, its columns, and its ink.
type Cell = (char, usize, Ink);

/// Writes the columns of a line that are in the window, without those of `gap`, into a row from `column`; returns how
/// many columns are left out at the beginning of the line.
pub(super) fn draw(row: &mut Row, column: usize, text: &str, window: Window, gap: Option<&Range<usize>>) -> usize {
    let all: Vec<Cell> = drawn(text).map(|(char, width)| (char, width, Ink::Plain)).collect();
    let length = columns(&all);
    let (start, end) = (window.start.min(length), window.end(length));
    // A wide character at an edge is left out.
    let first = take(all.iter(), start);
    let left_out = columns(all.get(..first).unwrap_or_default());
    let mut taken = 0;
    let fits = |cell: &&Cell| {
        taken += cell.1;
        taken <= end.saturating_sub(start)
    };
    let mut cells: Vec<Cell> = all.iter().skip(first).take_while(fits).copied().collect();
    if window.start > 0 {
        let number = take(cells.iter(), DOTS.len());
        let more = columns(cells.get(..number).unwrap_or_default()).saturating_sub(DOTS.len());
        cells.splice(..number, dots(0, more));
    }
    if length > end {
        let number = take(cells.iter().rev(), DOTS.len());
        cells.splice(cells.len() - number.., dots(0, 0));
    }
    if let Some(gap) = gap {
        let mut at_column = left_out;
        let mut from = (0, left_out);
        let mut to = (cells.len(), gap.end);
        for (at, (_, width, _)) in cells.iter().enumerate() {
            if at_column <= gap.start {
                from = (at, at_column);
            }
            if at_column >= gap.end {
                to = (at, at_column);
                break;
            }
            at_column += width;
        }
        cells.splice(from.0..to.0, dots(gap.start - from.1, to.1 - gap.end));
    }
    for (at, (char, _, ink)) in (column..).zip(cells) {
        row.put(at, char.encode_utf8(&mut [0; 4]), ink);
    }
    left_out
}

fn columns(cells: &[Cell]) -> usize {
    cells.iter().map(|(_, width, _)| width).sum()
}

/// Returns how many cells it takes until they are at least so wide.
fn take<'c>(cells: impl Iterator<Item = &'c Cell>, columns: usize) -> usize {
    let mut taken = 0;
    let is_needed = |(_, width, _): &&Cell| {
        let is_needed = taken < columns;
        taken += width;
        is_needed
    };
    cells.take_while(is_needed).count()
}

/// The dots with so many blanks before and after them.
fn dots(before: usize, after: usize) -> Vec<Cell> {
    let blank = (' ', 1, Ink::Plain);
    let dots = DOTS.chars().map(|dot| (dot, 1, Ink::Frame));
    std::iter::repeat_n(blank, before).chain(dots).chain(std::iter::repeat_n(blank, after)).collect()
}
