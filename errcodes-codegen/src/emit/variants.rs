//! Variants and their numbers, which index the arrays of the columns.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt as _;

use crate::bind::{Plan, Variant};
use crate::emit::{Names, tokens};
use crate::item::Origin;

/// `[E::A, E::B]`: the variants with these numbers, for an enum whose values are its variants.
pub(super) fn list(plan: &Plan<'_>, names: &Names, numbers: impl IntoIterator<Item = usize>) -> TokenStream {
    let mut list = String::from("[");
    for number in numbers {
        list.push_str(&value(plan, names, number));
        list.push(',');
    }
    list.push(']');
    tokens::lexed(&list)
}

/// `E::A`, as text. The enum's name is resolved faster than `Self`.
fn value(plan: &Plan<'_>, names: &Names, number: usize) -> String {
    let Some(variant) = plan.variants.get(number) else { return String::new() };
    format!("{}::{}{}", names.item, variant.name, if variant.has_braces { " {}" } else { "" })
}

/// Generates the variants' names, and for a user's enum the conversions between variants and numbers.
pub(super) fn helpers(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let item = &names.item;
    let labels = tokens::texts(plan.variants.iter().map(|variant| variant.name.unraw().to_string()));
    let labels = quote! { static VARIANT: __rt::Texts = #labels; };
    if matches!(plan.item.origin, Origin::Table) {
        return labels;
    }
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    let to_number = if plan.variants.is_empty() {
        quote!(match *error {})
    } else {
        let arm = |(number, variant): (usize, &Variant<'_>)| {
            format!("{}::{} {{ .. }} => {number},", names.item, variant.name)
        };
        let arms = tokens::lexed(&plan.variants.iter().enumerate().map(arm).collect::<String>());
        quote!(match error { #arms })
    };
    let back = plan.item.is_plain().then(|| {
        let arm = |number| format!("{number} => __rt::Some({}),", value(plan, names, number));
        let arms = tokens::lexed(&(0..names.count).map(arm).collect::<String>());
        quote! {
            #[inline]
            const fn variant(number: usize) -> __rt::Option<#item> {
                match number { #arms _ => __rt::None }
            }
        }
    });
    quote! {
        #labels
        #[inline]
        const fn number #impl_generics (error: &#item #type_generics) -> usize #where_clause { #to_number }
        #back
    }
}

/// The body of a method by `&self` that reads an array at the variant's number.
pub(super) fn at_self(plan: &Plan<'_>, read: impl FnOnce(TokenStream) -> TokenStream) -> TokenStream {
    match plan.item.origin {
        Origin::User(_) => read(quote!(number(self))),
        // Only if no table could be read: an enum without variants has no numbers.
        Origin::Table if plan.variants.is_empty() => quote!(match *self {}),
        // An enum without fields and without discriminants of its own: its number is its position.
        Origin::Table => read(quote!(*self as usize)),
    }
}

/// Converts a row number that a lookup found, an `Option<usize>`, into the variant.
pub(super) fn variant_of(plan: &Plan<'_>, found: &TokenStream) -> TokenStream {
    match plan.item.origin {
        Origin::Table => quote!(__rt::choice(&VARIANTS, #found)),
        Origin::User(_) => quote! {
            match #found {
                __rt::Some(number) => variant(number),
                __rt::None => __rt::None,
            }
        },
    }
}
