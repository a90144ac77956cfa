//! A row: what it is called, and its cells.

use std::borrow::Cow;

use errcodes_table::Value;

use super::{Field, Table, Text, anchor};

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<'t> {
    pub(crate) table: &'t Table,
    pub(super) row: errcodes_table::Row<'t>,
}

impl<'t> Row<'t> {
    pub(crate) fn index(self) -> usize {
        self.row.index()
    }

    /// Returns the line on which the row begins, from 1.
    pub(crate) fn line(self) -> usize {
        self.row.line()
    }

    /// Returns the code as people read it, or `None` if the row has neither a code nor a name.
    pub(crate) fn code(self) -> Option<Cow<'t, str>> {
        let column = self.table.catalog().code_column();
        match self.range().and(column) {
            Some(column) => Field { column, row: self.row }.text(),
            None => self.row.code(),
        }
    }

    /// Returns the cell of the column `name`, or `None` if that is what the code is.
    pub(crate) fn name(self) -> Option<Cow<'t, str>> {
        let name = self.field("name")?.text();
        name.filter(|name| Some(name) != self.code().as_ref())
    }

    /// Returns the identifier of the variant, or `None` if the row gives no valid one.
    pub(crate) fn variant(self) -> Option<&'t str> {
        self.row.identifier()
    }

    /// Returns the path of the variant in Rust, as far as it is known.
    pub(crate) fn path(self) -> Option<String> {
        let variant = self.variant()?;
        Some(match &self.table.enumeration {
            Some(enumeration) => format!("{enumeration}::{variant}"),
            None => variant.to_owned(),
        })
    }

    /// Returns the code, or the identifier if the row has no code of its own: unique in the table.
    pub(crate) fn key(self) -> &'t str {
        self.table.key(self.index())
    }

    /// Returns where the row is on the reference page, as a fragment.
    pub(crate) fn anchor(self) -> String {
        anchor(&self.table.name, self.key())
    }

    /// Returns the first status.
    pub(crate) fn status(self) -> Option<u16> {
        self.statuses().next()
    }

    pub(crate) fn statuses(self) -> impl Iterator<Item = u16> {
        let values = self.field("http_status").map_or(&[][..], |field| field.value().singles());
        values.iter().filter_map(|value| if let Value::Status(status) = value { Some(*status) } else { None })
    }

    /// Returns the first and the last code, if the row is for a range of them.
    pub(crate) fn range(self) -> Option<(i128, i128)> {
        match self.table.catalog().code_column()?.value(self.index()) {
            Value::Range(first, last) => Some((*first, *last)),
            _ => None,
        }
    }

    /// Returns why the row is deprecated, or `None` if it is not.
    pub(crate) fn deprecated(self) -> Option<Cow<'t, str>> {
        self.field("deprecated")?.text()
    }

    /// Returns the cells that are not blank, in the order of the columns.
    pub(crate) fn fields(self) -> impl Iterator<Item = Field<'t>> {
        self.all_fields().filter(|field| !field.is_blank())
    }

    /// Returns all cells, in the order of the columns.
    pub(crate) fn all_fields(self) -> impl Iterator<Item = Field<'t>> {
        self.table.catalog().columns().iter().map(move |column| Field { column, row: self.row })
    }

    /// Returns the cells of this column; `None` if the table does not have it.
    pub(crate) fn field(self, name: &str) -> Option<Field<'t>> {
        let column = self.table.catalog().column(name)?;
        Some(Field { column, row: self.row })
    }

    /// Returns what tells a person most about the error: its texts in the first such column that is not blank.
    pub(crate) fn summary(self) -> Vec<Text<'t>> {
        let known = ["message", "title", "description"].into_iter().filter_map(|name| self.field(name));
        let others = self.all_fields().filter(|field| field.is_prose());
        let mut texts = known.chain(others).map(Field::texts).filter(|texts| !texts.is_empty());
        texts.next().unwrap_or_default()
    }
}
