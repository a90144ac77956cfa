//! Generate: settings and an item become Rust items, or diagnostics. The macros, build scripts and the command line all
//! come through here.

use std::path::PathBuf;
use std::sync::Arc;

use errcodes_table::{Catalog, Kind, Level, Origin, ReadFile, Reading, Rule, read};
use proc_macro2::TokenStream;
use quote::quote;

use crate::bind::{LinkedTable, Plan};
use crate::diagnostic::Diagnostics;
use crate::emit;
use crate::item::Item;
use crate::settings::Settings;

/// The result for one catalog.
pub(crate) struct Outcome {
    /// The items; incomplete after an error.
    pub(crate) tokens: TokenStream,
    pub(crate) diagnostics: Diagnostics,
    /// The files that were read.
    pub(crate) files: Vec<ReadFile>,
}

/// Generates the items for `item`.
pub(crate) fn generate(settings: &Settings, item: &Item, mut diagnostics: Diagnostics) -> Outcome {
    let reading = reading(settings, &mut diagnostics);
    let items = bound(settings, item, &reading, &mut diagnostics, emit::emit);
    let tracking = settings.track.then(|| tracking(&reading.files));
    diagnostics.table.sort();
    Outcome { tokens: quote!(#tracking #items), diagnostics, files: reading.files }
}

/// Returns the item that the settings name, and the diagnostics of the settings.
pub(crate) fn prepared(settings: &mut Settings) -> (Item, Diagnostics) {
    let mut diagnostics = std::mem::take(&mut settings.diagnostics);
    let item = item_name(settings, &mut diagnostics);
    settings.selection.is_partial = diagnostics.has_errors();
    (item, diagnostics)
}

/// Reads the table and takes its diagnostics.
fn reading(settings: &Settings, diagnostics: &mut Diagnostics) -> Reading {
    let mut reading = read(&settings.selection);
    diagnostics.table.extend(std::mem::take(&mut reading.diagnostics));
    reading
}

/// Binds the item to the reading and passes the plan to `then`.
fn bound<T>(
    settings: &Settings,
    item: &Item,
    reading: &Reading,
    diagnostics: &mut Diagnostics,
    then: impl FnOnce(&Plan<'_>) -> T,
) -> T {
    let before = diagnostics.table.len();
    let (links, larger) = (links(settings, reading), larger(settings, reading));
    let plan = match &reading.catalog {
        Some(catalog) => Plan::bind(item, settings, catalog, &reading.selected, (&links, &larger), diagnostics),
        None => Plan::without_table(item, settings, diagnostics),
    };
    if diagnostics.table.len() > before {
        // The others were judged when the table was read.
        let is_accepted = |rule: Rule| settings.selection.allow.iter().any(|word| word.text == rule.id());
        diagnostics.table.retain(|found| found.level() == Level::Error || !is_accepted(found.rule));
    }
    then(&plan)
}

/// Returns the linked tables whose enums are known.
fn links(settings: &Settings, reading: &Reading) -> Vec<LinkedTable> {
    let links = settings.targets.iter().zip(&reading.links);
    links.filter_map(|(target, link)| Some(linked(&link.column, target.as_ref()?, link.catalog.as_ref()))).collect()
}

/// Returns the larger tables of `into`.
fn larger(settings: &Settings, reading: &Reading) -> Vec<LinkedTable> {
    let larger = settings.larger.iter().zip(&reading.into);
    larger.filter_map(|((target, _), catalog)| Some(linked("", target.as_ref()?, catalog.as_ref()))).collect()
}

fn linked(column: &str, target: &TokenStream, catalog: Option<&Arc<Catalog>>) -> LinkedTable {
    let key = catalog.and_then(|catalog| catalog.key_column()).map(|key| &key.field);
    LinkedTable {
        column: column.to_owned(),
        target: target.clone(),
        catalog: catalog.cloned(),
        key: key.map_or_else(|| "code".to_owned(), |key| key.name().to_owned()),
        key_type: key.and_then(|key| if let Kind::Integer(integer) = key.kind() { Some(integer) } else { None }),
    }
}

/// Generates constants by which cargo tracks the files that a macro has read. They are not part of the binary, and
/// since the compiler builds the path, the code does not contain a folder of this machine. A file that could not be
/// read is not tracked: cargo repeats a failed build, and the compiler would report the file again.
fn tracking(files: &[ReadFile]) -> TokenStream {
    files
        .iter()
        .map(|ReadFile { name, .. }| {
            quote! {
                const _: &::core::primitive::str =
                    ::core::include_str!(::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #name));
            }
        })
        .collect()
}

/// Returns an item with the name of the enum; reports a name that is not Rust and uses another.
fn item_name(settings: &Settings, diagnostics: &mut Diagnostics) -> Item {
    let word = &settings.enum_name;
    let name = syn::parse_str::<syn::Ident>(&word.text).unwrap_or_else(|_| {
        diagnostics
            .code(word.mark, Rule::InvalidSetting, format!("`{}` is not the name of an enum", word.text))
            .help("expected an identifier such as `ApiError`");
        quote::format_ident!("Invalid")
    });
    let table = match &settings.selection.table {
        Some(Origin::File(path)) => format!(" Every error of `{}`.", path.text.replace('`', "'")),
        _ => " Every error of the table.".to_owned(),
    };
    Item::named(name, quote!(#[doc = #table]))
}

/// The items of one catalog, or its diagnostics.
#[derive(Debug)]
pub struct Generated {
    tokens: TokenStream,
    diagnostics: errcodes_table::Diagnostics,
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
    pub fn diagnostics(&self) -> &errcodes_table::Diagnostics {
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
    pub fn source(&self) -> Result<String, &errcodes_table::Diagnostics> {
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
    pub fn check(mut self) -> errcodes_table::Diagnostics {
        let (item, mut diagnostics) = prepared(&mut self);
        let reading = reading(&self, &mut diagnostics);
        bound(&self, &item, &reading, &mut diagnostics, |_| ());
        diagnostics.table.sort();
        diagnostics.table
    }
}
