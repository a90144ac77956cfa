//! What an accessor is called and returns.

use errcodes_table::{Kind, TypedColumn};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::bind::Plan;
use crate::emit::Names;
use crate::emit::cells::integer_type;

/// Returns the name of a column's accessor.
pub(super) fn name(column: &TypedColumn) -> Ident {
    identifier(column.field.name())
}

/// The identifier of a column: a keyword of Rust is a raw identifier.
pub(super) fn identifier(column: &str) -> Ident {
    // A keyword since the edition 2024, which syn does not refuse.
    if column == "gen" {
        return Ident::new_raw(column, Span::call_site());
    }
    syn::parse_str(column).unwrap_or_else(|_| Ident::new_raw(column, Span::call_site()))
}

/// Returns the type that the accessor of a column returns for a row with a value.
pub(super) fn value_type(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let single = single_type(plan, names, column);
    if column.field.kind().is_list() { quote!(&'static [#single]) } else { single }
}

/// Returns the type of one value.
pub(super) fn single_type(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    match column.field.kind().single() {
        Kind::Template | Kind::Pattern if plan.item.is_plain() => quote!(__rt::Template),
        Kind::Template | Kind::Pattern => quote!(__rt::Message<&Self>),
        Kind::Text if column.field.is_localized() => quote!(__rt::Localized),
        // The type of one value is never a list.
        Kind::Text | Kind::List(_) => quote!(&'static str),
        Kind::Range(integer) => {
            let integer = integer_type(integer);
            quote!(__rt::CodeRange<#integer>)
        }
        Kind::Bool => quote!(bool),
        Kind::Integer(integer) => integer_type(integer),
        Kind::Enum => {
            let choice = names.choice(column.field.name());
            quote!(#choice)
        }
        Kind::HttpStatus => quote!(__rt::HttpStatus),
        Kind::QName { .. } => quote!(__rt::QName<'static>),
        Kind::Ref => {
            if let Some(link) = plan.link(column.field.name()) {
                let target = &link.target;
                quote!(#target)
            } else {
                quote!(Self)
            }
        }
    }
}
