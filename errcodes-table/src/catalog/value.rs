//! Values: one cell read as its column's type says.

use std::borrow::Cow;
use std::collections::HashMap;

use errcodes_shared::{is_canonical, is_ncname, parse_status};

use crate::catalog::{Choice, TypedColumn, identifier, template};
use crate::check::keys::is_invisible;
use crate::check::spreadsheet::is_error_value;
use crate::column::{Column, Field, INTEGERS, Integer, Kind};
use crate::diagnostic::TableReport;
use crate::rule::Rule;
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
    /// The key of the row that is meant, as the cell has it.
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
    /// Returns the value as a key or a filter compares it, or `None` for a blank cell and for a
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
pub(super) fn typed(table: &Table, field: Field, report: &mut TableReport<'_>) -> TypedColumn {
    let mut choices = Choices::default();
    let values: Vec<Vec<Value>> = field
        .columns
        .iter()
        .map(|column| (0..table.rows.len()).map(|row| read(table, row, column, &mut choices, report)).collect())
        .collect();
    let choices = choices.list;
    if field.kind() == Kind::Enum {
        identifier::check_choices(&choices, field.name(), report);
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

fn read(table: &Table, row: usize, column: &Column, choices: &mut Choices, report: &mut TableReport<'_>) -> Value {
    let whole = table.rows.get(row).is_some_and(|row| row.whole);
    let Some(cell) = table.cell(row, column.at).filter(|_| whole && column.is_sure) else {
        return Value::Blank;
    };
    let text = &cell.text;
    if text.is_empty() {
        if let Kind::QName { namespaces } = column.kind
            && table.cell(row, namespaces).is_some_and(|namespace| !namespace.text.is_empty())
        {
            report
                .at(cell.span.clone(), Rule::IncompleteSoapFault, "`soap_fault` is blank")
                .label("the row has a `soap_namespace`");
        } else if !column.optional {
            blank(cell, column, report);
        }
        return Value::Blank;
    }
    if is_error_value(text) {
        report
            .at(cell.span.clone(), Rule::SpreadsheetError, format!("`{text}` is an error of a spreadsheet"))
            .help("correct the formula, and export the table again");
        return Value::Blank;
    }
    let mut refuse = |refusal: Refusal| {
        let diagnostic = report.at(cell.span.clone(), refusal.rule, refusal.title).label(refusal.label);
        if let Some(help) = refusal.help {
            diagnostic.help(help);
        }
        Value::Blank
    };
    match column.kind {
        Kind::Text => Value::Text(text.clone()),
        Kind::Template => {
            if let Err(refusal) = template::check(text) {
                refuse(refusal);
            }
            Value::Text(text.clone())
        }
        Kind::Bool if text.eq_ignore_ascii_case("true") => Value::Bool(true),
        Kind::Bool if text.eq_ignore_ascii_case("false") => Value::Bool(false),
        Kind::Bool => refuse(Refusal {
            rule: Rule::NotABoolean,
            title: format!("`{text}` is not a boolean"),
            label: "expected `true` or `false`".to_owned(),
            help: None,
        }),
        Kind::Integer(integer) => match parse_integer(text, integer, |kind| column.spelt_as(kind)) {
            Ok(number) => Value::Integer(number),
            Err(refusal) => refuse(refusal),
        },
        Kind::Enum => Value::Choice(choices.number(cell)),
        Kind::Ref => Value::Ref(text.clone()),
        Kind::HttpStatus => match parse_status(text) {
            Some(status) => Value::Status(status),
            None => refuse(Refusal {
                rule: Rule::NotAStatus,
                title: format!("`{text}` is not an HTTP status"),
                label: "expected a number from 100 to 599".to_owned(),
                help: spaces(text),
            }),
        },
        Kind::QName { namespaces } => qname(table, row, cell, namespaces, report),
    }
}

fn blank(cell: &Cell, column: &Column, report: &mut TableReport<'_>) {
    let expected = match column.kind {
        Kind::Text | Kind::Template => "a text",
        Kind::Bool => "`true` or `false`",
        Kind::Integer(_) => "a number",
        Kind::Enum => "a value",
        Kind::Ref => "the key of a row",
        Kind::HttpStatus => "an HTTP status",
        Kind::QName { .. } => "`prefix:Local`",
    };
    report
        .at(cell.span.clone(), Rule::BlankCell, format!("`{}` is blank", column.name))
        .label(format!("expected {expected}"))
        .help(format!("if the document really has none, write the column as `{}`", column.spelt_as_optional()));
}

/// Why a cell cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) rule: Rule,
    pub(super) title: String,
    pub(super) label: String,
    pub(super) help: Option<String>,
}

/// Reads a decimal number, or a hexadecimal one after `0x`. `spelt` returns the header cell of the column with another
/// type.
fn parse_integer(text: &str, integer: Integer, spelt: impl Fn(Kind) -> String) -> Result<i128, Refusal> {
    let Integer { name, least, most } = integer;
    let refused = |rule: Rule, what: &str, label: String, help: Option<String>| {
        Err(Refusal { rule, title: format!("`{text}` {what}"), label, help })
    };
    let expected = || format!("expected a number of type `{name}`");
    let out_of_range = |number: Option<i128>| {
        let wider = number.and_then(|number| {
            let mut fitting = INTEGERS.into_iter().filter(|wider| wider.contains(number));
            let alike = fitting.clone().find(|wider| wider.is_unsigned() == integer.is_unsigned());
            alike.or_else(|| fitting.next())
        });
        let help = wider.map(|wider| format!("write the column as `{}`", spelt(Kind::Integer(wider))));
        let label = format!("expected a number from {least} to {most}");
        refused(Rule::NumberOutOfRange, &format!("is out of range for `{name}`"), label, help)
    };
    let magnitude = text.strip_prefix('-').unwrap_or(text);
    let (digits, radix) = match magnitude.strip_prefix("0x").or_else(|| magnitude.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (magnitude, 10),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        let help =
            spaces(text).unwrap_or_else(|| format!("if the column is text, write it as `{}`", spelt(Kind::Text)));
        return refused(Rule::NotANumber, "is not a number", expected(), Some(help));
    }
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        let sign = if text.starts_with('-') { "-" } else { "" };
        let number = match digits.trim_start_matches('0') {
            "" => "0".to_owned(),
            number => format!("{sign}{number}"),
        };
        let help = format!("if the zeros are sent, write the column as text: `{}`", spelt(Kind::Text));
        return refused(Rule::LeadingZeros, "has leading zeros", format!("expected `{number}`"), Some(help));
    }
    let is_negative_zero = text.starts_with('-') && digits.bytes().all(|digit| digit == b'0');
    if is_negative_zero || radix == 10 && !is_canonical(text) {
        return refused(Rule::NotANumber, "is not a number", "expected `0`".to_owned(), None);
    }
    let number = match i128::from_str_radix(digits, radix) {
        Ok(number) if text.starts_with('-') => -number,
        Ok(number) => number,
        Err(_) => return out_of_range(None),
    };
    if integer.contains(number) { Ok(number) } else { out_of_range(Some(number)) }
}

fn spaces(text: &str) -> Option<String> {
    if let Some(char) = text.chars().find(|&char| is_invisible(char)) {
        return Some(format!("delete the invisible character U+{:04X}", u32::from(char)));
    }
    (text.trim() != text).then(|| "remove the spaces around it".to_owned())
}

fn qname(table: &Table, row: usize, cell: &Cell, namespaces: usize, report: &mut TableReport<'_>) -> Value {
    let Some(namespace) = table.cell(row, namespaces) else {
        return Value::Blank;
    };
    let parts = cell.text.split_once(':').filter(|(prefix, local)| is_ncname(prefix) && is_ncname(local));
    if parts.is_none() {
        report
            .at(cell.span.clone(), Rule::NotAQname, format!("`{}` is not a QName", cell.text))
            .label("expected `prefix:Local`, two XML names without a colon");
    }
    let uri = &namespace.text;
    if uri.is_empty() {
        report
            .at(namespace.span.clone(), Rule::IncompleteSoapFault, "`soap_namespace` is blank")
            .label("the row has a `soap_fault`");
    } else if uri
        .chars()
        .any(|char| char.is_whitespace() || matches!(char, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`'))
    {
        report
            .at(namespace.span.clone(), Rule::NotANamespace, format!("`{uri}` is not a namespace"))
            .label("expected a URI without spaces, quotes, brackets and braces");
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
        assert_eq!(parse_integer("0x1F", of("u8"), |_| String::new()), Ok(31));
        assert_eq!(parse_integer("-128", of("i8"), |_| String::new()), Ok(-128));
        assert_eq!(parse_integer("-0x80", of("i8"), |_| String::new()), Ok(-128));
        assert_eq!(parse_integer("0x7f", of("i8"), |_| String::new()), Ok(127));
        assert_eq!(parse_integer("18446744073709551615", of("u64"), |_| String::new()), Ok(u64::MAX.into()));
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
            assert!(parse_integer(text, of(name), |_| String::new()).is_err(), "{text:?} as {name}");
        }
    }
}
