//! The grammar of `#[catalog(…)]`, one for both macros. Every fault of an attribute is found, not only the first.

use proc_macro2::{Span, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, Lit, LitStr, Path, Token, parenthesized};

use crate::diagnostic::Diagnostics;
use crate::nearest::{nearest, one_of};
use crate::settings::{Feature, Link, Omission, Only, Settings, TableAt, Word, runtime_path};

const KEYS: [&str; 10] =
    ["spec", "table", "only", "skip", "link", "impls", "no", "display", "require_locales", "crate"];

/// Reads the attributes of the enum into `settings`.
pub(crate) fn of_enum(attributes: &[Attribute], name: Span, settings: &mut Settings, diagnostics: &mut Diagnostics) {
    let mut twice = false;
    for attribute in attributes {
        entries(attribute, diagnostics, |key, input, diagnostics| match key.to_string().as_str() {
            word @ ("spec" | "table") => {
                let text = value::<LitStr>(input)?;
                let word_at = Word { text: text.value(), span: text.span() };
                let at = if word == "spec" { TableAt::File(word_at) } else { TableAt::Inline(word_at) };
                if let Some(known) = &settings.table {
                    twice = true;
                    let message = match (known, &at) {
                        (TableAt::File(_), TableAt::File(_)) => "`spec` is there twice: an enum has one table",
                        (TableAt::Inline(_), TableAt::Inline(_)) => "`table` is there twice: an enum has one table",
                        _ => "both `spec` and `table`: the table is a file or stands here",
                    };
                    diagnostics.code(key.span(), message);
                } else {
                    settings.table = Some(at);
                }
                Ok(())
            }
            "only" => list(input, &mut settings.only, |input| {
                let column = word(input)?;
                input.parse::<Token![=]>()?;
                let values = Punctuated::<Lit, Token![|]>::parse_separated_nonempty(input)?;
                let values = values.iter().map(literal).collect::<syn::Result<_>>()?;
                Ok(Only { column, values })
            }),
            "skip" => list(input, &mut settings.skip, word),
            "link" => list(input, &mut settings.link, |input| {
                let column = word(input)?;
                input.parse::<Token![=]>()?;
                let target = Path::parse_mod_style(input)?;
                input.parse::<Token![in]>()?;
                let table: LitStr = input.parse()?;
                Ok(Link {
                    column,
                    target: Some(target.to_token_stream()),
                    table: Word { text: table.value(), span: table.span() },
                })
            }),
            "impls" => list(input, &mut settings.impls, |input| {
                choice(input, &[("serde", Feature::Serde), ("http", Feature::Http)])
            }),
            "no" => {
                let mut omissions = Vec::new();
                list(input, &mut omissions, |input| {
                    choice(input, &[("display", Omission::Display), ("error", Omission::Error)])
                })?;
                settings.no.extend(omissions.into_iter().map(|(omission, _)| omission));
                Ok(())
            }
            "display" => {
                input.parse::<Token![=]>()?;
                let column = quoted(input, "the name of a column")?;
                if settings.display.replace(column).is_some() {
                    diagnostics.code(key.span(), "`display` is there twice: one column is shown");
                }
                Ok(())
            }
            "require_locales" => {
                let before = settings.require_locales.len();
                list(input, &mut settings.require_locales, |input| quoted(input, "a language"))?;
                if settings.require_locales.len() == before {
                    return Err(syn::Error::new(key.span(), "no language: `require_locales(\"en\", \"ja\")`"));
                }
                Ok(())
            }
            "crate" => {
                input.parse::<Token![=]>()?;
                if input.peek(LitStr) {
                    return Err(input.error("expected a path, without quotes"));
                }
                let path = runtime_path(input)?;
                if settings.runtime.replace(path.to_token_stream()).is_some() {
                    diagnostics.code(key.span(), "`crate` is there twice");
                }
                Ok(())
            }
            "row" => Err(syn::Error::new(key.span(), "`row` binds a variant: write it on the variant")),
            _ => Err(unknown(key, &KEYS)),
        });
    }
    if settings.table.is_none() && !twice && diagnostics.is_empty() {
        let at = attributes.first().map_or(name, |attribute| attribute.pound_token.span);
        diagnostics
            .code(at, "no table: `spec` is missing")
            .help("#[catalog(spec = \"specs/errors.csv\")], relative to the folder of Cargo.toml");
    }
}

/// Reads the attributes of a variant: the wire key of the row that it stands for, if it says one.
pub(crate) fn of_variant(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Option<Word> {
    let mut row: Option<Word> = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("catalog")) {
        entries(attribute, diagnostics, |key, input, diagnostics| {
            if key != "row" {
                let error = unknown(key, &["row"]);
                let known = KEYS.iter().any(|known| key == known);
                return Err(if known {
                    syn::Error::new(key.span(), format!("`{key}` belongs on the enum"))
                } else {
                    error
                });
            }
            let given: Lit = value(input)?;
            let given = literal(&given)?;
            if row.is_some() {
                diagnostics.code(key.span(), "`row` is there twice: a variant stands for one row");
            } else {
                row = Some(given);
            }
            Ok(())
        });
    }
    row
}

/// Calls `read` for every `key …` between the commas; after a fault it goes on behind the next comma.
fn entries(
    attribute: &Attribute,
    diagnostics: &mut Diagnostics,
    mut read: impl FnMut(&Ident, ParseStream<'_>, &mut Diagnostics) -> syn::Result<()>,
) {
    let parsed = attribute.meta.require_list().and_then(|list| {
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let entry = Ident::parse_any(input).and_then(|key| read(&key, input, diagnostics));
                if let Err(error) = entry {
                    diagnostics.syntax(error);
                    skip_entry(input)?;
                } else if !input.is_empty() && !input.peek(Token![,]) {
                    diagnostics.syntax(input.error("expected `,`"));
                    skip_entry(input)?;
                }
                input.parse::<Option<Token![,]>>()?;
            }
            Ok(())
        };
        list.parse_args_with(parser)
    });
    if let Err(error) = parsed {
        diagnostics.syntax(error);
    }
}

fn skip_entry(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

fn value<T: syn::parse::Parse>(input: ParseStream<'_>) -> syn::Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `(item, item, …)`.
fn list<T>(input: ParseStream<'_>, into: &mut Vec<T>, item: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<()> {
    let content;
    parenthesized!(content in input);
    let items = Punctuated::<T, Token![,]>::parse_terminated_with(&content, item);
    while items.is_err() && !content.is_empty() {
        // What is left unread would be a fault of its own.
        content.parse::<TokenTree>()?;
    }
    into.extend(items?);
    Ok(())
}

fn word(input: ParseStream<'_>) -> syn::Result<Word> {
    let ident = Ident::parse_any(input)
        .map_err(|error| syn::Error::new(error.span(), "expected the name of a column, without quotes"))?;
    Ok(Word { text: ident.unraw().to_string(), span: ident.span() })
}

fn quoted(input: ParseStream<'_>, what: &str) -> syn::Result<Word> {
    let text: LitStr =
        input.parse().map_err(|error| syn::Error::new(error.span(), format!("expected {what}, in quotes")))?;
    Ok(Word { text: text.value(), span: text.span() })
}

fn choice<T: Copy>(input: ParseStream<'_>, choices: &[(&str, T)]) -> syn::Result<(T, Span)> {
    let ident = Ident::parse_any(input)?;
    match choices.iter().find(|(name, _)| ident == name) {
        Some(&(_, choice)) => Ok((choice, ident.span())),
        None => {
            Err(syn::Error::new(ident.span(), format!("expected {}", one_of(choices.iter().map(|&(name, _)| name)))))
        }
    }
}

/// The text that a literal has as a cell of a table.
fn literal(lit: &Lit) -> syn::Result<Word> {
    let text = match lit {
        Lit::Str(text) => text.value(),
        Lit::Int(number) if number.suffix().is_empty() => number.base10_digits().to_owned(),
        Lit::Bool(bool) => bool.value.to_string(),
        _ => {
            return Err(syn::Error::new(lit.span(), "expected a string, a whole number or a boolean"));
        }
    };
    Ok(Word { text, span: lit.span() })
}

fn unknown(key: &Ident, known: &[&str]) -> syn::Error {
    let given = key.to_string();
    let hint = match nearest(&given, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected {}", one_of(known.iter().copied())),
    };
    syn::Error::new(key.span(), format!("`{given}` is not a key of this attribute: {hint}"))
}
