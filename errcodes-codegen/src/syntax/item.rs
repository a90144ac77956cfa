//! The enum with its variants.

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::ParseStream;
use syn::{Token, braced};

use super::attribute::Attribute;
use super::fields::Fields;
use super::generics::Generics;
use super::run;
use super::visibility::visibility;

/// What a macro is given.
#[derive(Clone, Debug)]
pub(crate) enum Given {
    Enum(Enum),
    /// A `struct` or a `union`, and the place of this word.
    Other(&'static str, Span),
}

/// An enum.
#[derive(Clone, Debug)]
pub(crate) struct Enum {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    pub(crate) variants: Vec<Variant>,
}

/// A variant. Its value is of no interest.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) name: Ident,
    pub(crate) fields: Fields,
}

impl Given {
    /// Reads an item.
    pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = Attribute::parse_all(input)?;
        let visibility = visibility(input)?;
        let next = input.lookahead1();
        let (kind, span) = if next.peek(Token![struct]) {
            ("struct", input.parse::<Token![struct]>()?.span)
        } else if next.peek(Token![enum]) {
            ("enum", input.parse::<Token![enum]>()?.span)
        } else if next.peek(Token![union]) {
            ("union", input.parse::<Token![union]>()?.span)
        } else {
            return Err(next.error());
        };
        if kind != "enum" {
            input.parse::<TokenStream>()?;
            return Ok(Self::Other(kind, span));
        }
        let name = input.parse()?;
        let mut generics = Generics::parse(input)?;
        generics.parse_where(input)?;
        let content;
        braced!(content in input);
        let mut variants = Vec::new();
        while !content.is_empty() {
            variants.push(Variant::parse(&content)?);
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(Self::Enum(Enum { attributes, visibility, name, generics, variants }))
    }
}

impl Variant {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = Attribute::parse_all(input)?;
        visibility(input)?;
        let name = input.parse()?;
        let fields = Fields::parse(input)?;
        if input.parse::<Option<Token![=]>>()?.is_some() {
            run::skip_value(input)?;
        }
        Ok(Self { attributes, name, fields })
    }
}
