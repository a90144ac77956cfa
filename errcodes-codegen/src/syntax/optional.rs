//! `Option<T>` among types.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};
use syn::{Lifetime, Token};

use super::path::Path;
use super::run;

/// Returns `T` of `Option<T>`, with any path to `Option`.
pub(crate) fn inside_option(kind: &TokenStream) -> Option<TokenStream> {
    let read = |input: ParseStream<'_>| {
        let path = Path::parse(input)?;
        input.parse::<Token![<]>()?;
        if input.peek(Lifetime) {
            return Err(input.error("expected a type"));
        }
        let inner = run::of_type(input, |input| input.peek(Token![,]) || input.peek(Token![>]))?;
        input.parse::<Option<Token![,]>>()?;
        input.parse::<Token![>]>()?;
        Ok((path, inner))
    };
    let (path, inner) = read.parse2(kind.clone()).ok()?;
    (path.segments.last()? == "Option").then_some(inner)
}
