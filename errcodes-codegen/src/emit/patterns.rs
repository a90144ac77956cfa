//! Codes with a placeholder: the lookup by the text that one of them matches, and the text at its placeholder.

use errcodes_table::{Kind, Pattern, TypedColumn, Value, plain_code};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::order::{self, Rank};
use crate::emit::tokens::Bytes;
use crate::emit::{docs, number, tokens, types, variants};

/// Returns the static with what the lookup searches.
fn codes(name: &str) -> Ident {
    format_ident!("CODES_{}", name.to_uppercase())
}

/// The static of a column of codes with placeholders; nothing for another column.
pub(super) fn table(plan: &Plan<'_>, column: &TypedColumn) -> TokenStream {
    if column.field.kind() != Kind::Pattern || !plan.item.is_plain() {
        return TokenStream::new();
    }
    let cells: Vec<&str> = plan
        .values(column.values.first().map(Vec::as_slice).unwrap_or_default())
        .map(|value| if let Value::Text(code) = value { &**code } else { "" })
        .collect();
    let mut patterns: Vec<(Pattern, usize)> =
        cells.iter().enumerate().filter_map(|(row, code)| Some((Pattern::of(code)?, row))).collect();
    // As the runtime searches: by the prefixes, then by the suffixes from the end.
    patterns.sort_by(|(a, _), (b, _)| {
        a.prefix.cmp(&b.prefix).then_with(|| a.suffix.bytes().rev().cmp(b.suffix.bytes().rev()))
    });
    let is_exact = |code: &&str| !code.is_empty() && Pattern::of(code).is_none();
    let exact: Vec<Option<String>> =
        cells.iter().map(|code| Some(code).filter(|code| is_exact(code)).map(|code| plain_code(code))).collect();
    let ranks: Vec<Option<Rank<'_>>> = exact.iter().map(|code| Some(Rank::Text(code.as_deref()?))).collect();
    let order = Bytes::rows(order::sorted(&ranks)).literal();
    let exact = tokens::texts(exact.iter().map(|code| code.as_deref().unwrap_or_default()));
    let longest = number(patterns.iter().map(|(pattern, _)| pattern.prefix.len()).max().unwrap_or_default());
    let prefixes = tokens::texts(patterns.iter().map(|(pattern, _)| pattern.prefix.as_str()));
    let suffixes = tokens::texts(patterns.iter().map(|(pattern, _)| pattern.suffix.as_str()));
    let rows = Bytes::rows(patterns.iter().map(|(_, row)| *row)).literal();
    let name = codes(column.field.name());
    quote! {
        static #name: __rt::patterns::Codes = __rt::patterns::Codes {
            exact: #exact,
            order: #order,
            prefixes: #prefixes,
            suffixes: #suffixes,
            rows: #rows,
            longest: #longest,
        };
    }
}

/// Returns the expression that finds the variant of a code.
pub(super) fn lookup(plan: &Plan<'_>, column: &TypedColumn, given: &TokenStream) -> TokenStream {
    let codes = codes(column.field.name());
    variants::variant_of(plan, &quote!(#codes.row(#given)))
}

/// `captures`: the text at the placeholder of a code.
pub(super) fn captures(column: &TypedColumn) -> TokenStream {
    let (codes, argument) = (codes(column.field.name()), types::name(column));
    let docs = docs::line(&format!(
        "Returns the text that this `{argument}` has in place of the placeholder, or `None` if no row has it or its row has no placeholder."
    ));
    quote! {
        #docs
        #[must_use]
        pub const fn captures(#argument: &str) -> __rt::Option<&str> { #codes.value(#argument) }
    }
}
