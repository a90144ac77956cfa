//! Accessors: the method of a column, which reads its array at the variant's number.

use errcodes_table::{Kind, TypedColumn};
use proc_macro2::TokenStream;
use quote::quote;

use crate::bind::Plan;
use crate::emit::cells::{is_unreturnable, languages};
use crate::emit::{Names, columns, docs, placed, types, variants};
use crate::item::Origin;

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

/// `pub const fn code(&self) -> u16`.
pub(super) fn accessor(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let field = &column.field;
    let name = types::name(column);
    let array = Names::column(field.name());
    let single = types::value_type(plan, names, column);
    let may_be_none = field.is_optional() && !field.kind().is_list();
    let returns = if may_be_none { quote!(__rt::Option<#single>) } else { single };
    let is_number =
        field.kind() == Kind::Ref && plan.link(field.name()).is_none() && matches!(plan.item.origin, Origin::User(_));
    let body = variants::at_self(plan, |at| {
        if is_unreturnable(plan, column) {
            quote!(loop {})
        } else if field.is_localized() || field.kind() == Kind::Pattern {
            let languages = languages(column);
            let make = if may_be_none { quote!(optional_localized) } else { quote!(localized) };
            let texts = columns::texts(column);
            let text = quote!(__rt::#make(#languages, #texts, #at));
            if field.kind().is_template() { template(plan, may_be_none, &text) } else { text }
        } else if is_number && field.is_optional() {
            // Rows are counted from 1, and 0 is a blank cell: it wraps to the greatest number, which leads to `None`. The
            // casts here and below cut nothing off: a row's number is less than the number of variants, which is a `usize`.
            quote!(variant((__rt::numbers::u32(&#array, #at) as usize).wrapping_sub(1)))
        } else if is_number {
            // Each cell of a table without errors leads to a row, and each row to a variant.
            quote!(match variant(__rt::numbers::u32(&#array, #at) as usize) { __rt::Some(error) => error, __rt::None => loop {} })
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
