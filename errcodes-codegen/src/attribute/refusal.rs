//! Refusals: why an entry of the attribute is not taken, and what to write instead.

use std::fmt;

use errcodes_table::{Rule, nearest, one_of};
use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{Ident, Token, token};

use crate::diagnostic::Diagnostics;

/// Why an entry of the attribute is refused.
pub(super) struct Refusal {
    rule: Rule,
    error: syn::Error,
    help: Option<String>,
}

impl Refusal {
    pub(super) fn new(rule: Rule, span: Span, title: impl fmt::Display) -> Self {
        Self { rule, error: syn::Error::new(span, title), help: None }
    }

    pub(super) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    pub(super) fn record(self, diagnostics: &mut Diagnostics) {
        diagnostics.syntax(self.rule, self.error);
        if let (Some(help), Some(last)) = (self.help, diagnostics.table.last_mut()) {
            last.help(help);
        }
    }
}

/// An entry that syn cannot parse.
impl From<syn::Error> for Refusal {
    fn from(error: syn::Error) -> Self {
        Self { rule: Rule::InvalidAttribute, error, help: None }
    }
}

/// Refuses `only = "x"` for `only(…)`, and `spec("x")` for `spec = "x"`.
pub(super) fn refuse_form(key: &Ident, input: ParseStream<'_>) -> Result<(), Refusal> {
    let (is_list, form) = match key.to_string().as_str() {
        "spec" => (false, "spec = \"specs/errors.csv\""),
        "table" => (false, "table = \"code,name\\n…\""),
        "prefix" => (false, "prefix = \"E\""),
        "display" => (false, "display = \"message\""),
        "base" => (false, "base = \"https://errors.example.com/#shop-\""),
        "crate" => (false, "crate = path"),
        "row" => (false, "row = \"…\""),
        "only" => (true, "only(column = \"value\")"),
        "skip" => (true, "skip(column)"),
        "link" => (true, "link(column = Enum in \"specs/other.csv\")"),
        "into" => (true, "into(Enum in \"specs/all.csv\")"),
        "impls" => (true, "impls(serde)"),
        "no" => (true, "no(display)"),
        "require_locales" => (true, "require_locales(\"en\", \"ja\")"),
        "allow" => (true, "allow(rule-id)"),
        _ => return Ok(()),
    };
    let is_other = if is_list { !input.peek(token::Paren) } else { input.peek(token::Paren) || !input.peek(Token![=]) };
    if !is_other {
        return Ok(());
    }
    let title =
        if is_list { format!("`{key}` takes a list in parentheses") } else { format!("`{key}` takes one value") };
    Err(Refusal::new(Rule::InvalidAttribute, key.span(), title).help(format!("write `{form}`")))
}

pub(super) fn choice<T: Copy>(ident: &Ident, choices: &[(&str, T)]) -> Result<T, Refusal> {
    let found = choices.iter().find(|(name, _)| ident == name);
    found.map(|&(_, choice)| choice).ok_or_else(|| {
        let names = choices.iter().map(|&(name, _)| name);
        Refusal::new(Rule::UnknownSetting, ident.span(), format!("`{ident}` is not an impl"))
            .help(instead(&ident.to_string(), names))
    })
}

pub(super) fn unknown(key: &Ident, known: &[&str]) -> Refusal {
    Refusal::new(Rule::UnknownSetting, key.span(), format!("unknown key `{key}`"))
        .help(instead(&key.to_string(), known.iter().copied()))
}

/// Returns the help for a word that does not exist.
fn instead<'k>(given: &str, known: impl Iterator<Item = &'k str> + Clone) -> String {
    match nearest(given, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected {}", one_of(known)),
    }
}
