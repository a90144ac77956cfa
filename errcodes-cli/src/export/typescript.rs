//! `--as typescript`: for each table a constant object, union types and a type guard.
//!
//! A cell is only ever in a string literal, written as JSON, which TypeScript reads as it is.

use std::collections::HashMap;
use std::fmt::Write as _;

use errcodes_table::{Kind, Pattern, plain_code, upper_camel};
use serde_json::{Value, json};

use super::members;
use crate::reference::{Row, Table, Tables};

/// Returns the module. The error is a sentence.
pub(super) fn text(tables: &Tables) -> Result<String, String> {
    let mut out = String::from("// Made by `cargo errcodes export --as typescript`. Do not edit.\n");
    let mut known: HashMap<String, &str> = HashMap::new();
    for table in tables.iter() {
        let name = identifier(&table.name)?;
        if let Some(other) = known.insert(name.to_ascii_lowercase(), &table.name) {
            return Err(format!("tables `{other}` and `{}` have one name in TypeScript, `{name}`", table.name));
        }
        // Writing to a string does not fail.
        let _ = write_table(table, &name, &mut out);
    }
    Ok(out)
}

/// Returns the name of a table in UpperCamelCase.
fn identifier(name: &str) -> Result<String, String> {
    let camel = upper_camel(name);
    let begins_well = camel.starts_with(|char: char| char.is_ascii_alphabetic());
    if begins_well && camel.chars().all(|char| char.is_ascii_alphanumeric()) {
        return Ok(camel);
    }
    let name = errcodes_table::visible(name);
    Err(format!("table name `{name}` gives no name in TypeScript, expected ASCII letters and digits"))
}

fn write_table(table: &Table, name: &str, out: &mut String) -> std::fmt::Result {
    let object =
        format!("{}{}", name.get(..1).unwrap_or_default().to_ascii_lowercase(), name.get(1..).unwrap_or_default());
    writeln!(out, "\n/** Every row of the table, by its code; by the variant where a code is blank or repeated. */")?;
    writeln!(out, "export const {object}Errors = {{")?;
    for row in table.rows() {
        if row.deprecated().is_some() {
            writeln!(out, "  /** @deprecated */")?;
        }
        writeln!(out, "  {}: {{", key(row.key()))?;
        writeln!(out, "    \"variant\": {},", literal(&row.variant().into()))?;
        // A table without a column of that name has codes all the same.
        if table.catalog().column("code").is_none() {
            writeln!(out, "    \"code\": {},", literal(&code(row)))?;
        }
        for (column, value) in members(table, row.index()) {
            writeln!(out, "    {}: {},", key(&column), literal(&value))?;
        }
        writeln!(out, "  }},")?;
    }
    writeln!(out, "}} as const;\n")?;
    writeln!(out, "/** A row of the table. */")?;
    writeln!(out, "export type {name}Error = (typeof {object}Errors)[keyof typeof {object}Errors];\n")?;
    let kind = table.catalog().code_column().map(|column| column.field.kind());
    writeln!(out, "/** A code of the table. */")?;
    match kind {
        Some(Kind::Range(_)) => writeln!(out, "export type {name}Code = number;\n")?,
        Some(Kind::Pattern) => writeln!(out, "export type {name}Code = string;\n")?,
        _ => writeln!(out, "export type {name}Code = NonNullable<{name}Error[\"code\"]>;\n")?,
    }
    for column in table.catalog().columns().iter().filter(|column| column.field.kind() == Kind::Enum) {
        let column = column.field.name();
        writeln!(out, "/** A value of the column `{column}`. */")?;
        writeln!(out, "export type {name}{} = NonNullable<{name}Error[{}]>;\n", upper_camel(column), key(column))?;
    }
    let guard = format!("export function isKnown{name}Code(value: unknown): value is {name}Code {{");
    let doc = "/** Returns whether a value is a code of the table. */";
    match kind {
        Some(Kind::Range(_)) => {
            writeln!(out, "{doc}\n{guard}")?;
            writeln!(
                out,
                "  return typeof value === \"number\" && Object.values({object}Errors).some(({{ code }}) =>"
            )?;
            writeln!(
                out,
                "    code !== null && Number.isInteger(value) && code.first <= value && value <= code.last);\n}}"
            )
        }
        Some(Kind::Pattern) => {
            writeln!(
                out,
                "/** What precedes and what follows the placeholder of each code; no end if there is none. */"
            )?;
            writeln!(
                out,
                "const {object}Codes: readonly (readonly [string, string | null])[] = {};\n",
                patterns(table)
            )?;
            writeln!(out, "{doc}\n{guard}")?;
            writeln!(
                out,
                "  return typeof value === \"string\" && {object}Codes.some(([start, end]) => end === null ? value === start"
            )?;
            writeln!(
                out,
                "    : value.length > start.length + end.length && value.startsWith(start) && value.endsWith(end));\n}}"
            )
        }
        _ => {
            writeln!(out, "const {object}Codes: ReadonlySet<unknown> = new Set(")?;
            writeln!(
                out,
                "  Object.values({object}Errors).map((row) => row.code).filter((code) => code !== null),\n);\n"
            )?;
            writeln!(out, "{doc}\n{guard}\n  return {object}Codes.has(value);\n}}")
        }
    }
}

/// Returns the texts around the placeholder of each code.
fn patterns(table: &Table) -> String {
    let codes = table.catalog().code_column().into_iter().filter_map(|column| column.values.first()).flatten();
    let patterns = codes.filter_map(errcodes_table::Value::text).map(|code| match Pattern::of(&code) {
        Some(Pattern { prefix, suffix, .. }) => json!([prefix, suffix]),
        None => json!([plain_code(&code), null]),
    });
    literal(&patterns.collect::<Vec<_>>().into())
}

/// Returns the code with its type: that of the column which is the code, or the name.
fn code(row: Row<'_>) -> Value {
    let column = row.table.catalog().code_column();
    let code = column.and_then(|column| row.field(column.field.name())).filter(|field| !field.is_blank());
    code.or(row.field("name")).map_or(Value::Null, crate::reference::Field::to_json)
}

/// Returns the name of a property. One that is called `__proto__` would set the prototype.
fn key(name: &str) -> String {
    let name = literal(&name.into());
    if name == "\"__proto__\"" { format!("[{name}]") } else { name }
}

/// Returns a value of JSON as an expression, on one line.
fn literal(value: &Value) -> String {
    let mut literal = value.to_string();
    // Line ends to some readers of JavaScript, and what would end a script in HTML.
    for (char, escape) in [('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029"), ('<', "\\u003c")] {
        literal = literal.replace(char, escape);
    }
    literal
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{identifier, key, literal};

    #[test]
    fn names_of_tables() {
        assert_eq!(identifier("google-payments").as_deref(), Ok("GooglePayments"));
        assert!(identifier("2fa").is_err());
        assert!(identifier("決済").is_err());
        assert!(identifier("--").is_err());
    }

    #[test]
    fn cells_are_literals() {
        assert_eq!(literal(&json!("\"\\\n\u{2028}</script>")), "\"\\\"\\\\\\n\\u2028\\u003c/script>\"");
        assert_eq!(key("__proto__"), "[\"__proto__\"]");
        assert_eq!(key("1009"), "\"1009\"");
    }
}
