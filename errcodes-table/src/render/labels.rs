//! Labels: the rows below a line of code, with the marks and what is said about them.

use std::cmp::Reverse;
use std::ops::Range;

use super::code::DOTS;
use super::lines::Mark;
use super::row::{Ink, Page};

/// Draws the marks of a line whose first `left_out` columns are not shown, and their labels. The columns of `gap` are
/// dots.
///
/// The label of the rightmost place is beside its mark. Where labels do not fit beside each other, those to the left
/// hang below, the leftmost lowest, so that no label is crossed by the line to another one.
pub(super) fn draw(page: &mut Page, marks: &[Mark<'_>], left_out: usize, gap: Option<&Range<usize>>) {
    let mut marks: Vec<&Mark<'_>> = marks.iter().collect();
    marks.sort_by_key(|mark| Reverse(mark.bytes.start));
    let depths = depths(&marks);
    let deepest = depths.last().copied().unwrap_or(0);
    let mut rows = vec![page.framed(); if deepest == 0 { 1 } else { deepest + 2 }];
    let code = page.code();
    let column = |column: usize| code + column.saturating_sub(left_out);

    let labeled = || marks.iter().zip(&depths).filter(|(mark, _)| mark.has_label());
    for (mark, &depth) in labeled().filter(|&(_, &depth)| depth > 0) {
        for row in rows.iter_mut().take(depth + 1) {
            row.put(column(mark.start), "|", ink(mark));
        }
    }
    for (mark, &depth) in labeled() {
        let (row, at) = if depth == 0 { (0, mark.end + 1) } else { (depth + 1, mark.start) };
        if let Some(row) = rows.get_mut(row) {
            row.put(column(at), mark.label, ink(mark));
        }
    }
    // The shorter is on top of the longer, and of two that are equally long the one that the notice is about.
    marks.sort_by_key(|mark| (Reverse(mark.end - mark.start), mark.is_main));
    if let Some(row) = rows.first_mut() {
        for mark in &marks {
            let line = if mark.is_main { "^" } else { "-" };
            row.put(column(mark.start), &line.repeat(mark.end - mark.start), ink(mark));
        }
        if let Some(gap) = gap {
            row.replace(column(gap.start)..column(gap.end), DOTS, Ink::Frame);
        }
    }
    for row in &rows {
        page.row(row);
    }
}

fn ink(mark: &Mark<'_>) -> Ink {
    if mark.is_main { Ink::Main } else { Ink::Frame }
}

/// Returns how deep the label of each mark hangs, for marks from right to left; 0 is beside the mark.
fn depths(marks: &[&Mark<'_>]) -> Vec<usize> {
    let mut depth = 0;
    let of_mark = |(at, mark): (usize, &&Mark<'_>)| {
        let to_the_left = marks.get(at + 1..).unwrap_or_default();
        // A mark without a label at the same place is not an obstacle.
        let is_same = |other: &Mark<'_>| other.bytes == mark.bytes && !other.has_label();
        let is_overlapped = to_the_left.iter().any(|other| other.end > mark.start && !is_same(other));
        if depth == 0 && mark.has_label() && is_overlapped {
            depth = 1;
        }
        let own = depth;
        let is_in_the_way = |other: &&Mark<'_>| {
            let reaches = other.has_label() && other.end + other.label.len() + 2 > mark.start;
            let is_within = depth == 0 && (other.end, other.bytes.end) <= (mark.end, mark.bytes.end);
            reaches && (mark.has_label() || is_within)
        };
        if to_the_left.iter().any(is_in_the_way) {
            depth += 1;
        }
        own
    };
    marks.iter().enumerate().map(of_mark).collect()
}
