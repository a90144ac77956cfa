//! `Values`: the fields of an enum by the names of placeholders.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

use crate::bind::fields::wanted;
use crate::bind::{Plan, Variant};
use crate::emit::Names;
use crate::syntax::{Field, Generics, span};

/// Returns `true` if the accessors of templates return messages, filled from the fields.
pub(super) fn are_filled(plan: &Plan<'_>) -> bool {
    !plan.item.is_plain() && plan.columns.iter().any(|column| column.field.kind().is_template())
}

/// `impl Values`, for an enum with fields that has texts with placeholders.
pub(super) fn values(plan: &Plan<'_>, names: &Names) -> TokenStream {
    if !are_filled(plan) {
        return TokenStream::new();
    }
    let item = &names.item;
    let arms: Vec<TokenStream> = plan.variants.iter().filter_map(|variant| arm(plan, names, variant)).collect();
    let rest = (arms.len() < plan.variants.len()).then(|| quote!(_ => __rt::None,));
    let body = if arms.is_empty() { quote!(__rt::None) } else { quote!(match self { #(#arms)* #rest }) };
    let name = if arms.is_empty() { quote!(_) } else { quote!(name) };
    let generics = shown_generics(plan);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        impl #impl_generics __rt::Values for #item #type_generics #where_clause {
            #[inline]
            fn value(&self, #name: &str) -> __rt::Option<&dyn __rt::fmt::Display> { #body }
        }
    }
}

/// Returns the fields of a variant that its texts name.
fn used<'p>(plan: &Plan<'p>, variant: &Variant<'p>) -> Vec<&'p Field> {
    let wanted = wanted(plan, variant);
    let fields = variant.declared.into_iter().flat_map(|declared| &declared.fields.list);
    fields.filter(|field| wanted.contains(&field.label.as_str())).collect()
}

/// `E::A { user: value0, .. } => match name { "user" => Some(value0), _ => None }`.
fn arm(plan: &Plan<'_>, names: &Names, variant: &Variant<'_>) -> Option<TokenStream> {
    let used = used(plan, variant);
    if used.is_empty() {
        return None;
    }
    let (item, name) = (&names.item, &variant.name);
    // A type that cannot be shown is reported at the field.
    let place = |field: &Field| Span::call_site().located_at(span(&field.kind));
    let numbered = used.iter().enumerate();
    let bound: Vec<_> = numbered.map(|(at, field)| format_ident!("value{at}", span = place(field))).collect();
    let members = used.iter().map(|field| &field.member);
    let shown = used.iter().zip(&bound).map(|(field, bound)| {
        let (span, label) = (place(field), &field.label);
        let value = quote_spanned!(span=> __rt::display(#bound));
        quote!(#label => __rt::Some(#value),)
    });
    Some(quote!(#item::#name { #(#members: #bound,)* .. } => match name { #(#shown)* _ => __rt::None },))
}

/// Returns the enum's generics, with bounds for the fields that its texts show.
pub(super) fn shown_generics(plan: &Plan<'_>) -> Generics {
    let kinds = plan.variants.iter().flat_map(|variant| used(plan, variant)).map(|field| &field.kind);
    bounded(plan, kinds, &quote!(__rt::fmt::Display))
}

/// The enum's generics, with bounds for each type that depends on a parameter.
pub(super) fn bounded<'p>(
    plan: &Plan<'_>,
    kinds: impl Iterator<Item = &'p TokenStream>,
    bounds: &TokenStream,
) -> Generics {
    let mut generics = plan.item.generics.clone();
    let parameters: HashSet<String> = generics.types().collect();
    let mut known = HashSet::new();
    for kind in kinds {
        if known.insert(kind.to_string()) && mentions(kind.clone(), &parameters) {
            generics.require(quote!(#kind: #bounds));
        }
    }
    generics
}

fn mentions(tokens: TokenStream, parameters: &HashSet<String>) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => parameters.contains(&name.to_string()),
        TokenTree::Group(group) => mentions(group.stream(), parameters),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
