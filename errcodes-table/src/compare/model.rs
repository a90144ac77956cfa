//! A revision: a table at one time, as plain data. It is made from a table that was read, also from one that `check`
//! refuses, as far as it can be read.

use std::borrow::Cow;
use std::ops::Range;

use crate::allow::Allow;
use crate::catalog::number::bounds;
use crate::column::INTEGERS;

/// Where a cell, a header cell or a row is in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The bytes.
    pub span: Range<usize>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// Text with placeholders.
    Template,
    /// `true` or `false`.
    Bool,
    /// An integer, or a range of integers.
    Integer,
    /// One of a small set.
    Enum,
    /// A row of this or of another table.
    Ref,
    /// `http_status`.
    Status,
    /// `soap_fault`.
    Fault,
    /// `soap_namespace`.
    Namespace,
}

/// One header cell, read.
#[derive(Clone, Debug)]
pub struct Column {
    /// The name, without type, modifiers and locale.
    pub name: String,
    /// What the cells hold.
    pub kind: Kind,
    /// The type word and the modifiers that are in effect, also those that a well-known column has by default.
    pub words: Vec<String>,
    /// The language, as a canonical BCP 47 tag.
    pub locale: Option<String>,
    /// The header cell as it is written.
    pub header: String,
    /// The place of the header cell.
    pub place: Place,
}

/// One cell.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The text, unquoted.
    pub text: String,
    /// Where it is.
    pub place: Place,
}

/// One row of a revision.
#[derive(Clone, Debug)]
pub struct RevisionRow {
    /// Where the row begins.
    pub place: Place,
    /// The Rust name, or `None` if the row gives no good one.
    pub identifier: Option<String>,
    /// The cells, one for each column; `None` if the row is too short or its cells cannot be told apart.
    pub cells: Vec<Option<Cell>>,
}

/// A table at one time.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The file as the user wrote it.
    pub name: String,
    /// The header.
    pub columns: Vec<Column>,
    /// The rows, in file order.
    pub rows: Vec<RevisionRow>,
    /// The changes that this revision accepts.
    pub allows: Vec<Allow>,
}

impl Column {
    /// Returns true if this word is in effect.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|known| known == word)
    }

    /// Returns the name with the language, as in the header.
    #[must_use]
    pub fn label(&self) -> String {
        match &self.locale {
            Some(locale) => format!("{}@{locale}", self.name),
            None => self.name.clone(),
        }
    }

    /// Returns the column that makes a pair with this one, for `key(other)`.
    pub(super) fn other_key(&self) -> Option<&str> {
        self.words.iter().find_map(|word| word.strip_prefix("key(")?.strip_suffix(')'))
    }

    /// Returns true if the column finds exactly one row.
    pub(super) fn is_plain_key(&self) -> bool {
        (self.has("key") || self.has("range")) && !self.has("optional") && self.locale.is_none()
    }

    /// Returns true if the column finds rows at all.
    pub(super) fn is_lookup(&self) -> bool {
        self.has("key") || self.has("index") || self.has("range") || self.other_key().is_some()
    }
}

impl RevisionRow {
    /// Returns the text of a cell, empty if there is none.
    pub(super) fn text(&self, column: usize) -> &str {
        self.cell(column).map_or("", |cell| &cell.text)
    }

    pub(super) fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.get(column)?.as_ref()
    }
}

impl Revision {
    /// Returns the number of the column with this name, the first in the file if it has several languages.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// Returns the code column: `code`, else `name`, else the first other plain key.
    pub(super) fn code_column(&self) -> Option<usize> {
        self.column("code")
            .or_else(|| self.column("name"))
            .or_else(|| self.columns.iter().position(Column::is_plain_key))
    }

    /// Returns what a row is called on the wire: its code, with the cell of the other column if two make the key.
    pub(super) fn key<'r>(&'r self, row: &'r RevisionRow) -> Option<Cow<'r, str>> {
        let code = self.code_column()?;
        let column = self.columns.get(code)?;
        let text = row.text(code);
        if text.is_empty() && !column.has("blank") {
            let name = self.column("name").filter(|&name| name != code)?;
            return Some(row.text(name)).filter(|name| !name.is_empty()).map(Cow::Borrowed);
        }
        let key = value(column, text);
        Some(match column.other_key().and_then(|other| self.column(other)) {
            Some(other) => Cow::Owned(format!("{key}/{}", row.text(other))),
            None => key,
        })
    }
}

/// Returns a cell's text as it is compared: integers and ranges by value, `true` and `false` in any case.
pub(super) fn value<'t>(column: &Column, text: &'t str) -> Cow<'t, str> {
    match column.kind {
        Kind::Integer => numbers(column, text).map_or(Cow::Borrowed(text), Cow::Owned),
        Kind::Bool if text.bytes().any(|byte| byte.is_ascii_uppercase()) => Cow::Owned(text.to_ascii_lowercase()),
        _ => Cow::Borrowed(text),
    }
}

/// Returns a number in decimal, or the range of two; `None` for another text.
fn numbers(column: &Column, text: &str) -> Option<String> {
    if let Some(number) = number(column, text) {
        return Some(number.to_string());
    }
    let (first, last) = bounds(text).filter(|_| column.has("range"))?;
    let (first, last) = (number(column, first)?, number(column, last)?);
    Some(if first == last { first.to_string() } else { format!("{first}-{last}") })
}

/// Reads a number of a column: in a signed column that is shown in hexadecimal, hexadecimal digits are bits.
fn number(column: &Column, text: &str) -> Option<i128> {
    let number = integer(text)?;
    let is_bits = column.has("hex") && (text.starts_with("0x") || text.starts_with("0X"));
    let of_bits = || INTEGERS.iter().find(|integer| column.has(integer.name))?.of_bits(number);
    is_bits.then(of_bits).flatten().or(Some(number))
}

/// Reads a decimal or `0x` number, with or without a sign.
pub(super) fn integer(text: &str) -> Option<i128> {
    let magnitude = text.strip_prefix('-').unwrap_or(text);
    let Some(digits) = magnitude.strip_prefix("0x").or_else(|| magnitude.strip_prefix("0X")) else {
        return text.parse().ok();
    };
    // `from_str_radix` would take a sign.
    let number = digits.starts_with(|first: char| first.is_ascii_hexdigit()).then_some(digits)?;
    let number = i128::from_str_radix(number, 16).ok()?;
    Some(if magnitude.len() < text.len() { -number } else { number })
}
