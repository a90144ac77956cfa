//! The scanner: a strict reader of RFC 4180. What CSV readers commonly forgive is an error here, since it moves text
//! into wrong cells.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::TableReport;
use crate::forms::shown;
use crate::forms::spreadsheet::{is_formula, of_formula};
use crate::rule::Rule;
use crate::source::Source;
use crate::table::{Cell, Record};
use crate::text::Text;

pub(super) struct Records<'s> {
    source: &'s Arc<Source>,
    text: &'s str,
    at: usize,
    /// Whether a quote was never closed: then the rest of the text is lost.
    is_unclosed: bool,
    /// Whether the text has a carriage return: most have none, and no cell is searched for it.
    has_returns: bool,
    /// The number of cells of the last record, which the next one probably has, too.
    width: usize,
}

impl<'s> Records<'s> {
    pub(super) fn new(source: &'s Arc<Source>) -> Self {
        let has_returns = source.text.contains('\r');
        Self { source, text: &source.text, at: 0, is_unclosed: false, has_returns, width: 0 }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn rest(&self) -> &'s str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Returns the next place at or after `from` with this ASCII character, or the end of the text.
    fn find(&self, from: usize, stop: char) -> usize {
        self.text.get(from..).and_then(|rest| rest.find(stop)).map_or(self.text.len(), |at| from + at)
    }

    /// Returns the next place at or after `from` where a bare cell may end, or the end of the text.
    fn find_end(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        // A loop: adaptors are calls in a macro, which is compiled without optimization.
        let mut at = 0;
        while let Some(&byte) = rest.get(at) {
            if byte == b',' || byte == b'\n' || byte == b'\r' {
                return from + at;
            }
            at += 1;
        }
        self.text.len()
    }

    /// Skips the comment lines above the header, also if a spreadsheet padded or quoted them.
    ///
    /// Returns their bytes without line ends.
    pub(super) fn skip_comments(&mut self) -> Vec<Range<usize>> {
        let mut comments = Vec::new();
        loop {
            self.skip_empty_lines();
            let start = self.at;
            if self.rest().starts_with('#') {
                self.at = self.line_end(self.at);
            } else if self.rest().starts_with("\"#") {
                let mut close = self.find(self.at + 1, '"');
                while self.byte(close + 1) == Some(b'"') {
                    close = self.find(close + 2, '"');
                }
                self.at = self.line_end(close);
            } else {
                return comments;
            }
            let line = self.text.get(start..self.at).unwrap_or_default();
            let line = line.strip_suffix('\n').map_or(line, |line| line.strip_suffix('\r').unwrap_or(line));
            comments.push(start..start + line.len());
        }
    }

    /// The byte that is read next.
    #[cfg(feature = "write")]
    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn line_end(&self, from: usize) -> usize {
        (self.find(from, '\n') + 1).min(self.text.len())
    }

    fn skip_empty_lines(&mut self) {
        while let Some(width) = self.line_break(self.at) {
            self.at += width;
        }
    }

    /// Returns the number of bytes of the line break at `at`, or `None`.
    fn line_break(&self, at: usize) -> Option<usize> {
        match self.byte(at)? {
            b'\n' => Some(1),
            b'\r' if self.byte(at + 1) == Some(b'\n') => Some(2),
            _ => None,
        }
    }

    /// Returns the next record; empty lines are skipped.
    pub(super) fn next(&mut self, report: &mut TableReport<'_>) -> Option<Record> {
        self.skip_empty_lines();
        let start = self.at;
        if start >= self.text.len() {
            return None;
        }
        let mut cells = Vec::with_capacity(self.width);
        loop {
            cells.push(if self.byte(self.at) == Some(b'"') { self.quoted(report) } else { self.bare(report) });
            if self.byte(self.at) != Some(b',') {
                break;
            }
            self.at += 1;
        }
        self.width = cells.len();
        let span = start..self.at;
        self.at += self.line_break(self.at).unwrap_or(0);
        Some(Record { cells, span, whole: !self.is_unclosed })
    }

    /// Reads a cell without quotes, up to the comma or line break that ends it.
    fn bare(&mut self, report: &mut TableReport<'_>) -> Cell {
        let start = self.at;
        let end = self.bare_end(start, report);
        let text = self.text.get(start..end).unwrap_or_default();
        if let Some(inner) = of_formula(text) {
            formula(start..end, inner, report);
            self.at = end;
            return Cell { text: Text::of(&self.source.text, start + 2..end - 1), span: start..end };
        }
        // A formula is reported where the cell is read.
        if let Some(quote) = text.find('"').filter(|_| !is_formula(text)) {
            report
                .at(start + quote..start + quote + 1, Rule::StrayQuote, "quote in an unquoted cell")
                .help("quote the whole cell and double the quotes in it: `\"say \"\"yes\"\"\"`");
        }
        self.at = end;
        Cell { text: Text::of(&self.source.text, start..end), span: start..end }
    }

    /// Returns the end of the bare text that begins at `start`, and reports the first lone carriage return in it.
    fn bare_end(&self, start: usize, report: &mut TableReport<'_>) -> usize {
        let mut end = self.find_end(start);
        let mut first = None;
        while self.byte(end) == Some(b'\r') && self.line_break(end).is_none() {
            first = first.or(Some(end));
            end = self.find_end(end + 1);
        }
        lone_return(first, report);
        end
    }

    /// Reads a cell in quotes; a line break inside becomes LF, a doubled quote becomes one.
    fn quoted(&mut self, report: &mut TableReport<'_>) -> Cell {
        let open = self.at;
        let mut close = self.find(open + 1, '"');
        let mut has_quotes = false;
        while self.byte(close + 1) == Some(b'"') && close < self.text.len() {
            has_quotes = true;
            close = self.find(close + 2, '"');
        }
        if close >= self.text.len() {
            report
                .at(open..open + 1, Rule::UnclosedQuote, "unclosed quote")
                .label("this quote is never closed")
                .help("double a quote inside a quoted cell: `\"\"`");
            self.is_unclosed = true;
            self.at = self.text.len();
            return Cell { text: self.unescaped(open + 1..self.text.len(), has_quotes), span: open..self.at };
        }
        if self.has_returns {
            let raw = self.text.get(open + 1..close).unwrap_or_default();
            let mut returns = raw.match_indices('\r').map(|(found, _)| open + 1 + found);
            lone_return(returns.find(|&at| self.line_break(at).is_none()), report);
        }
        self.at = close + 1;
        if !matches!(self.byte(self.at), None | Some(b',')) && self.line_break(self.at).is_none() {
            let end = self.bare_end(self.at, report);
            report
                .at(self.at..end, Rule::TextAfterQuote, "text after the closing quote")
                .label("expected `,` or the end of the row")
                .help("double a quote inside a quoted cell: `\"\"`");
            self.at = end;
        }
        let (text, span) = (self.unescaped(open + 1..close, has_quotes), open..close + 1);
        if let Some(inner) = of_formula(&text) {
            formula(span.clone(), inner, report);
            return Cell { text: Text::own(inner.to_owned()), span };
        }
        Cell { text, span }
    }

    /// Returns the text between quotes, in which others are or are not.
    fn unescaped(&self, range: Range<usize>, has_quotes: bool) -> Text {
        let raw = self.text.get(range.clone()).unwrap_or_default();
        if has_quotes || self.has_returns && raw.contains('\r') {
            Text::own(raw.replace("\"\"", "\"").replace("\r\n", "\n"))
        } else {
            Text::of(&self.source.text, range)
        }
    }
}

fn formula(span: Range<usize>, inner: &str, report: &mut TableReport<'_>) {
    report
        .at(span, Rule::SpreadsheetFormula, "formula of a spreadsheet in the place of a text")
        .help(format!("write `{}`", shown(inner)));
}

fn lone_return(at: Option<usize>, report: &mut TableReport<'_>) {
    let Some(at) = at else { return };
    report
        .at(at..at + 1, Rule::LoneCarriageReturn, "carriage return without a line feed")
        .help("end lines with LF or CRLF");
}
