//! The erased rows: one `Entry` for each variant, filled from the columns' arrays and linked only where it is used.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::bind::{Plan, Variant};
use crate::catalog::TypedColumn;
use crate::column::Kind;
use crate::emit::{Names, columns, number, tokens, variants};

/// `impl ErrorCatalog`.
pub(super) fn catalog_impl(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let (item, text, count) = (&names.item, &names.text, number(names.count));
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    let locales = locales(plan);
    let row = |variant: &Variant| plan.catalog?.rows.get(variant.row?);
    let lines = tokens::numbers(plan.variants.iter().map(|variant| row(variant).map_or(0, |row| row.line)));
    let assignments = assignments(plan);
    let entry = variants::at_self(plan, |at| quote!(&ENTRIES[#at]));
    quote! {
        static ENTRIES: [__rt::Entry; #count] = {
            let mut entries = [__rt::BLANK_ENTRY; #count];
            let lines: [u32; #count] = #lines;
            let mut row = 0;
            while row < #count {
                #assignments
                entries[row].variant = VARIANT[row];
                entries[row].line = lines[row];
                row += 1;
            }
            entries
        };

        impl #impl_generics __rt::ErrorCatalog for #item #type_generics #where_clause {
            const CATALOG: &'static __rt::Catalog = &__rt::catalog(#text, &ENTRIES, &[#(#locales),*]);

            fn entry(&self) -> &'static __rt::Entry { #entry }
        }
    }
}

/// All languages of the wanted columns, in the order in which the table has them.
fn locales<'p>(plan: &Plan<'p>) -> Vec<&'p str> {
    let mut seen = HashSet::new();
    let columns = plan.columns.iter().flat_map(|column| &column.field.columns);
    columns.filter_map(|column| column.locale.as_deref()).filter(|locale| seen.insert(*locale)).collect()
}

/// What the columns say about `entries[row]`.
fn assignments(plan: &Plan<'_>) -> TokenStream {
    let mut lines = TokenStream::new();
    let key = plan.key();
    let code = if let Some(key) = key {
        let array = Names::column(key.field.name());
        let make = match key.field.kind() {
            Kind::Integer(integer) => format_ident!("{}", integer.name),
            _ => format_ident!("text"),
        };
        quote!(__rt::code::#make(#array[row]))
    } else {
        quote!(__rt::code::text(VARIANT[row]))
    };
    lines.extend(quote!(entries[row].code = #code;));
    let name = plan.column("name");
    lines.extend(match name {
        Some(name) if name.field.is_optional() => {
            let array = Names::column("name");
            quote!(entries[row].name = match #array[row] { __rt::Some(name) => name, __rt::None => VARIANT[row] };)
        }
        Some(_) => {
            let array = Names::column("name");
            quote!(entries[row].name = #array[row];)
        }
        None => quote!(entries[row].name = VARIANT[row];),
    });
    for name in ["http_status", "soap_fault", "deprecated", "title", "description", "resolution"] {
        if let Some(column) = plan.column(name) {
            let member = format_ident!("{name}");
            let value = member_value(column);
            lines.extend(quote!(entries[row].#member = #value;));
        }
    }
    lines
}

/// A column's cell as the `Option` that an entry holds.
fn member_value(column: &TypedColumn<'_>) -> TokenStream {
    let array = Names::column(column.field.name());
    let is_prose = matches!(column.field.name(), "title" | "description" | "resolution");
    let is_optional = column.field.is_optional();
    if column.field.is_localized() {
        let languages = columns::languages(column);
        if is_optional {
            quote!(__rt::optional_localized(#languages, &#array[row]))
        } else {
            quote!(__rt::Some(__rt::localized(#languages, &#array[row])))
        }
    } else if is_prose && is_optional {
        quote!(__rt::optional_unlocalized(&#array[row]))
    } else if is_prose {
        quote!(__rt::Some(__rt::unlocalized(&#array[row])))
    } else if is_optional {
        quote!(#array[row])
    } else {
        quote!(__rt::Some(#array[row]))
    }
}
