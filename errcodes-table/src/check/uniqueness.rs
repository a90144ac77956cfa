//! Uniqueness: keys do not repeat, and a prefix is bound to one namespace.

use std::collections::HashMap;

use crate::catalog::{Catalog, Value};
use crate::column::{Kind, Lookup};
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// A title quotes keys of at most this many characters.
const LONGEST_SHOWN: usize = 40;

/// Checks that the cells of a `key` column are different; blanks are never duplicates.
pub(super) fn keys(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns() {
        let Some((values, Lookup::Key)) = typed.lookup_values() else {
            continue;
        };
        let Some((column, _)) = typed.field.lookup() else {
            continue;
        };
        let mut first: HashMap<Identity<'_>, usize> = HashMap::new();
        for (row, value) in values.iter().enumerate() {
            let Some(identity) = identity(value) else { continue };
            let Some(&known) = first.get(&identity) else {
                first.insert(identity, row);
                continue;
            };
            let cell = |row: usize| catalog.row(row)?.cell(column);
            let (Some(cell), Some(original)) = (cell(row), cell(known)) else {
                continue;
            };
            let title = if cell.text().chars().count() <= LONGEST_SHOWN {
                format!("duplicate {} `{}`", column.name, cell.text())
            } else {
                format!("duplicate {}", column.name)
            };
            report
                .at(cell.span(), Rule::DuplicateKey, title)
                .also(original.span(), "first used here")
                .help(format!("if the document really repeats it, write the column as `{}`", column.spelt_as_index()));
        }
    }
}

/// Two cells are the same key if their identities are equal.
#[derive(PartialEq, Eq, Hash)]
enum Identity<'v> {
    Value(&'v Value),
    /// A `QName` is its namespace and local name, whatever the prefix.
    QName(&'v str, &'v str),
}

fn identity(value: &Value) -> Option<Identity<'_>> {
    match value {
        Value::Blank => None,
        Value::QName(name) => Some(Identity::QName(&name.namespace, &name.local)),
        other => Some(Identity::Value(other)),
    }
}

/// Checks that a prefix is bound to one namespace in the whole table.
pub(super) fn namespaces(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns() {
        let Kind::QName { namespaces } = typed.field.kind() else {
            continue;
        };
        let mut first: HashMap<&str, (&str, usize)> = HashMap::new();
        for row in 0..catalog.rows().len() {
            let Value::QName(name) = typed.value(row) else {
                continue;
            };
            let &mut (known, at) = first.entry(&name.prefix).or_insert((&name.namespace, row));
            if name.namespace == known {
                continue;
            }
            let cell = |row: usize| catalog.row(row)?.cell_at(namespaces);
            let (Some(cell), Some(original)) = (cell(row), cell(at)) else {
                continue;
            };
            report
                .at(cell.span(), Rule::AmbiguousPrefix, format!("prefix `{}` is bound to two namespaces", name.prefix))
                .also(original.span(), "first bound here");
        }
    }
}
