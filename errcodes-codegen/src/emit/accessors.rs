//! Accessors: the method of a column, which reads its array at the variant's number.

use errcodes_table::{Kind, TypedColumn};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::bind::Plan;
use crate::emit::columns::{integer_type, is_unreturnable, languages, texts};
use crate::emit::{Names, columns, docs, lists, placed, variants};
use crate::item::Origin;

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

/// Returns a localized text as a template, with the fields as its values if there are fields.
fn template(plan: &Plan<'_>, is_optional: bool, text: &TokenStream) -> TokenStream {
    let made = |text: TokenStream| {
        if plan.item.is_plain() { quote!(__rt::template(#text)) } else { quote!(__rt::message(#text, self)) }
    };
    if !is_optional {
        return made(text.clone());
    }
    let made = made(quote!(text));
    quote! {
        match #text {
            __rt::Some(text) => __rt::Some(#made),
            __rt::None => __rt::None,
        }
    }
}

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

/// `pub const fn code(&self) -> u16`.
pub(super) fn accessor(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let field = &column.field;
    let name = name(column);
    let array = Names::column(field.name());
    let single = value_type(plan, names, column);
    let may_be_none = field.is_optional() && !field.kind().is_list();
    let returns = if may_be_none { quote!(__rt::Option<#single>) } else { single };
    let is_number =
        field.kind() == Kind::Ref && plan.link(field.name()).is_none() && matches!(plan.item.origin, Origin::User(_));
    let body = variants::at_self(plan, |at| {
        if field.is_localized() {
            let languages = languages(column);
            let make = if field.is_optional() { quote!(optional_localized) } else { quote!(localized) };
            let texts = texts(column);
            let text = quote!(__rt::#make(#languages, &#texts[#at]));
            if field.kind() == Kind::Template { template(plan, field.is_optional(), &text) } else { text }
        } else if is_unreturnable(plan, column) {
            quote!(loop {})
        } else if field.kind().is_list() {
            let ends = lists::ends(field.name());
            quote!(__rt::list(&#array, &#ends, #at))
        } else if matches!(field.kind(), Kind::Range(_)) {
            let make = if may_be_none { quote!(optional_code_range) } else { quote!(code_range) };
            quote!(__rt::#make(#array[#at]))
        } else if field.kind() == Kind::Pattern {
            let make = if may_be_none { quote!(optional_unlocalized) } else { quote!(unlocalized) };
            template(plan, may_be_none, &quote!(__rt::#make(&#array[#at])))
        } else if is_number && field.is_optional() {
            quote!(variant(#array[#at].wrapping_sub(1)))
        } else if is_number {
            quote!(match variant(#array[#at]) { __rt::Some(error) => error, __rt::None => loop {} })
        } else {
            columns::cell(plan, names, column, &at)
        }
    });
    let (docs, name) = (docs::accessor(plan, column), placed(plan, name));
    quote! {
        #docs
        #[inline]
        #[must_use]
        pub const fn #name(&self) -> #returns { #body }
    }
}
