//! The result for build scripts and the command line: the generated items, or diagnostics.

use std::path::PathBuf;

use errcodes_table::Diagnostics;
use proc_macro2::TokenStream;

use crate::generate::{check, generate, prepared};
use crate::settings::Settings;

/// The items of one catalog, or its diagnostics.
#[derive(Debug)]
pub struct Generated {
    tokens: TokenStream,
    diagnostics: Diagnostics,
    files: Vec<PathBuf>,
}

impl Generated {
    /// Returns the items. After an error they are incomplete and cannot be used.
    #[must_use]
    pub fn tokens(&self) -> &TokenStream {
        &self.tokens
    }

    /// Returns the diagnostics of the table and the settings.
    #[must_use]
    pub fn diagnostics(&self) -> &Diagnostics {
        &self.diagnostics
    }

    /// Returns the files that were read: the table and its linked tables.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// Returns the items as Rust source, formatted if the feature `format` is enabled.
    ///
    /// # Errors
    ///
    /// Returns the diagnostics if one of them is an error.
    pub fn source(&self) -> Result<String, &Diagnostics> {
        if self.diagnostics.has_errors() { Err(&self.diagnostics) } else { Ok(source_text(&self.tokens)) }
    }
}

#[cfg(feature = "format")]
fn source_text(tokens: &TokenStream) -> String {
    // If the tokens ever were not items, unformatted source would still be source.
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
