//! Keys: the columns that name a row (the code, then the name), the row with a key, and the texts that certainly name no
//! row.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, Row, TypedColumn, Value, number};
use crate::column::{Kind, Lookup};
use crate::table::Record;

impl Catalog {
    /// Returns the key column: `code` if it is a plain key, else `name` likewise; in a table without these columns the first
    /// other plain key. Else `None`.
    #[must_use]
    pub fn key_column(&self) -> Option<&TypedColumn> {
        self.columns.get(self.key?)
    }

    /// Returns the column `name` if it names rows beside the [key](Self::key_column): a plain key that is not the key itself.
    #[must_use]
    pub fn name_column(&self) -> Option<&TypedColumn> {
        let key = self.key_column()?.field.name();
        self.column("name").filter(|name| key != "name" && is_wire_key(name))
    }

    /// Returns the row that this text names: the one with this key, as [`Value::text`] writes it, else the one with this
    /// name.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let catalog = read(&Selection::inline("code:u16,name\n11,EAGAIN\n")).catalog.expect("there is a header");
    /// for text in ["11", "EAGAIN"] {
    ///     assert_eq!(catalog.row_of_key(text).map(|row| row.line()), Some(2));
    /// }
    /// ```
    #[must_use]
    pub fn row_of_key(&self, key: &str) -> Option<Row<'_>> {
        self.row(*self.by_key().get(&*self.written(key))?)
    }

    /// Returns the key of the row that this text names, or the text itself if it names none.
    #[must_use]
    pub fn key_of<'t>(&'t self, text: &'t str) -> Cow<'t, str> {
        let key = || self.key_column()?.value(self.row_of_key(text)?.index()).text();
        key().unwrap_or(Cow::Borrowed(text))
    }

    /// Returns the keys and names of all rows, in no particular order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key().keys().map(String::as_str)
    }

    /// Returns `true` if no row has this key or name, whatever else is wrong with the table: the columns of both are known,
    /// and the text is neither in a cell that could not be read nor in a row that could not be split into cells.
    ///
    /// ```
    /// use errcodes_table::{Selection, read};
    ///
    /// let catalog = read(&Selection::inline("code:u16,name\n1,A\n2x,B\n3,C,D\n")).catalog.expect("there is a header");
    /// assert!(!catalog.certain_absence("1"), "the first row has it");
    /// assert!(!catalog.certain_absence("2x"), "it is in the cell that is not a number");
    /// assert!(!catalog.certain_absence("C"), "it is in the row with too many cells");
    /// assert!(catalog.certain_absence("4"));
    /// ```
    #[must_use]
    pub fn certain_absence(&self, key: &str) -> bool {
        self.is_key_certain()
            && !self.table.is_cut
            && !self.by_key().contains_key(&*self.written(key))
            && !self.possible_keys.get_or_init(|| self.find_possible_keys()).contains(key)
    }

    /// Returns `false` for a row whose key is another row's too, and which the selection leaves out.
    pub(crate) fn is_keyed(&self, row: usize) -> bool {
        let Some(key) = self.key_column().map(|key| key.field.first()) else { return true };
        let Some((within, partner)) = key.within.as_ref().zip(key.partner.as_ref()) else { return true };
        let Some(partner) = self.column(partner) else { return true };
        partner.text(partner.value(row)).is_some_and(|text| text == **within)
    }

    /// Returns a key as [`Value::text`] writes it: a column that is shown in hexadecimal is asked for in both forms.
    fn written<'k>(&self, key: &'k str) -> Cow<'k, str> {
        let column = self.key_column().map(|key| key.field.first());
        match column.map(|column| (column.kind, column.is_hex)) {
            Some((Kind::Integer(integer), true)) => {
                number::value(key, integer, true).map_or(Cow::Borrowed(key), |number| Cow::Owned(number.to_string()))
            }
            _ => Cow::Borrowed(key),
        }
    }

    fn by_key(&self) -> &HashMap<String, usize> {
        self.by_key.get_or_init(|| {
            let mut rows = HashMap::new();
            // The code comes first: a name never hides one.
            for column in [self.key_column(), self.name_column()].into_iter().flatten() {
                let values = column.values.iter().flatten().enumerate();
                for (row, value) in values.filter(|(row, _)| self.is_keyed(*row)) {
                    if let Some(key) = value.text() {
                        rows.entry(key.into_owned()).or_insert(row);
                    }
                }
            }
            rows
        })
    }

    /// Returns `true` if no unreadable column can be the key instead.
    fn is_key_certain(&self) -> bool {
        let is_sure = |name: &str| !self.is_unreadable(name) && self.column(name).is_none_or(TypedColumn::is_sure);
        match self.key_column().map(|key| key.field.name()) {
            None => false,
            Some("code" | "name") => is_sure("code") && is_sure("name"),
            Some(_) => self.has_sure_columns(),
        }
    }

    fn find_possible_keys(&self) -> HashSet<String> {
        let Some(key) = self.key_column() else {
            return HashSet::new();
        };
        let is_read = |row: usize| *key.value(row) != Value::Blank;
        let unread = self.table.rows.iter().enumerate().filter(|(row, record)| record.whole && !is_read(*row));
        let unread = unread.filter_map(|(_, record)| record.cells.get(key.field.first().at));
        let cut_wrong = self.table.rows.iter().filter(|record| !record.whole).chain(&self.table.left_out);
        unread
            .chain(cut_wrong.flat_map(|record: &Record| &record.cells))
            .flat_map(|cell| {
                let text = cell.text.trim();
                [Some(text.to_owned()), decimal(text)]
            })
            .flatten()
            .collect()
    }
}

/// Returns the index of `code` if it is a plain key, else of `name` likewise. Another plain key is the code only if there is
/// neither.
pub(super) fn wire_key(columns: &[TypedColumn]) -> Option<usize> {
    let named = |name: &str| columns.iter().position(|column| column.field.name() == name);
    let is_key = |&at: &usize| columns.get(at).is_some_and(is_wire_key);
    match (named("code"), named("name")) {
        (None, None) => columns.iter().position(is_wire_key),
        (code, name) => code.filter(is_key).or(name.filter(is_key)),
    }
}

/// Returns `true` for a column whose cells can name rows.
fn is_wire_key(column: &TypedColumn) -> bool {
    matches!(column.field.kind(), Kind::Text | Kind::Integer(_))
        && !column.field.is_localized()
        && !column.field.is_optional()
        && column.field.lookup().is_some_and(|(_, lookup)| lookup == Lookup::Key)
}

/// Returns the decimal digits of a number that may have leading zeros or be hexadecimal.
pub(crate) fn decimal(text: &str) -> Option<String> {
    let number = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => i128::from_str_radix(digits, 16),
        None => text.parse(),
    };
    number.ok().map(|number| number.to_string())
}
