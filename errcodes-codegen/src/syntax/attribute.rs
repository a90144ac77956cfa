//! Attributes: their path, and what is in their parentheses.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Token, braced, bracketed, parenthesized};

use super::path::Path;

/// An attribute `#[…]`.
#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    /// The whole attribute.
    pub(crate) tokens: TokenStream,
    /// The place of its `#`.
    pub(crate) pound: Span,
    path: Path,
    rest: Rest,
}

/// What follows the path.
#[derive(Clone, Debug)]
enum Rest {
    Nothing,
    /// `= value`, and the place of the `=`.
    Value(Span),
    List(Group),
}

impl Attribute {
    /// Reads the attributes that are next, if any.
    pub(super) fn parse_all(input: ParseStream<'_>) -> syn::Result<Vec<Self>> {
        let mut attributes = Vec::new();
        while input.peek(Token![#]) {
            attributes.push(Self::parse(input)?);
        }
        Ok(attributes)
    }

    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let pound = input.parse::<Token![#]>()?.span;
        let content;
        let brackets = bracketed!(content in input);
        let mut group = Group::new(Delimiter::Bracket, content.fork().parse()?);
        group.set_span(brackets.span.join());
        let mut sign = Punct::new('#', Spacing::Alone);
        sign.set_span(pound);
        let tokens = [TokenTree::from(sign), group.into()].into_iter().collect();
        Ok(Self { tokens, pound, path: path(&content)?, rest: Rest::parse(&content)? })
    }

    /// Returns `true` for an attribute of this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.path.is_ident(name)
    }

    /// Returns the place of the path.
    pub(crate) fn span(&self) -> Span {
        super::run::span(&self.path.tokens())
    }

    /// Returns `true` for an attribute that is nothing but its path.
    pub(crate) fn is_word(&self) -> bool {
        matches!(self.rest, Rest::Nothing)
    }

    /// Returns `true` for an attribute with only this word in its parentheses.
    pub(crate) fn has_only(&self, word: &str) -> bool {
        self.parse_list(Ident::parse_any).is_ok_and(|given| given == word)
    }

    /// Reads what is in the parentheses.
    ///
    /// # Errors
    ///
    /// Returns what `read` returns, or an error for an attribute without parentheses.
    pub(crate) fn parse_list<T>(&self, read: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
        let list = match &self.rest {
            Rest::List(list) => list,
            Rest::Value(equals) => return Err(syn::Error::new(*equals, "expected `(`")),
            Rest::Nothing => {
                let path = self.path.tokens().to_string().replace(' ', "");
                let title = format!("expected attribute arguments in parentheses: `{path}(...)`");
                return Err(syn::Error::new(self.span(), title));
            }
        };
        let inside = |input: ParseStream<'_>| {
            let content;
            match list.delimiter() {
                Delimiter::Brace => {
                    braced!(content in input);
                }
                Delimiter::Bracket => {
                    bracketed!(content in input);
                }
                Delimiter::Parenthesis | Delimiter::None => {
                    parenthesized!(content in input);
                }
            }
            read(&content)
        };
        inside.parse2(TokenTree::from(list.clone()).into())
    }
}

/// Reads the path of an attribute, which may be a keyword.
fn path(input: ParseStream<'_>) -> syn::Result<Path> {
    if input.peek(Token![unsafe]) { Ok(Path::of(Ident::parse_any(input)?)) } else { Path::parse(input) }
}

impl Rest {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() {
            return Ok(Self::Nothing);
        }
        if let Ok(equals) = input.parse::<Token![=]>() {
            input.parse::<TokenStream>()?;
            return Ok(Self::Value(equals.span));
        }
        input.parse().map(Self::List)
    }
}
