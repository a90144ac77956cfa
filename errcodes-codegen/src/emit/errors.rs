//! An error that shows a text of the table: `Display`, `Error` with its source, and `From` of the cause.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::bind::{Cause, Plan};
use crate::emit::{Names, messages, types};
use crate::settings::Omission;
use crate::syntax::span;

/// Generates all of them, for an enum with fields that has `display`.
pub(super) fn impls(plan: &Plan<'_>, names: &Names) -> TokenStream {
    if plan.settings.display.is_none() {
        return TokenStream::new();
    }
    let item = &names.item;
    let body = plan.display.map(types::name).map_or_else(
        // Only after an error: there is no such column.
        || quote!(f.write_str("")),
        |accessor| quote!(__rt::fmt::Display::fmt(&self.#accessor(), f)),
    );
    let generics = messages::shown_generics(plan);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let display = quote! {
        impl #impl_generics __rt::fmt::Display for #item #type_generics #where_clause {
            #[inline]
            fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result { #body }
        }
    };
    let is_omitted = plan.settings.no.contains(&Omission::Error);
    let error = (!is_omitted).then(|| error(plan, names));
    let froms =
        causes(plan).filter(|(_, cause)| cause.is_converted).map(|(name, cause)| from(plan, names, name, cause));
    quote!(#display #error #(#froms)*)
}

fn causes<'c>(plan: &'c Plan<'_>) -> impl Iterator<Item = (&'c proc_macro2::Ident, &'c Cause<'c>)> + Clone {
    plan.variants.iter().filter_map(|variant| Some((&variant.name, variant.cause.as_ref()?)))
}

fn error(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let item = &names.item;
    let kinds = causes(plan).map(|(_, cause)| &cause.kind);
    let mut generics = messages::bounded(plan, kinds, &quote!(__rt::Error + 'static));
    if generics.types().next().is_some() {
        // Whether it can be shown depends on its parameters.
        generics.require(quote!(Self: __rt::fmt::Debug + __rt::fmt::Display));
    }
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let arms: Vec<TokenStream> = causes(plan)
        .map(|(name, Cause { member, kind, is_optional, .. })| {
            // A type that is not an error is reported at the field.
            let span = Span::call_site().located_at(span(kind));
            let source = quote_spanned!(span=> (&&&__rt::Cause(source)).as_dyn_error());
            let found = if *is_optional {
                quote! {
                    match source {
                        __rt::Some(source) => __rt::Some(#source),
                        __rt::None => __rt::None,
                    }
                }
            } else {
                quote!(__rt::Some(#source))
            };
            quote!(#item::#name { #member: source, .. } => #found,)
        })
        .collect();
    let rest = (arms.len() < plan.variants.len()).then(|| quote!(_ => __rt::None,));
    let source = (!arms.is_empty()).then(|| {
        quote! {
            #[inline]
            fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
                #[allow(unused_imports)]
                use __rt::{OfError as _, OfNeither as _, OfPointer as _};
                match self { #(#arms)* #rest }
            }
        }
    });
    quote! {
        impl #impl_generics __rt::Error for #item #type_generics #where_clause { #source }
    }
}

/// `#[from]`: the conversion from the cause.
fn from(plan: &Plan<'_>, names: &Names, name: &proc_macro2::Ident, cause: &Cause<'_>) -> TokenStream {
    let (item, Cause { member, kind, is_optional, .. }) = (&names.item, cause);
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    let source = if *is_optional { quote!(__rt::Some(source)) } else { quote!(source) };
    quote! {
        impl #impl_generics __rt::From<#kind> for #item #type_generics #where_clause {
            #[inline]
            fn from(source: #kind) -> Self { #item::#name { #member: #source } }
        }
    }
}
