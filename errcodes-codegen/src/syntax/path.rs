//! Paths without generic arguments, such as `crate::AuthFault`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Token;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

/// A path, as in a `use`.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    is_global: bool,
    pub(crate) segments: Vec<Ident>,
}

impl Path {
    /// Returns the path of one segment.
    pub(super) fn of(segment: Ident) -> Self {
        Self { is_global: false, segments: vec![segment] }
    }

    /// Reads a path.
    pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let is_global = input.parse::<Option<Token![::]>>()?.is_some();
        let mut segments = vec![segment(input)?];
        while input.parse::<Option<Token![::]>>()?.is_some() {
            segments.push(segment(input).map_err(|_| input.error("expected path segment after `::`"))?);
        }
        Ok(Self { is_global, segments })
    }

    pub(crate) fn is_ident(&self, name: &str) -> bool {
        !self.is_global && matches!(self.segments.as_slice(), [only] if only == name)
    }

    /// Returns the path as tokens.
    pub(crate) fn tokens(&self) -> TokenStream {
        let colons = self.is_global.then(|| quote!(::));
        let segments = &self.segments;
        quote!(#colons #(#segments)::*)
    }
}

fn segment(input: ParseStream<'_>) -> syn::Result<Ident> {
    let is_keyword =
        input.peek(Token![crate]) || input.peek(Token![self]) || input.peek(Token![Self]) || input.peek(Token![super]);
    if is_keyword { Ident::parse_any(input) } else { input.parse() }
}
