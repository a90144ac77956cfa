//! The same enum for the derive, with its variants in another order.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Item, ItemEnum};

use crate::model::Table;
use crate::random::Random;

/// Returns the enum of the generated `source` with its variants shuffled, the items of the derive, and the table in that order.
pub(crate) fn twin(source: &str, table: &Table, random: &mut Random) -> (TokenStream, Table) {
    let file = syn::parse_file(source).expect("generated Rust");
    let is_written = |item: Item| match item {
        Item::Enum(item) if item.ident == table.name => Some(item),
        _ => None,
    };
    let ItemEnum { ident, variants, .. } = file.items.into_iter().find_map(is_written).expect("the enum of the table");
    let mut places: Vec<usize> = (0..variants.len()).collect();
    random.shuffle(&mut places);
    let variants: Vec<_> = variants.into_iter().collect();
    let variants: Vec<_> = places.iter().map(|&place| &variants[place]).collect();
    let body = quote!(pub enum #ident { #(#variants),* });

    let text = &table.text;
    let only = table.only.as_ref().map(|(column, value)| {
        let column = format_ident!("{column}");
        quote!(, only(#column = #value))
    });
    let skip = table.skip.as_ref().map(|column| {
        let column = format_ident!("{column}");
        quote!(, skip(#column))
    });
    let prefix = table.prefix.map(|prefix| quote!(, prefix = #prefix));
    let expansion = errcodes_codegen::expand::derive(quote!(#[catalog(table = #text #only #skip #prefix)] #body));
    let items = quote! {
        /// Written by hand.
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #body
        #expansion
    };
    // The rows are in table order, whatever the order of the variants.
    (items, table.clone())
}

pub(crate) fn formatted(items: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(items).expect("items"))
}

/// Returns the items as source, without the errors: the rest must compile.
pub(crate) fn skeleton(items: TokenStream) -> String {
    let mut file: syn::File = syn::parse2(items).expect("items");
    file.items.retain(|item| match item {
        Item::Macro(item) => item.mac.path.segments.last().is_none_or(|name| name.ident != "compile_error"),
        _ => true,
    });
    prettyplease::unparse(&file)
}
