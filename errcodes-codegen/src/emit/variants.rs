//! Variants and their numbers: by number the arrays of the columns are read, and lookups find a variant.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt as _;

use crate::bind::Plan;
use crate::emit::{Names, number, tokens};
use crate::item::{ItemVariant, Origin};

/// The variants as they are written behind `Self::`, for an enum whose values are its variants.
pub(super) fn values(plan: &Plan<'_>) -> Vec<TokenStream> {
    match &plan.item.origin {
        Origin::Table => plan.variants.iter().map(|variant| &variant.name).map(|name| quote!(#name)).collect(),
        Origin::User(variants) => variants.iter().map(ItemVariant::value).collect(),
    }
}

/// The variants' names, and for a user's enum the way from a variant to its number and back.
pub(super) fn helpers(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let (item, count) = (&names.item, number(names.count));
    let labels: Vec<String> = plan.variants.iter().map(|variant| variant.name.unraw().to_string()).collect();
    let labels = tokens::texts(labels.iter().map(String::as_str));
    let labels = quote! { static VARIANT: [&str; #count] = #labels; };
    let Origin::User(variants) = &plan.item.origin else {
        return labels;
    };
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    let numbers = (0..names.count).map(number);
    let patterns = variants.iter().map(|variant| &variant.name);
    let to_number = if variants.is_empty() {
        quote!(match *error {})
    } else {
        quote!(match error { #(#item::#patterns { .. } => #numbers,)* })
    };
    let back = plan.item.is_plain().then(|| {
        let numbers = (0..names.count).map(number);
        let values = variants.iter().map(ItemVariant::value);
        quote! {
            const fn variant(number: usize) -> __rt::Option<#item> {
                match number { #(#numbers => __rt::Some(#item::#values),)* _ => __rt::None }
            }
        }
    });
    quote! {
        #labels
        const fn number #impl_generics (error: &#item #type_generics) -> usize #where_clause { #to_number }
        #back
    }
}

/// The body of a method by `&self` that reads an array at the variant's number.
pub(super) fn at_self(plan: &Plan<'_>, read: impl FnOnce(TokenStream) -> TokenStream) -> TokenStream {
    match plan.item.origin {
        Origin::User(_) => read(quote!(number(self))),
        // Only where no table could be read: an enum without variants has no number.
        Origin::Table if plan.variants.is_empty() => quote!(match *self {}),
        Origin::Table => read(quote!(*self as usize)),
    }
}

/// From a row number that a lookup found, an `Option<usize>`, to the variant.
pub(super) fn variant_of(plan: &Plan<'_>, found: &TokenStream) -> TokenStream {
    match plan.item.origin {
        Origin::Table => quote!(__rt::choice(Self::ALL, #found)),
        Origin::User(_) => quote! {
            match #found {
                __rt::Some(number) => variant(number),
                __rt::None => __rt::None,
            }
        },
    }
}
