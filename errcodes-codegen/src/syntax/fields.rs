//! Fields of a variant.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Token, braced, parenthesized, token};

use super::attribute::Attribute;
use super::run;
use super::visibility::visibility;

/// The fields of a variant.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub(crate) shape: Shape,
    pub(crate) list: Vec<Field>,
}

/// How fields are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `A`.
    Unit,
    /// `A(u8)`.
    Numbered,
    /// `A { of: u8 }`.
    Named,
}

/// A field.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) attributes: Vec<Attribute>,
    /// Its name or number, as in a pattern with braces.
    pub(crate) member: TokenTree,
    /// The same as text, without `r#`.
    pub(crate) label: String,
    /// The type.
    pub(crate) kind: TokenStream,
}

impl Fields {
    /// Reads the fields, if any are next.
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let content;
        let shape = if input.peek(token::Brace) {
            braced!(content in input);
            Shape::Named
        } else if input.peek(token::Paren) {
            parenthesized!(content in input);
            Shape::Numbered
        } else {
            return Ok(Self { shape: Shape::Unit, list: Vec::new() });
        };
        let mut list = Vec::new();
        while !content.is_empty() {
            list.push(Field::parse(&content, shape, list.len())?);
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(Self { shape, list })
    }
}

impl Field {
    fn parse(input: ParseStream<'_>, shape: Shape, number: usize) -> syn::Result<Self> {
        let attributes = Attribute::parse_all(input)?;
        visibility(input)?;
        let name: Option<Ident> = if shape == Shape::Named {
            let name = input.parse()?;
            input.parse::<Token![:]>()?;
            Some(name)
        } else {
            None
        };
        run::begins_type(input)?;
        let kind = run::of_type(input, |input| input.peek(Token![,]))?;
        let (member, label) = if let Some(name) = name {
            (name.clone().into(), name.unraw().to_string())
        } else {
            let mut literal = Literal::usize_unsuffixed(number);
            literal.set_span(run::span(&kind));
            (literal.into(), number.to_string())
        };
        Ok(Self { attributes, member, label, kind })
    }
}
