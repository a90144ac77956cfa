//! Catalog: the typed model. Each cell becomes a value of its column's type, each row gets an identifier.

mod identifier;
mod keys;
mod list;
pub(crate) mod number;
mod pattern;
mod refusal;
mod row;
mod template;
mod value;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::column::{Columns, Field, Lookup};
use crate::diagnostic::TableReport;
use crate::source::Source;
use crate::table::Table;
use crate::text::Text;

pub use identifier::upper_camel;
pub(crate) use identifier::{Naming, is_prefix};
pub(crate) use keys::decimal;
pub use pattern::{Pattern, plain_code};
pub use row::{Cell, Row};
pub use template::{PlaceholderSpans, is_template, literal, placeholders};
pub use value::{QName, Value};

/// A table that was read: its text, the place of each cell, and the typed value of each cell.
///
/// A table with errors has one too: then some columns and rows are missing or some cells are blank, and the errors are
/// in the [diagnostics](crate::Reading::diagnostics).
#[derive(Debug)]
pub struct Catalog {
    source: Arc<Source>,
    table: Table,
    columns: Vec<TypedColumn>,
    names: Vec<RowName>,
    /// The key column: an index into `columns`.
    key: Option<usize>,
    /// The probable names of the columns that could not be read.
    unreadable: Vec<String>,
    has_all_names: bool,
    /// The row of each key, by its text.
    by_key: OnceLock<HashMap<String, usize>>,
    /// The texts that may be keys of rows that could not be read.
    possible_keys: OnceLock<HashSet<String>>,
}

/// A field and the values of its cells.
#[derive(Debug)]
#[non_exhaustive]
pub struct TypedColumn {
    /// What the header says.
    pub field: Field,
    /// The values: first by column (that is, by locale), then by row.
    pub values: Vec<Vec<Value>>,
    /// The distinct values of an `enum` column, in the order in which they first appear.
    pub choices: Vec<Choice>,
}

/// One value of an `enum` column.
#[derive(Debug)]
#[non_exhaustive]
pub struct Choice {
    /// The text of the cells.
    pub text: Text,
    /// The name of its variant.
    pub identifier: String,
    /// The bytes of the first cell that has it.
    pub span: Range<usize>,
}

/// The Rust name of a row, and the line on which it begins.
#[derive(Debug)]
struct RowName {
    identifier: Option<String>,
    line: usize,
}

impl Catalog {
    /// Reads each cell as its column's type. A cell that cannot be read is reported and becomes blank.
    pub(crate) fn read(table: Table, columns: Columns, naming: Naming<'_>, report: &mut TableReport<'_>) -> Self {
        let names = identifier::rows(&table, &columns, naming, report);
        let has_all_names = columns.are_rows_named() && !table.is_cut;
        let unreadable = columns.unreadable;
        let source = Arc::clone(&report.source);
        let columns: Vec<TypedColumn> =
            columns.fields.into_iter().map(|field| value::typed(&table, field, report)).collect();
        let key = keys::wire_key(&columns);
        Self {
            source,
            table,
            columns,
            names,
            key,
            unreadable,
            has_all_names,
            by_key: OnceLock::new(),
            possible_keys: OnceLock::new(),
        }
    }

    /// Returns the text of the table.
    #[must_use]
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// Returns the columns, in file order. All columns with the same name are one, so are `soap_fault` and
    /// `soap_namespace`; `variant` is not included.
    #[must_use]
    pub fn columns(&self) -> &[TypedColumn] {
        &self.columns
    }

    /// Returns the column with this name, or `None`.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&TypedColumn> {
        self.columns.iter().find(|column| column.field.name() == name)
    }

    /// Returns the column of the code that is shown: `code`, else `name`, else the first other plain key, else `None`.
    /// Unlike the [key](Self::key_column) it may repeat or be blank.
    #[must_use]
    pub fn code_column(&self) -> Option<&TypedColumn> {
        self.column("code").or_else(|| self.column("name")).or_else(|| self.key_column())
    }

    /// Returns the rows, in table order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + Clone {
        (0..self.table.rows.len()).map(|index| Row { catalog: self, index })
    }

    /// Returns the row at this index, or `None`.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<Row<'_>> {
        (index < self.table.rows.len()).then_some(Row { catalog: self, index })
    }

    /// Returns `true` if a column that could not be read was probably meant to have this name.
    #[must_use]
    pub fn is_unreadable(&self, name: &str) -> bool {
        self.unreadable.iter().any(|known| known == name)
    }

    /// Returns `true` if every column could be read: a column that is not here is not in the table.
    #[must_use]
    pub fn has_all_columns(&self) -> bool {
        self.unreadable.is_empty()
    }

    /// Returns `true` if the name of every row could be read: an identifier that is not here is not in the table.
    #[must_use]
    pub fn has_all_names(&self) -> bool {
        self.has_all_names
    }

    /// Returns `true` if there is no diagnostic at any cell of the header.
    #[must_use]
    pub fn has_sure_columns(&self) -> bool {
        self.has_all_columns() && self.columns.iter().all(TypedColumn::is_sure)
    }

    /// Returns `false` if diagnostics hide cells: a value that is not here may be in one of them.
    pub(crate) fn has_all_cells(&self) -> bool {
        self.has_sure_columns() && self.table.rows.iter().all(|row| row.whole)
    }

    /// Returns the table as cells.
    pub(crate) fn table(&self) -> &Table {
        &self.table
    }
}

impl TypedColumn {
    /// Returns the value of a row in the field's first column.
    #[must_use]
    pub fn value(&self, row: usize) -> &Value {
        self.values.first().and_then(|values| values.get(row)).unwrap_or(&Value::Blank)
    }

    /// Returns the values of the column by which rows are found.
    #[must_use]
    pub fn lookup_values(&self) -> Option<(&[Value], Lookup)> {
        let (column, lookup) = self.field.lookup()?;
        let place = self.field.columns.iter().position(|known| known.at == column.at)?;
        Some((self.values.get(place)?, lookup))
    }

    /// Returns the text of a value as a cell has it, also of a choice and of a list.
    #[must_use]
    pub fn text<'v>(&'v self, value: &'v Value) -> Option<Cow<'v, str>> {
        match value {
            Value::Choice(choice) => self.choices.get(*choice).map(|choice| Cow::Borrowed(&*choice.text)),
            Value::List(values) => {
                let texts: Vec<Cow<'_, str>> = values.iter().filter_map(|value| self.text(value)).collect();
                Some(Cow::Owned(texts.join("|")))
            }
            other => other.text(),
        }
    }

    /// Returns `true` if no header cell has a diagnostic.
    fn is_sure(&self) -> bool {
        self.field.columns.iter().all(|column| column.is_sure)
    }
}
