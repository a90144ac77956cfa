//! Columns as data: one `static` for each column, read at the number of the variant. A text or a number is decoded where it is
//! read, so that the compiler gets few constants, and each is a literal.

use errcodes_table::{Kind, QName, TypedColumn, Value};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::tokens::Bytes;
use crate::emit::{Names, cells, choices, lists, number, patterns, ranges, tokens};
use crate::item::Origin;

/// All columns' data.
pub(super) fn statics(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let columns = plan.columns.iter().flat_map(|column| [data(plan, names, column), patterns::table(plan, column)]);
    columns.collect()
}

fn data(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let field = &column.field;
    if cells::is_unreturnable(plan, column) {
        return TokenStream::new();
    }
    let name = Names::column(field.name());
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    let cells = || plan.values(values);
    let optional = field.is_optional();
    if field.is_localized() {
        let languages = number(column.values.len());
        let texts = column.values.iter().map(|values| tokens::texts(plan.values(values).map(cells::text)));
        return quote! { static #name: [__rt::Texts; #languages] = [#(#texts),*]; };
    }
    match field.kind() {
        Kind::List(_) => lists::data(plan, names, column),
        Kind::Range(integer) => ranges::data(plan, column, integer),
        Kind::Text | Kind::Template | Kind::Pattern => {
            let texts = tokens::texts(cells().map(cells::text));
            quote! { static #name: __rt::Texts = #texts; }
        }
        Kind::HttpStatus => {
            let numbers = cells().map(|value| match value {
                Value::Blank if optional => 0,
                value => i128::from(cells::status_of(value)),
            });
            Bytes::numbers(size_of::<u16>(), numbers).declared(&name)
        }
        Kind::Bool => {
            let numbers = cells().map(|value| match value {
                Value::Bool(value) => i128::from(*value) + i128::from(optional),
                _ => 0,
            });
            Bytes::numbers(1, numbers).declared(&name)
        }
        Kind::Integer(integer) if optional => {
            let numbers = cells().map(|value| if let Value::Integer(number) = value { Some(*number) } else { None });
            Bytes::optional(cells::width(integer), numbers).declared(&name)
        }
        Kind::Integer(integer) => Bytes::numbers(cells::width(integer), cells().map(cells::integer_of)).declared(&name),
        Kind::Enum => selection(plan, column, &cells::chosen(plan, column, cells())),
        Kind::QName { .. } => {
            let part = |of: fn(&QName) -> &str| {
                tokens::texts(cells().map(|value| if let Value::QName(name) = value { of(name) } else { "" }))
            };
            let [prefixes, namespaces, locals] = [part(|n| &n.prefix), part(|n| &n.namespace), part(|n| &n.local)];
            quote! {
                static #name: __rt::QNames = __rt::QNames {
                    prefixes: #prefixes,
                    namespaces: #namespaces,
                    locals: #locals,
                };
            }
        }
        Kind::Ref => references(plan, names, column),
    }
}

/// Rows of another table are values of its enum; rows of this one are numbers, since a user's enum need not be `Copy`.
fn references(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let name = Names::column(column.field.name());
    let optional = column.field.is_optional();
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    if let Some(link) = plan.link(column.field.name()) {
        let (target, count) = (&link.target, number(names.count));
        let single = if optional { quote!(__rt::Option<#target>) } else { quote!(#target) };
        let rows = plan.values(values).map(|value| match value {
            Value::Blank if optional => quote!(__rt::None),
            value => {
                let row = cells::linked_row(plan, link, column, value);
                if optional { quote!(__rt::Some(#row)) } else { row }
            }
        });
        return quote! { static #name: [#single; #count] = [#(#rows),*]; };
    }
    let places = cells::places(plan, plan.values(values));
    match plan.item.origin {
        Origin::Table => selection(plan, column, &places),
        Origin::User(_) => {
            let blank = usize::from(optional);
            Bytes::rows(places.iter().map(|place| place.map_or(0, |place| place + blank))).declared(&name)
        }
    }
}

/// A column of values of an enum, as the numbers of its variants; if the column is optional, from 1 on, and 0 is blank.
fn selection(plan: &Plan<'_>, column: &TypedColumn, numbers: &[Option<usize>]) -> TokenStream {
    let blank = usize::from(column.field.is_optional());
    let numbers = numbers.iter().map(|place| place.map_or(0, |place| (place + blank) as i128));
    let (width, _) = selector(plan, column);
    Bytes::numbers(width, numbers).declared(&Names::column(column.field.name()))
}

/// Returns the width and the type of the numbers in such a column.
fn selector(plan: &Plan<'_>, column: &TypedColumn) -> (usize, &'static str) {
    let count = match column.field.kind() {
        Kind::Enum => choices::used(plan, column).len(),
        _ => plan.variants.len(),
    };
    match count + usize::from(column.field.is_optional()) {
        0..=0x100 => (1, "u8"),
        0x101..=0x1_0000 => (2, "u16"),
        _ => (4, "u32"),
    }
}

/// Returns a cell as the accessor returns it, for a column without languages.
pub(super) fn cell(plan: &Plan<'_>, names: &Names, column: &TypedColumn, at: &TokenStream) -> TokenStream {
    let (field, array) = (&column.field, Names::column(column.field.name()));
    let optional = field.is_optional();
    let number = |integer: &str, optional: bool| {
        let read = if optional { format_ident!("optional_{integer}") } else { format_ident!("{integer}") };
        quote!(__rt::numbers::#read(&#array, #at))
    };
    // A number of at most 32 bits: the cast cuts nothing off where `usize` is as wide, and the place is checked in any case.
    let of = |all: TokenStream| {
        let place = number(selector(plan, column).1, false);
        if optional { quote!(__rt::optional_choice(#all, #place as usize)) } else { quote!((#all)[#place as usize]) }
    };
    let or_none = if optional { format_ident!("optional") } else { format_ident!("at") };
    match field.kind() {
        Kind::HttpStatus => {
            let (make, status) =
                (format_ident!("{}http_status", if optional { "optional_" } else { "" }), number("u16", false));
            quote!(__rt::#make(#status))
        }
        Kind::Bool => {
            let number = number("u8", false);
            if optional {
                // A byte of 0 to 2 is widened.
                quote!(__rt::optional_choice(&[false, true], #number as usize))
            } else {
                quote!(#number != 0)
            }
        }
        Kind::Integer(integer) => number(integer.name, optional),
        Kind::Range(integer) => ranges::cell(column, integer, at),
        Kind::List(_) => {
            let places = lists::places(field.name());
            quote!(__rt::list(&#array, &#places, #at))
        }
        Kind::Enum => {
            let choice = names.choice(field.name());
            of(quote!(#choice::ALL))
        }
        Kind::Ref if plan.link(field.name()).is_none() => of(quote!(&VARIANTS)),
        Kind::Ref => quote!(#array[#at]),
        Kind::Text | Kind::Template | Kind::Pattern | Kind::QName { .. } => quote!(#array.#or_none(#at)),
    }
}

/// The texts of a field, one column for each language, as an expression.
pub(super) fn texts(column: &TypedColumn) -> TokenStream {
    let array = Names::column(column.field.name());
    if column.field.is_localized() { quote!(&#array) } else { quote!(__rt::from_ref(&#array)) }
}
