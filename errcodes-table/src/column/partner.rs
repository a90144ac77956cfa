//! `key(other)`: the column with which another is a key, and the keys that `only` makes plain.

use std::collections::HashMap;

use crate::column::{Column, Field, Kind, Lookup};
use crate::diagnostic::TableReport;
use crate::nearest::Guesses;
use crate::rule::Rule;
use crate::selection::Only;

/// Checks the other column of each `key(other)`; without a fit one, the column finds no rows.
pub(super) fn check(fields: &mut [Field], unreadable: &[String], report: &mut TableReport<'_>) {
    let by_name: HashMap<&str, &Field> = fields.iter().map(|field| (field.name(), field)).collect();
    let guesses = Guesses::default();
    let mut refused = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let column = field.first();
        let Some(partner) = &column.partner else { continue };
        if unreadable.iter().any(|name| *name == **partner) {
            refused.push(at);
            continue;
        }
        let known = by_name.get(&**partner).copied();
        let problem = match known {
            None => Some((format!("no column `{partner}`"), String::new())),
            Some(other) => unfit(column, other).map(|expected| {
                let title = format!("`{}` cannot have the key `{partner}`", column.name);
                (title, expected.to_owned())
            }),
        };
        let Some((title, label)) = problem else { continue };
        let diagnostic = report.at(column.span.clone(), Rule::InvalidKeyPartner, title).label(label);
        if known.is_none() {
            let fit = fields.iter().filter(|other| unfit(column, other).is_none()).map(Field::name);
            if let Some(near) = guesses.nearest(partner, fit) {
                diagnostic.help(format!("did you mean `{near}`?"));
            }
        }
        refused.push(at);
    }
    for at in refused {
        if let Some(column) = fields.get_mut(at).and_then(|field| field.columns.first_mut()) {
            (column.lookup, column.partner, column.is_sure) = (None, None, false);
        }
    }
}

/// Returns `true` if the two columns can be a key.
pub(crate) fn can_scope(column: &Column, other: &Field) -> bool {
    unfit(column, other).is_none()
}

/// Returns what is expected if the two columns cannot be a key.
fn unfit(column: &Column, other: &Field) -> Option<&'static str> {
    let is_plain = matches!(other.kind(), Kind::Text | Kind::Enum | Kind::Bool | Kind::Integer(_) | Kind::Ref);
    if other.name() == &*column.name {
        Some("expected another column")
    } else if other.is_localized() || !is_plain {
        Some("expected a column of type `text`, `enum`, `bool`, `ref` or an integer, without a language")
    } else if other.is_optional() {
        Some("expected a column that is not `optional`")
    } else {
        None
    }
}

/// Makes each `key(other)` a plain key if `only` keeps the rows with one value of `other`.
pub(super) fn narrow(fields: &mut [Field], only: &[Only]) {
    for column in fields.iter_mut().flat_map(|field| &mut field.columns) {
        let Some(partner) = &column.partner else { continue };
        let mut conditions = only.iter().filter(|only| only.column.text == **partner);
        if let (Some(Only { values, .. }), None) = (conditions.next(), conditions.next())
            && let [value] = values.as_slice()
        {
            column.within = Some(value.text.clone());
            column.lookup = Some(Lookup::Key);
        }
    }
}
