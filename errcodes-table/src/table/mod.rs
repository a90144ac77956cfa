//! Table: the cells of a CSV text, each with the place where it stands.

#[cfg(test)]
mod properties;
mod scan;

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::TableFaults;
use crate::nearest::count;
use crate::source::Source;
use crate::text::Text;

/// A header and the records below it.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) header: Record,
    pub(crate) rows: Vec<Record>,
    /// Records that were reported and left out.
    pub(crate) left_out: Vec<Record>,
    /// True where a quote is never closed: the rows behind it are not here.
    pub(crate) is_cut: bool,
}

/// One record.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) cells: Vec<Cell>,
    /// The whole record, without its line break.
    pub(crate) span: Range<usize>,
    /// False where the record has too few or too many cells or an unclosed quote: no cell of it is surely its own.
    pub(crate) whole: bool,
}

/// One cell: its text as the document has it, and its bytes in the source, quotes and all.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) text: Text,
    pub(crate) span: Range<usize>,
}

impl Table {
    /// Cuts `source` into cells. Nothing where not even a header can be found.
    pub(crate) fn read(source: &Arc<Source>, faults: &mut TableFaults<'_>) -> Option<Self> {
        let mut records = scan::Records::new(source);
        records.skip_comments();
        let Some(header) = records.next(faults) else {
            faults
                .at(0..0, "no header")
                .help("the first line that is no comment names the columns, such as `code:u16,name,description@en`");
            return None;
        };
        if let [only] = header.cells.as_slice()
            && let Some(separator) = only.text.chars().find(|&char| char == ';' || char == '\t')
        {
            let name = if separator == ';' { "semicolons" } else { "tabs" };
            faults
                .at(only.span.clone(), format!("cells are separated by {name}"))
                .help("a table is CSV as RFC 4180 has it: save it with commas");
            return None;
        }
        let mut table = Self { is_cut: !header.whole, header, rows: Vec::new(), left_out: Vec::new() };
        while let Some(mut row) = records.next(faults) {
            if source.text.get(row.span.clone()).is_some_and(|line| line.starts_with('#')) {
                faults
                    .at(row.span.clone(), "a row that begins with `#`: a comment stands above the header only")
                    .help("if it is data, quote the cell: `\"#…\"`");
                table.left_out.push(row);
                continue;
            }
            // What follows an unclosed quote is in no cell, and that was said already.
            table.is_cut |= !row.whole;
            if row.whole && row.cells.len() != table.header.cells.len() {
                ragged(&table, &row, faults);
                row.whole = false;
            }
            table.rows.push(row);
        }
        Some(table)
    }

    /// The cell of `row` in `column`; nothing where the row is too short.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(column)
    }
}

fn ragged(table: &Table, row: &Record, faults: &mut TableFaults<'_>) {
    let wanted = table.header.cells.len();
    let found = row.cells.len();
    let have = format!("{} where the header has {wanted}", count(found, "cell"));
    match row.cells.get(wanted) {
        Some(extra) => {
            faults
                .at(extra.span.start..row.span.end, format!("too many cells: {have}"))
                .help("does a text hold a comma that is not quoted? Write `\"a, b\"`");
        }
        None => {
            faults
                .at(row.span.end..row.span.end, format!("too few cells: {have}"))
                .help("a blank cell is written too: `a,,b`");
        }
    }
}
