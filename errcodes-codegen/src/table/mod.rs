//! Table: the cells of a CSV text, each with the place where it stands.

#[cfg(test)]
mod properties;
mod scan;

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::TableFaults;
use crate::excerpt::count;

/// A header and the rows below it.
#[derive(Debug)]
pub(crate) struct Table<'s> {
    pub(crate) header: Row<'s>,
    pub(crate) rows: Vec<Row<'s>>,
    /// True where a quote is never closed: the rows behind it are not here.
    pub(crate) is_cut: bool,
}

/// One record.
#[derive(Debug)]
pub(crate) struct Row<'s> {
    pub(crate) cells: Vec<Cell<'s>>,
    /// The whole record, without its line break.
    pub(crate) span: Range<usize>,
    /// False where the record has too few or too many cells or an unclosed quote: no cell of it is surely its own.
    pub(crate) whole: bool,
}

/// One cell: its text as the document has it, and its bytes in the source, quotes and all.
#[derive(Debug, Clone)]
pub(crate) struct Cell<'s> {
    pub(crate) text: Cow<'s, str>,
    pub(crate) span: Range<usize>,
}

impl<'s> Table<'s> {
    /// Cuts `text` into cells. Nothing where not even a header can be found.
    pub(crate) fn read(text: &'s str, faults: &mut TableFaults<'_>) -> Option<Self> {
        let mut records = scan::Records::new(text);
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
        let mut table = Self { is_cut: !header.whole, header, rows: Vec::new() };
        while let Some(mut row) = records.next(faults) {
            if text.get(row.span.clone()).is_some_and(|line| line.starts_with('#')) {
                faults
                    .at(row.span.clone(), "a row that begins with `#`: a comment stands above the header only")
                    .help("if it is data, quote the cell: `\"#…\"`");
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
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<&Cell<'s>> {
        self.rows.get(row)?.cells.get(column)
    }
}

fn ragged(table: &Table<'_>, row: &Row<'_>, faults: &mut TableFaults<'_>) {
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
