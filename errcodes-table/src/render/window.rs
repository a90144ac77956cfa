//! Window: which columns of long lines are shown.

use super::lines::Line;
use super::width::{indent, width};

/// The columns of a terminal, since its width is not known.
const TERMINAL: usize = 140;
/// Room for the dots in the place of what is not shown.
const DOTS: usize = 6;
/// White space is cut if it is wider, to the second number.
const WIDE_INDENT: (usize, usize) = (20, 4);

/// The columns that are shown of the lines of an excerpt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// The first column.
    pub(super) start: usize,
    /// The end.
    end: usize,
    /// The number of columns that fit.
    pub(super) width: usize,
}

impl Window {
    /// Returns the window for these lines; `before` columns are taken by their numbers.
    ///
    /// Of the whole lines, the marks with their labels, and the marks alone, it shows the first that fits.
    pub(super) fn of(lines: &[Line<'_>], before: usize) -> Self {
        let fits = TERMINAL.saturating_sub(before);
        let marks = || lines.iter().flat_map(|line| &line.marks);
        let first = marks().map(|mark| mark.start).min().unwrap_or(0);
        let marked = first.saturating_sub(DOTS)..marks().map(|mark| mark.end).max().unwrap_or(0) + DOTS;
        let labels = marks().map(|mark| mark.end + if mark.has_label() { 1 + width(mark.label) } else { 0 });
        let labels_end = labels.max().unwrap_or(0) + DOTS;
        let longest = lines.iter().map(|line| width(line.text)).max().unwrap_or(0);
        let white = lines.iter().filter_map(|line| indent(line.text)).min().unwrap_or(0);
        let white = white.min(first).saturating_sub(DOTS);

        let start = if white > WIDE_INDENT.0 { white + WIDE_INDENT.1 - WIDE_INDENT.0 } else { 0 };
        let labeled = labels_end.saturating_sub(marked.start);
        let start_and_end = if longest.saturating_sub(start) <= fits {
            (start, longest.max(start))
        } else if (white..=white + fits).contains(&labels_end) {
            (white, white + fits)
        } else if labeled <= fits {
            let start = marked.start.saturating_sub((fits - labeled) / 2);
            (start, start + fits)
        } else if marked.len() <= fits {
            let start = marked.start.saturating_sub((fits - marked.len()) / 5 * 2);
            (start, start + fits)
        } else {
            (marked.start, marked.end)
        };
        Self { start: start_and_end.0, end: start_and_end.1, width: fits }
    }

    /// Returns where a line of `length` columns is cut.
    pub(super) fn end(&self, length: usize) -> usize {
        if length.saturating_sub(self.start) <= self.width { length } else { length.min(self.end) }
    }
}
