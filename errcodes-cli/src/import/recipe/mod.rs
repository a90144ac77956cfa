//! The recipe: TOML in `#!` lines on top of a table, which says where in the document each column is.

mod column;
mod model;
mod script;
mod source;
mod values;

use model::Span;
pub(crate) use model::{Column, Fix, From, LineEnds, Recipe, Source, Want};
use script::Script;
use source::source;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use values::Reader;

use super::diagnostic::{Diagnostic, Rule};

/// The keys of a recipe that those of a part do not have.
const KEYS: &[&str] = &["key", "own", "also", "fix"];

/// Reads the recipe in the comments of a table.
///
/// # Errors
///
/// All that is wrong with it, at its place in the table.
pub(crate) fn of_table(text: &str, comments: &[Span]) -> Result<Recipe, Vec<Diagnostic>> {
    let script = Script::of(text, comments, false);
    let read = parse(&script);
    if read.as_ref().is_err_and(|diagnostics| diagnostics.iter().any(|diagnostic| diagnostic.is(Rule::RecipeSyntax))) {
        // A spreadsheet cuts a line at its commas and quotes the parts.
        if let Ok(recipe) = parse(&Script::of(text, comments, true)) {
            return Ok(recipe);
        }
    }
    read
}

fn parse(script: &Script) -> Result<Recipe, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(&script.text);
    if !errors.is_empty() {
        let diagnostics = errors.into_iter().take(10).map(|error| {
            let span = error.span().unwrap_or(0..0);
            Diagnostic::of(Rule::RecipeSyntax, format!("the recipe is not TOML: {}", error.message()))
                .at(script.place(&span))
        });
        return Err(diagnostics.collect());
    }
    let mut reader = Reader { script, diagnostics: Vec::new() };
    let recipe = recipe(&mut reader, table.get_ref());
    if reader.diagnostics.is_empty() { Ok(recipe) } else { Err(reader.diagnostics) }
}

fn recipe(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Recipe {
    let entries = reader.entries(table, &[source::KEYS, KEYS].concat(), "key of a recipe");
    let mut recipe = Recipe { main: source(reader, &entries), ..Recipe::default() };
    for (name, _, value) in entries {
        match name {
            "key" => {
                let columns = reader.several(value, Reader::text).into_iter().map(|(column, _)| column).collect();
                recipe.key = Some((columns, reader.script.place(&value.span())));
            }
            "own" => recipe.own = reader.several(value, Reader::text),
            "also" => {
                let parts: Vec<_> = match value.get_ref() {
                    DeValue::Array(array) => array.iter().collect(),
                    _ => vec![value],
                };
                for part in parts {
                    let Some(table) = part.get_ref().as_table() else {
                        reader.wrong(part, "a table: `[[also]]`");
                        continue;
                    };
                    let entries = reader.entries(table, source::KEYS, "key of `[[also]]`");
                    let mut source = source(reader, &entries);
                    source.span = reader.script.place(&part.span());
                    if source.columns.is_empty() {
                        reader.diagnostic(Rule::RecipeKey, &part.span(), "`[[also]]` has no `columns`");
                    }
                    recipe.also.push(source);
                }
            }
            "fix" => fixes(reader, value, &mut recipe.fixes),
            _ => {}
        }
    }
    if recipe.main.columns.is_empty() && reader.diagnostics.is_empty() {
        let diagnostic = reader.diagnostic(Rule::RecipeKey, &(0..1), "the recipe has no `[columns]`");
        diagnostic
            .helps
            .push("write `#! [columns]`, and below it a line for each column, such as `#! code = \"Code\"`".to_owned());
    }
    recipe
}

fn fixes(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>, fixes: &mut Vec<Fix>) {
    let Some(table) = value.get_ref().as_table() else {
        return reader.wrong(value, "tables: `[fix.KEY]`");
    };
    for (key, row) in table {
        let key: &str = key.get_ref();
        let Some(columns) = row.get_ref().as_table() else {
            reader.wrong(row, "a table: `[fix.KEY]`");
            continue;
        };
        for (column, fix) in columns {
            let name: &str = column.get_ref();
            let Some(words) = fix.get_ref().as_table() else {
                let span = fix.span();
                let diagnostic = reader.diagnostic(Rule::RecipeValue, &span, "expected `{ was = \"…\", is = \"…\" }`");
                diagnostic.helps.push(format!("a key that contains a dot is quoted: `[fix.\"{key}.{name}\"]`"));
                continue;
            };
            let mut was = None;
            let mut is = None;
            for (word, _, value) in reader.entries(words, &["was", "is"], "word of a fix") {
                let text = reader.text(value);
                if word == "was" { was = text } else { is = text }
            }
            let (Some(was), Some(is)) = (was, is) else {
                reader.diagnostic(
                    Rule::RecipeKey,
                    &column.span(),
                    "a fix needs `was`, the document's text, and `is`, what it means",
                );
                continue;
            };
            let span = reader.script.place(&column.span());
            fixes.push(Fix { key: key.to_owned(), column: name.to_owned(), was, is, span });
        }
    }
}
