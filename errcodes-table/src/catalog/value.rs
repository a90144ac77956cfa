//! Values: one cell read as its column's type says.

use std::borrow::Cow;
use std::collections::HashMap;

use errcodes_shared::{is_canonical, is_ncname, parse_status};

use crate::catalog::{Choice, TypedColumn, identifier, template};
use crate::column::{Column, Field, Integer, Kind};
use crate::diagnostic::TableFaults;
use crate::table::{Cell, Table};
use crate::text::Text;

/// What a cell holds.
///
/// Exhaustive, so that code which makes something of every value does not compile when there is a new one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing, or what could not be read.
    Blank,
    /// The text of a `text` or `template` column.
    Text(Text),
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Integer(i128),
    /// An index into the column's choices.
    Choice(usize),
    /// The wire key of the row that is meant, as the cell has it.
    Ref(Text),
    /// A status of HTTP.
    Status(u16),
    /// The code of a SOAP fault.
    QName(Box<QName>),
}

/// A qualified name of XML.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct QName {
    /// The prefix.
    pub prefix: Text,
    /// The name without the prefix.
    pub local: Text,
    /// The URI that the prefix is bound to.
    pub namespace: Text,
}

impl Value {
    /// Returns the value as a wire key or a filter compares it, or `None` for a blank cell and for a
    /// [choice](crate::TypedColumn::text).
    #[must_use]
    pub fn text(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Value::Blank | Value::Choice(_) => return None,
            Value::Text(text) | Value::Ref(text) => Cow::Borrowed(&**text),
            Value::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
            Value::Integer(number) => Cow::Owned(number.to_string()),
            Value::Status(status) => Cow::Owned(status.to_string()),
            Value::QName(name) => Cow::Owned(format!("{}:{}", name.prefix, name.local)),
        })
    }
}

/// Reads all cells of a field.
pub(super) fn typed(table: &Table, field: Field, faults: &mut TableFaults<'_>) -> TypedColumn {
    let mut choices = Choices::default();
    let values: Vec<Vec<Value>> = field
        .columns
        .iter()
        .map(|column| (0..table.rows.len()).map(|row| read(table, row, column, &mut choices, faults)).collect())
        .collect();
    let choices = choices.list;
    if field.kind() == Kind::Enum {
        identifier::check_choices(&choices, field.name(), faults);
    }
    TypedColumn { field, values, choices }
}

#[derive(Default)]
struct Choices {
    list: Vec<Choice>,
    by_text: HashMap<Text, usize>,
}

impl Choices {
    fn number(&mut self, cell: &Cell) -> usize {
        let text = &cell.text;
        *self.by_text.entry(text.clone()).or_insert_with(|| {
            self.list.push(Choice {
                text: text.clone(),
                identifier: identifier::of_choice(text),
                span: cell.span.clone(),
            });
            self.list.len() - 1
        })
    }
}

fn read(table: &Table, row: usize, column: &Column, choices: &mut Choices, faults: &mut TableFaults<'_>) -> Value {
    let whole = table.rows.get(row).is_some_and(|row| row.whole);
    let Some(cell) = table.cell(row, column.at).filter(|_| whole && column.is_sure) else {
        return Value::Blank;
    };
    let text = &cell.text;
    if text.is_empty() {
        if let Kind::QName { namespaces } = column.kind
            && let Some(namespace) = table.cell(row, namespaces).filter(|namespace| !namespace.text.is_empty())
        {
            faults.at(namespace.span.clone(), "a namespace without a `soap_fault`");
        } else if !column.optional {
            blank(cell, column, faults);
        }
        return Value::Blank;
    }
    let mut refuse = |message: String, help: Option<&str>| {
        let fault = faults.at(cell.span.clone(), message);
        if let Some(help) = help {
            fault.help(help);
        }
        Value::Blank
    };
    match column.kind {
        Kind::Text => Value::Text(text.clone()),
        Kind::Template => match template::check(text) {
            Ok(()) => Value::Text(text.clone()),
            Err(message) => {
                refuse(
                    message,
                    Some("a placeholder is `{name}`; a brace that is meant as such is doubled: `{{`, `}}`"),
                );
                Value::Text(text.clone())
            }
        },
        Kind::Bool if text.eq_ignore_ascii_case("true") => Value::Bool(true),
        Kind::Bool if text.eq_ignore_ascii_case("false") => Value::Bool(false),
        Kind::Bool => refuse("not a boolean: `true` or `false`".to_owned(), None),
        Kind::Integer(integer) => match parse_integer(text, integer) {
            Ok(number) => Value::Integer(number),
            Err((message, help)) => refuse(message, help),
        },
        Kind::Enum => Value::Choice(choices.number(cell)),
        Kind::Ref => Value::Ref(text.clone()),
        Kind::HttpStatus => match parse_status(text) {
            Some(status) => Value::Status(status),
            None => refuse("not an HTTP status: a number from 100 to 599".to_owned(), spaces(text)),
        },
        Kind::QName { namespaces } => qname(table, row, cell, namespaces, faults),
    }
}

fn blank(cell: &Cell, column: &Column, faults: &mut TableFaults<'_>) {
    faults
        .at(cell.span.clone(), format!("`{}` is blank", column.name))
        .help(format!("if the document really has none, write the column as `{}`", column.spelt_as_optional()));
}

type NumberFault = (String, Option<&'static str>);

/// Decimal, or hexadecimal after `0x` for the unsigned types.
fn parse_integer(text: &str, integer: Integer) -> Result<i128, NumberFault> {
    let name = integer.name;
    let range = || format!("out of range for {name}: {} to {}", integer.least, integer.most);
    let magnitude = text.strip_prefix('-').unwrap_or(text);
    let (digits, radix) = match magnitude.strip_prefix("0x").or_else(|| magnitude.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (magnitude, 10),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Err(("not a number".to_owned(), spaces(text).or(Some("if the column is text, drop its integer type"))));
    }
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        return Err((
            "a number with leading zeros".to_owned(),
            Some("if they stand on the wire, the column is text: drop its integer type"),
        ));
    }
    let is_negative_zero = text.starts_with('-') && digits.bytes().all(|digit| digit == b'0');
    if is_negative_zero || radix == 10 && !is_canonical(text) {
        return Err((format!("`{text}` is not the canonical form of a number"), Some("write `0`")));
    }
    let number = i128::from_str_radix(digits, radix).map_err(|_| (range(), None))?;
    let number = if text.starts_with('-') { -number } else { number };
    if (integer.least..=integer.most).contains(&number) { Ok(number) } else { Err((range(), None)) }
}

fn spaces(text: &str) -> Option<&'static str> {
    (text.trim() != text).then_some("there are spaces around it")
}

fn qname(table: &Table, row: usize, cell: &Cell, namespaces: usize, faults: &mut TableFaults<'_>) -> Value {
    let Some(namespace) = table.cell(row, namespaces) else {
        return Value::Blank;
    };
    let parts = cell.text.split_once(':').filter(|(prefix, local)| is_ncname(prefix) && is_ncname(local));
    if parts.is_none() {
        faults.at(cell.span.clone(), "not a QName: `prefix:Local`, both of them XML names without a colon");
    }
    let uri = &namespace.text;
    if uri.is_empty() {
        faults.at(namespace.span.clone(), "`soap_namespace` is blank, but the row has a `soap_fault`");
    } else if uri
        .chars()
        .any(|char| char.is_whitespace() || matches!(char, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`'))
    {
        faults.at(namespace.span.clone(), "not a namespace: a URI holds no spaces, quotes, brackets or braces");
    }
    match parts {
        Some((prefix, local)) => Value::QName(Box::new(QName {
            prefix: cell.text.slice(0..prefix.len()),
            local: cell.text.slice(prefix.len() + 1..prefix.len() + 1 + local.len()),
            namespace: uri.clone(),
        })),
        None => Value::Blank,
    }
}

#[cfg(test)]
mod tests {
    use super::parse_integer;
    use crate::column::INTEGERS;

    #[test]
    fn integers_are_exact() {
        let of = |name: &str| INTEGERS.into_iter().find(|integer| integer.name == name).expect("a type of the header");
        assert_eq!(parse_integer("0x1F", of("u8")), Ok(31));
        assert_eq!(parse_integer("-128", of("i8")), Ok(-128));
        assert_eq!(parse_integer("-0x80", of("i8")), Ok(-128));
        assert_eq!(parse_integer("0x7f", of("i8")), Ok(127));
        assert_eq!(parse_integer("18446744073709551615", of("u64")), Ok(u64::MAX.into()));
        for (text, name) in [
            ("256", "u8"),
            ("-1", "u8"),
            ("0x80", "i8"),
            ("-0x81", "i8"),
            ("-0x0", "i8"),
            ("+1", "u8"),
            ("", "u8"),
            ("007", "u8"),
            ("1 ", "u8"),
            ("-", "i8"),
            ("-0", "i8"),
            ("0x", "u8"),
            ("-0x1", "u8"),
            ("0x-1", "i8"),
            ("9".repeat(90).as_str(), "u64"),
        ] {
            assert!(parse_integer(text, of(name)).is_err(), "{text:?} as {name}");
        }
    }
}
