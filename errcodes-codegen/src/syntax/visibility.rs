//! Visibility of an enum, or of a field.

use proc_macro2::{TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::{Token, parenthesized, token};

/// Reads `pub`, `pub(crate)` or `pub(in path)`, if it is next.
pub(super) fn visibility(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    // `$vis` that matched nothing.
    if let Ok(TokenTree::Group(group)) = input.fork().parse()
        && input.peek(token::Group)
        && group.stream().is_empty()
    {
        input.parse::<TokenTree>()?;
        return Ok(TokenStream::new());
    }
    let Some(word) = input.parse::<Option<Token![pub]>>()? else { return Ok(TokenStream::new()) };
    let word = quote_spanned!(word.span=> pub);
    if !input.peek(token::Paren) {
        return Ok(word);
    }
    let ahead = input.fork();
    let content;
    parenthesized!(content in ahead);
    // The others are the type of a field: `pub (crate::A, crate::B)`.
    let is_word = content.peek(Token![crate]) || content.peek(Token![self]) || content.peek(Token![super]);
    let is_alone = is_word && content.parse::<TokenTree>().is_ok() && content.is_empty();
    if !is_alone && !content.peek(Token![in]) {
        return Ok(word);
    }
    let place: TokenTree = input.parse()?;
    Ok(quote!(#word #place))
}
