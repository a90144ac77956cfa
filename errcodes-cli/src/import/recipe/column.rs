//! The columns of a recipe: where each comes from, and what becomes of its cells.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::model::{Column, From, LineEnds, PLACES, Span};
use super::values::Reader;
use crate::import::diagnostic::Rule;
use crate::import::types::plain_name;

/// The words of a column.
const WORDS: &[&str] = &[
    "from", "value", "take", "remove", "split", "map", "fill", "pad", "lines", "list", "first", "raw", "optional",
    "down",
];

/// The largest `pad`.
const WIDEST_PAD: usize = 100;

/// Returns the columns that `[columns]` has.
pub(super) fn columns(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (key, value) in table {
        let header: &str = key.get_ref();
        let span = reader.script.place(&key.span());
        let known = columns.iter().find(|known| plain_name(&known.header) == plain_name(header));
        if let Some(first) = known.map(|known| known.span.clone()) {
            let message = format!("column `{}` is filled twice", plain_name(header));
            let diagnostic = reader.diagnostic(Rule::RecipeKey, &key.span(), message);
            diagnostic.also = Some(Box::new((first, "first")));
            continue;
        }
        let mut column = Column {
            header: header.to_owned(),
            span,
            from: From::Text(String::new()),
            take: None,
            remove: None,
            split: None,
            map: None,
            fill: None,
            pad: 0,
            lines: LineEnds::Keep,
            list: false,
            first: false,
            raw: false,
            optional: false,
            down: false,
        };
        match value.get_ref() {
            DeValue::String(_) | DeValue::Integer(_) => {
                let Some(from) = origin(reader, value) else { continue };
                column.from = from;
            }
            DeValue::Table(words) => {
                if !fill(reader, words, &mut column, &key.span()) {
                    continue;
                }
            }
            _ => {
                reader.wrong(value, "a header text, a column number, or `{ from = … }`");
                continue;
            }
        }
        columns.push(column);
    }
    columns
}

/// Where a column comes from.
fn origin(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>) -> Option<From> {
    match value.get_ref() {
        DeValue::Integer(_) => match reader.number(value)? {
            0 => {
                reader.diagnostic(Rule::RecipeValue, &value.span(), "columns are counted from 1");
                None
            }
            number => Some(From::Number(number)),
        },
        DeValue::String(text) => {
            if text.starts_with('@') && !text.contains('/') && !PLACES.contains(&&**text) {
                // Attributes of XML begin with `@` too.
                if let Some(near) = PLACES.iter().find(|place| strsim::osa_distance(text, place) == 1) {
                    let diagnostic =
                        reader.diagnostic(Rule::RecipeValue, &value.span(), format!("unknown place `{text}`"));
                    diagnostic.helps.push(format!("did you mean `{near}`?"));
                    return None;
                }
            }
            Some(From::Text(text.to_string()))
        }
        _ => {
            reader.wrong(value, "a header text or the number of a column");
            None
        }
    }
}

/// Gives a column what its table says; returns whether that tells where it comes from.
fn fill(reader: &mut Reader<'_>, words: &DeTable<'_>, column: &mut Column, key: &Span) -> bool {
    let mut from = None;
    let before = reader.diagnostics.len();
    for (word, span, value) in reader.entries(words, WORDS, "word of a column") {
        match word {
            "from" => from = origin(reader, value),
            "value" => from = reader.text(value).map(From::Constant),
            "take" => column.take = reader.pattern(value),
            "remove" => column.remove = reader.pattern(value),
            "split" => column.split = reader.pattern(value),
            "map" => match value.get_ref().as_table() {
                Some(table) => {
                    let mut map = Vec::new();
                    for (key, value) in table {
                        if let Some(value) = reader.text(value) {
                            map.push((key.get_ref().to_string(), value));
                        }
                    }
                    column.map = Some(map);
                }
                None => reader.wrong(value, "`{ \"text of the document\" = \"cell\" }`"),
            },
            "fill" => {
                column.fill = reader.text(value);
                if column.fill.as_ref().is_some_and(|fill| !fill.contains("{}")) {
                    let diagnostic = reader.diagnostic(
                        Rule::RecipeValue,
                        &value.span(),
                        "`fill` has no `{}`, where the document's text goes",
                    );
                    diagnostic.helps.push("a text that is the same in every row is `value`".to_owned());
                }
            }
            "pad" => {
                column.pad = reader.number(value).unwrap_or_default();
                if column.pad > WIDEST_PAD {
                    reader.diagnostic(Rule::RecipeValue, &value.span(), format!("`pad` is at most {WIDEST_PAD}"));
                }
            }
            "lines" => {
                column.lines = match value.get_ref().as_str() {
                    Some("keep") => LineEnds::Keep,
                    Some("join") => LineEnds::Join,
                    Some("first") => LineEnds::First,
                    _ => {
                        reader.wrong(value, "`\"keep\"`, `\"join\"` or `\"first\"`");
                        LineEnds::Keep
                    }
                }
            }
            "list" => column.list = reader.bool(value),
            "first" => column.first = reader.bool(value),
            "raw" => column.raw = reader.bool(value),
            "optional" => column.optional = reader.bool(value),
            "down" => column.down = reader.bool(value),
            _ => {
                reader.diagnostic(Rule::RecipeKey, &span, format!("unknown word `{word}`"));
            }
        }
    }
    if let Some(from) = from {
        column.from = from;
        return true;
    }
    if reader.diagnostics.len() == before {
        let diagnostic = reader.diagnostic(
            Rule::RecipeKey,
            key,
            format!("column `{}` does not say where it comes from", column.header),
        );
        diagnostic.helps.push("add `from = \"…\"`, a header text, or `value = \"…\"`".to_owned());
    }
    false
}
