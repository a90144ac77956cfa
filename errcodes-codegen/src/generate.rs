//! From settings and an item to tokens and diagnostics.

use errcodes_table::{Kind, Origin, ReadFile, Reading, read};
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

use crate::bind::{LinkedTable, Plan};
use crate::diagnostic::Diagnostics;
use crate::emit;
use crate::item::Item;
use crate::settings::Settings;

/// What came of one catalogue.
pub(crate) struct Outcome {
    /// The items; after a fault, as much of them as could be made.
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

/// Reads the table and binds an enum of its own to it; all diagnostics are those of [`generate`].
pub(crate) fn check(mut settings: Settings) -> (Reading, errcodes_table::Diagnostics) {
    let (item, mut diagnostics) = prepared(&mut settings);
    let reading = reading(&settings, &mut diagnostics);
    bound(&settings, &item, &reading, &mut diagnostics, |_| ());
    diagnostics.table.sort();
    (reading, diagnostics.table)
}

/// The item that the settings name, and what is wrong with the settings.
pub(crate) fn prepared(settings: &mut Settings) -> (Item, Diagnostics) {
    let mut diagnostics = std::mem::take(&mut settings.diagnostics);
    let item = item_name(settings, &mut diagnostics);
    settings.selection.is_partial = diagnostics.has_errors();
    (item, diagnostics)
}

/// Reads the table, and takes over the diagnostics.
fn reading(settings: &Settings, diagnostics: &mut Diagnostics) -> Reading {
    let mut reading = read(&settings.selection);
    diagnostics.table.extend(std::mem::take(&mut reading.diagnostics));
    reading
}

/// Binds the item to what was read, and hands the plan to `then`.
fn bound<T>(
    settings: &Settings,
    item: &Item,
    reading: &Reading,
    diagnostics: &mut Diagnostics,
    then: impl FnOnce(&Plan<'_>) -> T,
) -> T {
    let links = links(settings, reading);
    let plan = match &reading.catalog {
        Some(catalog) => Plan::bind(item, settings, catalog, &reading.selected, &links, diagnostics),
        None => Plan::without_table(item, settings, diagnostics),
    };
    then(&plan)
}

/// The enums that `ref` columns lead to.
fn links(settings: &Settings, reading: &Reading) -> Vec<LinkedTable> {
    let links = settings.targets.iter().zip(&reading.links);
    links
        .filter_map(|(target, link)| {
            let catalog = link.catalog.clone();
            let key = link.catalog.as_ref().and_then(|catalog| catalog.key_column()).map(|key| &key.field);
            Some(LinkedTable {
                column: link.column.clone(),
                target: target.clone()?,
                catalog,
                key: key.map_or_else(|| "code".to_owned(), |key| key.name().to_owned()),
                key_type: key
                    .and_then(|key| if let Kind::Integer(integer) = key.kind() { Some(integer) } else { None }),
            })
        })
        .collect()
}

/// The constants by which cargo knows what a macro has read. Nothing of them lands in the binary, and as the path is
/// put together by the compiler, no folder of this machine lands in the crate either. A file that could not be read
/// needs none: cargo does not take a build that failed for done, and the compiler would complain of the file once more.
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

/// The name of the enum as Rust takes it; a fault and a stand-in where it does not.
fn item_name(settings: &Settings, diagnostics: &mut Diagnostics) -> Item {
    let word = &settings.enum_name;
    let name = syn::parse_str::<syn::Ident>(&word.text).unwrap_or_else(|_| {
        diagnostics.code(word.mark, format!("`{}` is not a name for an enum, such as `ApiError`", word.text));
        quote::format_ident!("Invalid")
    });
    let table = match &settings.selection.table {
        Some(Origin::File(path)) => format!(" Every error of `{}`.", path.text.replace('`', "'")),
        _ => " Every error of the table.".to_owned(),
    };
    Item::named(name, parse_quote!(#[doc = #table]))
}
