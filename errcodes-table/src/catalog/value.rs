//! Values: one cell read as its column's type says.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::slice;

use errcodes_shared::{is_ncname, parse_status};

use crate::catalog::refusal::{Refusal, plainer};
use crate::catalog::{Choice, TypedColumn, identifier, list, number, pattern, template};
use crate::column::{Column, Element, Field, Kind};
use crate::diagnostic::TableReport;
use crate::forms::spreadsheet::{is_error_value, is_formula};
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
    /// The text of a `text` or `template` column, or of a code with a placeholder.
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
    /// A range of numbers, with its first and its last; equal for one number.
    Range(i128, i128),
    /// The values of a list. Not empty, unless none of them could be read.
    List(Box<[Value]>),
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
    /// Returns the value as a key or a filter compares it, or `None` for a blank cell, and for a choice or a list, which
    /// only their [column](crate::TypedColumn::text) can name.
    #[must_use]
    pub fn text(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Value::Blank | Value::Choice(_) | Value::List(_) => return None,
            Value::Text(text) | Value::Ref(text) => Cow::Borrowed(&**text),
            Value::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
            Value::Integer(number) => Cow::Owned(number.to_string()),
            Value::Status(status) => Cow::Owned(status.to_string()),
            Value::QName(name) => Cow::Owned(format!("{}:{}", name.prefix, name.local)),
            Value::Range(first, last) if first == last => Cow::Owned(first.to_string()),
            Value::Range(first, last) => Cow::Owned(format!("{first}-{last}")),
        })
    }

    /// Returns the single values of the cell: those of a list, one for another value, none for a blank cell.
    #[must_use]
    pub fn singles(&self) -> &[Value] {
        match self {
            Value::Blank => &[],
            Value::List(values) => values,
            other => slice::from_ref(other),
        }
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
    if field.kind().single() == Kind::Enum {
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
    fn number(&mut self, text: &Text, span: Range<usize>) -> usize {
        *self.by_text.entry(text.clone()).or_insert_with(|| {
            self.list.push(Choice { text: text.clone(), identifier: identifier::of_choice(text), span });
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
    if text.is_empty() && column.has_blank {
        return Value::Text(text.clone());
    }
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
    if is_formula(text) {
        report
            .at(cell.span.clone(), Rule::SpreadsheetFormula, format!("`{text}` is a formula of a spreadsheet"))
            .help("write the text that the formula shows");
        return Value::Blank;
    }
    match column.kind {
        Kind::QName { namespaces } => qname(table, row, cell, namespaces, report),
        Kind::List(_) => list::read(cell, |text, span| single(text, span, column, choices), report),
        Kind::Template => {
            if let Err(refusal) = template::check(text) {
                refusal.report(cell.span.clone(), report);
            }
            Value::Text(text.clone())
        }
        _ => single(text, cell.span.clone(), column, choices).unwrap_or_else(|refusal| {
            refusal.report(cell.span.clone(), report);
            Value::Blank
        }),
    }
}

/// Reads one value: a cell, or a part of a list.
fn single(text: &Text, span: Range<usize>, column: &Column, choices: &mut Choices) -> Result<Value, Refusal> {
    Ok(match column.kind.single() {
        Kind::Text | Kind::Template | Kind::QName { .. } | Kind::List(_) => Value::Text(text.clone()),
        Kind::Pattern => {
            pattern::check(text)?;
            Value::Text(text.clone())
        }
        Kind::Bool if text.eq_ignore_ascii_case("true") => Value::Bool(true),
        Kind::Bool if text.eq_ignore_ascii_case("false") => Value::Bool(false),
        Kind::Bool => {
            return Err(Refusal {
                rule: Rule::NotABoolean,
                title: format!("`{text}` is not a boolean"),
                label: "expected `true` or `false`".to_owned(),
                help: plainer(text),
            });
        }
        Kind::Integer(integer) => Value::Integer(number::integer(text, integer, column)?),
        Kind::Range(integer) => {
            let (first, last) = number::range(text, integer, column)?;
            Value::Range(first, last)
        }
        Kind::Enum => Value::Choice(choices.number(text, span)),
        Kind::Ref => Value::Ref(text.clone()),
        Kind::HttpStatus => Value::Status(parse_status(text).ok_or_else(|| Refusal {
            rule: Rule::NotAStatus,
            title: format!("`{text}` is not an HTTP status"),
            label: "expected a number from 100 to 599".to_owned(),
            help: several(text, column).or_else(|| plainer(text)),
        })?),
    })
}

/// Returns how to write several statuses of one error.
fn several(text: &str, column: &Column) -> Option<String> {
    let parts = || text.split([' ', '\n', ',', ';', '/', '|', '&', '+']).filter(|part| !part.is_empty());
    if parts().nth(1).is_none() || parts().any(|part| parse_status(part).is_none()) {
        return None;
    }
    let cell = parts().collect::<Vec<_>>().join("|");
    Some(if column.kind.is_list() {
        format!("write `{cell}`")
    } else {
        let list = column.spelt_as(Kind::List(Element::HttpStatus));
        format!("if the error has several statuses, write the column as `{list}` and the cell as `{cell}`")
    })
}

fn blank(cell: &Cell, column: &Column, report: &mut TableReport<'_>) {
    let expected = match column.kind {
        Kind::Text | Kind::Template => "a text",
        Kind::Pattern => "a code",
        Kind::List(_) => "values separated by `|`",
        Kind::Bool => "`true` or `false`",
        Kind::Integer(_) => "a number",
        Kind::Range(_) => "a number or a range",
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
