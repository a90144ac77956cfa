//! `into(…)`: conversions between an enum and the enum of a larger table that has all its rows.

use errcodes_table::{Row, TypedColumn};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::bind::{LinkedTable, Plan, Variant};
use crate::emit::tokens::Bytes;
use crate::emit::{Names, cells, number, order, variants};
use crate::item::Origin;

/// `From<Self>` for each larger enum, and `TryFrom` it.
pub(super) fn impls(plan: &Plan<'_>, names: &Names) -> TokenStream {
    if !plan.item.is_plain() || plan.has_errors || plan.variants.is_empty() {
        return TokenStream::new();
    }
    plan.larger.iter().map(|larger| conversions(plan, names, larger)).collect()
}

fn conversions(plan: &Plan<'_>, names: &Names, larger: &LinkedTable) -> TokenStream {
    let (Some(catalog), Some(other)) = (plan.catalog, &larger.catalog) else { return TokenStream::new() };
    let Some(key) = other.key_column() else { return TokenStream::new() };
    let counterpart = |variant: &Variant<'_>| other.counterpart(catalog, catalog.row(variant.row?)?);
    let counterparts: Vec<Option<Row<'_>>> = plan.variants.iter().map(counterpart).collect();
    let (item, target, count) = (&names.item, &larger.target, number(names.count));
    let rows = counterparts.iter().map(|row| of_row(larger, key, *row));
    // A row is found by its line, which is the same wherever the larger enum is generated from the table.
    let lines: Vec<Option<usize>> = counterparts.iter().map(|row| Some((*row)?.line())).collect();
    let order = Bytes::rows(order::sorted(&lines)).declared(&format_ident!("ORDER"));
    let lines = Bytes::rows(lines.into_iter().map(Option::unwrap_or_default)).declared(&format_ident!("LINES"));
    let at = match plan.item.origin {
        // An enum without fields and without discriminants of its own: its number is its position, and each has a counterpart.
        Origin::Table => quote!(*error as usize),
        Origin::User(_) => quote!(number(error)),
    };
    let found = variants::variant_of(plan, &quote!(__rt::lookup::u32(&LINES, &ORDER, line)));
    quote! {
        impl __rt::From<&#item> for #target {
            fn from(error: &#item) -> Self {
                static LARGER: [#target; #count] = [#(#rows),*];
                LARGER[#at]
            }
        }

        impl __rt::From<#item> for #target {
            fn from(error: #item) -> Self { __rt::From::from(&error) }
        }

        impl __rt::TryFrom<#target> for #item {
            type Error = #target;
            fn try_from(error: #target) -> __rt::Result<Self, #target> {
                #lines
                #order
                let line = __rt::ErrorCatalog::entry(&error).line();
                match #found {
                    __rt::Some(found) => __rt::Ok(found),
                    __rt::None => __rt::Err(error),
                }
            }
        }
    }
}

/// The row of the larger table, as a value of its enum.
fn of_row(larger: &LinkedTable, key: &TypedColumn, row: Option<Row<'_>>) -> TokenStream {
    let target = &larger.target;
    let Some(text) = row.and_then(|row| key.value(row.index()).text()) else {
        // Only after an error.
        return quote!(#target::ALL[0]);
    };
    let (from, key) = (format_ident!("from_{}", larger.key), cells::key_literal(larger, &text));
    quote!(__rt::counterpart(#target::#from(#key)))
}
