//! What a build script or the command line gets: the generated items, and the faults as text.

use std::path::PathBuf;

use errcodes_table::Diagnostics;
use proc_macro2::TokenStream;

use crate::generate::{check, generate, prepared};
use crate::settings::Settings;

/// The items of one catalog, or the diagnostics that prevent them.
#[derive(Debug)]
pub struct Generated {
    tokens: TokenStream,
    diagnostics: Diagnostics,
    files: Vec<PathBuf>,
}

impl Generated {
    /// The items. After a fault these are what could be made, and not to be compiled.
    #[must_use]
    pub fn tokens(&self) -> &TokenStream {
        &self.tokens
    }

    /// What is wrong with the table or the settings.
    #[must_use]
    pub fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    /// The files that were read: the table, and those it is linked to.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// The items as Rust source, formatted where the feature `format` is on.
    ///
    /// # Errors
    ///
    /// The diagnostics, if there is an error among them.
    pub fn source(&self) -> Result<String, &Diagnostics> {
        if self.diagnostics.has_errors() { Err(&self.diagnostics) } else { Ok(source_text(&self.tokens)) }
    }
}

#[cfg(feature = "format")]
fn source_text(tokens: &TokenStream) -> String {
    // What the emitter writes is items; should it ever not be, unformatted source is still source.
    crate::format::formatted(tokens).unwrap_or_else(|| tokens.to_string())
}

#[cfg(not(feature = "format"))]
fn source_text(tokens: &TokenStream) -> String {
    tokens.to_string()
}

impl Settings {
    /// Reads the table and generates its items.
    #[must_use]
    pub fn generate(mut self) -> Generated {
        let (item, diagnostics) = prepared(&mut self);
        let outcome = generate(&self, &item, diagnostics);
        Generated {
            tokens: outcome.tokens,
            diagnostics: outcome.diagnostics.table,
            files: outcome.files.into_iter().map(|file| file.path).collect(),
        }
    }

    /// Reads the table and returns the diagnostics of [`generate`](Self::generate), without generating anything.
    #[must_use]
    pub fn check(self) -> Diagnostics {
        check(self).1
    }
}
