//! The values of entries: texts, columns, tables, conditions and lists of them.

use errcodes_table::{Rule, Word, is_uri_beginning};
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Ident, Lit, LitStr, Token, parenthesized};

use super::refusal::Refusal;
use crate::diagnostic::Diagnostics;
use crate::settings::not_a_base;
use crate::syntax::Path;

/// A text of the attribute. It becomes a [`Word`] when its entry is complete and the list of spans is available.
pub(super) struct Here {
    pub(super) text: String,
    pub(super) span: Span,
}

impl Here {
    pub(super) fn of(text: &LitStr) -> Self {
        Self { text: text.value(), span: text.span() }
    }

    pub(super) fn word(self, diagnostics: &mut Diagnostics) -> Word {
        diagnostics.word(self.text, self.span)
    }
}

pub(super) fn value<T: syn::parse::Parse>(input: ParseStream<'_>) -> syn::Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

/// `column = "a" | "b"`.
pub(super) fn condition(input: ParseStream<'_>) -> syn::Result<(Here, Vec<Here>)> {
    let column = word(input)?;
    input.parse::<Token![=]>()?;
    let values = Punctuated::<Lit, Token![|]>::parse_separated_nonempty(input)?;
    let values = values.iter().map(literal).collect::<syn::Result<_>>()?;
    Ok((column, values))
}

/// `column = Enum in "table.csv"`.
pub(super) fn link(input: ParseStream<'_>) -> syn::Result<(Here, TokenStream, Here)> {
    let column = word(input)?;
    input.parse::<Token![=]>()?;
    let (target, table) = larger(input)?;
    Ok((column, target, table))
}

/// `Enum in "table.csv"`.
pub(super) fn larger(input: ParseStream<'_>) -> syn::Result<(TokenStream, Here)> {
    let target = Path::parse(input)?;
    input.parse::<Token![in]>()?;
    let table: LitStr = input.parse()?;
    Ok((target.tokens(), Here::of(&table)))
}

/// `(item, item, …)`.
pub(super) fn list<T>(input: ParseStream<'_>, item: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<Vec<T>> {
    let content;
    parenthesized!(content in input);
    let items = Punctuated::<T, Token![,]>::parse_terminated_with(&content, item);
    while items.is_err() && !content.is_empty() {
        // Tokens that are left would be reported as a second error.
        content.parse::<TokenTree>()?;
    }
    Ok(items?.into_iter().collect())
}

pub(super) fn word(input: ParseStream<'_>) -> syn::Result<Here> {
    let ident = Ident::parse_any(input)
        .map_err(|error| syn::Error::new(error.span(), "expected a column name without quotes"))?;
    Ok(Here { text: ident.unraw().to_string(), span: ident.span() })
}

pub(super) fn quoted(input: ParseStream<'_>, what: &str) -> syn::Result<Here> {
    let text: LitStr =
        input.parse().map_err(|error| syn::Error::new(error.span(), format!("expected {what} in quotes")))?;
    Ok(Here::of(&text))
}

/// Returns the text of a literal as a cell of a table has it.
pub(super) fn literal(lit: &Lit) -> syn::Result<Here> {
    let text = match lit {
        Lit::Str(text) => text.value(),
        Lit::Int(number) if number.suffix().is_empty() => number.base10_digits().to_owned(),
        Lit::Bool(bool) => bool.value.to_string(),
        _ => {
            return Err(syn::Error::new(lit.span(), "expected a string, an integer or a boolean"));
        }
    };
    Ok(Here { text, span: lit.span() })
}

/// Reads what the problem types begin with.
pub(super) fn base(input: ParseStream<'_>) -> Result<String, Refusal> {
    let base = quoted(input, "the beginning of a URI")?;
    if is_uri_beginning(&base.text) {
        return Ok(base.text);
    }
    let (title, help) = not_a_base(&base.text);
    Err(Refusal::new(Rule::InvalidSetting, base.span, title).help(help))
}

/// `lost-zeros`, the id of a rule.
pub(super) fn rule(input: ParseStream<'_>) -> syn::Result<Here> {
    let expected =
        |error: &syn::Error| syn::Error::new(error.span(), "expected the id of a rule, such as `lost-zeros`");
    let first = Ident::parse_any(input).map_err(|error| expected(&error))?;
    let mut text = first.to_string();
    while input.parse::<Option<Token![-]>>()?.is_some() {
        text.push('-');
        text.push_str(&Ident::parse_any(input).map_err(|error| expected(&error))?.to_string());
    }
    Ok(Here { text, span: first.span() })
}
