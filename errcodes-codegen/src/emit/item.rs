//! The enum itself, and the `impl` with the accessors.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::bind::Plan;
use crate::emit::row_docs::RowDocs;
use crate::emit::{Names, accessors, allow_on_enum, docs, lookups, number, tokens, variants};
use crate::item::Origin;

/// Generates the enum of `catalog!`; nothing for one that the user wrote.
pub(super) fn written_enum(plan: &Plan<'_>) -> TokenStream {
    if matches!(plan.item.origin, Origin::User(_)) {
        return TokenStream::new();
    }
    let (attributes, visibility, name) = (&plan.item.attributes, &plan.item.visibility, &plan.item.name);
    let is_camel = plan.variants.iter().all(|variant| !variant.name.to_string().contains('_'));
    let allow = allow_on_enum(plan, is_camel);
    let docs = RowDocs::new(plan);
    let variants = plan.variants.iter().map(|variant| (docs.attributes(variant), named_at(&variant.name, plan.place)));
    let variants = tokens::names(variants);
    let overview = tokens::lexed(&docs.overview());
    quote! {
        #(#attributes)*
        #overview
        #allow
        #[::core::prelude::v1::derive(
            ::core::clone::Clone, ::core::marker::Copy,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        #visibility enum #name { #variants }
    }
}

/// Returns a name whose definition an editor shows at this place.
fn named_at(name: &Ident, place: Span) -> Ident {
    let mut name = name.clone();
    name.set_span(place);
    name
}

/// `ALL`, the accessors and the lookups.
pub(super) fn inherent(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let item = &names.item;
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    let all = plan.item.is_plain().then(|| {
        let doc = docs::line("All errors, in the order of the table.");
        quote! {
            #doc
            pub const ALL: &'static [Self] = &VARIANTS;
        }
    });
    // rustc checks all values of a constant at each mention, but those of a static once.
    let values = plan.item.is_plain().then(|| {
        let (values, count) = (variants::list(plan, names, 0..names.count), number(names.count));
        quote! { static VARIANTS: [#item; #count] = #values; }
    });
    let accessors = plan.columns.iter().map(|column| accessors::accessor(plan, names, column));
    let lookups = plan.item.is_plain().then(|| {
        let lookups = plan.columns.iter().filter_map(|column| lookups::function(plan, names, column));
        quote!(#(#lookups)*)
    });
    quote! {
        #values
        impl #impl_generics #item #type_generics #where_clause {
            #all
            #(#accessors)*
            #lookups
        }
    }
}
