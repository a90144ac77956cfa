//! A table as it is written: its comments, header and rows, each cell with its bytes.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, TableReport};
use crate::rule::Rule;
use crate::selection::Mark;
use crate::source::{Source, is_too_large};
use crate::table;
use crate::text::Text;

/// A table that can be written again, also one that has only comments so far.
///
/// All spans are those of [`Source::text`], which has no byte order mark.
#[derive(Debug)]
pub struct Table {
    source: Arc<Source>,
    has_mark: bool,
    comments: Vec<Range<usize>>,
    header: Option<Record>,
    rows: Vec<Record>,
}

/// A record of the file (RFC 4180): the header, or a row.
#[derive(Clone, Debug)]
pub struct Record {
    cells: Vec<Cell>,
    span: Range<usize>,
}

/// A cell: its text, and its bytes with the quotes.
#[derive(Clone, Debug)]
pub struct Cell {
    text: Text,
    span: Range<usize>,
}

impl Table {
    /// Returns the table in a text. Types and values are not looked at; [`read`](crate::read()) checks them.
    ///
    /// `name` is the path that diagnostics show.
    ///
    /// # Errors
    ///
    /// The text is not the CSV that a table is: what is wrong with it, as [`read`](crate::read()) reports it.
    pub fn read(name: &str, text: &str) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        if is_too_large(text) {
            diagnostics.program(Mark::NONE, Rule::FileTooLarge, format!("`{name}` is larger than 64 MiB"));
            return Err(diagnostics);
        }
        let source = Source::inline(name, text, Mark::NONE);
        let (comments, end) = table::comments(&source);
        let mut table = Self {
            has_mark: source.text().len() < text.len(),
            comments,
            header: None,
            rows: Vec::new(),
            source: Arc::clone(&source),
        };
        // A quote that is never closed hides the header.
        let is_unclosed = |span: &Range<usize>| {
            source
                .text()
                .get(span.clone())
                .is_some_and(|line| line.starts_with('"') && line.matches('"').count() % 2 == 1)
        };
        if (end < source.text().len() || table.comments.last().is_some_and(is_unclosed))
            && let Some(read) = table::Table::read(&source, &mut TableReport::new(&source, &mut diagnostics))
        {
            table.header = Some(read.header.into());
            table.rows = read.rows.into_iter().map(Record::from).collect();
        }
        if diagnostics.has_errors() { Err(diagnostics) } else { Ok(table) }
    }

    /// Returns the text and its name.
    #[must_use]
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// Returns `true` if the text began with a byte order mark.
    #[must_use]
    pub fn has_mark(&self) -> bool {
        self.has_mark
    }

    /// Returns the bytes of each comment line above the header, without its line end.
    #[must_use]
    pub fn comments(&self) -> &[Range<usize>] {
        &self.comments
    }

    /// Returns the header, or `None` if there are only comments.
    #[must_use]
    pub fn header(&self) -> Option<&Record> {
        self.header.as_ref()
    }

    /// Returns the rows below the header.
    #[must_use]
    pub fn rows(&self) -> &[Record] {
        &self.rows
    }
}

impl Record {
    /// Returns the cells, as many as the header has.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Returns the text of the cell in this column, or no text if there is no such column.
    #[must_use]
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", Cell::text)
    }

    /// Returns the bytes of the row, without its line end.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

impl Cell {
    /// Returns the text without quotes; line ends in it are LF.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the bytes of the cell, with its quotes.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

impl From<table::Record> for Record {
    fn from(record: table::Record) -> Self {
        let cells = record.cells.into_iter().map(|table::Cell { text, span }| Cell { text, span });
        Self { cells: cells.collect(), span: record.span }
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn comments_header_and_rows_have_their_bytes() {
        let text = "\u{FEFF}# one\r\n\n\"# two, \"\"x\"\"\",,\r\ncode,name\r\n1,\"a\r\nb\"\r\n";
        let table = Table::read("t.csv", text).expect("a table");
        assert!(table.has_mark());
        let bytes = |span: std::ops::Range<usize>| &table.source().text()[span];
        let comments: Vec<&str> = table.comments().iter().cloned().map(bytes).collect();
        assert_eq!(comments, ["# one", "\"# two, \"\"x\"\"\",,"]);
        let row = &table.rows()[0];
        assert_eq!((row.text(1), row.text(2)), ("a\nb", ""));
        assert_eq!(bytes(row.cells()[1].span()), "\"a\r\nb\"");
        assert_eq!(bytes(row.span()), "1,\"a\r\nb\"");
        for text in ["# only\n", "# only", "", "\n\n"] {
            assert!(Table::read("t.csv", text).expect("comments").header().is_none(), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_csv_is_refused_as_a_reading_does() {
        for (text, rule) in [
            ("a,b\n1\n", "ragged-row"),
            ("a\n\"x\n", "unclosed-quote"),
            ("a\nx\"y\n", "stray-quote"),
            ("a\n\"x\"y\n", "text-after-quote"),
            ("a\rb\n", "lone-carriage-return"),
            ("a\n# b\n", "misplaced-comment"),
            ("a;b\n", "wrong-delimiter"),
            ("\"# unclosed\na,b\n", "missing-header"),
        ] {
            let refused = Table::read("t.csv", text).expect_err(text);
            let rules: Vec<&str> = refused.iter().map(|diagnostic| diagnostic.rule.id()).collect();
            assert_eq!(rules, [rule], "{text:?}");
        }
    }
}
