//! The enum of an `enum` column.

use errcodes_table::{Choice, Kind, TypedColumn, Value};
use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::order::{self, Rank};
use crate::emit::tokens::Bytes;
use crate::emit::{Names, allow_in_items, allow_on_enum, docs, tokens};

/// Generates the enum and its items; nothing for a column with another type.
pub(super) fn items(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> Option<TokenStream> {
    if column.field.kind().single() != Kind::Enum {
        return None;
    }
    let choices = used(plan, column);
    let name = names.choice(column.field.name());
    let contract = &names.contract;
    let visibility = &plan.item.visibility;
    let title = docs::line(&format!("The values of the column `{}`.", column.field.name()));
    let choices: Vec<&Choice> = choices.into_iter().map(|(_, choice)| choice).collect();
    let variants: Vec<Ident> = choices.iter().map(|choice| Ident::new(&choice.identifier, Span::call_site())).collect();
    let texts: Vec<&str> = choices.iter().map(|choice| &*choice.text).collect();
    let variant_docs = choices.iter().map(|choice| docs::text(&choice.text));
    let allow = allow_on_enum(plan, choices.iter().all(|choice| !choice.identifier.contains('_')));
    let allow_in_items = allow_in_items(plan);
    let order = order::sorted(&texts.iter().map(|text| Some(Rank::Text(text))).collect::<Vec<_>>());
    let order = Bytes::rows(order).declared(&format_ident!("ORDER"));
    let texts = tokens::texts(texts);
    // The number of a value is its position, and each has a name: the place exists. An enum without values has no numbers.
    let name_of = if choices.is_empty() { quote!(match *self {}) } else { quote!(NAME.at(*self as usize)) };
    let all = docs::line("All values, in the order in which the table first has them.");
    let written = docs::line("The value as the table writes it.");
    let found = docs::line("The value that the table writes so.");
    Some(quote! {
        #title
        #allow
        #[::core::prelude::v1::derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #visibility enum #name { #(#variant_docs #variants,)* }

        #allow_in_items
        const _: () = {
            use #contract as __rt;
            static NAME: __rt::Texts = #texts;

            impl #name {
                #all
                pub const ALL: &'static [Self] = &[#(Self::#variants),*];
                #written
                #[inline]
                #[must_use]
                pub const fn name(&self) -> &'static str { #name_of }
                #found
                #[inline]
                #[must_use]
                pub const fn from_name(name: &str) -> __rt::Option<Self> {
                    #order
                    __rt::choice(Self::ALL, __rt::lookup::text(&NAME, &ORDER, name))
                }
            }

            impl __rt::fmt::Display for #name {
                #[inline]
                fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
                    __rt::fmt_text(self.name(), f)
                }
            }
        };
    })
}

/// Returns the number of each value's variant, by the position of the value in the column.
pub(super) fn numbers(plan: &Plan<'_>, column: &TypedColumn) -> HashMap<usize, usize> {
    used(plan, column).into_iter().enumerate().map(|(number, (at, _))| (at, number)).collect()
}

/// Returns the values of the wanted rows, each with its position among all values of the column: a value that `only`
/// leaves out is not a variant.
pub(super) fn used<'c>(plan: &Plan<'_>, column: &'c TypedColumn) -> Vec<(usize, &'c Choice)> {
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    let mut is_wanted = vec![false; column.choices.len()];
    for value in plan.variants.iter().filter_map(|variant| values.get(variant.row?)) {
        for single in value.singles() {
            if let Value::Choice(at) = single
                && let Some(is_wanted) = is_wanted.get_mut(*at)
            {
                *is_wanted = true;
            }
        }
    }
    let mut seen = HashSet::new();
    let chosen = column.choices.iter().enumerate().filter(|(at, _)| is_wanted.get(*at) == Some(&true));
    // After an error two values may have one identifier, or one that is not Rust.
    chosen
        .filter(|(_, choice)| {
            seen.insert(choice.identifier.as_str()) && syn::parse_str::<Ident>(&choice.identifier).is_ok()
        })
        .collect()
}
