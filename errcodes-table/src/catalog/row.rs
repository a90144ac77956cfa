//! Rows and cells of a catalog, each with its place.

use std::borrow::Cow;
use std::ops::Range;

use crate::catalog::{Catalog, Pattern, TypedColumn, Value, plain_code};
use crate::column::{Column, Kind};
use crate::source::Source;
use crate::table;

/// A row of a catalog.
#[derive(Clone, Copy, Debug)]
pub struct Row<'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) index: usize,
}

impl<'c> Row<'c> {
    /// Returns the index of the row in the table, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.index
    }

    /// Returns the line on which the row begins, from 1.
    #[must_use]
    pub fn line(self) -> usize {
        self.catalog.names.get(self.index).map_or(0, |name| name.line)
    }

    /// Returns the bytes of the row, without its line break.
    #[must_use]
    pub fn span(self) -> Range<usize> {
        self.record().map_or(0..0, |record| record.span.clone())
    }

    /// Returns the Rust name, or `None` if the row does not give a valid one, which was reported.
    #[must_use]
    pub fn identifier(self) -> Option<&'c str> {
        self.catalog.names.get(self.index)?.identifier.as_deref()
    }

    /// Returns `false` if the row has too few or too many cells or an unclosed quote: then cells may be in wrong
    /// columns.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.record().is_some_and(|record| record.whole)
    }

    /// Returns the code that is shown: the cell in the [code column](Catalog::code_column), else the `name`.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let catalog = read(&Selection::inline("code:optional,name\n7,A\n,B\n")).catalog.expect("there is a header");
    /// let codes: Vec<_> = catalog.rows().filter_map(|row| row.code()).collect();
    /// assert_eq!(codes, ["7", "B"]);
    /// ```
    #[must_use]
    pub fn code(self) -> Option<Cow<'c, str>> {
        let cell = |column: Option<&'c TypedColumn>| column.and_then(|column| self.shown(column));
        cell(self.catalog.code_column()).or_else(|| cell(self.catalog.column("name")))
    }

    /// Returns the value of this row in `column` as people read it: as [`Value::text`] has it, but in hexadecimal where
    /// the header says so, with the digits of the cell, and a template without placeholders with single braces. `None`
    /// for a blank cell.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let table = "code:i32:hex,name\n0x80070005,DENIED\n10,LATER\n";
    /// let catalog = read(&Selection::inline(table)).catalog.expect("there is a header");
    /// let code = catalog.column("code").expect("there is one");
    /// let shown: Vec<_> = catalog.rows().filter_map(|row| row.shown(code)).collect();
    /// assert_eq!(shown, ["0x80070005", "0xA"]);
    /// ```
    #[must_use]
    pub fn shown(self, column: &'c TypedColumn) -> Option<Cow<'c, str>> {
        let first = column.field.first();
        let value = column.value(self.index);
        let cell = || self.cell(first).map(Cell::text);
        match (first.kind, value) {
            (_, Value::Blank) => None,
            (Kind::Integer(integer), Value::Integer(number)) if first.is_hex => Some(
                cell()
                    .filter(|cell| is_hexadecimal(cell))
                    .map_or_else(|| Cow::Owned(format!("0x{:X}", integer.bits(*number))), Cow::Borrowed),
            ),
            (Kind::Range(_), Value::Range(..)) if first.is_hex => cell().map(Cow::Borrowed),
            (Kind::Pattern, Value::Text(code)) if Pattern::of(code).is_none() => Some(Cow::Owned(plain_code(code))),
            _ => column.text(value),
        }
    }

    /// Returns the cell in `column`, or `None` if the row is too short.
    #[must_use]
    pub fn cell(self, column: &Column) -> Option<Cell<'c>> {
        self.cell_at(column.at)
    }

    pub(crate) fn cell_at(self, at: usize) -> Option<Cell<'c>> {
        let cell = self.record()?.cells.get(at)?;
        Some(Cell { source: self.catalog.source(), cell })
    }

    /// Returns all cells, as the row has them.
    pub fn cells(self) -> impl Iterator<Item = Cell<'c>> {
        let cells = self.record().into_iter().flat_map(|record| &record.cells);
        cells.map(move |cell| Cell { source: self.catalog.source(), cell })
    }

    fn record(self) -> Option<&'c table::Record> {
        self.catalog.table.rows.get(self.index)
    }
}

fn is_hexadecimal(cell: &str) -> bool {
    cell.trim_start_matches('-').starts_with(['0']) && cell.contains(['x', 'X'])
}

/// A cell of a catalog.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'c> {
    source: &'c Source,
    cell: &'c table::Cell,
}

impl<'c> Cell<'c> {
    /// Returns the text, without quotes.
    #[must_use]
    pub fn text(self) -> &'c str {
        &self.cell.text
    }

    /// Returns the bytes of the table, with the quotes.
    #[must_use]
    pub fn raw(self) -> &'c str {
        self.source.text.get(self.span()).unwrap_or_default()
    }

    /// Returns the place in the table.
    #[must_use]
    pub fn span(self) -> Range<usize> {
        self.cell.span.clone()
    }

    /// Returns the line and the column, both from 1, the column in characters.
    #[must_use]
    pub fn position(self) -> (usize, usize) {
        self.source.position(self.cell.span.start)
    }
}
