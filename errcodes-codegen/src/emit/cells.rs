//! Cells, as columns, lists and lookups need them.

use errcodes_table::{Element, Integer, Kind, TypedColumn, Value};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::bind::{LinkedTable, Plan};
use crate::emit::choices;

/// The language of text without one in the table: "undetermined" (RFC 5646 §4.1).
pub(super) const UNDETERMINED: &str = "und";

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

/// The linked row's key as the lookup takes it.
pub(super) fn key_literal(link: &LinkedTable, key: &str) -> TokenStream {
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

/// Returns the length of a number of this type, in bytes.
pub(super) fn width(integer: Integer) -> usize {
    match integer.name {
        "u8" | "i8" => 1,
        "u16" | "i16" => 2,
        "u32" | "i32" => 4,
        _ => 8,
    }
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
