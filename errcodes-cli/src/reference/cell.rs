//! A cell: as text for people, and as JSON for programs.

use std::borrow::Cow;

use errcodes_shared::Pieces;
use errcodes_table::{Kind, TypedColumn, Value};
use serde_json::json;

/// What a row has in one column, in all languages of the column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'t> {
    pub(crate) column: &'t TypedColumn,
    pub(super) row: errcodes_table::Row<'t>,
}

/// A text in one language.
#[expect(clippy::struct_field_names, reason = "the text is a field of the text with its language")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text<'t> {
    /// The language, as a canonical BCP 47 tag; `None` if the column has no language.
    pub(crate) locale: Option<&'t str>,
    /// The text as the cell has it.
    pub(crate) text: Cow<'t, str>,
    /// Whether braces in it are placeholders.
    pub(crate) is_template: bool,
}

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    Text(&'t str),
    Placeholder(&'t str),
}

impl<'t> Field<'t> {
    pub(crate) fn name(self) -> &'t str {
        self.column.field.name()
    }

    /// Returns the type of a value; of a list, that of its values.
    pub(crate) fn kind(self) -> Kind {
        self.column.field.kind().single()
    }

    /// Returns the value in the first language.
    pub(crate) fn value(self) -> &'t Value {
        self.column.value(self.row.index())
    }

    /// Returns `true` if the column is for people to read.
    pub(crate) fn is_prose(self) -> bool {
        let is_text = matches!(self.kind(), Kind::Text | Kind::Template);
        is_text && (self.column.field.is_localized() || self.column.field.lookup().is_none())
    }

    pub(crate) fn is_blank(self) -> bool {
        self.column.values.iter().all(|values| matches!(values.get(self.row.index()), None | Some(Value::Blank)))
    }

    /// Returns the texts that are not blank, in the order of the columns.
    pub(crate) fn texts(self) -> Vec<Text<'t>> {
        let is_template = self.kind().is_template();
        if !self.is_localized() && !is_template {
            let values = self.values();
            let text = if values.len() < 2 { values.into_iter().next() } else { Some(values.join(", ").into()) };
            return text.map(|text| Text { locale: None, text, is_template }).into_iter().collect();
        }
        let columns = self.column.field.columns.iter().zip(&self.column.values);
        let texts = columns.filter_map(|(column, values)| {
            let text = self.column.text(values.get(self.row.index())?)?;
            Some(Text { locale: column.locale.as_deref(), text, is_template })
        });
        texts.collect()
    }

    /// Returns `true` if `holds` for one of the [texts](Self::texts), without a list of them.
    pub(crate) fn has_text(self, holds: impl Fn(&str) -> bool) -> bool {
        match self.column.field.kind() {
            Kind::Text | Kind::Template => {
                let values = self.column.values.iter().filter_map(|values| values.get(self.row.index()));
                let mut texts =
                    values.filter_map(|value| if let Value::Text(text) = value { Some(text) } else { None });
                texts.any(|text| holds(text))
            }
            Kind::Bool | Kind::Integer(_) | Kind::Enum | Kind::Ref | Kind::HttpStatus if !self.is_localized() => {
                self.row.shown(self.column).is_some_and(|text| holds(&text))
            }
            _ => self.texts().iter().any(|text| holds(&text.text)),
        }
    }

    fn is_localized(self) -> bool {
        self.column.field.columns.iter().any(|column| column.locale.is_some())
    }

    /// Returns the values in the first language as people read them: those of a list, else one, or none for a blank cell.
    /// A range has an en dash.
    pub(crate) fn values(self) -> Vec<Cow<'t, str>> {
        let shown = || self.row.shown(self.column);
        match self.value() {
            Value::List(values) => values.iter().filter_map(|value| self.column.text(value)).collect(),
            Value::Range(first, last) if first != last => {
                let cell = shown().unwrap_or_default();
                let is_hexadecimal = cell.starts_with("0x") || cell.starts_with("0X");
                let text = if is_hexadecimal { cell.replace('-', "–") } else { format!("{first}–{last}") };
                vec![Cow::Owned(text)]
            }
            _ => shown().into_iter().collect(),
        }
    }

    /// Returns the text in the first language, or `None` if it is blank.
    pub(crate) fn text(self) -> Option<Cow<'t, str>> {
        self.texts().into_iter().next().map(|text| text.text)
    }

    /// Returns the value as `export --as json` has it: `null` if it is blank, an object of languages if the column has
    /// some.
    pub(crate) fn to_json(self) -> serde_json::Value {
        let columns = &self.column.field.columns;
        let values = || self.column.values.iter().map(|values| values.get(self.row.index()).unwrap_or(&Value::Blank));
        if !self.is_localized() {
            return self.json(values().next().unwrap_or(&Value::Blank));
        }
        let locales = columns.iter().map(|column| column.locale.clone().unwrap_or_default());
        locales.zip(values().map(|value| self.json(value))).collect::<serde_json::Map<_, _>>().into()
    }

    fn json(self, value: &Value) -> serde_json::Value {
        match value {
            Value::Blank => serde_json::Value::Null,
            Value::Text(text) | Value::Ref(text) => json!(&**text),
            Value::Bool(value) => json!(value),
            Value::Integer(integer) => number(*integer),
            Value::Choice(_) => json!(self.column.text(value)),
            Value::Status(status) => json!(status),
            Value::QName(name) => {
                json!({ "prefix": &*name.prefix, "local": &*name.local, "namespace": &*name.namespace })
            }
            Value::Range(first, last) => json!({ "first": number(*first), "last": number(*last) }),
            Value::List(values) => values.iter().map(|value| self.json(value)).collect::<Vec<_>>().into(),
        }
    }
}

/// No integer type is wider than 64 bits.
fn number(number: i128) -> serde_json::Value {
    match u64::try_from(number) {
        Ok(number) => json!(number),
        Err(_) => json!(i64::try_from(number).unwrap_or(i64::MIN)),
    }
}

impl Text<'_> {
    /// Returns `true` if the text has a placeholder of this name.
    #[cfg(feature = "serve")]
    pub(crate) fn has_placeholder(&self, name: &str) -> bool {
        self.pieces().iter().any(|piece| matches!(piece, Piece::Placeholder(known) if *known == name))
    }

    /// Returns the parts of the text, in order.
    pub(crate) fn pieces(&self) -> Vec<Piece<'_>> {
        if !self.is_template {
            return vec![Piece::Text(&self.text)];
        }
        let pieces = Pieces::new(&self.text).map(|piece| match piece {
            errcodes_shared::Piece::Placeholder(name) => Piece::Placeholder(name),
            other => Piece::Text(other.literal().unwrap_or_default()),
        });
        pieces.collect()
    }
}
