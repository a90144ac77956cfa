//! Codes as they are sent: which row one belongs to, also if the row has a range or a pattern of them.

use errcodes_table::{Kind, Pattern, Value};

use super::Row;
#[cfg(feature = "serve")]
use super::{Field, Table, Text};

impl Row<'_> {
    /// Returns `true` if the text is a code of this row: in another form, such as `0x1F` for 31, in its range, or by its
    /// pattern.
    pub(crate) fn has_code(self, text: &str) -> bool {
        let Some(column) = self.table.catalog().code_column() else { return false };
        match (column.value(self.index()), number(text)) {
            (Value::Integer(code), Some(number)) => *code == number,
            (Value::Range(first, last), Some(number)) => (*first..=*last).contains(&number),
            (Value::Text(code), _) if column.field.kind() == Kind::Pattern => fits(code, text),
            _ => false,
        }
    }
}

#[cfg(feature = "serve")]
impl<'t> Row<'t> {
    /// Returns the code as a template, if the row is for all codes of a pattern.
    pub(crate) fn pattern(self) -> Option<Text<'t>> {
        let column = self.table.catalog().code_column().filter(|column| column.field.kind() == Kind::Pattern)?;
        Field { column, row: self.row }.texts().into_iter().next()
    }
}

#[cfg(feature = "serve")]
impl Table {
    /// Returns the row that this code belongs to; of ranges the narrowest.
    pub(crate) fn row_of_code(&self, code: &str) -> Option<Row<'_>> {
        let width = |row: &Row<'_>| row.range().map_or(0, |(first, last)| last.abs_diff(first));
        self.rows().filter(|row| row.has_code(code)).min_by_key(width)
    }
}

/// Returns the number that a text is, in decimal or hexadecimal form.
pub(crate) fn number(text: &str) -> Option<i128> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => i128::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Returns `true` if the text is one of the codes of a pattern.
fn fits(code: &str, text: &str) -> bool {
    Pattern::of(code).is_some_and(|Pattern { prefix, suffix, .. }| {
        let is_longer = text.len() > prefix.len() + suffix.len();
        is_longer && text.starts_with(&prefix) && text.ends_with(&suffix)
    })
}
