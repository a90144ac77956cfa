//! References: every `ref` cell is the wire key of a row, of this table or of the linked one.

use std::collections::HashMap;

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::column::Kind;
use crate::diagnostic::TableFaults;
use crate::nearest::nearest;
use crate::table::Table;

/// What the `ref` columns of a table refer to, by column name; columns that are not here refer to their own table.
pub(crate) type Targets<'t> = HashMap<String, Target<'t>>;

/// The rows that one `ref` column may name.
pub(crate) enum Target<'t> {
    /// The rows of another table.
    Linked { table: &'t str, keys: &'t HashMap<String, usize> },
    /// Not known here, and so not checked: the linked table has faults, or nobody said which it is.
    Unknown,
}

pub(super) fn check(table: &Table<'_>, catalog: &Catalog<'_>, targets: &Targets<'_>, faults: &mut TableFaults<'_>) {
    let own = catalog.rows_by_key();
    for typed in &catalog.columns {
        if typed.field.kind() != Kind::Ref {
            continue;
        }
        match targets.get(typed.field.name()) {
            Some(Target::Unknown) => {}
            Some(Target::Linked { table: name, keys }) => column(table, typed, keys, &format!("`{name}`"), faults),
            None if catalog.key.is_none() => {
                faults
                    .at(typed.field.first().span.clone(), format!("`{}` refers to rows of this table, which has no key", typed.field.name()))
                    .help("if it refers to another table, say so where the table is used: `link(column = Enum in \"table.csv\")`");
            }
            None => column(table, typed, &own, "this table", faults),
        }
    }
}

fn column(
    table: &Table<'_>,
    typed: &TypedColumn<'_>,
    keys: &HashMap<String, usize>,
    where_: &str,
    faults: &mut TableFaults<'_>,
) {
    for row in 0..table.rows.len() {
        let Value::Ref(key) = typed.value(row) else { continue };
        if keys.contains_key(*key) {
            continue;
        }
        let Some(cell) = table.cell(row, typed.field.first().at) else {
            continue;
        };
        let fault = faults.at(cell.span.clone(), format!("`{key}` is the key of no row of {where_}"));
        if let Some(near) = nearest(key, keys.keys().map(String::as_str)) {
            fault.help(format!("did you mean `{near}`?"));
        }
    }
}
