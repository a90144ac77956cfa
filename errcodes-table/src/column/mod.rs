//! Column: the header. Header cells become fields; all `x@…` columns with one name are one field.

mod fields;
mod fit;
mod header;
pub(crate) mod locale;
mod names;
mod partner;
mod well_known;
mod words;

use std::ops::Range;

use crate::text::Text;

pub(crate) use fields::Columns;
pub use locale::canonical as canonical_locale;
pub(crate) use names::is_keyword;
pub(crate) use partner::can_scope;

/// The type of a column's cells, and so of its accessor.
///
/// Exhaustive, so that code which makes something of every kind does not compile when there is a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// Text with `{placeholder}`s.
    Template,
    /// A code with at most one placeholder, which matches many texts: `code:template`.
    Pattern,
    /// `true` or `false`.
    Bool,
    /// A number.
    Integer(Integer),
    /// A range of numbers, or one number.
    Range(Integer),
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
    /// Several different values.
    List(Element),
}

/// The type of the values of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// Any text.
    Text,
    /// A number.
    Integer(Integer),
    /// One of a small set of texts.
    Enum,
    /// The key of a row, of this table or of a linked one.
    Ref,
    /// A status of HTTP.
    HttpStatus,
}

impl Element {
    /// Returns the type of the values, or `None` if there is no list of this type.
    pub(crate) fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Text => Self::Text,
            Kind::Integer(integer) => Self::Integer(integer),
            Kind::Enum => Self::Enum,
            Kind::Ref => Self::Ref,
            Kind::HttpStatus => Self::HttpStatus,
            Kind::Template | Kind::Pattern | Kind::Bool | Kind::Range(_) | Kind::QName { .. } | Kind::List(_) => {
                return None;
            }
        })
    }
}

impl Kind {
    /// Returns the type word of a header, such as `u16`; the column's name for a type that has no word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Template | Self::Pattern => "template",
            Self::Bool => "bool",
            Self::Integer(integer) | Self::Range(integer) => integer.name,
            Self::Enum => "enum",
            Self::Ref => "ref",
            Self::HttpStatus => "http_status",
            Self::QName { .. } => "soap_fault",
            Self::List(_) => self.single().word(),
        }
    }

    /// Returns the type of one value: that of the values of a list, else this type.
    #[must_use]
    pub fn single(self) -> Self {
        match self {
            Self::List(Element::Text) => Self::Text,
            Self::List(Element::Integer(integer)) => Self::Integer(integer),
            Self::List(Element::Enum) => Self::Enum,
            Self::List(Element::Ref) => Self::Ref,
            Self::List(Element::HttpStatus) => Self::HttpStatus,
            other => other,
        }
    }

    /// Returns `true` for text with placeholders, and for codes with one.
    #[must_use]
    pub fn is_template(self) -> bool {
        matches!(self, Self::Template | Self::Pattern)
    }

    /// Returns `true` for a list.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(self, Self::List(_))
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

    /// Returns the bits of a number of this type.
    pub(crate) fn bits(self, number: i128) -> i128 {
        if number < 0 { number + (self.most - self.least + 1) } else { number }
    }

    /// Returns the number whose bits in this type are `bits`, or `None` if the type is not that wide.
    pub(crate) fn of_bits(self, bits: i128) -> Option<i128> {
        let values = self.most - self.least + 1;
        let number = if bits > self.most { bits - values } else { bits };
        (bits < values && self.contains(number)).then_some(number)
    }
}

/// How rows are found by a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Every cell is different: `from_<name>` gives an `Option`.
    Key,
    /// Every pair with the cell of another column is different: `from_<name>` takes both and gives an `Option`.
    Pair,
    /// Cells may repeat: `from_<name>` gives a slice.
    Index,
}

/// One header cell, read.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the header cell")]
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
    /// The column with which the cells are unique, for `key(other)`. If the selection keeps the rows with one value of
    /// that column, the lookup is a plain [`Lookup::Key`] nevertheless.
    pub partner: Option<Text>,
    /// The one value of the partner that the selection keeps.
    pub(crate) within: Option<String>,
    /// Whether numbers are shown in hexadecimal.
    pub is_hex: bool,
    /// Whether a blank cell is the empty text, a value like any other.
    pub has_blank: bool,
    /// The language of the text, as a canonical BCP 47 tag.
    pub locale: Option<String>,
    /// `false` if the header cell has diagnostics: the column keeps its accessor, but its cells are not read.
    pub is_sure: bool,
}

impl Column {
    /// Returns the header cell that makes the column an `index`.
    pub(crate) fn spelt_as_index(&self) -> String {
        Self { lookup: Some(Lookup::Index), ..self.clone() }.spelt()
    }

    /// Returns the header cell of the same column as a key with another.
    pub(crate) fn spelt_as_pair(&self, partner: &Column) -> String {
        Self { lookup: Some(Lookup::Pair), partner: Some(partner.name.clone()), ..self.clone() }.spelt()
    }

    /// Returns the header cell that allows blank cells.
    pub(crate) fn spelt_as_optional(&self) -> String {
        Self { optional: true, ..self.clone() }.spelt()
    }

    /// Returns the header cell of the same column with another type.
    pub(crate) fn spelt_as(&self, kind: Kind) -> String {
        let is_hex = self.is_hex && matches!(kind.single(), Kind::Integer(_));
        let kind = match kind {
            Kind::Integer(integer) if matches!(self.kind, Kind::Range(_)) => Kind::Range(integer),
            kind if self.kind.is_list() => Element::of(kind).map_or(kind, Kind::List),
            kind => kind,
        };
        Self { kind, is_hex, ..self.clone() }.spelt()
    }

    /// Returns the header cell of the same column in another language.
    pub(crate) fn spelt_in(&self, locale: &str) -> String {
        Self { locale: Some(locale.to_owned()), lookup: None, ..self.clone() }.spelt()
    }

    /// Returns the header cell, without the words that are the default.
    pub(crate) fn spelt(&self) -> String {
        let mut spelt = self.name.to_string();
        match self.kind.single() {
            Kind::Text | Kind::HttpStatus | Kind::QName { .. } => {}
            kind => spelt.extend([":", kind.word()]),
        }
        match (self.lookup, &self.partner) {
            (Some(Lookup::Index), _) => spelt.push_str(":index"),
            (Some(_), Some(partner)) => spelt.extend([":key(", partner, ")"]),
            // A pattern is a key.
            (Some(_), None) if matches!(self.kind, Kind::Range(_) | Kind::Pattern) => {}
            (Some(_), None) if !matches!(&*self.name, "code" | "name") => spelt.push_str(":key"),
            _ => {}
        }
        let modifiers = [
            (self.kind.is_list(), ":list"),
            (matches!(self.kind, Kind::Range(_)), ":range"),
            (self.is_hex, ":hex"),
            (self.has_blank, ":blank"),
            (self.optional, ":optional"),
        ];
        spelt.extend(modifiers.iter().filter(|(has, _)| *has).map(|(_, modifier)| *modifier));
        if let Some(locale) = &self.locale {
            spelt.extend(["@", locale]);
        }
        spelt
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

    /// Returns `true` if a cell may be blank: then the accessor returns `Option`, or an empty slice for a list.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.first().optional
    }

    /// Returns `true` if the column is a pattern, whose cells match many codes: a range or a template.
    #[must_use]
    pub fn is_pattern(&self) -> bool {
        matches!(self.kind(), Kind::Range(_) | Kind::Pattern)
    }

    /// Returns the column by whose cells rows are found, if there is one.
    #[must_use]
    pub fn lookup(&self) -> Option<(&Column, Lookup)> {
        self.columns.iter().find_map(|column| Some((column, column.lookup?)))
    }
}
