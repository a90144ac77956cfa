//! Catalog: the typed model. Every cell becomes a value of its column's type, every row gets its identifier.

mod identifier;
mod template;
mod value;

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::column::{Columns, Field, Kind, Lookup};
use crate::diagnostic::TableFaults;
use crate::source::Source;
use crate::table::Table;

pub(crate) use identifier::upper_camel;
pub(crate) use template::{PlaceholderSpans, is_template, placeholders};
pub(crate) use value::Value;

/// A table that was read: what it says, typed.
#[derive(Debug)]
pub(crate) struct Catalog<'s> {
    pub(crate) source: Rc<Source>,
    /// The accessors, in file order.
    pub(crate) columns: Vec<TypedColumn<'s>>,
    pub(crate) rows: Vec<CatalogRow>,
    /// The wire key: an index into `columns`.
    pub(crate) key: Option<usize>,
    /// What the columns were probably called that could not be read.
    pub(crate) unreadable: Vec<String>,
    /// False after faults that hide rows or their names: a name that is not here may be one of theirs.
    pub(crate) has_all_names: bool,
    /// False after faults that hide cells: a value that is not here may be one of theirs.
    pub(crate) has_all_cells: bool,
}

/// A field and what its cells hold: first by column (that is, by locale), then by row.
#[derive(Debug)]
pub(crate) struct TypedColumn<'s> {
    pub(crate) field: Field<'s>,
    pub(crate) values: Vec<Vec<Value<'s>>>,
    /// The distinct values of an `enum` column and their variants, in the order in which they first appear.
    pub(crate) choices: Vec<Choice<'s>>,
}

/// One value of an `enum` column.
#[derive(Debug)]
pub(crate) struct Choice<'s> {
    pub(crate) text: &'s str,
    pub(crate) identifier: String,
    pub(crate) span: Range<usize>,
}

/// What a row is, apart from its cells.
#[derive(Debug)]
pub(crate) struct CatalogRow {
    /// The Rust name; nothing where the row gives no good one (which was reported).
    pub(crate) identifier: Option<String>,
    pub(crate) span: Range<usize>,
    /// The line on which the row begins, from 1.
    pub(crate) line: usize,
    /// False where its cells may stand in the wrong columns.
    pub(crate) whole: bool,
}

impl<'s> Catalog<'s> {
    /// Types every cell. Faults are recorded, and the cell gets a value that lets the work go on.
    pub(crate) fn read(table: &'s Table<'s>, columns: Columns<'s>, faults: &mut TableFaults<'_>) -> Self {
        let rows = identifier::rows(table, &columns, faults);
        let has_all_names = columns.are_rows_named() && !table.is_cut;
        let is_sure = |field: &Field<'_>| field.columns.iter().all(|column| column.is_sure);
        let has_all_cells = columns.unreadable.is_empty()
            && columns.fields.iter().all(is_sure)
            && table.rows.iter().all(|row| row.whole);
        let unreadable = columns.unreadable;
        let source = Rc::clone(&faults.source);
        let columns: Vec<TypedColumn<'s>> =
            columns.fields.into_iter().map(|field| value::typed(table, field, faults)).collect();
        let key = wire_key(&columns);
        Self { source, columns, rows, key, unreadable, has_all_names, has_all_cells }
    }

    pub(crate) fn column(&self, name: &str) -> Option<&TypedColumn<'s>> {
        self.columns.iter().find(|column| column.field.name() == name)
    }

    /// The wire key's column.
    pub(crate) fn key_column(&self) -> Option<&TypedColumn<'s>> {
        self.columns.get(self.key?)
    }

    /// From the wire key, as text, to the row that has it.
    pub(crate) fn rows_by_key(&self) -> HashMap<String, usize> {
        let Some(column) = self.key_column() else {
            return HashMap::new();
        };
        let mut rows = HashMap::new();
        for row in 0..self.rows.len() {
            if let Some(key) = column.value(row).text() {
                rows.entry(key.into_owned()).or_insert(row);
            }
        }
        rows
    }
}

impl<'s> TypedColumn<'s> {
    /// The value in the field's first column.
    pub(crate) fn value(&self, row: usize) -> &Value<'s> {
        self.values.first().and_then(|values| values.get(row)).unwrap_or(&Value::Blank)
    }

    /// The values of the column by which rows are found.
    pub(crate) fn lookup_values(&self) -> Option<(&[Value<'s>], Lookup)> {
        let (column, lookup) = self.field.lookup()?;
        let place = self.field.columns.iter().position(|known| known.at == column.at)?;
        Some((self.values.get(place)?, lookup))
    }

    /// True for a column by whose cell a row can be named on the wire.
    fn is_wire_key(&self) -> bool {
        matches!(self.field.kind(), Kind::Text | Kind::Integer(_))
            && !self.field.is_localized()
            && !self.field.is_optional()
            && self.field.lookup().is_some_and(|(_, lookup)| lookup == Lookup::Key)
    }
}

/// `code` where it is a key, else `name` likewise, else the first other key column.
fn wire_key(columns: &[TypedColumn<'_>]) -> Option<usize> {
    let named = |name: &str| columns.iter().position(|column| column.field.name() == name && column.is_wire_key());
    named("code").or_else(|| named("name")).or_else(|| columns.iter().position(TypedColumn::is_wire_key))
}
