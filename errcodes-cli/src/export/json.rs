//! `--as json`: one document with a version, described by `schemas/export.schema.json`.
//!
//! Nothing of a table is lost but its comments and how its cells are quoted.

use serde_json::{Value, json};

use super::members;
use crate::reference::{Table, Tables};

/// Grows when a member is removed or changes its meaning; new members do not count.
const VERSION: u32 = 1;

pub(super) fn text(tables: &Tables) -> String {
    let tables: Vec<Value> = tables.iter().map(table).collect();
    // Values of JSON can always be written.
    let text = serde_json::to_string_pretty(&json!({ "version": VERSION, "tables": tables })).unwrap_or_default();
    text + "\n"
}

fn table(table: &Table) -> Value {
    let rows = table.rows().map(|row| {
        let values: serde_json::Map<_, _> = members(table, row.index()).into_iter().collect();
        json!({ "key": row.key(), "code": row.code(), "variant": row.variant(), "values": values })
    });
    json!({
        "name": table.name,
        "enum": table.enumeration,
        "columns": table.catalog().columns().iter().map(column).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn column(column: &errcodes_table::TypedColumn) -> Value {
    let field = &column.field;
    let languages: Vec<&str> = field.columns.iter().filter_map(|column| column.locale.as_deref()).collect();
    let lookup = field.lookup().map(|(_, lookup)| match lookup {
        errcodes_table::Lookup::Key => "key",
        errcodes_table::Lookup::Pair => "pair",
        errcodes_table::Lookup::Index => "index",
    });
    let lookup_language = field.lookup().and_then(|(column, _)| column.locale.as_deref());
    // Of a column in languages, some may be optional.
    let optional = field.columns.iter().filter(|column| column.optional);
    let optional: Vec<Option<&str>> = optional.map(|column| column.locale.as_deref()).collect();
    let optional = if languages.is_empty() { json!(!optional.is_empty()) } else { json!(optional) };
    json!({
        "name": field.name(),
        "type": field.kind().word(),
        "optional": optional,
        "lookup": lookup,
        "lookup_language": lookup_language,
        "pair": field.first().partner.as_deref(),
        "list": field.kind().is_list(),
        "range": matches!(field.kind(), errcodes_table::Kind::Range(_)),
        "hex": field.first().is_hex,
        "blank": field.first().has_blank,
        "languages": languages,
    })
}
