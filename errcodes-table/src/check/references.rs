//! References: each `ref` cell is the key of a row, of this table or of the linked one.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalog::{Catalog, TypedColumn, Value, decimal};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::nearest::Guesses;
use crate::rule::Rule;

/// The tables that `ref` columns refer to, by column name; other columns refer to their own table.
pub(crate) type Targets<'t> = HashMap<String, Target<'t>>;

/// The rows that one `ref` column may name.
pub(crate) enum Target<'t> {
    /// The rows of another table.
    Linked { table: &'t str, catalog: &'t Arc<Catalog> },
    /// Unknown, and so not checked: the linked table could not be read, or is not named.
    Unknown,
}

pub(super) fn check(catalog: &Catalog, targets: &Targets<'_>, report: &mut TableReport<'_>) {
    let guesses = Guesses::default();
    for typed in catalog.columns() {
        if typed.field.kind().single() != Kind::Ref {
            continue;
        }
        match targets.get(typed.field.name()) {
            Some(Target::Unknown) => {}
            Some(Target::Linked { table, catalog: other }) => {
                column(catalog, typed, other, &format!("`{table}`"), &guesses, report);
            }
            // The key may be a column that could not be read.
            None if catalog.key_column().is_none() && !catalog.has_sure_columns() => {}
            None if catalog.key_column().is_none() => {
                let name = typed.field.name();
                let title = format!("`{name}` refers to rows of this table, which has no key");
                report.at(typed.field.first().span.clone(), Rule::MissingKey, title).help(format!(
                    "if it refers to another table, name that table where the enum is written: `link({name} = Enum in \"table.csv\")`"
                ));
            }
            None => column(catalog, typed, catalog, "this table", &guesses, report),
        }
    }
}

fn column(
    catalog: &Catalog,
    typed: &TypedColumn,
    target: &Catalog,
    where_: &str,
    guesses: &Guesses,
    report: &mut TableReport<'_>,
) {
    // Under `only`, a key may be one among the kept rows alone, and so are the references to it.
    let rows = catalog.rows().filter(|row| !std::ptr::eq(catalog, target) || catalog.is_keyed(row.index()));
    for row in rows {
        for value in typed.value(row.index()).singles() {
            let Value::Ref(key) = value else { continue };
            if !target.certain_absence(key) {
                continue;
            }
            let Some(cell) = row.cell(typed.field.first()) else {
                continue;
            };
            let title = format!("no row `{key}` in {where_}");
            let diagnostic = report.at(cell.span(), Rule::DanglingRef, title);
            if let Some(decimal) = decimal(key).filter(|decimal| target.row_of_key(decimal).is_some()) {
                diagnostic.help(format!("write `{decimal}`: numbers are compared as decimals"));
            } else if let Some(near) = guesses.nearest(key, target.keys()) {
                diagnostic.help(format!("did you mean `{near}`?"));
            }
        }
    }
}
