//! References: every `ref` cell is the wire key of a row, of this table or of the linked one.

use std::collections::HashMap;

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::column::Kind;
use crate::diagnostic::TableFaults;
use crate::nearest::Guesses;
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
    let guesses = Guesses::new();
    for typed in &catalog.columns {
        if typed.field.kind() != Kind::Ref {
            continue;
        }
        match targets.get(typed.field.name()) {
            Some(Target::Unknown) => {}
            Some(Target::Linked { table: name, keys }) => {
                column(table, typed, keys, &format!("`{name}`"), &guesses, faults);
            }
            // The key may be in what could not be read.
            None if !catalog.has_all_cells => {}
            None if catalog.key.is_none() => {
                faults
                    .at(typed.field.first().span.clone(), format!("`{}` refers to rows of this table, which has no key", typed.field.name()))
                    .help("if it refers to another table, say so where the table is used: `link(column = Enum in \"table.csv\")`");
            }
            None => column(table, typed, &own, "this table", &guesses, faults),
        }
    }
}

fn column(
    table: &Table<'_>,
    typed: &TypedColumn<'_>,
    keys: &HashMap<String, usize>,
    where_: &str,
    guesses: &Guesses,
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
        if let Some(decimal) = decimal(key).filter(|decimal| keys.contains_key(decimal)) {
            fault.help(format!("a `ref` names a number by its decimal digits: write `{decimal}`"));
        } else if let Some(near) = guesses.nearest(key, keys.keys().map(String::as_str)) {
            fault.help(format!("did you mean `{near}`?"));
        }
    }
}

/// A number that is not written as a key is, with zeros before it or in hexadecimal.
fn decimal(key: &str) -> Option<String> {
    let number = match key.strip_prefix("0x").or_else(|| key.strip_prefix("0X")) {
        Some(digits) => i128::from_str_radix(digits, 16),
        None => key.parse(),
    };
    number.ok().map(|number| number.to_string())
}
