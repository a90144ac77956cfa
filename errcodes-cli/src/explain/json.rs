//! `--format json`: one document with a version, described by `schemas/explain.schema.json`.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::search::{Match, Query};
use crate::reference::{Row, Tables};

/// Grows when a member is removed or changes its meaning; new members do not count.
const VERSION: u32 = 1;

pub(super) fn write(query: &Query, tables: &Tables, found: &[Match<'_>], out: &mut dyn Write) -> io::Result<()> {
    let matches: Vec<Value> = found.iter().map(|found| row(tables, found)).collect();
    let near = if found.is_empty() { query.nearest(tables) } else { None };
    let document = json!({ "version": VERSION, "query": query.text(), "matches": matches, "nearest": near });
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn row(tables: &Tables, found: &Match<'_>) -> Value {
    let row = found.row;
    let values = row.all_fields().map(|field| (field.name().to_owned(), field.to_json()));
    let refs = row.fields().filter(|field| field.kind() == errcodes_table::Kind::Ref);
    let references = refs.map(|field| {
        let keys = field.values();
        let targets = keys.iter().filter_map(|key| tables.target(row, field.name(), key));
        (field.name().to_owned(), targets.map(identity).collect::<Vec<_>>().into())
    });
    let mut document = identity(row);
    if let Some(members) = document.as_object_mut() {
        members.insert("by".to_owned(), json!(found.by));
        members.insert("values".to_owned(), values.collect::<serde_json::Map<_, _>>().into());
        members.insert("references".to_owned(), references.collect::<serde_json::Map<_, _>>().into());
    }
    document
}

/// What a row is called, and where it is.
fn identity(row: Row<'_>) -> Value {
    json!({
        "table": row.table.name,
        "file": row.table.path,
        "line": row.line(),
        "anchor": row.anchor(),
        "code": row.code(),
        "name": row.name(),
        "variant": row.variant(),
        "path": row.path(),
    })
}
