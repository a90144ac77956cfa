//! Column: the header. Header cells become fields; all `x@…` columns with one name are one field.

mod fields;
mod header;
pub(crate) mod locale;
mod names;
mod well_known;

use std::ops::Range;

use crate::text::Text;

pub(crate) use fields::Columns;
pub use locale::canonical as canonical_locale;
pub(crate) use names::is_keyword;

/// The type of a column's cells, and so of its accessor.
///
/// Exhaustive, so that code which makes something of every kind does not compile when there is a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// Text with `{placeholder}`s.
    Template,
    /// `true` or `false`.
    Bool,
    /// A number.
    Integer(Integer),
    /// One of a small set of texts.
    Enum,
    /// The key of a row, of this table or of a linked one.
    Ref,
    /// A status of HTTP.
    HttpStatus,
    /// `soap_fault`.
    QName {
        /// The index of the column `soap_namespace`.
        namespaces: usize,
    },
}

impl Kind {
    /// Returns the type word of a header, such as `u16`; the column's name for a type that has no word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Template => "template",
            Self::Bool => "bool",
            Self::Integer(integer) => integer.name,
            Self::Enum => "enum",
            Self::Ref => "ref",
            Self::HttpStatus => "http_status",
            Self::QName { .. } => "soap_fault",
        }
    }
}

/// An integer type of Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Integer {
    /// Its name, such as `u16`.
    pub name: &'static str,
    /// The least value.
    pub least: i128,
    /// The greatest value.
    pub most: i128,
}

/// The integer types that a header may name.
pub(crate) const INTEGERS: [Integer; 8] = [
    Integer { name: "u8", least: 0, most: u8::MAX as i128 },
    Integer { name: "u16", least: 0, most: u16::MAX as i128 },
    Integer { name: "u32", least: 0, most: u32::MAX as i128 },
    Integer { name: "u64", least: 0, most: u64::MAX as i128 },
    Integer { name: "i8", least: i8::MIN as i128, most: i8::MAX as i128 },
    Integer { name: "i16", least: i16::MIN as i128, most: i16::MAX as i128 },
    Integer { name: "i32", least: i32::MIN as i128, most: i32::MAX as i128 },
    Integer { name: "i64", least: i64::MIN as i128, most: i64::MAX as i128 },
];

impl Integer {
    /// Returns `true` for `u8` to `u64`.
    #[must_use]
    pub fn is_unsigned(self) -> bool {
        self.least == 0
    }

    pub(crate) fn contains(self, number: i128) -> bool {
        (self.least..=self.most).contains(&number)
    }
}

/// How rows are found by a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Every cell is different: `from_<name>` gives an `Option`.
    Key,
    /// Cells may repeat: `from_<name>` gives a slice.
    Index,
}

/// One header cell, read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Column {
    /// The index of the header cell, and so of the cell of every row.
    pub at: usize,
    /// The bytes of the header cell.
    pub span: Range<usize>,
    /// The name, which is also that of the accessor.
    pub name: Text,
    /// The type of the cells.
    pub kind: Kind,
    /// Whether a cell may be blank.
    pub optional: bool,
    /// How rows are found by the cells, if they are.
    pub lookup: Option<Lookup>,
    /// The language of the text, as a canonical BCP 47 tag.
    pub locale: Option<String>,
    /// `false` if the header cell has diagnostics: the column keeps its accessor, but its cells are not read.
    pub is_sure: bool,
}

impl Column {
    /// Returns the header cell that makes the column an `index`.
    pub(crate) fn spelt_as_index(&self) -> String {
        self.spelt(":index", self.optional)
    }

    /// Returns the header cell that allows blank cells.
    pub(crate) fn spelt_as_optional(&self) -> String {
        self.spelt(self.lookup_word(), true)
    }

    /// Returns the header cell of the same column with another type.
    pub(crate) fn spelt_as(&self, kind: Kind) -> String {
        Self { kind, ..self.clone() }.spelt(self.lookup_word(), self.optional)
    }

    /// Returns the header cell of the same column in another language.
    pub(crate) fn spelt_in(&self, locale: &str) -> String {
        Self { locale: Some(locale.to_owned()), ..self.clone() }.spelt("", self.optional)
    }

    /// The modifier of the lookup, if it is not the default.
    fn lookup_word(&self) -> &'static str {
        match self.lookup {
            Some(Lookup::Index) => ":index",
            Some(Lookup::Key) if !matches!(&*self.name, "code" | "name") => ":key",
            _ => "",
        }
    }

    fn spelt(&self, lookup: &str, optional: bool) -> String {
        let kind = match self.kind {
            Kind::Text | Kind::HttpStatus | Kind::QName { .. } => "",
            kind => &format!(":{}", kind.word()),
        };
        let optional = if optional { ":optional" } else { "" };
        let (at, locale) = self.locale.as_ref().map_or(("", ""), |locale| ("@", locale.as_str()));
        format!("{}{kind}{lookup}{optional}{at}{locale}", self.name)
    }
}

/// One accessor of the enum: a column, or all columns with one name that differ by locale.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Field {
    /// The columns. Never empty; the first is the default language.
    pub columns: Vec<Column>,
}

impl Field {
    /// Returns the first column, which is the default language.
    #[must_use]
    pub fn first(&self) -> &Column {
        // A field is made from its first column.
        &self.columns[0]
    }

    /// Returns the name of the columns.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.first().name
    }

    /// Returns the type of the cells.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.first().kind
    }

    /// Returns `true` for text in languages.
    #[must_use]
    pub fn is_localized(&self) -> bool {
        self.first().locale.is_some() || self.kind() == Kind::Template
    }

    /// Returns `true` if a cell may be blank: then the accessor returns `Option`.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.first().optional
    }

    /// Returns the column by whose cells rows are found, if there is one.
    #[must_use]
    pub fn lookup(&self) -> Option<(&Column, Lookup)> {
        self.columns.iter().find_map(|column| Some((column, column.lookup?)))
    }
}
