//! Lines: those of a text that have places in them, and the columns of these places.

use std::ops::Range;

use super::spot::Spot;
use super::width::width;

/// The lines of a text.
#[derive(Debug)]
pub(super) struct Lines<'q> {
    text: &'q str,
    starts: Vec<usize>,
}

/// A line with marks.
#[derive(Debug)]
pub(super) struct Line<'q> {
    /// Its number among the lines of the text, from 0.
    pub(super) index: usize,
    pub(super) text: &'q str,
    /// In the order in which the places were given.
    pub(super) marks: Vec<Mark<'q>>,
}

/// A place on its line.
#[derive(Debug)]
pub(super) struct Mark<'q> {
    /// The bytes of the line.
    pub(super) bytes: Range<usize>,
    /// The number of characters before it.
    pub(super) before: usize,
    /// The first column.
    pub(super) start: usize,
    /// The end; a mark is at least one column wide.
    pub(super) end: usize,
    pub(super) label: &'q str,
    pub(super) is_main: bool,
}

impl Mark<'_> {
    pub(super) fn has_label(&self) -> bool {
        !self.label.is_empty()
    }
}

impl<'q> Lines<'q> {
    /// Returns the lines of a text; one without a line break is one line.
    pub(super) fn of(text: &'q str) -> Self {
        Self { text, starts: std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect() }
    }

    /// Returns the index of the line of a byte, from 0.
    fn index(&self, at: usize) -> usize {
        self.starts.partition_point(|&start| start <= at).saturating_sub(1)
    }

    /// Returns where a line starts, and its text without the line break.
    fn line(&self, index: usize) -> (usize, &'q str) {
        let start = self.starts.get(index).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..).unwrap_or_default();
        let line = match line.split_once('\n') {
            Some((line, _)) => line.strip_suffix('\r').unwrap_or(line),
            None => line,
        };
        (start, line)
    }

    /// Returns the text of a line without its line break.
    pub(super) fn text(&self, index: usize) -> &'q str {
        self.line(index).1
    }

    /// Returns the lines that have places in them, in their order.
    pub(super) fn marked(&self, spots: &'q [Spot<'_>]) -> Vec<Line<'q>> {
        let mut marked: Vec<Line<'q>> = Vec::new();
        for spot in spots {
            let index = self.index(spot.span.start);
            let (from, text) = self.line(index);
            let place = marked.partition_point(|line| line.index < index);
            if marked.get(place).is_none_or(|line| line.index != index) {
                marked.insert(place, Line { index, text, marks: Vec::new() });
            }
            let Some(line) = marked.get_mut(place) else { continue };
            let start = boundary(text, spot.span.start.saturating_sub(from));
            let end = boundary(text, spot.span.end.saturating_sub(from)).max(start);
            let [before, marked] = [0..start, start..end].map(|part| text.get(part).unwrap_or_default());
            let column = width(before);
            line.marks.push(Mark {
                bytes: start..end,
                before: before.chars().count(),
                start: column,
                end: column + width(marked).max(1),
                label: &spot.label,
                is_main: spot.is_main,
            });
        }
        marked
    }
}

/// Returns the last byte at which a character begins, up to `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
