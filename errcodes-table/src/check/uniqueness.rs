//! Uniqueness: keys do not repeat, and a prefix is bound to one namespace.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::column::{Column, Kind, Lookup, can_scope};
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// A title quotes keys of at most this many characters.
const LONGEST_SHOWN: usize = 40;

/// Checks that the cells of a `key` column are different, or their pairs with the cells of another column; blanks are
/// never duplicates.
pub(super) fn keys(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns() {
        let Some((values, Lookup::Key | Lookup::Pair)) = typed.lookup_values() else {
            continue;
        };
        let Some((column, _)) = typed.field.lookup() else {
            continue;
        };
        let partner = column.partner.as_ref().and_then(|partner| catalog.column(partner));
        let mut first: HashMap<(Identity<'_>, Option<Identity<'_>>), usize> = HashMap::with_capacity(values.len());
        let scope = LazyCell::new(|| scope(catalog, column, values));
        for (row, value) in values.iter().enumerate() {
            let Some(key) = identity(value) else { continue };
            let other = partner.map(|partner| identity(partner.value(row)));
            // A blank cell beside the key was reported.
            if other == Some(None) {
                continue;
            }
            let identity = (key, other.flatten());
            let Some(&known) = first.get(&identity) else {
                first.insert(identity, row);
                continue;
            };
            let cell = |row: usize| catalog.row(row)?.cell(column);
            let (Some(cell), Some(original)) = (cell(row), cell(known)) else {
                continue;
            };
            let mut title = format!("duplicate {}", column.name);
            let is_short = |text: &str| text.chars().count() <= LONGEST_SHOWN;
            if is_short(cell.text()) {
                title = format!("{title} `{}`", cell.text());
            }
            if let Some(partner) = partner {
                title = format!("{title} with the same {}", partner.field.name());
                if let Some(text) = partner.text(partner.value(row)).filter(|text| is_short(text)) {
                    title = format!("{title} `{text}`");
                }
            }
            let diagnostic = report.at(cell.span(), Rule::DuplicateKey, title).also(original.span(), "first used here");
            if !typed.field.is_pattern() {
                let index = column.spelt_as_index();
                let repeats = format!("if the document really repeats it, write the column as `{index}`");
                diagnostic.help(match scope.filter(|_| partner.is_none()) {
                    Some(scope) => {
                        let pair = column.spelt_as_pair(scope);
                        format!("{repeats}; if it is unique within each `{}`, as `{pair}`", scope.name)
                    }
                    None => repeats,
                });
            }
        }
    }
}

/// Returns the column by which the document seems to scope its codes: within each of its values the keys are different.
fn scope<'c>(catalog: &'c Catalog, key: &Column, values: &[Value]) -> Option<&'c Column> {
    /// What is about one row. A pair with it is different by accident.
    const OF_A_ROW: [&str; 7] = ["code", "name", "variant", "title", "description", "resolution", "message"];
    let is_scope = |other: &&TypedColumn| {
        let mut scopes = HashSet::new();
        let mut pairs = HashSet::new();
        let is_unique = values.iter().enumerate().all(|(row, key)| {
            let scope = other.value(row);
            scopes.insert(scope);
            identity(key).is_none_or(|key| pairs.insert((key, scope)))
        });
        is_unique && (other.field.kind() == Kind::Enum || scopes.len() < values.len())
    };
    let others = || {
        let fit = |other: &&TypedColumn| can_scope(key, &other.field) && !OF_A_ROW.contains(&other.field.name());
        catalog.columns().iter().filter(fit)
    };
    let named = others().filter(|other| other.field.kind() == Kind::Enum).find(is_scope);
    named.or_else(|| others().find(is_scope)).map(|other| other.field.first())
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
