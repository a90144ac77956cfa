//! The values of a recipe: texts, numbers, patterns, and lists of them; what is wrong is reported at its place.

use errcodes_table::nearest;
use regex_lite::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::model::Span;
use super::script::Script;
use crate::entries::{Entries, entries};
use crate::import::diagnostic::{Diagnostic, Rule};

pub(super) struct Reader<'s> {
    pub(super) script: &'s Script,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    pub(super) fn diagnostic(&mut self, rule: Rule, span: &Span, message: impl Into<String>) -> &mut Diagnostic {
        let diagnostic = Diagnostic::of(rule, message).at(self.script.place(span));
        self.diagnostics.push(diagnostic);
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    pub(super) fn wrong(&mut self, value: &Spanned<DeValue<'_>>, expected: &str) {
        let found = value.get_ref().type_str();
        self.diagnostic(Rule::RecipeValue, &value.span(), format!("expected {expected}, found {found}"));
    }

    /// The entries of a table, without those that have an unknown name.
    pub(super) fn entries<'t>(&mut self, table: &'t DeTable<'t>, known: &[&str], what: &str) -> Entries<'t> {
        entries(table, known, |name, span| {
            let near = nearest(name, known.iter().copied());
            let diagnostic = self.diagnostic(Rule::RecipeKey, &span, format!("unknown {what} `{name}`"));
            diagnostic.helps.push(match (name, near) {
                ("camel" | "once", _) => {
                    "names of variants are yours: `own = [\"variant\"]` makes the column, and `check` asks for its cells".to_owned()
                }
                (_, Some(near)) => format!("did you mean `{near}`?"),
                (_, None) => format!("expected one of `{}`", known.join("`, `")),
            });
        })
    }

    pub(super) fn text(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(value, "a text");
        }
        text.map(str::to_owned)
    }

    pub(super) fn bool(&mut self, value: &Spanned<DeValue<'_>>) -> bool {
        let bool = value.get_ref().as_bool();
        if bool.is_none() {
            self.wrong(value, "`true` or `false`");
        }
        bool.unwrap_or(false)
    }

    pub(super) fn number(&mut self, value: &Spanned<DeValue<'_>>) -> Option<usize> {
        let number =
            value.get_ref().as_integer().and_then(|number| usize::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong(value, "a number");
        }
        number
    }

    /// One value or a list of them.
    pub(super) fn several<'t, T>(
        &mut self,
        value: &'t Spanned<DeValue<'t>>,
        mut one: impl FnMut(&mut Self, &'t Spanned<DeValue<'t>>) -> Option<T>,
    ) -> Vec<(T, Span)> {
        let values: Vec<_> = match value.get_ref() {
            DeValue::Array(array) => array.iter().collect(),
            _ => vec![value],
        };
        let read = values.into_iter().map(|value| (one(self, value), self.script.place(&value.span())));
        read.filter_map(|(read, span)| Some((read?, span))).collect()
    }

    pub(super) fn pattern(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Regex> {
        let text = self.text(value)?;
        match Regex::new(&text) {
            Ok(pattern) => Some(pattern),
            Err(error) => {
                self.diagnostic(Rule::RecipeValue, &value.span(), format!("cannot read the pattern: {error}"));
                None
            }
        }
    }
}
