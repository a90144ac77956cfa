//! The traits of a catalog: how it is shown, read, and converted into statuses and SOAP faults.

use errcodes_table::{Integer, Kind, TypedColumn};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::bind::Plan;
use crate::emit::{Names, accessors, columns, docs, entries, errors, variants};
use crate::item::Origin;
use crate::settings::{Feature, Omission};

/// Generates all of them.
pub(super) fn impls(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let mut impls = TokenStream::new();
    if matches!(plan.item.origin, Origin::Table) {
        impls.extend(debug(plan, names));
    }
    impls.extend(totals(plan, names));
    if plan.item.is_plain() {
        impls.extend(shown(plan, names));
        if let Some(key) = plan.key() {
            impls.extend(read(plan, names, key));
        }
        let gated = |span: Span, impls: TokenStream| quote_spanned!(span=> __rt::serde_impls! { #impls });
        match (wanted(plan, Feature::Serde), wanted(plan, Feature::Serialize), wanted(plan, Feature::Deserialize)) {
            // One gate, so that a missing feature is one error.
            (Some(span), ..) => {
                let (write, read) = (serialize(plan, names), deserialize(plan, names));
                impls.extend(gated(span, quote!(#write #read)));
            }
            (None, write, read) => {
                impls.extend(write.and_then(|span| Some(gated(span, serialize(plan, names)?))));
                impls.extend(read.and_then(|span| Some(gated(span, deserialize(plan, names)?))));
            }
        }
    } else {
        impls.extend(errors::impls(plan, names));
    }
    impls
}

/// Returns where an impl was requested, which is where a missing feature is reported.
fn wanted(plan: &Plan<'_>, feature: Feature) -> Option<Span> {
    let &(_, span) = plan.settings.impls.iter().find(|&&(wanted, _)| wanted == feature)?;
    Some(Span::call_site().located_at(span))
}

fn integer(key: &TypedColumn) -> Option<Integer> {
    if let Kind::Integer(integer) = key.field.kind() { Some(integer) } else { None }
}

/// `Debug` by the names: for large tables the `match` of the built-in derive takes minutes to compile.
fn debug(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let item = &names.item;
    let body = variants::at_self(plan, |at| quote!(f.write_str(VARIANT[#at])));
    quote! {
        impl __rt::fmt::Debug for #item {
            #[inline]
            fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result { #body }
        }
    }
}

/// `Display` and `Error`.
fn shown(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let item = &names.item;
    let of_column = |column: &TypedColumn| {
        let accessor = accessors::name(column);
        if column.field.kind() == Kind::Template {
            // Checked: none of its texts has a placeholder.
            quote!(__rt::fmt_template(self.#accessor(), f))
        } else {
            quote!(__rt::fmt::Display::fmt(&self.#accessor(), f))
        }
    };
    let body = match (plan.display, plan.code()) {
        // Only if no table could be read.
        _ if plan.variants.is_empty() => variants::at_self(plan, |_| quote!(__rt::fmt::Result::Ok(()))),
        (Some(column), _) => of_column(column),
        (None, Some(code)) if code.is_total() && !entries::has_text(code.column) => {
            let (code, name) =
                (entries::code(code, accessor_of, entries::plain_code), entries::name(plan, accessor_of));
            quote!(__rt::fmt_code(#code, #name, f))
        }
        (None, _) => quote!(__rt::fmt::Display::fmt(&<Self as __rt::ErrorCatalog>::entry(self), f)),
    };
    let omitted = |omission| plan.settings.no.contains(&omission);
    let display = (!omitted(Omission::Display)).then(|| {
        quote! {
            impl __rt::fmt::Display for #item {
                #[inline]
                fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result { #body }
            }
        }
    });
    let error = (!omitted(Omission::Error)).then(|| quote!(impl __rt::Error for #item {}));
    quote!(#display #error)
}

/// The cell of a column, from `self`.
fn accessor_of(column: &TypedColumn) -> TokenStream {
    let accessor = accessors::name(column);
    quote!(self.#accessor())
}

/// `FromStr` and `TryFrom`.
fn read(plan: &Plan<'_>, names: &Names, key: &TypedColumn) -> TokenStream {
    let (item, text) = (&names.item, &names.text);
    let from = quote::format_ident!("from_{}", key.field.name());
    let by_name = plan.names_of_rows().nth(1).map(|_| {
        quote! {
            let found = match found {
                __rt::Some(error) => __rt::Some(error),
                __rt::None => Self::from_name(text),
            };
        }
    });
    let parse = if key.field.first().is_hex { quote!(parse_hexadecimal) } else { quote!(parse_code) };
    let by_key = if let Some(integer) = integer(key) {
        let integer = columns::integer_type(integer);
        quote! {
            match <#integer as __rt::ParseCode>::#parse(text) {
                __rt::Some(code) => Self::#from(code),
                __rt::None => __rt::None,
            }
        }
    } else {
        quote!(Self::#from(text))
    };
    let found = if by_name.is_some() {
        quote!(let found = #by_key; #by_name __rt::known(found, #text, text))
    } else {
        quote!(__rt::known(#by_key, #text, text))
    };
    // A number that the document repeats does not find one row, and its name is another type.
    let by_number = integer(key).filter(|_| plan.is_read()).map(|integer| {
        let integer = columns::integer_type(integer);
        quote! {
            impl __rt::TryFrom<#integer> for #item {
                type Error = __rt::UnknownCode;
                #[inline]
                fn try_from(code: #integer) -> __rt::Result<Self, __rt::UnknownCode> {
                    __rt::known(Self::#from(code), #text, code)
                }
            }
        }
    });
    quote! {
        impl __rt::FromStr for #item {
            type Err = __rt::UnknownCode;
            #[inline]
            fn from_str(text: &str) -> __rt::Result<Self, __rt::UnknownCode> { #found }
        }

        impl __rt::TryFrom<&str> for #item {
            type Error = __rt::UnknownCode;
            #[inline]
            fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> { __rt::FromStr::from_str(text) }
        }

        #by_number
    }
}

/// `From` into a status or a SOAP fault code, if every row has one: by value and by reference.
fn totals(plan: &Plan<'_>, names: &Names) -> TokenStream {
    let mut impls = TokenStream::new();
    let total = |name: &str| plan.column(name).filter(|column| !column.field.is_optional());
    if let Some(status) = total("http_status") {
        // A list that is not optional has a first.
        let first = status.field.kind().is_list().then(|| quote!([0]));
        impls.extend(from(plan, names, &quote!(__rt::HttpStatus), &quote!(error.http_status()#first)));
        if let Some(span) = wanted(plan, Feature::Http) {
            let body = quote!(__rt::From::from(error.http_status()#first));
            let gated = from(plan, names, &quote!(__rt::http::StatusCode), &body);
            impls.extend(quote_spanned!(span=> __rt::http_impls! { #gated }));
        }
    }
    if total("soap_fault").is_some() {
        impls.extend(from(plan, names, &quote!(__rt::QName<'static>), &quote!(error.soap_fault())));
    }
    impls
}

fn from(plan: &Plan<'_>, names: &Names, target: &TokenStream, body: &TokenStream) -> TokenStream {
    let item = &names.item;
    let (impl_generics, type_generics, where_clause) = plan.item.generics.split_for_impl();
    quote! {
        impl #impl_generics __rt::From<#item #type_generics> for #target #where_clause {
            #[inline]
            fn from(error: #item #type_generics) -> Self { #body }
        }

        impl #impl_generics __rt::From<&#item #type_generics> for #target #where_clause {
            #[inline]
            fn from(error: &#item #type_generics) -> Self { #body }
        }
    }
}

/// `Serialize` as the code, which may repeat; for a row without one, as its name.
fn serialize(plan: &Plan<'_>, names: &Names) -> Option<TokenStream> {
    let item = &names.item;
    let code = plan.code().filter(|code| code.is_total() && !code.column.field.is_pattern())?;
    let write = |column: &TypedColumn, value: TokenStream| match integer(column) {
        None => quote!(__rt::wire::serialize_text(serializer, #value)),
        Some(integer) if integer.is_unsigned() => {
            quote!(__rt::wire::serialize_unsigned(serializer, __rt::From::from(#value)))
        }
        Some(_) => quote!(__rt::wire::serialize_signed(serializer, __rt::From::from(#value))),
    };
    let cell = accessor_of(code.column);
    let written = match code.otherwise {
        Some(name) if code.column.field.is_optional() => {
            let (code, name) = (write(code.column, quote!(code)), write(name, accessor_of(name)));
            quote!(match #cell { __rt::Some(code) => #code, __rt::None => #name })
        }
        _ => write(code.column, cell),
    };
    Some(quote! {
        impl __rt::serde::Serialize for #item {
            fn serialize<S: __rt::serde::Serializer>(&self, serializer: S) -> __rt::Result<S::Ok, S::Error> { #written }
        }
    })
}

/// `Deserialize` from the code, if it is a plain key: what is read is what is written.
fn deserialize(plan: &Plan<'_>, names: &Names) -> Option<TokenStream> {
    let key = plan.key().filter(|_| plan.is_read())?;
    let (item, text) = (&names.item, &names.text);
    let from = quote::format_ident!("from_{}", key.field.name());
    let read = if let Some(integer) = integer(key) {
        let (wide, read) = if integer.is_unsigned() {
            ("u64", quote!(deserialize_unsigned))
        } else {
            ("i64", quote!(deserialize_signed))
        };
        let narrow = columns::integer_type(integer);
        let find = if integer.name == wide {
            quote!(Self::#from)
        } else {
            quote! {
                |code| match <#narrow as __rt::TryFrom<_>>::try_from(code) {
                    __rt::Ok(code) => Self::#from(code),
                    __rt::Err(_) => __rt::None,
                }
            }
        };
        quote!(__rt::wire::#read(deserializer, #text, #find))
    } else {
        quote!(__rt::wire::deserialize_text(deserializer, #text, Self::#from))
    };
    let docs = docs::deserialize();
    Some(quote! {
        #(#docs)*
        impl<'de> __rt::serde::Deserialize<'de> for #item {
            fn deserialize<D: __rt::serde::Deserializer<'de>>(deserializer: D) -> __rt::Result<Self, D::Error> { #read }
        }
    })
}
