//! The two macros: tokens in, tokens out, diagnostics as compile errors.

use errcodes_table::{Diagnostic, Level, MOST_SHOWN, Rule, count};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::diagnostic::Diagnostics;
use crate::generate::generate;
use crate::item::Item;
use crate::manifest::renamed;
use crate::settings::Settings;
use crate::twin;

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
    // Nothing else is generated: all of it would be there twice.
    if twin::refuse(&item.name, &mut diagnostics) {
        return errors(&diagnostics);
    }
    if let Some(root) = std::env::var_os("CARGO_MANIFEST_DIR") {
        settings.selection.root = root.into();
        refuse_renamed(&mut settings, &item, &mut diagnostics);
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
    if !outcome.diagnostics.has_errors() {
        tokens.extend(warnings(&outcome.diagnostics));
    }
    tokens.extend(outcome.tokens);
    tokens
}

/// Reports a dependency with another name than generated code has. That name is used, so that nothing else is missing.
fn refuse_renamed(settings: &mut Settings, item: &Item, diagnostics: &mut Diagnostics) {
    if settings.runtime.is_some() {
        return;
    }
    let Some(name) = renamed(&settings.selection.root) else { return };
    let Ok(path) = syn::parse_str::<Ident>(&name) else { return };
    diagnostics
        .code(item.name.span(), Rule::RenamedDependency, format!("Cargo.toml has the crate `errcodes` as `{name}`"))
        .help(format!("add `crate = {name}` to `#[catalog(…)]`"));
    settings.runtime = Some(quote!(::#path));
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

/// Returns a use of a deprecated constant for each warning, since that is how a macro warns. The compiler shows it at the
/// place in the program, and treats it as it treats every deprecated item. With errors, their text has the warnings.
fn warnings(diagnostics: &Diagnostics) -> TokenStream {
    let all = || diagnostics.table.iter().filter(|diagnostic| diagnostic.level() == Level::Warning);
    let mut tokens: TokenStream = all()
        .take(MOST_SHOWN)
        .map(|diagnostic| warning(diagnostic.rule, diagnostics.span(diagnostic.mark()), &diagnostic.line()))
        .collect();
    if let Some(next) = all().nth(MOST_SHOWN) {
        let more = count(all().count() - MOST_SHOWN, "more warning");
        let text = format!("… and {more}: `cargo errcodes check` shows all of them");
        tokens.extend(warning(next.rule, diagnostics.span(Diagnostic::mark(next)), &text));
    }
    tokens
}

/// The constant is named after the rule, which the compiler shows.
fn warning(rule: Rule, span: Span, text: &str) -> TokenStream {
    let name = rule.id().replace('-', "_");
    let (constant, mention) = (Ident::new(&name, Span::call_site()), Ident::new(&name, span));
    quote! {
        const _: () = {
            #[deprecated(note = #text)]
            #[allow(non_upper_case_globals)]
            const #constant: () = ();
            #mention
        };
    }
}
