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
        let mut records = scan::Records::new(source);
        records.skip_comments();
        let Some(header) = records.next(report) else {
            report
                .at(0..0, Rule::MissingHeader, "the table has no header")
                .label("expected a header such as `code:u16,name,description@en`");
            return None;
        };
        if let [only] = header.cells.as_slice()
            && let Some(separator) = only.text.chars().find(|&char| char == ';' || char == '\t')
        {
            let name = if separator == ';' { "semicolons" } else { "tabs" };
            report
                .at(only.span.clone(), Rule::WrongDelimiter, format!("cells are separated by {name}"))
                .label("expected commas")
                .help("save the table as CSV with commas (RFC 4180)");
            return None;
        }
        let mut table = Self { is_cut: !header.whole, header, rows: Vec::new(), left_out: Vec::new() };
        while let Some(mut row) = records.next(report) {
            if source.text.get(row.span.clone()).is_some_and(|line| line.starts_with('#')) {
                report
                    .at(row.span.clone(), Rule::MisplacedComment, "comment below the header")
                    .label("comments are only allowed above the header")
                    .help("if this is a row, quote its first cell: `\"#…\"`");
                table.left_out.push(row);
                continue;
            }
            // The text after an unclosed quote is not in any cell, which was reported.
            table.is_cut |= !row.whole;
            if row.whole && row.cells.len() != table.header.cells.len() {
                ragged(&table, &row, report);
                row.whole = false;
            }
            table.rows.push(row);
        }
        Some(table)
    }

    /// Returns the cell of `row` in `column`, or `None` if the row is too short.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(column)
    }
}

fn ragged(table: &Table, row: &Record, report: &mut TableReport<'_>) {
    let (wanted, found) = (table.header.cells.len(), row.cells.len());
    let title = format!("row has {} but the header has {wanted}", count(found, "cell"));
    let header = (table.header.span.clone(), count(wanted, "column"));
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
