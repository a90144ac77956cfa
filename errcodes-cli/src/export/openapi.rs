//! `--as openapi`: the components of an API description (OpenAPI 3.1), in which each row is an example of problem details
//! (RFC 9457) and each status a response with the examples of its rows.
//!
//! An operation has one response for each status, so a response for each row could not be used.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use errcodes::{AcceptLanguage, HttpStatus, Problem};
use errcodes_table::Kind;
use serde_json::{Map, Value, json};

use crate::reference::{Row, Table, Tables, details, filled, problem};

pub(super) fn text(tables: &Tables) -> String {
    let (mut schemas, mut responses, mut examples) = (Map::new(), Map::new(), Map::new());
    for table in tables.iter() {
        let name = component(&table.name);
        schemas.insert(format!("{name}-problem"), schema(table));
        for row in table.rows() {
            examples.insert(format!("{name}-{}", component(row.key())), example(row));
        }
        let mut by_status: BTreeMap<Option<u16>, Vec<Row<'_>>> = BTreeMap::new();
        for row in table.rows() {
            by_status.entry(row.status()).or_default().push(row);
        }
        for (status, rows) in by_status {
            let key = status.map_or_else(|| "default".to_owned(), |status| status.to_string());
            responses.insert(format!("{name}-{key}"), response(&name, table, status, &rows));
        }
    }
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": titles(tables), "version": "1" },
        "paths": {},
        "components": { "schemas": schemas, "responses": responses, "examples": examples },
    });
    // Values of JSON can always be written.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn titles(tables: &Tables) -> String {
    tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Returns the schema of the table's problems: RFC 9457, with the codes of the table.
fn schema(table: &Table) -> Value {
    let mut codes: Vec<Value> = Vec::new();
    let mut known = HashSet::new();
    for row in table.rows() {
        // Problems can always be written.
        let code = serde_json::to_value(problem(row, &AcceptLanguage::default()).code).unwrap_or_default();
        if !code.is_null() && known.insert(code.to_string()) {
            codes.push(code);
        }
    }
    let mut properties = json!({
        "type": { "type": "string", "format": "uri-reference", "default": "about:blank" },
        "title": { "type": "string" },
        "status": { "type": "integer", "minimum": 100, "maximum": 599 },
        "detail": { "type": "string" },
        "instance": { "type": "string", "format": "uri-reference" },
        "catalog": { "type": "string" },
    });
    let kind = table.catalog().code_column().map(|column| column.field.kind());
    let code = match kind {
        Some(Kind::Range(_)) => Some(json!({ "type": "integer" })),
        Some(Kind::Pattern) => Some(json!({ "type": "string" })),
        _ if codes.is_empty() => None,
        _ => Some(json!({ "enum": codes })),
    };
    if let Some(properties) = properties.as_object_mut() {
        properties.extend(code.map(|code| ("code".to_owned(), code)));
    }
    json!({ "type": "object", "properties": properties })
}

fn example(row: Row<'_>) -> Value {
    let mut problem = problem(row, &AcceptLanguage::default());
    problem.detail = details(row).first().map(|text| filled(text, |_| None));
    let summary = [row.code(), row.name()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut example = Map::new();
    if !summary.is_empty() {
        example.insert("summary".to_owned(), json!(summary));
    }
    example.insert("value".to_owned(), json!(problem));
    example.into()
}

fn response(name: &str, table: &Table, status: Option<u16>, rows: &[Row<'_>]) -> Value {
    let phrase = status.and_then(HttpStatus::from_u16).and_then(HttpStatus::reason_phrase);
    let examples = rows.iter().map(|row| {
        let key = component(row.key());
        (key.clone(), json!({ "$ref": format!("#/components/examples/{name}-{key}") }))
    });
    let media = json!({
        "schema": { "$ref": format!("#/components/schemas/{name}-problem") },
        "examples": examples.collect::<Map<_, _>>(),
    });
    json!({
        "description": phrase.map_or_else(|| format!("An error of {}", table.name), str::to_owned),
        "content": { Problem::MEDIA_TYPE: media },
    })
}

/// Returns a text as the key of a component, which has ASCII letters, digits, `.`, `-` and `_` only.
///
/// In any other text each other byte and each `_` is `_` and two hexadecimal digits, after `_.`; no two texts have one key.
fn component(text: &str) -> String {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    if !text.is_empty() && text.bytes().all(is_allowed) && !text.starts_with("_.") {
        return text.to_owned();
    }
    let mut key = String::from("_.");
    for byte in text.bytes() {
        if is_allowed(byte) && byte != b'_' {
            key.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(key, "_{byte:02X}");
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::component;

    #[test]
    fn no_two_texts_have_one_key() {
        assert_eq!(component("E.IWP-1_A"), "E.IWP-1_A");
        assert_eq!(component("a/b_c"), "_.a_2Fb_5Fc");
        assert_eq!(component("_.a_2Fb_5Fc"), "_._5F.a_5F2Fb_5F5Fc");
        assert_eq!(component("日"), "_._E6_97_A5");
    }
}
