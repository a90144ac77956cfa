//! Columns as data: one `static` array for each, indexed by the variant. Statuses, choices and rows are numbers, which cost
//! the compiler least, and the runtime decodes them where they are read.

use errcodes_table::{Element, Integer, Kind, TypedColumn, Value};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::bind::{LinkedTable, Plan};
use crate::emit::{Names, choices, lists, number, patterns, ranges, tokens};
use crate::item::Origin;

/// The language of text without one in the table: "undetermined" (RFC 5646 §4.1).
pub(super) const UNDETERMINED: &str = "und";

/// How one cell is written.
type Cell<'c> = &'c dyn Fn(&Value) -> TokenStream;

/// All columns' arrays.
pub(super) fn statics(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let arrays = plan.columns.iter().flat_map(|column| [array(plan, names, column), patterns::table(plan, column)]);
    arrays.collect()
}

fn array(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let field = &column.field;
    if is_unreturnable(plan, column) {
        return TokenStream::new();
    }
    let name = Names::column(field.name());
    let count = number(names.count);
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    let cells = || plan.values(values);
    let optional = field.is_optional();
    if field.is_localized() {
        let languages = number(field.columns.len() * names.count);
        let rows = plan.variants.iter().map(|variant| variant.row);
        let texts = tokens::texts(rows.flat_map(|row| {
            column.values.iter().map(move |values| text(row.and_then(|row| values.get(row)).unwrap_or(&Value::Blank)))
        }));
        // Flat, since rustc writes an array of texts faster than it fills one.
        return quote! { static #name: [&str; #languages] = #texts; };
    }
    let values_of = |single: TokenStream, cell: Cell<'_>| {
        let items = cells().map(|value| match value {
            Value::Blank if optional => quote!(__rt::None),
            value if optional => {
                let cell = cell(value);
                quote!(__rt::Some(#cell))
            }
            value => cell(value),
        });
        let single = if optional { quote!(__rt::Option<#single>) } else { single };
        quote! { static #name: [#single; #count] = [#(#items),*]; }
    };
    match field.kind() {
        Kind::List(_) => lists::arrays(plan, names, column),
        Kind::Range(integer) => ranges::array(plan, names, column, integer),
        Kind::Text | Kind::Template | Kind::Pattern => {
            let texts = tokens::texts(cells().map(text));
            if optional {
                quote! { static #name: [__rt::Option<&str>; #count] = __rt::optional_texts(#texts); }
            } else {
                quote! { static #name: [&str; #count] = #texts; }
            }
        }
        Kind::HttpStatus => {
            let digits = tokens::numbers(cells().map(|value| match value {
                Value::Blank if optional => 0,
                value => status_of(value),
            }));
            quote! { static #name: [u16; #count] = #digits; }
        }
        Kind::Bool if optional => {
            let numbers = tokens::numbers(cells().map(|value| match value {
                Value::Bool(value) => 1 + u8::from(*value),
                _ => 0,
            }));
            quote! { static #name: [u8; #count] = #numbers; }
        }
        Kind::Bool => {
            let values = tokens::numbers(cells().map(|value| matches!(value, Value::Bool(true))));
            quote! { static #name: [bool; #count] = #values; }
        }
        Kind::Integer(integer) if !optional => {
            let single = integer_type(integer);
            let numbers = tokens::numbers(cells().map(integer_of));
            quote! { static #name: [#single; #count] = #numbers; }
        }
        Kind::Integer(integer) => {
            let single = integer_type(integer);
            let numbers = tokens::numbers(cells().map(|value| match value {
                Value::Integer(number) => format!("__rt::Some({number})"),
                _ => "__rt::None".to_owned(),
            }));
            quote! { static #name: [__rt::Option<#single>; #count] = #numbers; }
        }
        Kind::Enum => selection(&name, &chosen(plan, column, cells()), optional),
        Kind::QName { .. } => values_of(quote!(__rt::QName<'static>), &|value| {
            if let Value::QName(name) = value {
                let (prefix, namespace, local) = (&*name.prefix, &*name.namespace, &*name.local);
                quote!(__rt::qname(#prefix, #namespace, #local))
            } else {
                quote!(__rt::qname("", "", ""))
            }
        }),
        Kind::Ref => references(plan, names, column, &values_of),
    }
}

/// Rows of another table are values of its enum; rows of this one are numbers, since a user's enum need not be `Copy`.
fn references(
    plan: &Plan<'_>,
    names: &Names,
    column: &TypedColumn,
    values_of: &dyn Fn(TokenStream, Cell<'_>) -> TokenStream,
) -> TokenStream {
    if let Some(link) = plan.link(column.field.name()) {
        let target = &link.target;
        return values_of(quote!(#target), &|value| linked_row(plan, link, column, value));
    }
    let values = column.values.first().map(Vec::as_slice).unwrap_or_default();
    let places = places(plan, plan.values(values));
    match plan.item.origin {
        Origin::Table => selection(&Names::column(column.field.name()), &places, column.field.is_optional()),
        Origin::User(_) => {
            let (name, count) = (Names::column(column.field.name()), number(names.count));
            let blank = usize::from(column.field.is_optional());
            let places = tokens::numbers(places.iter().map(|place| place.map_or(0, |place| place + blank)));
            quote! { static #name: [usize; #count] = #places; }
        }
    }
}

/// Returns the row of a linked table that a `ref` names, as a value of that table's enum.
pub(super) fn linked_row(plan: &Plan<'_>, link: &LinkedTable, column: &TypedColumn, value: &Value) -> TokenStream {
    let target = &link.target;
    let Value::Ref(key) = value else {
        return quote!(#target::ALL[0]);
    };
    let from = quote::format_ident!("from_{}", link.key);
    let key = plan.key_of(column.field.name(), key);
    let key = key_literal(link, &key);
    quote!(__rt::row(#target::#from(#key)))
}

/// Returns the numbers of the variants that the cells of a `ref` column name.
pub(super) fn places<'v>(plan: &Plan<'_>, cells: impl Iterator<Item = &'v Value>) -> Vec<Option<usize>> {
    let by_row = plan.variants_by_row();
    let place = |value: &Value| {
        let Value::Ref(key) = value else { return None };
        by_row.get(&plan.catalog?.row_of_key(key)?.index()).copied()
    };
    cells.map(place).collect()
}

/// Returns the numbers of the choices in the cells of an `enum` column.
pub(super) fn chosen<'v>(
    plan: &Plan<'_>,
    column: &TypedColumn,
    cells: impl Iterator<Item = &'v Value>,
) -> Vec<Option<usize>> {
    let numbers = choices::numbers(plan, column);
    let place = |value: &Value| match value {
        Value::Choice(at) => numbers.get(at).copied(),
        _ => None,
    };
    cells.map(place).collect()
}

/// A column of values of an enum, as the numbers of its variants; if the column is optional, from 1 on, and 0 is blank.
fn selection(name: &Ident, numbers: &[Option<usize>], optional: bool) -> TokenStream {
    let count = number(numbers.len());
    let blank = usize::from(optional);
    let numbers = || numbers.iter().map(|place| place.map_or(0, |place| place + blank));
    let single = match numbers().max().unwrap_or_default() {
        0..=0xff => quote!(u8),
        0x100..=0xffff => quote!(u16),
        _ => quote!(u32),
    };
    let numbers = tokens::numbers(numbers());
    quote! { static #name: [#single; #count] = #numbers; }
}

/// Returns a cell as the accessor returns it, for a column of single values.
pub(super) fn cell(plan: &Plan<'_>, names: &Names, column: &TypedColumn, at: &TokenStream) -> TokenStream {
    let (field, array) = (&column.field, Names::column(column.field.name()));
    let of = |all: TokenStream| {
        if field.is_optional() {
            quote!(__rt::optional_choice(#all, #array[#at] as usize))
        } else {
            quote!((#all)[#array[#at] as usize])
        }
    };
    match field.kind() {
        Kind::HttpStatus if field.is_optional() => quote!(__rt::optional_http_status(#array[#at])),
        Kind::HttpStatus => quote!(__rt::http_status(#array[#at])),
        Kind::Bool if field.is_optional() => of(quote!(&[false, true])),
        Kind::Enum => {
            let choice = names.choice(field.name());
            of(quote!(#choice::ALL))
        }
        Kind::Ref if plan.link(field.name()).is_none() => of(quote!(&VARIANTS)),
        _ => quote!(#array[#at]),
    }
}

/// The linked row's key as the lookup takes it.
fn key_literal(link: &LinkedTable, key: &str) -> TokenStream {
    // Checked against the linked table, so it is a number if the key column there is an integer.
    if link.key_type.is_some() { literal(key.parse().unwrap_or_default()) } else { quote!(#key) }
}

/// An integer without a suffix.
pub(super) fn literal(number: i128) -> TokenStream {
    let magnitude = Literal::u128_unsuffixed(number.unsigned_abs());
    if number < 0 { quote!(-#magnitude) } else { quote!(#magnitude) }
}

pub(super) fn integer_type(integer: Integer) -> TokenStream {
    let name = proc_macro2::Ident::new(integer.name, proc_macro2::Span::call_site());
    quote!(#name)
}

/// Returns the number of a cell; 0 after an error.
pub(super) fn integer_of(value: &Value) -> i128 {
    if let Value::Integer(number) = value { *number } else { 0 }
}

/// Returns the status of a cell; any status after an error.
pub(super) fn status_of(value: &Value) -> u16 {
    if let Value::Status(status) = value { *status } else { 500 }
}

pub(super) fn text(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        _ => "",
    }
}

/// The languages of a field, as an expression.
pub(super) fn languages(column: &TypedColumn) -> TokenStream {
    let tags = column.field.columns.iter().map(|column| column.locale.as_deref().unwrap_or(UNDETERMINED));
    quote!(&[#(#tags),*])
}

/// The texts of a field in several languages by row, as an expression.
pub(super) fn texts(column: &TypedColumn) -> TokenStream {
    let (array, languages) = (Names::column(column.field.name()), number(column.field.columns.len()));
    quote!(#array.as_chunks::<#languages>().0)
}

/// Returns `true` only after an error: the accessor has no value to return, or none that certainly exists.
pub(super) fn is_unreturnable(plan: &Plan<'_>, column: &TypedColumn) -> bool {
    let field = &column.field;
    match field.kind() {
        Kind::List(Element::Enum) => false,
        kind => match kind.single() {
            // The linked enum may lack the row, its lookups, or all rows.
            Kind::Ref if plan.link(field.name()).is_some() => plan.has_errors,
            Kind::Ref => !plan.item.is_plain() || plan.key().is_none(),
            Kind::Enum => !field.is_optional() && choices::used(plan, column).is_empty(),
            _ => false,
        },
    }
}
