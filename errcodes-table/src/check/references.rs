//! References: every `ref` cell is the wire key of a row, of this table or of the linked one.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalog::{Catalog, TypedColumn, Value, decimal};
use crate::column::Kind;
use crate::diagnostic::TableFaults;
use crate::nearest::Guesses;

/// What the `ref` columns of a table refer to, by column name; columns that are not here refer to their own table.
pub(crate) type Targets<'t> = HashMap<String, Target<'t>>;

/// The rows that one `ref` column may name.
pub(crate) enum Target<'t> {
    /// The rows of another table.
    Linked { table: &'t str, catalog: &'t Arc<Catalog> },
    /// Not known here, and so not checked: the linked table could not be read, or nobody said which it is.
    Unknown,
}

pub(super) fn check(catalog: &Catalog, targets: &Targets<'_>, faults: &mut TableFaults<'_>) {
    let guesses = Guesses::default();
    for typed in catalog.columns() {
        if typed.field.kind() != Kind::Ref {
            continue;
        }
        match targets.get(typed.field.name()) {
            Some(Target::Unknown) => {}
            Some(Target::Linked { table, catalog: other }) => {
                column(catalog, typed, other, &format!("`{table}`"), &guesses, faults);
            }
            // The key may be in what could not be read.
            None if catalog.key_column().is_none() && !catalog.has_sure_columns() => {}
            None if catalog.key_column().is_none() => {
                faults
                    .at(typed.field.first().span.clone(), format!("`{}` refers to rows of this table, which has no key", typed.field.name()))
                    .help("if it refers to another table, say so where the table is used: `link(column = Enum in \"table.csv\")`");
            }
            None => column(catalog, typed, catalog, "this table", &guesses, faults),
        }
    }
}

fn column(
    catalog: &Catalog,
    typed: &TypedColumn,
    target: &Catalog,
    where_: &str,
    guesses: &Guesses,
    faults: &mut TableFaults<'_>,
) {
    for row in catalog.rows() {
        let Value::Ref(key) = typed.value(row.index()) else { continue };
        if !target.certain_absence(key) {
            continue;
        }
        let Some(cell) = row.cell(typed.field.first()) else {
            continue;
        };
        let fault = faults.at(cell.span(), format!("`{key}` is the key of no row of {where_}"));
        if let Some(decimal) = decimal(key).filter(|decimal| target.row_of_key(decimal).is_some()) {
            fault.help(format!("a `ref` names a number by its decimal digits: write `{decimal}`"));
        } else if let Some(near) = guesses.nearest(key, target.keys()) {
            fault.help(format!("did you mean `{near}`?"));
        }
    }
}
