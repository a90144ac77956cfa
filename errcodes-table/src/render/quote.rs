//! Quotes: an excerpt of a source, line by line.

use std::borrow::Cow;
use std::ops::Range;

use super::lines::{Line, Lines};
use super::row::{Ink, Page};
use super::spot::Spot;
use super::window::Window;
use super::{code, labels};

/// Lines of a source, and what is marked in them.
#[derive(Clone, Debug)]
pub(super) struct Quote<'a> {
    /// The name of the source.
    pub(super) name: Cow<'a, str>,
    /// The text, from which the lines with places are taken.
    pub(super) text: Cow<'a, str>,
    /// The number of the first line of the text in its source.
    pub(super) first_line: usize,
    pub(super) spots: Vec<Spot<'a>>,
}

impl Quote<'_> {
    /// Returns the number of the last line that is shown.
    pub(super) fn last_line(&self) -> usize {
        let last = self.spots.iter().map(|spot| spot.span.start).max().unwrap_or(0);
        let before = self.text.as_bytes().iter().take(last);
        self.first_line + before.filter(|&&byte| byte == b'\n').count()
    }

    /// Draws the place, and under it the lines.
    pub(super) fn draw(&self, page: &mut Page, is_first_place: bool) {
        let lines = Lines::of(&self.text);
        let marked = lines.marked(&self.spots);
        if !is_first_place {
            page.gutter();
        }
        page.origin(is_first_place, &self.origin(&marked, is_first_place));
        page.gutter();
        let window = Window::of(&marked, page.code());
        for (at, line) in marked.iter().enumerate() {
            let gap = gap(line, window.width);
            let left_out = self.code(page, line.index, line.text, window, gap.as_ref());
            labels::draw(page, &line.marks, left_out, gap.as_ref());
            match marked.get(at + 1).map_or(0, |next| next.index - line.index) {
                0 | 1 => {}
                2 => {
                    self.code(page, line.index + 1, lines.text(line.index + 1), window, None);
                }
                _ => page.elided(code::DOTS),
            }
        }
    }

    /// Returns the place to name: what the notice is about; of a further excerpt its first line and what is said of it
    /// first.
    fn origin(&self, marked: &[Line<'_>], is_first_place: bool) -> String {
        let with_main = marked.iter().find(|line| line.marks.iter().any(|mark| mark.is_main));
        let line = with_main.filter(|_| is_first_place).or(marked.first());
        let mark = line.and_then(|line| {
            if is_first_place {
                line.marks.iter().min_by_key(|mark| (!mark.is_main, mark.before))
            } else {
                line.marks.first()
            }
        });
        match (line, mark) {
            (Some(line), Some(mark)) => format!("{}:{}:{}", self.name, self.first_line + line.index, mark.before + 1),
            _ => self.name.clone().into_owned(),
        }
    }

    /// Draws a line; returns how many columns are left out at its beginning.
    fn code(&self, page: &mut Page, index: usize, text: &str, window: Window, gap: Option<&Range<usize>>) -> usize {
        let mut row = page.framed();
        row.put(0, &format!("{:>1$}", self.first_line + index, page.digits()), Ink::Frame);
        let left_out = code::draw(&mut row, page.code(), text, window, gap);
        page.row(&row);
        left_out
    }
}

/// Returns the columns that are left out of the only mark of a line, if it is far wider than what fits.
fn gap(line: &Line<'_>, width: usize) -> Option<Range<usize>> {
    let [mark] = line.marks.as_slice() else { return None };
    let shown = width / 3;
    (mark.end - mark.start > 2 * width).then(|| mark.start + shown..mark.end - shown)
}
