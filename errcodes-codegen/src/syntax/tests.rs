//! The grammar against syn's, which reads items whole.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::parse::{Parse as _, Parser as _};
use syn::{Data, DeriveInput, GenericArgument, PathArguments, Type};

use super::{Given, inside_option};

/// What both tell about an item: one text per part.
fn ours(tokens: TokenStream) -> Option<Vec<String>> {
    let item = match Given::parse.parse2(tokens).ok()? {
        Given::Other(kind, _) => return Some(vec![kind.to_owned()]),
        Given::Enum(item) => item,
    };
    let (declared, named, bounds) = item.generics.split_for_impl();
    let mut told = vec![item.name.to_string(), item.visibility.to_string()];
    told.extend([declared, named, bounds].map(|part| part.to_string()));
    told.extend(item.generics.types());
    told.extend(item.attributes.iter().map(|attribute| attribute.tokens.to_string()));
    for variant in &item.variants {
        told.push(format!("{} {}", variant.name, variant.fields.list.len()));
        told.extend(variant.attributes.iter().map(|attribute| attribute.tokens.to_string()));
        for field in &variant.fields.list {
            told.push(format!("{} {}: {}", field.label, field.member, field.kind));
            told.extend(field.attributes.iter().map(|attribute| attribute.tokens.to_string()));
        }
    }
    Some(told)
}

/// Only tokens count: what is between them depends on who prints.
fn compact(told: &[String]) -> Vec<String> {
    told.iter().map(|part| part.split_whitespace().collect()).collect()
}

fn of_syn(tokens: TokenStream) -> Option<Vec<String>> {
    let item: DeriveInput = syn::parse2(tokens).ok()?;
    let data = match &item.data {
        Data::Enum(data) => data,
        Data::Struct(_) => return Some(vec!["struct".to_owned()]),
        Data::Union(_) => return Some(vec!["union".to_owned()]),
    };
    let attributes = |list: &[syn::Attribute]| -> Vec<String> {
        list.iter().map(|attribute| attribute.to_token_stream().to_string()).collect()
    };
    let (declared, named, bounds) = item.generics.split_for_impl();
    let mut told = vec![item.ident.to_string(), item.vis.to_token_stream().to_string()];
    told.extend([quote!(#declared), quote!(#named), without_last_comma(quote!(#bounds))].map(|part| part.to_string()));
    told.extend(item.generics.type_params().map(|parameter| parameter.ident.to_string()));
    told.extend(attributes(&item.attrs));
    for variant in &data.variants {
        told.push(format!("{} {}", variant.ident, variant.fields.len()));
        told.extend(attributes(&variant.attrs));
        for (member, field) in variant.fields.members().zip(&variant.fields) {
            let label = member.to_token_stream().to_string();
            told.push(format!("{} {label}: {}", label.trim_start_matches("r#"), field.ty.to_token_stream()));
            told.extend(attributes(&field.attrs));
        }
    }
    Some(told)
}

/// Bounds and parameters may end with a comma, which means nothing.
fn without_last_comma(tokens: TokenStream) -> TokenStream {
    let mut tokens: Vec<_> = tokens.into_iter().collect();
    if tokens.last().is_some_and(|last| last.to_string() == ",") {
        tokens.pop();
    }
    tokens.into_iter().collect()
}

/// Items as people and macros write them.
const ITEMS: [&str; 38] = [
    "enum A {}",
    "pub enum A { B, C, }",
    "pub(crate) enum A { B }",
    "pub(super) enum A { B }",
    "pub(in crate::a::b) enum A { B }",
    "#[a] #[b = 1] #[c(d, e = \"f\")] #[g::h[i]] #[j { k }] enum A { #[l] B, #[doc = \" m\"] C }",
    "#[cfg_attr(a, derive(B))] #[allow(dead_code)] #[non_exhaustive] enum A {}",
    "#[unsafe(no_mangle)] enum A {}",
    "enum r#type { r#fn, B }",
    "enum A { B = 1, C = 2 + 3, D = -4, E = 'x' as isize }",
    "enum A { B = 1 << 3, C = (1 < 2) as isize, D = 4 >> 1 }",
    "enum A { B = size_of::<(u8, u16)>() as isize, C }",
    "enum A { B = f::<u8, u16>(1, 2), C = <u8 as T<u8, u16>>::X, D }",
    "enum A { B = if 1 < 2 { 3 } else { 4 }, C = match 5 { 6 => 7, _ => 8 }, D = { 9 } }",
    "enum A { B = X as isize < Y, C }",
    "enum A { B(u8), C(u8, String), D(), E(u8,) }",
    "enum A { B { c: u8 }, D { e: u8, r#type: String, }, F {} }",
    "enum A { B(#[from] std::io::Error), C { #[source] d: Box<dyn Error + Send + Sync + 'static> } }",
    "enum A { B(pub u8, pub(crate) u16), C { pub d: u8, pub(in crate) e: u8 } }",
    "enum A { B(pub (crate::C, u8)), D((crate::C, u8)) }",
    "enum A { B(Vec<(u8, u16)>, HashMap<String, Vec<u8>>), C(fn(u8, u16) -> u8), D(u8) }",
    "enum A { B(Box<dyn Fn(u8) -> Result<u8, u16> + Send>, u8), C([u8; 4], [u8; N + 1], &'static [u8]) }",
    "enum A { B(<T as U<u8, u16>>::V, u8), C(T::U<u8>, ::std::vec::Vec<u8>), D(!), E(*const u8), F(&'a mut T) }",
    "enum A { B(impl_macro!(a, b), u8), C(for<'a> fn(&'a u8) -> &'a u8, u8) }",
    "enum A { B(W<{ 1 > 2 }, u8>, u8), C(W<-1, 'x'>, u8) }",
    "enum A<T> { B(T) }",
    "enum A<'a, T: 'a + Clone = u8, const N: usize = 3> where T: Default, { B(&'a T), C([u8; N]) }",
    "enum A<'a: 'b, 'b, #[c] T: Iterator<Item = u8> + ?Sized, U = Vec<T>> where for<'c> &'c T: Into<U>, 'a: 'b { B(T, U) }",
    "enum A<T> where T: Fn(u8) -> Vec<u8>, Vec<T>: Sized { B(T) }",
    "enum A<const N: bool = { 1 > 2 }> { B }",
    "enum A<T: ~const B> { B(T) }",
    "struct A { b: u8 }",
    "pub struct A<T>(T) where T: B;",
    "union A { b: u8 }",
    "enum A { macro_call!{} }",
    "enum A { B, , C }",
    "enum { B }",
    "fn a() {}",
];

#[test]
fn an_item_is_read_as_syn_reads_it() {
    for item in ITEMS {
        let tokens: TokenStream = item.parse().expect("tokens");
        let (ours, others) = (ours(tokens.clone()), of_syn(tokens));
        // What syn refuses within a type or a value, the compiler refuses as well: it sees the same tokens.
        if others.is_some() || ours.is_none() {
            assert_eq!(ours.as_deref().map(compact), others.as_deref().map(compact), "{item}");
        }
    }
}

#[test]
fn an_option_is_found_as_in_the_types_of_syn() {
    let kinds = [
        "Option<u8>",
        "Option<u8,>",
        "std::option::Option<Vec<(u8, u16)>>",
        "::core::option::Option<dyn A + B>",
        "Option",
        "Option<u8, u16>",
        "Option<'a>",
        "Vec<u8>",
        "Options<u8>",
        "<A as B>::Option<u8>",
        "&Option<u8>",
        "Option<fn(u8) -> u8>",
        "(Option<u8>)",
        "Option<Option<u8>>",
        "Option<u8>::A",
        "Option<>",
        "Option<[u8; 3]>",
    ];
    for kind in kinds {
        let tokens: TokenStream = kind.parse().expect("tokens");
        let inner = inside_option(&tokens).map(|inner| vec![inner.to_string()]);
        let others = of_syn_inside(tokens).map(|inner| vec![inner.to_token_stream().to_string()]);
        assert_eq!(inner.as_deref().map(compact), others.as_deref().map(compact), "{kind}");
    }
}

fn of_syn_inside(tokens: TokenStream) -> Option<Type> {
    let Ok(Type::Path(path)) = Type::parse.parse2(tokens) else { return None };
    let last = path.path.segments.last().filter(|last| path.qself.is_none() && last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => Some(inner.clone()),
        _ => None,
    }
}
