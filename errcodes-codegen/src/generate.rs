//! Generate: settings and an item become tokens and diagnostics.

use errcodes_table::{Kind, Origin, ReadFile, Reading, Rule, read};
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse_quote;

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

/// Reads the table and binds an enum to it; the diagnostics are those of [`generate`].
pub(crate) fn check(mut settings: Settings) -> (Reading, errcodes_table::Diagnostics) {
    let (item, mut diagnostics) = prepared(&mut settings);
    let reading = reading(&settings, &mut diagnostics);
    bound(&settings, &item, &reading, &mut diagnostics, |_| ());
    diagnostics.table.sort();
    (reading, diagnostics.table)
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
    let links = links(settings, reading);
    let plan = match &reading.catalog {
        Some(catalog) => Plan::bind(item, settings, catalog, &reading.selected, &links, diagnostics),
        None => Plan::without_table(item, settings, diagnostics),
    };
    then(&plan)
}

/// Returns the linked tables whose enums are known.
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
    Item::named(name, parse_quote!(#[doc = #table]))
}
