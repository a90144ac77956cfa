//! Rows and cells of a catalog, each with its place.

use std::borrow::Cow;
use std::ops::Range;

use crate::catalog::{Catalog, TypedColumn};
use crate::column::Column;
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
        let cell = |column: Option<&'c TypedColumn>| column.and_then(|column| column.value(self.index).text());
        cell(self.catalog.code_column()).or_else(|| cell(self.catalog.column("name")))
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
