//! Runs: tokens that are passed on as they are, such as a type, and where they end.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, Token};

/// Returns the place of tokens: all of them where the compiler can say so, and otherwise the first.
pub(crate) fn span(tokens: &TokenStream) -> Span {
    let mut spans = tokens.clone().into_iter().map(|token| token.span());
    let Some(first) = spans.next() else { return Span::call_site() };
    spans.last().and_then(|last| first.join(last)).unwrap_or(first)
}

/// Refuses a keyword with which no type begins. (The compiler has read the types of a derive before; others may call it with
/// anything.)
pub(super) fn begins_type(input: ParseStream<'_>) -> syn::Result<()> {
    const KEYWORDS: [&str; 11] =
        ["Self", "_", "crate", "dyn", "extern", "fn", "for", "impl", "self", "super", "unsafe"];
    match input.fork().call(Ident::parse_any) {
        Ok(word) if !input.peek(Ident) && !KEYWORDS.iter().any(|keyword| word == keyword) => {
            Err(input.error("expected a type"))
        }
        _ => Ok(()),
    }
}

/// Reads a type or bounds: the tokens up to the first that `ends` them outside of `<…>`.
pub(super) fn of_type(input: ParseStream<'_>, ends: fn(ParseStream<'_>) -> bool) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    let mut depth = 0_usize;
    while !input.is_empty() && (depth > 0 || !ends(input)) {
        if input.peek(Token![->]) {
            tokens.extend([input.parse::<TokenTree>()?, input.parse()?]);
            continue;
        }
        let token: TokenTree = input.parse()?;
        depth = nested(depth, &token);
        tokens.extend([token]);
    }
    if tokens.is_empty() { Err(input.error("expected a type")) } else { Ok(tokens) }
}

/// Skips the value of a variant, up to a comma that is outside of `<…>`.
pub(super) fn skip_value(input: ParseStream<'_>) -> syn::Result<()> {
    let mut depth = 0_usize;
    // After an operand, `<` and `>` compare or shift, except in the type of a cast.
    let (mut is_after_operand, mut is_cast) = (false, false);
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,])) {
        let shifts = depth == 0 && is_after_operand && !is_cast && input.peek(Token![<<]);
        if shifts || input.peek(Token![->]) {
            for _ in 0..2 {
                input.parse::<TokenTree>()?;
            }
            is_after_operand = false;
            continue;
        }
        let token: TokenTree = input.parse()?;
        match &token {
            TokenTree::Ident(word) => {
                let is_word = |words: &[&str]| words.iter().any(|known| word == known);
                is_cast |= word == "as";
                is_after_operand = !is_word(&["as", "else", "if", "in", "match", "return"]);
            }
            TokenTree::Literal(_) | TokenTree::Group(_) => is_after_operand = true,
            TokenTree::Punct(punct) => {
                if depth > 0 || is_cast || !is_after_operand {
                    depth = nested(depth, &token);
                }
                is_cast &= depth > 0 || matches!(punct.as_char(), ':' | '>');
                is_after_operand = matches!(punct.as_char(), '?' | '>');
            }
        }
    }
    Ok(())
}

/// Returns how many `<` are open after a token.
fn nested(depth: usize, token: &TokenTree) -> usize {
    match token {
        TokenTree::Punct(punct) if punct.as_char() == '<' => depth + 1,
        TokenTree::Punct(punct) if punct.as_char() == '>' => depth.saturating_sub(1),
        _ => depth,
    }
}
