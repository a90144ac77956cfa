//! Table: the cells of a CSV text, each with its place.

#[cfg(test)]
mod properties;
mod scan;

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::TableReport;
use crate::nearest::count;
use crate::rule::Rule;
use crate::source::Source;
use crate::text::Text;

/// A header and the records below it.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) header: Record,
    pub(crate) rows: Vec<Record>,
    /// The comments above the header, as the file has them.
    pub(crate) comments: Vec<Range<usize>>,
    /// Records that were reported and left out.
    pub(crate) left_out: Vec<Record>,
    /// Whether a quote is never closed: then the rows after it are missing.
    pub(crate) is_cut: bool,
}

/// One record.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) cells: Vec<Cell>,
    /// The whole record, without its line break.
    pub(crate) span: Range<usize>,
    /// `false` if the record has too few or too many cells or an unclosed quote: then cells may be in wrong columns.
    pub(crate) whole: bool,
}

/// One cell: its text as in the document, and its bytes in the source, with the quotes.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) text: Text,
    pub(crate) span: Range<usize>,
}

/// Returns the bytes of each comment line above the header, and where what follows begins.
#[cfg(feature = "write")]
pub(crate) fn comments(source: &Arc<Source>) -> (Vec<Range<usize>>, usize) {
    let mut records = scan::Records::new(source);
    let comments = records.skip_comments();
    (comments, records.at())
}

impl Table {
    /// Splits `source` into cells. Returns `None` if there is no header.
    pub(crate) fn read(source: &Arc<Source>, report: &mut TableReport<'_>) -> Option<Self> {
        if let Some(at) = source.text.find('\r').filter(|_| !source.text.contains('\n')) {
            report
                .at(at..at + 1, Rule::LoneCarriageReturn, "all lines end with a carriage return alone")
                .help("save the table with line feeds: spreadsheets call it \"CSV (Windows)\" or \"CSV UTF-8\"");
            return None;
        }
        let mut records = scan::Records::new(source);
        let comments = records.skip_comments();
        let mut ahead = records.next(report);
        if let Some(line) = ahead.take_if(|line| source.text.get(line.span.clone()) == Some("sep=,")) {
            report
                .at(line.span, Rule::SeparatorLine, "`sep=,` is not part of CSV")
                .help("delete the line: tables are always separated by commas");
            ahead = records.next(report);
        }
        let mut second = ahead.is_some().then(|| records.next(report)).flatten();
        if let (Some(first), Some(next)) = (&ahead, &second)
            && is_title(first, next)
        {
            report
                .at(first.span.clone(), Rule::TitleRow, "a title is above the header")
                .label("expected the names of the columns")
                .help("delete the row, or begin it with `#` to make it a comment");
            ahead = second.take();
        }
        let Some(header) = ahead else {
            report
                .at(0..0, Rule::MissingHeader, "the table has no header")
                .label("expected a header such as `code:u16,name,description@en`");
            return None;
        };
        if let [only] = header.cells.as_slice()
            && let Some(separator) = only.text.chars().find(|char| matches!(char, ';' | '\t' | '|'))
        {
            let name = match separator {
                ';' => "semicolons",
                '|' => "vertical bars",
                _ => "tabs",
            };
            report
                .at(only.span.clone(), Rule::WrongDelimiter, format!("cells are separated by {name}"))
                .label("expected commas")
                .help("save the table as CSV with commas (RFC 4180)");
            return None;
        }
        let mut table = Self { is_cut: !header.whole, header, comments, rows: Vec::new(), left_out: Vec::new() };
        let mut blank = Alike::default();
        while let Some(row) = second.take().or_else(|| records.next(report)) {
            if source.text.get(row.span.clone()).is_some_and(|line| line.starts_with('#')) {
                report
                    .at(row.span.clone(), Rule::MisplacedComment, "comment below the header")
                    .label("comments are only allowed above the header")
                    .help("if this is a row, quote its first cell: `\"#…\"`");
                table.left_out.push(row);
                continue;
            }
            if row.whole && row.cells.len() > 1 && filled(&row) == 0 {
                blank.count(row.span.clone());
                continue;
            }
            // The text after an unclosed quote is not in any cell, which was reported.
            table.is_cut |= !row.whole;
            table.rows.push(row);
        }
        if let Some(span) = blank.first {
            report
                .at(span, Rule::BlankRow, count(blank.number, "blank row"))
                .label("all cells are blank")
                .help("delete the rows: a spreadsheet leaves them where cells were cleared");
        }
        table.align(report);
        Some(table)
    }

    /// Reports rows that have more or fewer cells than the header.
    fn align(&mut self, report: &mut TableReport<'_>) {
        let width = self.header.cells.len();
        // A single row may have an unquoted comma, but not all of them.
        let is_padded = |row: &Record| {
            row.cells.get(width..).is_some_and(|more| !more.is_empty() && more.iter().all(|cell| cell.text.is_empty()))
        };
        if let [first, _, ..] = self.rows.as_slice()
            && self.rows.iter().all(is_padded)
        {
            let start = first.cells.get(width).map_or(first.span.end, |cell| cell.span.start);
            let title = format!("{} with commas at the end", count(self.rows.len(), "row"));
            report
                .at(start.saturating_sub(1)..first.span.end, Rule::RaggedRow, title)
                .label(format!("the header has {}", count(width, "cell")))
                .help("delete the commas at the end of the rows");
            self.rows.iter_mut().for_each(|row| row.cells.truncate(width));
            return;
        }
        let header = self.header.span.clone();
        for row in self.rows.iter_mut().filter(|row| row.whole && row.cells.len() != width) {
            ragged((&header, width), row, report);
            row.whole = false;
        }
    }

    /// Returns the cell of `row` in `column`, or `None` if the row is too short.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(column)
    }
}

/// Rows with the same slip, which are reported together.
#[derive(Default)]
struct Alike {
    first: Option<Range<usize>>,
    number: usize,
}

impl Alike {
    fn count(&mut self, span: Range<usize>) {
        self.first.get_or_insert(span);
        self.number += 1;
    }
}

/// Returns the number of cells that are not blank.
fn filled(record: &Record) -> usize {
    record.cells.iter().filter(|cell| !cell.text.is_empty()).count()
}

/// Returns `true` if the first row has one text only, and the second one looks like a header.
fn is_title(first: &Record, second: &Record) -> bool {
    let is_one = first.whole && filled(first) == 1;
    let is_phrase = first.cells.len() > 1 || first.cells.iter().any(|cell| cell.text.contains(' '));
    is_one
        && is_phrase
        && second.whole
        && second.cells.len() > 1
        && filled(second) > 1
        && !first.cells.iter().any(|cell| cell.text.contains([';', '\t', '|']))
}

fn ragged((header, wanted): (&Range<usize>, usize), row: &Record, report: &mut TableReport<'_>) {
    let found = row.cells.len();
    let title = format!("row has {} but the header has {wanted}", count(found, "cell"));
    let header = (header.clone(), count(wanted, "column"));
    match row.cells.get(wanted) {
        Some(extra) => report
            .at(extra.span.start..row.span.end, Rule::RaggedRow, title)
            .label("expected the end of the row")
            .also(header.0, header.1)
            .help("if a text contains a comma, quote it: `\"a, b\"`"),
        None => report
            .at(row.span.end..row.span.end, Rule::RaggedRow, title)
            .label(format!("expected {}", count(wanted - found, "more cell")))
            .also(header.0, header.1)
            .help("write blank cells as well: `a,,b`"),
    };
}
