//! Long lists. A macro runs unoptimized and passes each token separately, so a list is written as text and read by the
//! compiler's lexer, which takes a fraction of the time for ten thousand rows.

use std::fmt::Write as _;

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::quote;

/// `[1, 2, 3]`.
pub(super) fn numbers<N: std::fmt::Display>(numbers: impl IntoIterator<Item = N>) -> TokenStream {
    let mut list = String::from("[");
    for number in numbers {
        push(&mut list, &number);
    }
    list.push(']');
    lexed(&list)
}

fn push(list: &mut String, number: &dyn std::fmt::Display) {
    // Writing to a string does not fail.
    let _ = write!(list, "{number},");
}

/// `["a", "b"]`, each text escaped by `Debug` of `str`, as Rust reads it.
pub(super) fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> TokenStream {
    let mut list = String::from("[");
    for text in texts {
        let _ = write!(list, "{text:?},");
    }
    list.push(']');
    lexed(&list)
}

/// The same with all names outside of brackets at this place: what an editor shows as their definition.
pub(super) fn lexed_at(rust: &str, place: Span) -> TokenStream {
    let at_place = |token| match token {
        TokenTree::Ident(mut name) => {
            name.set_span(place);
            TokenTree::Ident(name)
        }
        other => other,
    };
    lexed(rust).into_iter().map(at_place).collect()
}

/// Returns the tokens of Rust that was written as text: checked names, numbers, and escaped texts.
pub(super) fn lexed(rust: &str) -> TokenStream {
    // Within a macro, proc-macro2 would first read all of it with its own lexer, which takes far longer.
    let tokens = if proc_macro::is_available() {
        rust.parse().ok().map(|tokens: proc_macro::TokenStream| tokens.into())
    } else {
        rust.parse().ok()
    };
    tokens.unwrap_or_else(|| {
        let message =
            Literal::string("errcodes: the generated code is not Rust; this is a bug in errcodes, please report it");
        quote!(::core::compile_error!(#message))
    })
}
