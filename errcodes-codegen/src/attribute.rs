//! The grammar of `#[catalog(…)]`, one for both macros. Every fault of an attribute is found, not only the first.

use errcodes_table::{LinkTo, Only, Origin, Word, nearest, one_of};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, Lit, LitStr, Path, Token, parenthesized};

use crate::diagnostic::Diagnostics;
use crate::settings::{Feature, Omission, Settings, runtime_path};

const KEYS: [&str; 11] =
    ["spec", "table", "only", "skip", "link", "prefix", "impls", "no", "display", "require_locales", "crate"];

/// A text of the attribute. It becomes a [`Word`] when its entry is complete, where the list of spans is at hand.
struct Here {
    text: String,
    span: Span,
}

impl Here {
    fn of(text: &LitStr) -> Self {
        Self { text: text.value(), span: text.span() }
    }

    fn word(self, diagnostics: &mut Diagnostics) -> Word {
        diagnostics.word(self.text, self.span)
    }
}

/// Reads the attributes of the enum into `settings`.
pub(crate) fn of_enum(attributes: &[Attribute], name: Span, settings: &mut Settings, diagnostics: &mut Diagnostics) {
    let mut twice = false;
    for attribute in attributes {
        entries(attribute, diagnostics, |key, input, diagnostics| match key.to_string().as_str() {
            word @ ("spec" | "table") => {
                let text = value::<LitStr>(input)?;
                let text = Here::of(&text).word(diagnostics);
                let at = if word == "spec" { Origin::File(text) } else { Origin::Inline(text) };
                if let Some(known) = &settings.selection.table {
                    twice = true;
                    let message = match (known, &at) {
                        (Origin::File(_), Origin::File(_)) => "`spec` is there twice: an enum has one table",
                        (Origin::Inline(_), Origin::Inline(_)) => "`table` is there twice: an enum has one table",
                        _ => "both `spec` and `table`: the table is a file or stands here",
                    };
                    diagnostics.code(key.span(), message);
                } else {
                    settings.selection.table = Some(at);
                }
                Ok(())
            }
            "only" => {
                for (column, values) in list(input, condition)? {
                    let column = column.word(diagnostics);
                    let values = values.into_iter().map(|value| value.word(diagnostics)).collect();
                    settings.selection.only.push(Only { column, values });
                }
                Ok(())
            }
            "skip" => {
                let columns = list(input, word)?.into_iter().map(|column| column.word(diagnostics));
                settings.selection.skip.extend(columns);
                Ok(())
            }
            "link" => {
                for (column, target, table) in list(input, link)? {
                    let link = LinkTo { column: column.word(diagnostics), table: table.word(diagnostics) };
                    settings.add_link(link, Some(target));
                }
                Ok(())
            }
            "prefix" => {
                input.parse::<Token![=]>()?;
                let prefix = quoted(input, "the beginning of a name")?.word(diagnostics);
                if settings.selection.prefix.replace(prefix).is_some() {
                    // rule: duplicate-key
                    diagnostics.code(key.span(), "duplicate key `prefix`");
                }
                Ok(())
            }
            "impls" => {
                const FEATURES: [Feature; 4] =
                    [Feature::Serialize, Feature::Deserialize, Feature::Serde, Feature::Http];
                let features = list(input, |input| choice(input, &FEATURES.map(|feature| (feature.word(), feature))))?;
                settings.impls.extend(features);
                Ok(())
            }
            "no" => {
                let omissions =
                    list(input, |input| choice(input, &[("display", Omission::Display), ("error", Omission::Error)]))?;
                settings.no.extend(omissions.into_iter().map(|(omission, _)| omission));
                Ok(())
            }
            "display" => {
                input.parse::<Token![=]>()?;
                let column = quoted(input, "the name of a column")?.word(diagnostics);
                if settings.display.replace(column).is_some() {
                    diagnostics.code(key.span(), "`display` is there twice: one column is shown");
                }
                Ok(())
            }
            "require_locales" => {
                let tags = list(input, |input| quoted(input, "a language"))?;
                if tags.is_empty() {
                    return Err(syn::Error::new(key.span(), "no language: `require_locales(\"en\", \"ja\")`"));
                }
                settings.selection.require_locales.extend(tags.into_iter().map(|tag| tag.word(diagnostics)));
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
    if settings.selection.table.is_none() && !twice && !diagnostics.has_errors() {
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
                row = Some(given.word(diagnostics));
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

/// `column = "a" | "b"`.
fn condition(input: ParseStream<'_>) -> syn::Result<(Here, Vec<Here>)> {
    let column = word(input)?;
    input.parse::<Token![=]>()?;
    let values = Punctuated::<Lit, Token![|]>::parse_separated_nonempty(input)?;
    let values = values.iter().map(literal).collect::<syn::Result<_>>()?;
    Ok((column, values))
}

/// `column = Enum in "table.csv"`.
fn link(input: ParseStream<'_>) -> syn::Result<(Here, TokenStream, Here)> {
    let column = word(input)?;
    input.parse::<Token![=]>()?;
    let target = Path::parse_mod_style(input)?;
    input.parse::<Token![in]>()?;
    let table: LitStr = input.parse()?;
    Ok((column, target.to_token_stream(), Here::of(&table)))
}

/// `(item, item, …)`.
fn list<T>(input: ParseStream<'_>, item: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<Vec<T>> {
    let content;
    parenthesized!(content in input);
    let items = Punctuated::<T, Token![,]>::parse_terminated_with(&content, item);
    while items.is_err() && !content.is_empty() {
        // What is left unread would be a fault of its own.
        content.parse::<TokenTree>()?;
    }
    Ok(items?.into_iter().collect())
}

fn word(input: ParseStream<'_>) -> syn::Result<Here> {
    let ident = Ident::parse_any(input)
        .map_err(|error| syn::Error::new(error.span(), "expected the name of a column, without quotes"))?;
    Ok(Here { text: ident.unraw().to_string(), span: ident.span() })
}

fn quoted(input: ParseStream<'_>, what: &str) -> syn::Result<Here> {
    let text: LitStr =
        input.parse().map_err(|error| syn::Error::new(error.span(), format!("expected {what}, in quotes")))?;
    Ok(Here::of(&text))
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
fn literal(lit: &Lit) -> syn::Result<Here> {
    let text = match lit {
        Lit::Str(text) => text.value(),
        Lit::Int(number) if number.suffix().is_empty() => number.base10_digits().to_owned(),
        Lit::Bool(bool) => bool.value.to_string(),
        _ => {
            return Err(syn::Error::new(lit.span(), "expected a string, a whole number or a boolean"));
        }
    };
    Ok(Here { text, span: lit.span() })
}

fn unknown(key: &Ident, known: &[&str]) -> syn::Error {
    let given = key.to_string();
    let hint = match nearest(&given, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected {}", one_of(known.iter().copied())),
    };
    syn::Error::new(key.span(), format!("`{given}` is not a key of this attribute: {hint}"))
}
