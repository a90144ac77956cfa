//! A part of a recipe: the documents, the tables in them, and the columns.

use toml::de::DeValue;

use super::column::columns;
use super::model::{From, Source, Span, Want};
use super::values::Reader;
use crate::entries::Entries;
use crate::import::diagnostic::Rule;
use crate::import::format::Format;
use crate::import::read::record::Patterns;

/// The keys of a part of a recipe.
pub(super) const KEYS: &[&str] = &[
    "from",
    "table",
    "sheet",
    "header",
    "where",
    "rows",
    "record",
    "after",
    "end",
    "format",
    "encoding",
    "delimiter",
    "columns",
];

/// Returns the part of a recipe that these entries make.
pub(super) fn source(reader: &mut Reader<'_>, entries: &Entries<'_>) -> Source {
    let mut source = Source::default();
    let mut record = None;
    let (mut after, mut end) = (None, None);
    for (name, span, value) in entries {
        let place = reader.script.place(&value.span());
        match *name {
            "from" => {
                source.from = reader.several(value, Reader::text);
                for (from, _) in &source.from {
                    if from.starts_with('/') || from.contains('\\') || from.contains("://") {
                        let diagnostic = reader.diagnostic(
                            Rule::RecipeValue,
                            &value.span(),
                            format!("`{from}` is not a path beside the table"),
                        );
                        diagnostic.helps.push("write it relative to the table, with `/`".to_owned());
                    }
                }
            }
            "table" => {
                source.tables = reader.several(value, |reader: &mut Reader<'_>, value| match value.get_ref() {
                    DeValue::Integer(_) => reader.number(value).map(Want::Number),
                    _ => reader.text(value).map(Want::Named),
                });
            }
            "sheet" => source.sheets = reader.several(value, Reader::text),
            "header" => {
                let rows = reader.several(value, Reader::number).into_iter().map(|(row, _)| row).filter(|row| *row > 0);
                source.header = Some((rows.collect(), place));
            }
            "where" => match value.get_ref().as_table() {
                Some(table) => {
                    for (name, value) in table {
                        if let Some(pattern) = reader.pattern(value) {
                            let name: &str = name.get_ref();
                            let from = name.parse().map_or_else(|_| From::Text(name.to_owned()), From::Number);
                            source.filters.push((from, pattern));
                        }
                    }
                }
                None => reader.wrong(value, "`{ Column = 'pattern' }`"),
            },
            "rows" => source.rows = reader.text(value).map(|rows| (rows, place)),
            "record" => record = reader.pattern(value),
            "after" => after = reader.pattern(value),
            "end" => end = reader.pattern(value),
            "format" => {
                if let Some(word) = reader.text(value) {
                    source.hints.format = Format::named(&word);
                    if source.hints.format.is_none() {
                        let words: Vec<_> = Format::words().collect();
                        let diagnostic =
                            reader.diagnostic(Rule::RecipeValue, &value.span(), format!("unknown format `{word}`"));
                        diagnostic.helps.push(format!("expected one of `{}`", words.join("`, `")));
                    }
                }
            }
            "encoding" => source.hints.encoding = reader.text(value),
            "delimiter" => {
                let text = reader.text(value).unwrap_or_default();
                match text.as_bytes() {
                    [byte] if byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r') => {
                        source.hints.delimiter = Some(*byte);
                    }
                    _ => wrong_delimiter(reader, &value.span()),
                }
            }
            "columns" => match value.get_ref().as_table() {
                Some(table) => source.columns = columns(reader, table),
                None => reader.wrong(value, "a table: `[columns]`"),
            },
            _ => {}
        }
        let needs_record = matches!(*name, "after" | "end") && !entries.iter().any(|(name, ..)| *name == "record");
        if needs_record {
            reader.diagnostic(Rule::RecipeKey, span, format!("`{name}` is only for a recipe with `record`"));
        }
    }
    source.hints.is_text = record.is_some();
    source.patterns = record.map(|record| Patterns { record, after, end });
    source
}

fn wrong_delimiter(reader: &mut Reader<'_>, span: &Span) {
    reader.diagnostic(Rule::RecipeValue, span, "expected one character, such as `;`");
}
