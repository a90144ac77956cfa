//! Table: the cells of a CSV text, each with its place.

mod header;
mod invisible;
#[cfg(test)]
mod properties;
mod scan;

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::TableReport;
use crate::forms::spreadsheet::is_error_value;
use crate::nearest::count;
use crate::rule::Rule;
use crate::source::Source;
use crate::table::header::{SEPARATORS, is_separator_line};
use crate::text::Text;
pub(crate) use invisible::invisible;

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
        if let Some(line) = ahead.take_if(|line| is_separator_line(line)) {
            report
                .at(line.span, Rule::SeparatorLine, "`sep=,` is not part of CSV")
                .help("delete the line: tables are always separated by commas");
            ahead = records.next(report);
        }
        let mut next = VecDeque::new();
        if let Some(first) = &ahead {
            let most = if header::is_header(first) { 0 } else { header::MOST_ABOVE };
            next.extend((0..most).map_while(|_| records.next(report)));
            if let Some(number) = header::titles(first, &next) {
                let title = match number {
                    1 => "a title is above the header".to_owned(),
                    number => format!("{number} rows are above the header"),
                };
                report
                    .at(first.span.clone(), Rule::TitleRow, title)
                    .label("expected the names of the columns")
                    .help("delete what is above the header, or begin each line of it with `#` to make it a comment");
                next.drain(..number - 1);
                ahead = next.pop_front();
            }
        }
        let Some(header) = ahead else {
            report
                .at(0..0, Rule::MissingHeader, "the table has no header")
                .label("expected a header such as `code:u16,name,description@en`");
            return None;
        };
        if let [only] = header.cells.as_slice()
            && let Some(separator) = only.text.chars().find(|char| SEPARATORS.contains(char))
        {
            let name = match separator {
                ';' => "semicolons",
                '|' => "vertical bars",
                '，' | '；' | '、' => "full-width characters",
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
        while let Some(row) = next.pop_front().or_else(|| records.next(report)) {
            let is_comment = source.text.get(row.span.clone()).is_some_and(|line| line.starts_with('#'));
            if is_comment && !row.cells.first().is_some_and(|cell| is_error_value(&cell.text)) {
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
                .help("delete blank rows: a spreadsheet leaves them where cells were cleared");
        }
        table.cut(report);
        table.align(report);
        Some(table)
    }

    /// Reports columns at the end of the table that have neither a name nor cells.
    fn cut(&mut self, report: &mut TableReport<'_>) {
        let width = self.header.cells.iter().rposition(|cell| !is_blank(cell)).map_or(0, |last| last + 1);
        let is_filled = |row: &Record| row.cells.get(width..).is_some_and(|more| !more.iter().all(is_blank));
        let Some(first) = self.header.cells.get(width).filter(|_| width > 0 && !self.rows.iter().any(is_filled)) else {
            return;
        };
        let number = count(self.header.cells.len() - width, "column");
        report
            .at(
                first.span.start.saturating_sub(1)..self.header.span.end,
                Rule::InvalidColumnName,
                format!("{number} at the end without a name and without cells"),
            )
            .help("delete the commas at the end of the rows");
        self.header.cells.truncate(width);
        self.rows.iter_mut().for_each(|row| row.cells.truncate(width));
    }

    /// Reports rows that have more or fewer cells than the header.
    fn align(&mut self, report: &mut TableReport<'_>) {
        let width = self.header.cells.len();
        let is_padded =
            |row: &Record| row.cells.get(width..).is_some_and(|more| !more.is_empty() && more.iter().all(is_blank));
        let mut padded = Alike::default();
        for row in self.rows.iter().filter(|row| is_padded(row)) {
            let start = row.cells.get(width).map_or(row.span.end, |cell| cell.span.start);
            padded.count(start.saturating_sub(1)..row.span.end);
        }
        // A text with an unquoted comma may have blank cells behind it, but not in most of the rows.
        if padded.number < 2 || padded.number * 2 < self.rows.len() {
            padded.first = None;
        }
        if let Some(span) = padded.first {
            report
                .at(span, Rule::RaggedRow, format!("{} with commas at the end", count(padded.number, "row")))
                .label(format!("the header has {}", count(width, "cell")))
                .help("delete the commas at the end of the rows");
            self.rows.iter_mut().filter(|row| is_padded(row)).for_each(|row| row.cells.truncate(width));
        }
        let header = self.header.span.clone();
        for row in self.rows.iter_mut().filter(|row| row.whole && row.cells.len() != width) {
            // A lone carriage return is probably the end of a row, and was reported.
            let raw = report.source.text.get(row.span.clone()).unwrap_or_default();
            if !raw.replace("\r\n", "\n").contains('\r') {
                ragged((&header, width), row, report);
            }
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

fn is_blank(cell: &Cell) -> bool {
    cell.text.trim().is_empty()
}

/// Returns the number of cells that are not blank.
fn filled(record: &Record) -> usize {
    record.cells.iter().filter(|cell| !is_blank(cell)).count()
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
