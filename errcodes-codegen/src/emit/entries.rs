//! The erased rows, which `Entry` reads: a function makes one from the columns when it is asked for.

use errcodes_shared::PercentEncoded;
use errcodes_table::{Catalog, Kind, Row, TypedColumn, Value, literal};
use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::bind::{Code, Plan, Variant};
use crate::emit::tokens::Bytes;
use crate::emit::{Names, cells, columns, lists, number, ranges, tokens, variants};

/// The columns that a row contains besides the code and the name.
const MEMBERS: [&str; 7] = ["http_status", "soap_fault", "deprecated", "title", "description", "resolution", "message"];

/// `impl ErrorCatalog`.
pub(super) fn catalog_impl(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let (item, text, count) = (&names.item, &names.text, number(names.count));
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    let locales = locales(plan);
    let row = |variant: &Variant| plan.catalog?.row(variant.row?);
    let lines = Bytes::rows(plan.variants.iter().map(|variant| row(variant).map_or(0, Row::line)));
    let lines = lines.declared(&format_ident!("LINES"));
    let assignments = assignments(plan, names);
    let entry = variants::at_self(plan, |at| quote!(__rt::entry(Self::CATALOG, #at)));
    let from_row = plan.item.is_plain().then(|| {
        let found = variants::variant_of(plan, &quote!(__rt::Some(row)));
        quote!(fn from_row(row: usize) -> __rt::Option<Self> { #found })
    });
    let literals: TokenStream = members(plan).filter(|column| is_template(column)).map(|c| literals(plan, c)).collect();
    let shown = shown(plan);
    let catalog = quote!(__rt::catalog(#text, #count, row, &[#(#locales),*]));
    let (anchors, catalog) = match &plan.settings.base {
        Some(base) => (Some(anchors(plan)), quote!(__rt::with_base(#catalog, #base, &ANCHORS))),
        None => (None, catalog),
    };
    quote! {
        #literals
        #shown
        #anchors
        #lines

        fn row(row: usize) -> __rt::Row {
            let mut to = __rt::BLANK_ROW;
            #assignments
            to.variant = VARIANT.at(row);
            to.line = __rt::numbers::u32(&LINES, row);
            to
        }

        impl #impl_generics __rt::ErrorCatalog for #item #type_generics #where_clause {
            const CATALOG: &'static __rt::Catalog = &#catalog;

            #[inline]
            fn entry(&self) -> __rt::Entry { #entry }
            #from_row
        }
    }
}

/// The ends of the problem types: each leads to the row's anchor on a page.
fn anchors(plan: &Plan<'_>) -> TokenStream {
    let labels = plan.catalog.map(Catalog::labels).unwrap_or_default();
    let rows = plan.variants.iter().map(|variant| labels.get(variant.row?));
    let anchors: Vec<String> =
        rows.map(|label| label.map_or_else(String::new, |label| PercentEncoded(label).to_string())).collect();
    let anchors = tokens::texts(anchors);
    quote!(static ANCHORS: __rt::Texts = #anchors;)
}

/// Returns all languages of the wanted columns, in table order.
fn locales<'p>(plan: &Plan<'p>) -> Vec<&'p str> {
    let mut seen = HashSet::new();
    let columns = plan.columns.iter().flat_map(|column| &column.field.columns);
    columns.filter_map(|column| column.locale.as_deref()).filter(|locale| seen.insert(*locale)).collect()
}

fn members<'p>(plan: &Plan<'p>) -> impl Iterator<Item = &'p TypedColumn> {
    MEMBERS.iter().filter_map(|name| plan.column(name))
}

fn is_template(column: &TypedColumn) -> bool {
    column.field.kind() == Kind::Template
}

/// The texts of a template column that have no placeholders, with single braces. An entry has no values for the others.
fn literals(plan: &Plan<'_>, column: &TypedColumn) -> TokenStream {
    let (name, languages) = (literals_of(column), number(column.values.len()));
    let cell =
        |cell: &Value| if let Value::Text(text) = cell { literal(text).unwrap_or_default() } else { String::new() };
    let texts = column.values.iter().map(|values| tokens::texts(plan.values(values).map(cell)));
    quote!(static #name: [__rt::Texts; #languages] = [#(#texts),*];)
}

fn literals_of(column: &TypedColumn) -> Ident {
    format_ident!("LITERAL_{}", column.field.name().to_uppercase())
}

/// Generates the code that fills `to`, the `row` with this number.
fn assignments(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let cell = |column: &TypedColumn| match (has_text(column), column.field.is_optional()) {
        (false, _) => columns::cell(plan, names, column, &quote!(row)),
        (true, false) => quote!(SHOWN.at(row)),
        (true, true) => quote!(SHOWN.optional(row)),
    };
    let mut lines = TokenStream::new();
    if let Some(sent) = plan.code() {
        let code = code(sent, cell, shown_code);
        let code = if sent.is_total() { quote!(__rt::Some(#code)) } else { code };
        lines.extend(quote!(to.code = #code;));
    }
    if let Some(column) = plan.column("name") {
        let name = option(column, cell);
        lines.extend(quote!(to.name = #name;));
    }
    for column in members(plan) {
        let member = format_ident!("{}", column.field.name());
        let value = member_value(plan, names, column);
        lines.extend(quote!(to.#member = #value;));
    }
    lines
}

/// Returns `true` if an entry has the column's cells as texts of their own: ranges, codes with a placeholder, and numbers that
/// are shown in hexadecimal.
pub(super) fn has_text(column: &TypedColumn) -> bool {
    column.field.is_pattern() || column.field.first().is_hex
}

/// The codes as people read them, if the accessor returns something else.
fn shown(plan: &Plan<'_>) -> TokenStream {
    let Some(column) = plan.code().map(|code| code.column).filter(|column| has_text(column)) else {
        return TokenStream::new();
    };
    let text = |variant: &Variant<'_>| plan.catalog?.row(variant.row?)?.shown(column);
    let texts = tokens::texts(plan.variants.iter().map(|variant| text(variant).unwrap_or_default()));
    quote!(static SHOWN: __rt::Texts = #texts;)
}

/// A `Code` of a column whose accessor returns it.
pub(super) fn plain_code(column: &TypedColumn, value: &TokenStream) -> TokenStream {
    let make = match column.field.kind() {
        Kind::Integer(integer) => format_ident!("{}", integer.name),
        _ => format_ident!("text"),
    };
    quote!(__rt::code::#make(#value))
}

/// The `Code` of an entry: a single number in a column of ranges is a number like any other.
fn shown_code(column: &TypedColumn, text: &TokenStream) -> TokenStream {
    match column.field.kind() {
        Kind::Range(integer) if !column.field.first().is_hex => {
            let (cell, number) = (ranges::cell(column, integer, &quote!(row)), format_ident!("{}", integer.name));
            let range = if column.field.is_optional() { quote!(__rt::Some(range)) } else { quote!(range) };
            quote! {
                match #cell {
                    #range if range.first() == range.last() => __rt::code::#number(range.first()),
                    _ => __rt::code::text(#text),
                }
            }
        }
        _ if has_text(column) => quote!(__rt::code::text(#text)),
        _ => plain_code(column, text),
    }
}

/// An expression of the type `Code`, or `Option<Code>` if a row may have none. `cell` gives the cell of a column, and `make`
/// the code of a cell.
pub(super) fn code(
    code: Code<'_>,
    cell: impl Fn(&TypedColumn) -> TokenStream,
    make: impl Fn(&TypedColumn, &TokenStream) -> TokenStream,
) -> TokenStream {
    let wrap = |made: TokenStream| if code.is_total() { made } else { quote!(__rt::Some(#made)) };
    let of = |column: &TypedColumn, otherwise: TokenStream| {
        let cell = cell(column);
        if column.field.is_optional() {
            let code = wrap(make(column, &quote!(cell)));
            quote!(match #cell { __rt::Some(cell) => #code, __rt::None => #otherwise })
        } else {
            wrap(make(column, &cell))
        }
    };
    of(code.column, code.otherwise.map_or_else(|| quote!(__rt::None), |name| of(name, quote!(__rt::None))))
}

/// The column `name` as an `Option`.
pub(super) fn name(plan: &Plan<'_>, cell: impl Fn(&TypedColumn) -> TokenStream) -> TokenStream {
    plan.column("name").map_or_else(|| quote!(__rt::None), |column| option(column, cell))
}

fn option(column: &TypedColumn, cell: impl Fn(&TypedColumn) -> TokenStream) -> TokenStream {
    let cell = cell(column);
    if column.field.is_optional() { cell } else { quote!(__rt::Some(#cell)) }
}

/// Returns a column's cell as the `Option` of a row.
fn member_value(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> TokenStream {
    let is_prose = matches!(column.field.name(), "title" | "description" | "resolution" | "message");
    if column.field.kind().is_list() {
        let (array, places) = (Names::column(column.field.name()), lists::places(column.field.name()));
        quote!(__rt::first(&#array, &#places, row))
    } else if column.field.is_localized() || is_prose {
        let (languages, literals) = (cells::languages(column), literals_of(column));
        let texts = if is_template(column) { quote!(&#literals) } else { columns::texts(column) };
        if column.field.is_optional() || is_template(column) {
            quote!(__rt::optional_localized(#languages, #texts, row))
        } else {
            quote!(__rt::Some(__rt::localized(#languages, #texts, row)))
        }
    } else {
        option(column, |column| columns::cell(plan, names, column, &quote!(row)))
    }
}
