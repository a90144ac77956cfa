//! The two macros: tokens in, tokens out, diagnostics as compile errors.

use errcodes_table::{Level, Rule};
use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::diagnostic::Diagnostics;
use crate::generate::generate;
use crate::item::Item;
use crate::settings::Settings;

/// Returns the expansion of `catalog! { … }`.
#[must_use]
pub fn catalog(input: TokenStream) -> TokenStream {
    expand(input, Item::of_catalog)
}

/// Returns the expansion of `#[derive(ErrorCatalog)]`.
#[must_use]
pub fn derive(input: TokenStream) -> TokenStream {
    expand(input, Item::of_derive)
}

fn expand(input: TokenStream, read: fn(TokenStream, &mut Diagnostics) -> Option<(Item, Settings)>) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let Some((item, mut settings)) = read(input, &mut diagnostics) else {
        return errors(&diagnostics);
    };
    if let Some(root) = std::env::var_os("CARGO_MANIFEST_DIR") {
        settings.selection.root = root.into();
    } else {
        let title = "the environment variable `CARGO_MANIFEST_DIR` is not set";
        diagnostics
            .code(item.name.span(), Rule::MissingEnvironmentVariable, title)
            .help("without cargo, generate the code beforehand: `cargo errcodes expand`");
        return errors(&diagnostics);
    }
    settings.selection.is_partial = diagnostics.has_errors();
    let outcome = generate(&settings, &item, diagnostics);
    let mut tokens = errors(&outcome.diagnostics);
    tokens.extend(outcome.tokens);
    tokens
}

/// Returns one `compile_error!` for each table that has errors, and one for each error of the program.
fn errors(diagnostics: &Diagnostics) -> TokenStream {
    let messages = diagnostics.table.messages();
    messages
        .iter()
        .filter(|message| message.level == Level::Error)
        .map(|message| {
            let (text, span) = (message.text(), diagnostics.span(message.mark));
            quote_spanned!(span=> ::core::compile_error! { #text })
        })
        .collect()
}
