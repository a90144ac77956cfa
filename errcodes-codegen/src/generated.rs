//! What a build script or the command line gets: the generated items, and the faults as text.

use std::fmt;
use std::path::PathBuf;

use annotate_snippets::Renderer;
use proc_macro2::TokenStream;

use crate::diagnostic::Diagnostics;
use crate::excerpt::{messages, one_line};
use crate::generate::{check_only, generate, item_name};
use crate::settings::Settings;

/// The items of one catalogue, or the faults that keep it from being one.
#[derive(Debug)]
pub struct Generated {
    tokens: TokenStream,
    faults: Faults,
    read: Vec<PathBuf>,
}

impl Generated {
    /// The items. After a fault these are what could be made, and not to be compiled.
    #[must_use]
    pub fn tokens(&self) -> &TokenStream {
        &self.tokens
    }

    /// What is wrong with the table or the settings.
    #[must_use]
    pub fn faults(&self) -> &Faults {
        &self.faults
    }

    /// The files that were read: the table, and those it is linked to.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.read
    }

    /// The items as Rust source, formatted where the feature `format` is on.
    ///
    /// # Errors
    ///
    /// The faults, if there are any.
    pub fn source(&self) -> Result<String, &Faults> {
        if self.faults.is_empty() { Ok(source_text(&self.tokens)) } else { Err(&self.faults) }
    }
}

#[cfg(feature = "format")]
fn source_text(tokens: &TokenStream) -> String {
    // What the emitter writes is items; should it ever not be, unformatted source is still source.
    syn::parse2(tokens.clone()).map_or_else(|_| tokens.to_string(), |file| prettyplease::unparse(&file))
}

#[cfg(not(feature = "format"))]
fn source_text(tokens: &TokenStream) -> String {
    tokens.to_string()
}

/// Everything that is wrong with a table and with the settings, in the order of the file.
#[derive(Debug)]
pub struct Faults(pub(crate) Diagnostics);

impl Faults {
    /// True where nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.faults.len()
    }

    /// One line for each, as `path:line:column: message`.
    pub fn lines(&self) -> impl Iterator<Item = String> + '_ {
        self.0.faults.iter().map(one_line)
    }

    /// All of them with excerpts and, if wanted, in colour: what a terminal shows.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let (renderer, error) = if colour {
            (Renderer::styled(), "\u{1b}[1m\u{1b}[91merror\u{1b}[0m")
        } else {
            (Renderer::plain(), "error")
        };
        let messages = messages(&self.0, &renderer);
        let texts: Vec<String> = messages.iter().map(|message| format!("{error}: {}\n", message.text())).collect();
        texts.concat()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Faults {}

impl Settings {
    /// Reads the table and generates its items.
    #[must_use]
    pub fn generate(mut self) -> Generated {
        let mut diagnostics = std::mem::take(&mut self.faults);
        let item = item_name(&self, &mut diagnostics);
        self.is_complete = diagnostics.is_empty();
        let outcome = generate(&self, &item, diagnostics);
        Generated { tokens: outcome.tokens, faults: Faults(outcome.diagnostics), read: outcome.read }
    }

    /// Holds the table against every rule, without generating anything.
    ///
    /// A `ref` column that is not linked refers to the table itself, or, if that has no key, is not checked.
    #[must_use]
    pub fn check(self) -> Faults {
        Faults(check_only(&self))
    }
}
