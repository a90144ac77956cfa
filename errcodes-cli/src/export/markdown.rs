//! `--as markdown`: a table for each table, in which every row has an anchor and no cell is markup.

use std::fmt::Write as _;

use errcodes::HttpStatus;
use errcodes_table::{Kind, TypedColumn};

use crate::reference::{Field, Row, Table, Tables};

pub(super) fn text(tables: &Tables) -> String {
    let mut out = String::new();
    for (number, table) in tables.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        // Writing to a string does not fail.
        let _ = write_table(tables, table, &mut out);
    }
    out
}

/// A column of the Markdown table: one language of a column of the table.
#[derive(Clone, Copy)]
struct Heading<'t> {
    column: &'t TypedColumn,
    locale: Option<&'t str>,
}

fn write_table(tables: &Tables, table: &Table, out: &mut String) -> std::fmt::Result {
    writeln!(out, "# {}\n", escaped(&table.name))?;
    // The first column is the code, whatever it is called, and the name follows.
    let is_shown = |column: &&TypedColumn| column.field.name() != "code" && !is_code(table, column);
    let headings: Vec<Heading<'_>> = table
        .catalog()
        .columns()
        .iter()
        .filter(is_shown)
        .flat_map(|column| {
            column.field.columns.iter().map(move |one| Heading { column, locale: one.locale.as_deref() })
        })
        .collect();
    out.push_str("| code |");
    for Heading { column, locale } in &headings {
        let locale = locale.map_or_else(String::new, |locale| format!(" ({locale})"));
        write!(out, " {}{locale} |", escaped(column.field.name()))?;
    }
    out.push_str("\n|---|");
    out.push_str(&"---|".repeat(headings.len()));
    out.push('\n');
    for row in table.rows() {
        let code = row.code().unwrap_or_default();
        let code = if row.deprecated().is_some() && !code.is_empty() {
            format!("~~{}~~", escaped(&code))
        } else {
            escaped(&code)
        };
        write!(out, "| <a id=\"{}\"></a>{code} |", row.anchor())?;
        for heading in &headings {
            write!(out, " {} |", cell(tables, row, *heading))?;
        }
        out.push('\n');
    }
    Ok(())
}

/// Returns `true` if this column is the one whose cells are shown as codes.
fn is_code(table: &Table, column: &TypedColumn) -> bool {
    table.catalog().code_column().is_some_and(|code| code.field.name() == column.field.name())
}

fn cell(tables: &Tables, row: Row<'_>, heading: Heading<'_>) -> String {
    let Some(field) = row.field(heading.column.field.name()) else { return String::new() };
    let texts = field.texts();
    let Some(text) = texts.iter().find(|text| text.locale == heading.locale) else { return String::new() };
    let values: Vec<String> = match field.kind() {
        Kind::HttpStatus => row.statuses().map(status).collect(),
        Kind::Ref => field.values().iter().map(|key| reference(tables, row, field, key)).collect(),
        _ => return escaped(&text.text),
    };
    values.join(", ")
}

fn reference(tables: &Tables, row: Row<'_>, field: Field<'_>, key: &str) -> String {
    match tables.target(row, field.name(), key) {
        Some(target) => format!("[{}](#{})", escaped(key), target.anchor()),
        None => escaped(key),
    }
}

fn status(status: u16) -> String {
    let phrase = HttpStatus::from_u16(status).and_then(HttpStatus::reason_phrase);
    phrase.map_or_else(|| status.to_string(), |phrase| format!("{status} {phrase}"))
}

/// Text that cannot be markup, in a cell or in a heading.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.trim().chars() {
        match char {
            '\n' => escaped.push_str("<br>"),
            // An entity, since a backslash does not keep GitHub from naming people and from linking addresses.
            '@' => escaped.push_str("&#64;"),
            ':' => escaped.push_str("&#58;"),
            '.' if escaped.to_ascii_lowercase().ends_with("www") => escaped.push_str("&#46;"),
            char if char.is_control() => escaped.push('\u{fffd}'),
            char => {
                if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~' | '!' | '$') {
                    escaped.push('\\');
                }
                escaped.push(char);
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_is_markup() {
        assert_eq!(escaped("a_b*<c>|d"), "a\\_b\\*\\<c\\>\\|d");
        assert_eq!(
            escaped("see https://a.example, www.b.example, @all"),
            "see https&#58;//a.example, www&#46;b.example, &#64;all"
        );
        assert_eq!(escaped("one\ntwo\u{1b}"), "one<br>two\u{fffd}");
    }
}
