//! `from_<column>`: from a value back to the row or rows that have it.

use errcodes_table::{Element, Kind, Lookup, TypedColumn, Value};
use std::borrow::Cow;
use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::bind::Plan;
use crate::emit::order::{self, Rank};
use crate::emit::places::{self, Places};
use crate::emit::tokens::Bytes;
use crate::emit::{Names, cells, choices, docs, lists, number, patterns, placed, ranges, tokens, types, variants};
use crate::item::Origin;

/// Returns the lookup of a `key` or `index` column, or `None`.
pub(super) fn function(plan: &Plan<'_>, names: &Names, column: &TypedColumn) -> Option<TokenStream> {
    let (values, lookup) = column.lookup_values()?;
    let field = &column.field;
    let (cells, rows): (Vec<&Value>, Vec<usize>) =
        if field.kind().is_list() { lists::flat(plan, values) } else { (plan.values(values).collect(), Vec::new()) };
    let search = search(plan, names, column, &cells, "");
    let is_code = plan.is_read() && plan.code().is_some_and(|code| code.column.field.name() == field.name());
    let docs = docs::lookup(field, lookup, is_code);
    let name = placed(plan, format_ident!("from_{}", field.name()));
    let argument = types::name(column);
    let (data, taken) = (&search.data, &search.taken);
    let mut arguments = quote!(#argument: #taken);
    let mut returns = quote!(__rt::Option<Self>);
    let mut parts = vec![column];
    let (table, body) = match (lookup, field.kind()) {
        (Lookup::Key, Kind::Range(integer)) => ranges::lookup(plan, &cells, integer, &search.given),
        (Lookup::Key, Kind::Pattern) => (TokenStream::new(), patterns::lookup(plan, column, &search.given)),
        (Lookup::Key, _) => by_key(plan, names, column, &search),
        (Lookup::Pair, _) => {
            let partner = plan.column(field.first().partner.as_ref()?)?;
            let other = partner_search(plan, names, partner);
            let (argument, taken) = (types::name(partner), &other.taken);
            arguments.extend(quote!(, #argument: #taken));
            parts.push(partner);
            by_pair(plan, &search, &other)
        }
        (Lookup::Index, _) => {
            returns = quote!(&'static [Self]);
            by_index(plan, names, &search, &rows)
        }
    };
    // If no row has a value, its type has none either, and a call would be unreachable code.
    let is_empty =
        |column: &&TypedColumn| column.field.kind().single() == Kind::Enum && choices::used(plan, column).is_empty();
    let is_unreturnable = |column: &&TypedColumn| cells::is_unreturnable(plan, column);
    let body = if let Some(empty) = parts.iter().copied().find(is_empty).map(types::name) {
        let others = parts.iter().copied().map(types::name).filter(|name| *name != empty);
        quote!(#(let _ = #others;)* match #empty {})
    } else if parts.iter().any(is_unreturnable) {
        let given = parts.iter().copied().map(types::name);
        quote!(#(let _ = #given;)* loop {})
    } else {
        quote!(#data #table #body)
    };
    let captures = (field.kind() == Kind::Pattern).then(|| patterns::captures(column));
    let expect = (lookup == Lookup::Key).then(|| expect(plan, names, column, &name, taken));
    Some(quote! {
        #docs
        #[inline]
        #[must_use]
        pub const fn #name(#arguments) -> #returns { #body }
        #expect
        #captures
    })
}

/// `expect_<column>`, for a text or an integer: the lookup that panics with the catalog's name and the value.
fn expect(plan: &Plan<'_>, names: &Names, column: &TypedColumn, from: &Ident, taken: &TokenStream) -> TokenStream {
    let field = &column.field;
    let absent = match field.kind() {
        Kind::Text | Kind::Template => quote!(text),
        Kind::Integer(integer) if integer.is_unsigned() => quote!(unsigned),
        Kind::Integer(_) => quote!(signed),
        _ => return TokenStream::new(),
    };
    let (name, argument) = (placed(plan, format_ident!("expect_{}", field.name())), types::name(column));
    let (label, catalog) = (field.name(), &names.text);
    let widened = match field.kind() {
        Kind::Integer(integer) if integer.is_unsigned() => quote!(#argument as u64),
        Kind::Integer(_) => quote!(#argument as i64),
        _ => quote!(#argument),
    };
    // A user's enum may implement `Drop`, which the compiler cannot run.
    let constant = matches!(plan.item.origin, Origin::Table);
    let docs = docs::expect(field, constant);
    let constant = constant.then(|| quote!(const));
    quote! {
        #docs
        #[inline]
        #[must_use]
        #[track_caller]
        pub #constant fn #name(#argument: #taken) -> Self {
            let __rt::Some(error) = Self::#from(#argument) else { __rt::absent::#absent(#catalog, #label, #widened) };
            error
        }
    }
}

/// Up to this many, numbers lead to variants and not to rows, which saves a lookup the second load. The compiler looks
/// at each element of the array by searching through the variants, which takes too long in large tables.
const DIRECT: usize = 4096;

/// Returns the lookup of a key: the table that is searched, and the expression that searches it.
fn by_key(plan: &Plan<'_>, names: &Names, column: &TypedColumn, search: &Search<'_>) -> (TokenStream, TokenStream) {
    let Search { keys, function, given, .. } = search;
    let of_row = |table: TokenStream, row: &TokenStream| (table, variants::variant_of(plan, row));
    if let Kind::Integer(integer) = column.field.kind()
        && let Some((least, rows)) = places::dense(&search.ranks)
    {
        let (least, length, rows) = (cells::literal(least), rows.len(), Bytes::rows(rows));
        // A user's enum need not be `Copy`.
        if length <= DIRECT && matches!(plan.item.origin, Origin::Table) {
            let (item, length, rows) = (&names.item, number(length), rows.literal());
            let function = format_ident!("direct_{}", integer.name);
            let table = quote! {
                static FOUND: [__rt::Option<#item>; #length] = __rt::optional_choices(&VARIANTS, #rows);
            };
            return (table, quote!(__rt::find::#function(&FOUND, #least, #given)));
        }
        let function = format_ident!("dense_{}", integer.name);
        let table = rows.declared(&format_ident!("ROWS"));
        return of_row(table, &quote!(__rt::find::#function(&ROWS, #least, #given)));
    }
    let is_hashed = matches!(column.field.kind(), Kind::Text | Kind::Template | Kind::Integer(_));
    if let Some(places) = is_hashed.then(|| Places::of(&search.ranks)).flatten() {
        let places = places.tokens();
        let table = quote! { static PLACES: __rt::hash::Places = #places; };
        // A hash leads to a blank cell, too; an order does not have it.
        let is_blank = column.field.is_optional() && function == "text";
        let function = if is_blank { &format_ident!("optional_text") } else { function };
        return of_row(table, &quote!(__rt::find::#function(#keys, &PLACES, #given)));
    }
    of_row(order_table(&search.ranks), &quote!(__rt::lookup::#function(#keys, &ORDER, #given)))
}

/// Returns the lookup of an index: the tables that are searched, and the call that searches them.
///
/// `rows` has the variants of a list's values.
fn by_index(plan: &Plan<'_>, names: &Names, search: &Search<'_>, rows: &[usize]) -> (TokenStream, TokenStream) {
    let Search { keys, function, given, .. } = search;
    let item = &names.item;
    let sorted = order::sorted(&search.ranks);
    let length = number(sorted.len());
    let order = Bytes::rows(sorted.iter().copied()).declared(&format_ident!("ORDER"));
    let of_values = sorted.iter().map(|at| rows.get(*at).copied());
    let found = match (&plan.item.origin, of_values.collect::<Option<Vec<usize>>>()) {
        // A user's enum need not be `Copy`.
        (Origin::User(_), found) => variants::list(plan, names, found.unwrap_or(sorted)),
        (Origin::Table, _) if plan.variants.is_empty() => quote!([]),
        (Origin::Table, None) => quote!(__rt::choices(&VARIANTS, &ORDER)),
        (Origin::Table, Some(found)) => {
            let found = Bytes::rows(found).literal();
            quote!(__rt::choices(&VARIANTS, #found))
        }
    };
    let table = quote! {
        #order
        static FOUND: [#item; #length] = #found;
    };
    (table, quote!(__rt::slice(&FOUND, __rt::group::#function(#keys, &ORDER, #given))))
}

/// Returns the lookup of a pair: the rows with the one key are searched for the other.
fn by_pair(plan: &Plan<'_>, search: &Search<'_>, other: &Search<'_>) -> (TokenStream, TokenStream) {
    let pairs = search.ranks.iter().zip(&other.ranks).map(|(rank, other)| Some(((*rank)?, (*other)?)));
    let order = order_table(&pairs.collect::<Vec<_>>());
    let data = &other.data;
    let Search { keys, function, given, .. } = search;
    let Search { keys: other_keys, function: other_function, given: other_given, .. } = other;
    let found = quote! {
        __rt::lookup::#other_function(
            #other_keys,
            __rt::rows(&ORDER, __rt::group::#function(#keys, &ORDER, #given)),
            #other_given,
        )
    };
    (quote!(#data #order), variants::variant_of(plan, &found))
}

fn order_table<R: Ord + Copy>(ranks: &[Option<R>]) -> TokenStream {
    Bytes::rows(order::sorted(ranks)).declared(&format_ident!("ORDER"))
}

/// How one column is searched.
struct Search<'v> {
    /// The keys by row, as an expression.
    keys: TokenStream,
    /// Statics that the search needs besides the column.
    data: TokenStream,
    /// The runtime's function.
    function: Ident,
    /// The type that `from_…` takes.
    taken: TokenStream,
    /// The argument of the runtime's function.
    given: TokenStream,
    /// The rank of each row, or `None` for a blank cell.
    ranks: Vec<Option<Rank<'v>>>,
}

/// The search of a key's second column.
fn partner_search<'v>(plan: &'v Plan<'_>, names: &Names, column: &'v TypedColumn) -> Search<'v> {
    let cells: Vec<&Value> = plan.values(column.values.first().map(Vec::as_slice).unwrap_or_default()).collect();
    search(plan, names, column, &cells, "OTHER_")
}

/// `prefix` begins the names of its statics.
fn search<'v>(
    plan: &'v Plan<'_>,
    names: &Names,
    column: &TypedColumn,
    cells: &[&'v Value],
    prefix: &str,
) -> Search<'v> {
    let field = &column.field;
    let ranks = || {
        let rank = |value: &&'v Value| match *value {
            Value::Blank | Value::Choice(_) | Value::Bool(_) | Value::Ref(_) | Value::Range(..) | Value::List(_) => {
                None
            }
            Value::Text(text) => Some(Rank::Text(text)),
            Value::Integer(number) => Some(Rank::Number(*number)),
            Value::Status(status) => Some(Rank::Number(i128::from(*status))),
            Value::QName(name) => Some(Rank::Name(&name.namespace, &name.local)),
        };
        cells.iter().map(rank).collect()
    };
    let argument = types::name(column);
    // A list column has its values, and not their bytes.
    let keys = if field.kind().is_list() { format_ident!("{prefix}KEYS") } else { Names::column(field.name()) };
    let data = || match field.kind() {
        Kind::List(Element::Text) => {
            let texts = tokens::texts(cells.iter().map(|value| cells::text(value)));
            quote!(static #keys: __rt::Texts = #texts;)
        }
        Kind::List(Element::Integer(integer)) => {
            let numbers = cells.iter().map(|value| cells::integer_of(value));
            Bytes::numbers(cells::width(integer), numbers).declared(&keys)
        }
        Kind::List(Element::HttpStatus) => {
            let statuses = cells.iter().map(|value| cells::status_of(value).into());
            Bytes::numbers(size_of::<u16>(), statuses).declared(&keys)
        }
        _ => TokenStream::new(),
    };
    let direct = |name: &str, taken: TokenStream| Search {
        keys: quote!(&#keys),
        data: data(),
        function: format_ident!("{name}"),
        taken,
        given: quote!(#argument),
        ranks: ranks(),
    };
    match field.kind().single() {
        Kind::Text | Kind::Template if field.is_localized() => {
            let language = number(field.columns.iter().position(|column| column.lookup.is_some()).unwrap_or_default());
            Search { keys: quote!(&#keys[#language]), ..direct("text", quote!(&str)) }
        }
        // The type of one value is never a list.
        Kind::Text | Kind::Template | Kind::Pattern | Kind::List(_) => direct("text", quote!(&str)),
        Kind::Integer(integer) | Kind::Range(integer) => {
            let prefix = if field.is_optional() && !field.kind().is_list() { "optional_" } else { "" };
            direct(&format!("{prefix}{}", integer.name), cells::integer_type(integer))
        }
        // Numbers, and a blank cell is in no order.
        Kind::HttpStatus => Search { given: quote!(#argument.as_u16()), ..direct("u16", quote!(__rt::HttpStatus)) },
        Kind::QName { .. } => direct("qname", quote!(&__rt::QName<'_>)),
        Kind::Bool | Kind::Enum => {
            let places = choices::numbers(plan, column);
            let numbers: Vec<usize> = cells.iter().map(|value| number_of(value, &places)).collect();
            let rank = |(value, number): (&&Value, &usize)| {
                (**value != Value::Blank).then(|| Rank::Number(i128::try_from(*number).unwrap_or_default()))
            };
            let ranks = cells.iter().zip(&numbers).map(rank).collect();
            let name = format_ident!("{prefix}NUMBERS");
            Search {
                keys: quote!(&#name),
                data: Bytes::rows(numbers).declared(&name),
                function: format_ident!("u32"),
                taken: types::single_type(plan, names, column),
                given: quote!(#argument as u32),
                ranks,
            }
        }
        Kind::Ref => references(plan, names, column, cells, prefix),
    }
}

/// A `ref` column is searched by the key of the row that its cells name.
fn references<'v>(
    plan: &'v Plan<'_>,
    names: &Names,
    column: &TypedColumn,
    cells: &[&'v Value],
    prefix: &str,
) -> Search<'v> {
    let argument = types::name(column);
    let name = format_ident!("{prefix}KEYS");
    let (key, integer) = match plan.link(column.field.name()) {
        Some(link) => (link.key.clone(), link.key_type),
        None => match plan.key().map(|key| &key.field) {
            Some(field) => (field.name().to_owned(), integer_of(field.kind())),
            None => ("code".to_owned(), None),
        },
    };
    let key = types::identifier(&key);
    let parse = |text: &str| text.parse::<i128>().unwrap_or_default();
    let key_of = |value: &&'v Value| match *value {
        Value::Ref(text) => Some(plan.key_of(column.field.name(), text)),
        _ => None,
    };
    let texts: Vec<Option<Cow<'v, str>>> = cells.iter().map(key_of).collect();
    let rank = |text: &Option<Cow<'v, str>>| match text.as_ref()? {
        text if integer.is_some() => Some(Rank::Number(parse(text))),
        Cow::Borrowed(text) => Some(Rank::Text(text)),
        // The key of text is text of the table.
        Cow::Owned(_) => None,
    };
    let ranks = texts.iter().map(rank).collect();
    let texts = texts.iter().map(Option::as_deref);
    let (function, data) = if let Some(integer) = integer {
        let numbers = texts.map(|text| text.map(parse).unwrap_or_default());
        (integer.name, Bytes::numbers(cells::width(integer), numbers).declared(&name))
    } else {
        let texts = tokens::texts(texts.map(Option::unwrap_or_default));
        ("text", quote!(static #name: __rt::Texts = #texts;))
    };
    Search {
        keys: quote!(&#name),
        data,
        function: format_ident!("{function}"),
        taken: types::single_type(plan, names, column),
        given: quote!(#argument.#key()),
        ranks,
    }
}

fn integer_of(kind: Kind) -> Option<errcodes_table::Integer> {
    if let Kind::Integer(integer) = kind { Some(integer) } else { None }
}

/// The number as which a `bool` or a choice is searched: its value, or its position among the variants of its enum.
fn number_of(value: &Value, places: &HashMap<usize, usize>) -> usize {
    match value {
        Value::Bool(value) => usize::from(*value),
        Value::Choice(at) => places.get(at).copied().unwrap_or_default(),
        _ => 0,
    }
}
