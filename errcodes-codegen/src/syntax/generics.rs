//! Generics: the parameters of an enum and its `where` clause, written out for the impls that are generated.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::ParseStream;
use syn::{Ident, Lifetime, Token, token};

use super::attribute::Attribute;
use super::run;

/// The parameters of an enum, and its `where` clause.
#[derive(Clone, Debug)]
pub(crate) struct Generics {
    /// The place of `<…>`, or of `where`.
    pub(crate) span: Span,
    /// The places of `<` and `>`, so that the compiler shows the enum as declared there.
    brackets: [Span; 2],
    params: Vec<Param>,
    predicates: Vec<TokenStream>,
}

#[derive(Clone, Debug)]
struct Param {
    kind: Kind,
    /// `'a`, `T` or `N`.
    name: TokenStream,
    /// The parameter without its default.
    declared: TokenStream,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Lifetime,
    Type,
    Const,
}

impl Default for Generics {
    fn default() -> Self {
        let nowhere = Span::call_site();
        Self { span: nowhere, brackets: [nowhere; 2], params: Vec::new(), predicates: Vec::new() }
    }
}

impl Generics {
    /// Reads `<…>`, if it is next.
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut generics = Self::default();
        if !input.peek(Token![<]) {
            return Ok(generics);
        }
        let open = input.parse::<Token![<]>()?.span;
        while !input.peek(Token![>]) {
            generics.params.push(Param::parse(input)?);
            if !input.peek(Token![>]) {
                input.parse::<Token![,]>()?;
            }
        }
        let close = input.parse::<Token![>]>()?.span;
        generics.span = open.join(close).unwrap_or(open);
        generics.brackets = [open, close];
        Ok(generics)
    }

    /// Reads `where …`, if it is next.
    pub(super) fn parse_where(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let Some(word) = input.parse::<Option<Token![where]>>()? else { return Ok(()) };
        if self.params.is_empty() {
            self.span = word.span;
        }
        while !input.is_empty() && !input.peek(token::Brace) {
            let ends = |input: ParseStream<'_>| input.peek(Token![,]) || input.peek(token::Brace);
            self.predicates.push(run::of_type(input, ends)?);
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(())
    }

    /// Returns `true` for an enum without parameters.
    pub(crate) fn has_no_params(&self) -> bool {
        self.params.is_empty()
    }

    /// Returns `true` if there are neither parameters nor bounds.
    pub(crate) fn is_empty(&self) -> bool {
        self.params.is_empty() && self.predicates.is_empty()
    }

    /// Returns the names of the type parameters.
    pub(crate) fn types(&self) -> impl Iterator<Item = String> + '_ {
        self.params.iter().filter(|param| param.kind == Kind::Type).map(|param| param.name.to_string())
    }

    /// Adds a predicate to the `where` clause.
    pub(crate) fn require(&mut self, predicate: TokenStream) {
        self.predicates.push(predicate);
    }

    /// Returns what is after `impl`, after the enum's name, and before the body.
    pub(crate) fn split_for_impl(&self) -> (TokenStream, TokenStream, TokenStream) {
        let predicates = &self.predicates;
        let bounds = if predicates.is_empty() { TokenStream::new() } else { quote!(where #(#predicates),*) };
        (self.listed(|param| &param.declared), self.listed(|param| &param.name), bounds)
    }

    /// `<…>`: lifetimes come first.
    fn listed(&self, part: fn(&Param) -> &TokenStream) -> TokenStream {
        if self.params.is_empty() {
            return TokenStream::new();
        }
        let (lifetimes, others): (Vec<&Param>, Vec<&Param>) =
            self.params.iter().partition(|param| param.kind == Kind::Lifetime);
        let params = lifetimes.into_iter().chain(others).map(part);
        let [open, close] = self.brackets;
        let (open, close) = (quote_spanned!(open=> <), quote_spanned!(close=> >));
        quote!(#open #(#params),* #close)
    }
}

impl Param {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = Attribute::parse_all(input)?;
        let next = input.lookahead1();
        let kind = if next.peek(Lifetime) {
            Kind::Lifetime
        } else if next.peek(Ident) {
            Kind::Type
        } else if next.peek(Token![const]) {
            Kind::Const
        } else {
            return Err(next.error());
        };
        let ends_param = |input: ParseStream<'_>| input.peek(Token![,]) || input.peek(Token![>]);
        let declared =
            run::of_type(input, |input| input.peek(Token![=]) || input.peek(Token![,]) || input.peek(Token![>]))?;
        if input.parse::<Option<Token![=]>>()?.is_some() {
            run::of_type(input, ends_param)?;
        }
        let mut tokens = declared.clone().into_iter();
        let name: Vec<TokenTree> = match kind {
            Kind::Lifetime => tokens.take(2).collect(),
            Kind::Type => tokens.take(1).collect(),
            Kind::Const => tokens.nth(1).into_iter().collect(),
        };
        let attributes = attributes.iter().map(|attribute| &attribute.tokens);
        Ok(Self { kind, name: name.into_iter().collect(), declared: quote!(#(#attributes)* #declared) })
    }
}
