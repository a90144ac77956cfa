//! The erased rows: one `Entry` for each variant, filled from the columns' arrays and only linked if it is used.

use errcodes_table::{Kind, Row, TypedColumn};
use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::bind::{Plan, Variant};
use crate::emit::{Names, accessors, columns, number, tokens, variants};

/// Entries are made in blocks of this many. To replace a text, rustc moves all texts behind it in the same array: in
/// one long array, ten times the rows would take a hundred times as long.
const BLOCK: usize = 64;

/// The columns that an entry contains besides the code and the name.
const MEMBERS: [&str; 6] = ["http_status", "soap_fault", "deprecated", "title", "description", "resolution"];

/// `impl ErrorCatalog`.
pub(super) fn catalog_impl(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let (item, text, count) = (&names.item, &names.text, number(names.count));
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    let locales = locales(plan);
    let row = |variant: &Variant| plan.catalog?.row(variant.row?);
    let lines = tokens::numbers(plan.variants.iter().map(|variant| row(variant).map_or(0, Row::line)));
    let (assignments, texts) = (assignments(plan), texts(plan));
    let (block, blocks) = (number(BLOCK), number(names.count.div_ceil(BLOCK)));
    let entry = variants::at_self(plan, |at| quote!(&ENTRIES.as_flattened()[#at]));
    quote! {
        static ENTRIES: [[__rt::Entry; #block]; #blocks] = {
            let mut entries = [[__rt::BLANK_ENTRY; #block]; #blocks];
            let lines: [u32; #count] = #lines;
            #texts
            let mut row = 0;
            while row < #count {
                let mut block = [__rt::BLANK_ENTRY; #block];
                let first = row;
                while row < #count && row < first + #block {
                    let entry = &mut block[row - first];
                    #assignments
                    entry.variant = VARIANT[row];
                    entry.line = lines[row];
                    row += 1;
                }
                entries[first / #block] = block;
            }
            entries
        };

        impl #impl_generics __rt::ErrorCatalog for #item #type_generics #where_clause {
            const CATALOG: &'static __rt::Catalog = &__rt::catalog(#text, __rt::slice(ENTRIES.as_flattened(), (0, #count)), &[#(#locales),*]);

            fn entry(&self) -> &'static __rt::Entry { #entry }
        }
    }
}

/// Returns all languages of the wanted columns, in table order.
fn locales<'p>(plan: &Plan<'p>) -> Vec<&'p str> {
    let mut seen = HashSet::new();
    let columns = plan.columns.iter().flat_map(|column| &column.field.columns);
    columns.filter_map(|column| column.locale.as_deref()).filter(|locale| seen.insert(*locale)).collect()
}

/// Returns the localized columns by row: found once, since a call takes rustc long.
fn texts(plan: &Plan<'_>) -> TokenStream {
    let columns = MEMBERS.iter().filter_map(|name| member(plan, name)).filter(|column| column.field.is_localized());
    let line = |column: &TypedColumn| {
        let (local, texts) = (local(column), columns::texts(column));
        quote!(let #local = #texts;)
    };
    columns.map(line).collect()
}

/// Returns the column with this name unless it is a template, for which an entry has no values.
fn member<'p>(plan: &Plan<'p>, name: &str) -> Option<&'p TypedColumn> {
    plan.column(name).filter(|column| column.field.kind() != Kind::Template)
}

fn local(column: &TypedColumn) -> Ident {
    accessors::name(column)
}

/// Generates the code that fills the `entry` of a `row`.
fn assignments(plan: &Plan<'_>) -> TokenStream {
    let mut lines = TokenStream::new();
    let make = |column: &TypedColumn, cell: TokenStream| {
        let make = match column.field.kind() {
            Kind::Integer(integer) => format_ident!("{}", integer.name),
            _ => format_ident!("text"),
        };
        quote!(__rt::code::#make(#cell))
    };
    let code = if let Some((column, otherwise)) = plan.code() {
        let array = Names::column(column.field.name());
        if let Some(name) = otherwise {
            let (code, array_of_names) = (make(column, quote!(code)), Names::column(name.field.name()));
            let name = make(name, quote!(#array_of_names[row]));
            quote!(match #array[row] { __rt::Some(code) => #code, __rt::None => #name })
        } else {
            make(column, quote!(#array[row]))
        }
    } else {
        quote!(__rt::code::text(VARIANT[row]))
    };
    lines.extend(quote!(entry.code = #code;));
    let name = plan.column("name");
    lines.extend(match name {
        Some(name) if name.field.is_optional() => {
            let array = Names::column("name");
            quote!(entry.name = match #array[row] { __rt::Some(name) => name, __rt::None => VARIANT[row] };)
        }
        Some(_) => {
            let array = Names::column("name");
            quote!(entry.name = #array[row];)
        }
        None => quote!(entry.name = VARIANT[row];),
    });
    for name in MEMBERS {
        if let Some(column) = member(plan, name) {
            let member = format_ident!("{name}");
            let value = member_value(column);
            lines.extend(quote!(entry.#member = #value;));
        }
    }
    lines
}

/// Returns a column's cell as the `Option` of an entry.
fn member_value(column: &TypedColumn) -> TokenStream {
    let array = Names::column(column.field.name());
    let is_prose = matches!(column.field.name(), "title" | "description" | "resolution");
    let is_optional = column.field.is_optional();
    if column.field.is_localized() {
        let (languages, texts) = (columns::languages(column), local(column));
        if is_optional {
            quote!(__rt::optional_localized(#languages, &#texts[row]))
        } else {
            quote!(__rt::Some(__rt::localized(#languages, &#texts[row])))
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
