//! Any tokens as the input of the macros: the expansion is always items, often with a `compile_error!`.

use errcodes_codegen::expand;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use proptest::prelude::*;
use proptest::sample::select;
use quote::quote;

use crate::tables::table;
use crate::{assert_items, config};

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "catalog", "spec", "table", "only", "skip", "link", "impls", "no", "crate", "row", "serde", "http", "display",
    "error", "require_locales", "from", "source", "message", "in", "code", "name", "kind", "next", "variant", "E", "A", "NotFound", "enum", "struct", "union", "pub",
    "where", "deprecated", "doc", "derive", "self", "Self", "super", "dyn", "const", "_", "true", "u8", "受信",
];

fn word() -> impl Strategy<Value = TokenStream> {
    let plain = select(WORDS).prop_map(|word| Ident::new(word, Span::call_site()));
    let raw = select(vec!["type", "A", "code"]).prop_map(|word| Ident::new_raw(word, Span::call_site()));
    prop_oneof![12 => plain, 1 => raw].prop_map(|word| quote!(#word))
}

fn literal() -> impl Strategy<Value = TokenStream> {
    let other = select(vec![
        Literal::u16_suffixed(101),
        Literal::u64_unsuffixed(101),
        Literal::f64_unsuffixed(1.5),
        Literal::character('a'),
        Literal::byte_string(b"a"),
        Literal::c_string(c"a"),
        Literal::string("NOT_FOUND"),
        Literal::string(""),
        Literal::string("no/such.csv"),
        Literal::string("/absolute.csv"),
        Literal::string("src"),
    ]);
    let text = prop_oneof![table(), "\\PC{0,8}"].prop_map(|text| Literal::string(&text));
    prop_oneof![2 => other, 1 => text].prop_map(|literal| quote!(#literal))
}

fn mark() -> impl Strategy<Value = TokenStream> {
    (select(vec!['=', ',', '|', '#', ':', ';', '<', '>', '-', '\'', '&', '!', '.', '?']), any::<bool>()).prop_map(
        |(mark, joint)| {
            let spacing = if joint || mark == '\'' { Spacing::Joint } else { Spacing::Alone };
            let mark = TokenTree::from(Punct::new(mark, spacing));
            quote!(#mark)
        },
    )
}

/// Any tokens, in groups of any kind.
fn tokens() -> impl Strategy<Value = TokenStream> {
    let leaf = prop_oneof![3 => word(), 2 => literal(), 3 => mark()];
    let tree = leaf.prop_recursive(3, 24, 6, |inner| {
        let delimiter = select(vec![Delimiter::Parenthesis, Delimiter::Brace, Delimiter::Bracket, Delimiter::None]);
        (delimiter, prop::collection::vec(inner, 0..6)).prop_map(|(delimiter, inner)| {
            let group = Group::new(delimiter, inner.into_iter().collect());
            quote!(#group)
        })
    });
    prop::collection::vec(tree, 0..10).prop_map(|trees| trees.into_iter().collect())
}

/// One entry of the attribute, mostly valid.
fn entry() -> impl Strategy<Value = TokenStream> {
    let list = prop_oneof![
        (word(), prop::collection::vec(literal(), 1..3))
            .prop_map(|(column, values)| quote!(only(#column = #(#values)|*))),
        prop::collection::vec(word(), 0..3).prop_map(|columns| quote!(skip(#(#columns),*))),
        (word(), word(), literal()).prop_map(|(column, target, table)| quote!(link(#column = #target in #table))),
        (word(), word()).prop_map(|(column, target)| quote!(link(#column = crate::#target in "src"))),
        select(vec![quote!(impls(serde)), quote!(impls(http, serde)), quote!(no(display, error)), quote!(no(error,))]),
        word().prop_map(|path| quote!(crate = ::#path::b)),
        prop_oneof![
            3 => select(vec!["reason", "description", "title", "code", "kind", "mesage"]).prop_map(|name| quote!(display = #name)),
            1 => literal().prop_map(|column| quote!(display = #column)),
            1 => tokens().prop_map(|tokens| quote!(display = #tokens)),
        ],
        prop_oneof![
            3 => prop::collection::vec(select(vec!["ja", "en", "EN", "en_GB", "zh-Hant", "", "日本"]), 0..3)
                .prop_map(|tags| quote!(require_locales(#(#tags),*))),
            1 => tokens().prop_map(|tokens| quote!(require_locales(#tokens))),
        ],
    ];
    let table = prop_oneof![
        8 => table().prop_map(|text| quote!(table = #text)),
        1 => literal().prop_map(|text| quote!(spec = #text)),
    ];
    prop_oneof![4 => table, 6 => list, 1 => tokens()]
}

/// An enum for the macro, or another item.
fn item() -> impl Strategy<Value = TokenStream> {
    let attribute = prop_oneof![
        8 => prop::collection::vec(entry(), 0..4).prop_map(|entries| quote!(#[catalog(#(#entries),*)])),
        1 => tokens().prop_map(|tokens| quote!(#[catalog(#tokens)])),
        1 => tokens().prop_map(|tokens| quote!(#[catalog #tokens])),
        1 => tokens().prop_map(|tokens| quote!(#[doc #tokens])),
    ];
    let row = prop_oneof![
        6 => Just(quote!()),
        2 => literal().prop_map(|key| quote!(#[catalog(row = #key)])),
        1 => tokens().prop_map(|tokens| quote!(#[catalog(#tokens)])),
        1 => Just(quote!(#[deprecated])),
    ];
    let mark = prop_oneof![
        4 => Just(quote!()),
        4 => select(vec![quote!(#[source]), quote!(#[from]), quote!(#[from] #[source])]),
        1 => tokens().prop_map(|tokens| quote!(#[source #tokens])),
        1 => tokens().prop_map(|tokens| quote!(#[from(#tokens)])),
    ];
    let plain =
        select(vec![quote!(), quote!(), quote!(()), quote!({}), quote!((T)), quote!({ a: &'a u8 }), quote!(= 3)]);
    let marked = (mark.clone(), mark, 0..5).prop_map(|(one, other, form)| match form {
        0 => quote!((#one T)),
        1 => quote!((#one Option<T>, #other u8)),
        2 => quote!({ #one a: T, #other source: Option<> }),
        3 => quote!({ #one r#source: ::std::option::Option<T, u8> }),
        _ => quote!({ source: [T; N], #one user: dyn Fn(T) -> Option<T> }),
    });
    let fields = prop_oneof![3 => plain, 2 => marked];
    let name = prop_oneof![4 => select(vec![quote!(NotFound), quote!(OutOfStock), quote!(r#A)]), 1 => word()];
    let variant = (row, name, fields).prop_map(|(row, name, fields)| quote!(#row #name #fields,));
    let body = prop_oneof![
        3 => prop::collection::vec(variant, 0..4)
            .prop_map(|variants| variants.into_iter().collect::<TokenStream>())
            .prop_map(|variants| quote!({ #variants })),
        1 => Just(quote!({})),
        1 => tokens(),
    ];
    let head = select(vec![
        quote!(pub enum E),
        quote!(enum E),
        quote!(pub(crate) enum r#type<'a, T: Copy, const N: usize>),
        quote!(enum E<T> where T: Copy),
        quote!(struct E),
        quote!(union E),
    ]);
    (prop::collection::vec(attribute, 0..3), head, body)
        .prop_map(|(attributes, head, body)| quote!(#(#attributes)* #head #body))
}

fn hold(input: &TokenStream) {
    assert_items(&expand::catalog(input.clone()));
    assert_items(&expand::derive(input.clone()));
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn any_tokens(input in tokens()) {
        hold(&input);
    }

    #[test]
    fn near_enums(input in item()) {
        hold(&input);
    }
}

/// Odd types of fields, most of which depend on a parameter and so become bounds.
#[test]
fn odd_types_of_fields() {
    let lifetime = TokenStream::from_iter([
        TokenTree::from(Punct::new('\'', Spacing::Joint)),
        TokenTree::from(Ident::new("a", Span::call_site())),
    ]);
    let hidden = TokenTree::from(Group::new(Delimiter::None, quote!(dyn A<T> + Send)));
    let kinds = [
        quote!(T::Err),
        quote!(<T as A>::B),
        quote!(&#lifetime T),
        quote!(&#lifetime mut [T; { N + 1 }]),
        quote!((T,)),
        quote!((T)),
        quote!(!),
        quote!(_),
        quote!(*const T),
        quote!(dyn A<T> + Send),
        quote!(dyn for<'b> Fn(&'b T) -> T),
        quote!(for<'b> fn(&'b T) -> T),
        quote!(unsafe extern "C" fn(T, ...)),
        quote!(impl A<T>),
        quote!(impl ?Sized + A<T>),
        quote!(A<T> + Send),
        quote!(#lifetime + A<T>),
        quote!(dyn #lifetime + A<T>),
        quote!(dyn ?Sized + A<T>),
        quote!(m!(T)),
        quote!(#hidden),
        quote!(&#hidden),
        quote!(Option<dyn A<T> + Send>),
        quote!(Option<#hidden>),
        quote!(A<B = T>),
        quote!(A<B: Into<T>>),
        quote!(typeof(T)),
        quote!(struct { t: T }),
    ];
    for kind in kinds {
        for mark in [quote!(), quote!(#[source]), quote!(#[from])] {
            hold(&quote! {
                #[catalog(table = "name,message:template@en\nA,{0}\nB,{b}\n", display = "message")]
                pub enum E<'a, T, const N: usize> { A(#mark #kind), B { b: #kind } }
            });
        }
    }
}
