//! Lists: the values of all rows in one flat array, and for each row the place of its first value.
//!
//! An accessor returns a part of the array, which so contains the values themselves.

use errcodes_table::{Kind, TypedColumn, Value};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::tokens::Bytes;
use crate::emit::{Names, cells, number, tokens, variants};
use crate::item::Origin;

/// Returns the static with the places of a list column's rows.
pub(super) fn places(name: &str) -> Ident {
    format_ident!("PLACES_{}", name.to_uppercase())
}

/// Returns the values of all variants, each with the number of its variant.
pub(super) fn flat<'v>(plan: &'v Plan<'_>, values: &'v [Value]) -> (Vec<&'v Value>, Vec<usize>) {
    let cells = plan.values(values).enumerate();
    cells.flat_map(|(number, cell)| cell.singles().iter().map(move |value| (value, number))).unzip()
}

/// The data of a list column: its values and their places.
pub(super) fn data(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    let (cells, _) = flat(plan, values);
    let (name, count) = (Names::column(column.field.name()), number(cells.len()));
    let array = match column.field.kind().single() {
        Kind::Integer(integer) => {
            let (single, all) = (cells::integer_type(integer), format_ident!("all_{}", integer.name));
            let numbers = cells.iter().map(|value| cells::integer_of(value));
            let numbers = Bytes::numbers(cells::width(integer), numbers).literal();
            quote! { static #name: [#single; #count] = __rt::numbers::#all(#numbers); }
        }
        Kind::HttpStatus => {
            let numbers = Bytes::numbers(size_of::<u16>(), cells.iter().map(|value| cells::status_of(value).into()));
            let numbers = numbers.literal();
            quote! { static #name: [__rt::HttpStatus; #count] = __rt::http_statuses(#numbers); }
        }
        Kind::Enum => {
            let choice = names.choice(column.field.name());
            let places = cells::chosen(plan, column, cells.iter().copied());
            selection(&name, &quote!(#choice), &quote!(#choice::ALL), &places)
        }
        Kind::Ref => references(plan, names, column, &cells),
        // Of the other types there is no list but of text.
        _ => {
            let texts = tokens::texts(cells.iter().map(|value| cells::text(value)));
            quote! { static #name: [&str; #count] = #texts.all(); }
        }
    };
    let ends = plan.values(values).scan(0, |end, cell| {
        *end += cell.singles().len();
        Some(*end)
    });
    let places = Bytes::rows([0].into_iter().chain(ends)).declared(&places(column.field.name()));
    quote!(#array #places)
}

/// Values of an enum, from their numbers.
fn selection(name: &Ident, single: &TokenStream, all: &TokenStream, places: &[Option<usize>]) -> TokenStream {
    if places.is_empty() {
        return quote! { static #name: [#single; 0] = []; };
    }
    let count = number(places.len());
    let numbers = Bytes::rows(places.iter().map(|place| place.unwrap_or_default())).literal();
    quote! { static #name: [#single; #count] = __rt::choices(#all, #numbers); }
}

fn references(plan: &Plan<'_>, names: &Names, column: &TypedColumn, cells: &[&Value]) -> TokenStream {
    let (name, count) = (Names::column(column.field.name()), number(cells.len()));
    if let Some(link) = plan.link(column.field.name()) {
        let target = &link.target;
        let rows = cells.iter().map(|value| cells::linked_row(plan, link, column, value));
        return quote! { static #name: [#target; #count] = [#(#rows),*]; };
    }
    let places = cells::places(plan, cells.iter().copied());
    match plan.item.origin {
        Origin::Table => {
            let item = &names.item;
            selection(&name, &quote!(#item), &quote!(&VARIANTS), &places)
        }
        // A user's enum need not be `Copy`, so each value is written.
        Origin::User(_) => {
            let item = &names.item;
            let rows = variants::list(plan, names, places.into_iter().map(Option::unwrap_or_default));
            quote! { static #name: [#item; #count] = #rows; }
        }
    }
}
