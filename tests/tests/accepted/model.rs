//! A table as the test knows it: the cells of the file, and the values that the program must read.

/// A table, the rows that the program selects, and the name of the enum.
#[derive(Clone)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: Vec<Column>,
    /// The number of rows, and those that `only` keeps.
    pub(crate) rows: usize,
    pub(crate) kept: Vec<usize>,
    /// `only(column = value)`.
    pub(crate) only: Option<(String, String)>,
    pub(crate) skip: Option<String>,
    pub(crate) prefix: Option<&'static str>,
    /// The file, and the line on which each row begins.
    pub(crate) text: String,
    pub(crate) lines: Vec<usize>,
}

/// One column of the file.
#[derive(Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) optional: bool,
    pub(crate) lookup: Option<Lookup>,
    pub(crate) locale: Option<&'static str>,
    /// The index of the table that a `ref` refers to, if it is another one.
    pub(crate) link: Option<usize>,
    pub(crate) cells: Vec<Cell>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Text,
    Template,
    Bool,
    Integer(&'static str),
    Enum,
    Ref,
    Status,
    QName,
    /// `variant` and `soap_namespace`, which have no accessor.
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lookup {
    Key,
    Index,
}

/// A cell of the file, and its value: a number in decimal digits, a boolean in lower case.
/// The value of a blank cell is the empty text.
#[derive(Clone, Default)]
pub(crate) struct Cell {
    pub(crate) written: String,
    pub(crate) meant: String,
}

impl Cell {
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        let written = text.into();
        Self { meant: written.clone(), written }
    }
}

impl Table {
    /// Returns the columns of each accessor that the program selects.
    pub(crate) fn accessors(&self) -> Vec<Vec<&Column>> {
        let key = self.wire_key().map(|key| &key.name);
        let mut fields: Vec<Vec<&Column>> = Vec::new();
        for column in self.columns.iter().filter(|column| column.kind != Kind::Other) {
            let is_skipped = self.skip.as_ref() == Some(&column.name) && key != Some(&column.name);
            match fields.iter_mut().find(|field| field[0].name == column.name) {
                _ if is_skipped => {}
                Some(field) => field.push(column),
                None => fields.push(vec![column]),
            }
        }
        fields
    }

    /// Returns the column of the code that is sent: `code`, else `name`, else the key.
    pub(crate) fn code(&self) -> Option<&Column> {
        let key = self.wire_key();
        let is_kept = |column: &&Column| {
            self.skip.as_ref() != Some(&column.name) || key.is_some_and(|key| key.name == column.name)
        };
        let named = |name: &str| self.columns.iter().filter(is_kept).find(|column| column.name == name);
        named("code").or_else(|| named("name")).or(key)
    }

    /// Returns the column of the wire key.
    pub(crate) fn wire_key(&self) -> Option<&Column> {
        let is_key = |column: &&Column| {
            matches!(column.kind, Kind::Text | Kind::Integer(_))
                && column.locale.is_none()
                && !column.optional
                && column.lookup == Some(Lookup::Key)
        };
        let named = |name: &str| self.columns.iter().find(|column| column.name == name);
        match (named("code"), named("name")) {
            (None, None) => self.columns.iter().find(is_key),
            (code, name) => code.filter(is_key).or(name.filter(is_key)),
        }
    }
}

impl Column {
    /// Whether cells are compared as texts rather than numbers.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Template | Kind::Enum | Kind::QName)
    }
}
