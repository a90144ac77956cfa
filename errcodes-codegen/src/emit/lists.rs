//! Lists: the values of all rows in one flat array, and for each row the place after its last value.

use errcodes_table::{Kind, TypedColumn, Value};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::{Names, columns, number, tokens, variants};
use crate::item::Origin;

/// Returns the static with the ends of a list column's rows.
pub(super) fn ends(name: &str) -> Ident {
    format_ident!("ENDS_{}", name.to_uppercase())
}

/// Returns the values of all variants, each with the number of its variant.
pub(super) fn flat<'v>(plan: &'v Plan<'_>, values: &'v [Value]) -> (Vec<&'v Value>, Vec<usize>) {
    let cells = plan.values(values).enumerate();
    cells.flat_map(|(number, cell)| cell.singles().iter().map(move |value| (value, number))).unzip()
}

/// The arrays of a list column: its values and their ends.
pub(super) fn arrays(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    let (cells, _) = flat(plan, values);
    let (name, count) = (Names::column(column.field.name()), number(cells.len()));
    let array = match column.field.kind().single() {
        Kind::Integer(integer) => {
            let single = columns::integer_type(integer);
            let numbers = tokens::numbers(cells.iter().map(|value| columns::integer_of(value)));
            quote! { static #name: [#single; #count] = #numbers; }
        }
        Kind::HttpStatus => {
            let digits = tokens::numbers(cells.iter().map(|value| columns::status_of(value)));
            quote! { static #name: [__rt::HttpStatus; #count] = __rt::http_statuses(#digits); }
        }
        Kind::Enum => {
            let choice = names.choice(column.field.name());
            let places = columns::chosen(plan, column, cells.iter().copied());
            selection(&name, &quote!(#choice), &quote!(#choice::ALL), &places)
        }
        Kind::Ref => references(plan, names, column, &cells),
        // Of the other types there is no list but of text.
        _ => {
            let texts = tokens::texts(cells.iter().map(|value| columns::text(value)));
            quote! { static #name: [&str; #count] = #texts; }
        }
    };
    let (ends, rows) = (ends(column.field.name()), number(names.count));
    let places = plan.values(values).scan(0, |end, cell| {
        *end += cell.singles().len();
        Some(*end)
    });
    let places = tokens::numbers(places);
    quote! {
        #array
        static #ends: [u32; #rows] = #places;
    }
}

/// Values of an enum, written as numbers, which the compiler reads fastest.
fn selection(name: &Ident, single: &TokenStream, all: &TokenStream, places: &[Option<usize>]) -> TokenStream {
    if places.is_empty() {
        return quote! { static #name: [#single; 0] = []; };
    }
    let (count, numbers) =
        (number(places.len()), tokens::numbers(places.iter().map(|place| place.unwrap_or_default())));
    quote! { static #name: [#single; #count] = __rt::choices(#all, #numbers); }
}

fn references(plan: &Plan<'_>, names: &Names, column: &TypedColumn, cells: &[&Value]) -> TokenStream {
    let (name, count) = (Names::column(column.field.name()), number(cells.len()));
    if let Some(link) = plan.link(column.field.name()) {
        let target = &link.target;
        let rows = cells.iter().map(|value| columns::linked_row(plan, link, column, value));
        return quote! { static #name: [#target; #count] = [#(#rows),*]; };
    }
    let places = columns::places(plan, cells.iter().copied());
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
