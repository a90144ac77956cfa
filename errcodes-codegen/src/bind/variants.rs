//! Variants and rows: each variant maps to a row, and each row to a variant.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use errcodes_table::{Catalog, Guesses, Row, Rule, Value, Word, count, upper_camel};
use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt as _;

use crate::bind::Variant;
use crate::diagnostic::Diagnostics;
use crate::item::{Item, ItemVariant};
use crate::markdown;

/// At most this many missing variants are written out to paste.
const MOST_PASTED: usize = 500;

/// Returns one variant for each kept row.
pub(super) fn written<'p>(catalog: &Catalog, rows: &[usize], span: Span) -> Vec<Variant<'p>> {
    rows.iter()
        .filter_map(|&row| {
            Some(Variant {
                name: Ident::new(catalog.row(row)?.identifier()?, span),
                row: Some(row),
                has_braces: false,
                declared: None,
                cause: None,
            })
        })
        .collect()
}

/// Returns the user's variants, each with its row; each kept row must have one. Unless `is_told`, the attributes have
/// errors, and may contain what seems to be missing.
pub(super) fn declared<'p>(
    catalog: &Catalog,
    rows: &[usize],
    item: &Item,
    variants: &'p [ItemVariant],
    is_told: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Variant<'p>> {
    let binding = Binding::new(catalog, rows, variants);
    let found: Vec<Option<usize>> = variants.iter().map(|variant| binding.find(variant)).collect();
    let mut holders: HashMap<usize, usize> = HashMap::new();
    for (place, row) in found.iter().enumerate() {
        row.map(|row| holders.entry(row).or_insert(place));
    }
    let is_whole = |row: usize| catalog.row(row).is_some_and(Row::is_whole);
    let missing = rows.iter().copied().filter(|row| !holders.contains_key(row));
    let (mut missing, ragged): (Vec<usize>, Vec<usize>) = missing.partition(|&row| is_whole(row));
    // Otherwise a variant without a row may map to one that could not be read.
    let has_all_rows = is_told && catalog.has_all_names() && ragged.is_empty();
    // Variants are in table order, whatever the order of the enum; those without a row come last.
    let mut by_row: Vec<Option<Variant<'_>>> = catalog.rows().map(|_| None).collect();
    let mut homeless = Vec::new();
    for (place, (variant, row)) in variants.iter().zip(found).enumerate() {
        let first = row.and_then(|row| holders.get(&row)).filter(|&&first| first != place);
        let row = match (row, first.and_then(|&first| variants.get(first)), &variant.row) {
            (Some(row), None, _) => {
                binding.refuse_swap(row, variant, diagnostics);
                refuse_silent_deprecation(catalog, row, variant, diagnostics);
                Some(row)
            }
            (Some(row), Some(first), _) => {
                let (first, place) = (&first.name, binding.place(row));
                let title = format!("`{first}` and `{}` map to the same row, {place}", variant.name);
                diagnostics
                    .code(variant.name.span(), Rule::DuplicateBinding, title)
                    .help("remove one of them, or bind it to its own row: `#[catalog(row = …)]`");
                None
            }
            (None, _, Some(key)) => {
                binding.refuse_key(key, &mut missing, diagnostics);
                None
            }
            (None, _, None) => {
                if is_catch_all(variant) {
                    refuse_catch_all(variant, item, diagnostics);
                } else if has_all_rows {
                    binding.refuse_homeless(variant, &mut missing, diagnostics);
                }
                None
            }
        };
        let bound = Variant::declared(variant, row);
        match row.and_then(|row| by_row.get_mut(row)) {
            Some(place) => *place = Some(bound),
            None => homeless.push(bound),
        }
    }
    if is_told && catalog.has_all_names() {
        binding.ask_for(&missing, item, diagnostics);
    }
    by_row.into_iter().flatten().chain(homeless).collect()
}

/// The table's side of the comparison.
struct Binding<'c> {
    catalog: &'c Catalog,
    kept: HashSet<usize>,
    by_identifier: HashMap<&'c str, usize>,
    /// All rows, also those that are left out.
    all: HashMap<&'c str, usize>,
    /// Whether each variant says which row it is.
    is_bound: bool,
    guesses: Guesses,
}

impl<'c> Binding<'c> {
    fn new(catalog: &'c Catalog, rows: &[usize], variants: &[ItemVariant]) -> Self {
        let identifier = |row: usize| Some((catalog.row(row)?.identifier()?, row));
        Self {
            catalog,
            kept: rows.iter().copied().collect(),
            by_identifier: rows.iter().filter_map(|&row| identifier(row)).collect(),
            all: catalog.rows().filter_map(|row| identifier(row.index())).collect(),
            is_bound: variants.iter().all(|variant| variant.row.is_some()),
            guesses: Guesses::default(),
        }
    }

    /// `specs/errors.csv:12`.
    fn place(&self, row: usize) -> String {
        format!("{}:{}", self.catalog.source().name(), self.catalog.row(row).map_or(0, Row::line))
    }

    /// Returns the Rust name of a row.
    fn identifier(&self, row: usize) -> Option<&'c str> {
        self.catalog.row(row)?.identifier()
    }

    /// Returns the row of a variant: the one that `#[catalog(row = …)]` names, or the one with its name.
    fn find(&self, variant: &ItemVariant) -> Option<usize> {
        match &variant.row {
            Some(key) => self.of_key(&key.text).filter(|row| self.kept.contains(row)),
            None => self.by_identifier.get(variant.name.unraw().to_string().as_str()).copied(),
        }
    }

    /// Reports a variant that `row = …` binds to another row than the one whose name it has.
    fn refuse_swap(&self, row: usize, variant: &ItemVariant, diagnostics: &mut Diagnostics) {
        let Some(key) = &variant.row else { return };
        let name = variant.name.unraw().to_string();
        let Some(&own) = self.all.get(name.as_str()).filter(|&&own| own != row) else { return };
        diagnostics
            .code(
                key.mark,
                Rule::SwappedBinding,
                format!("`{name}` is bound to row `{}` and has the name of another", key.text),
            )
            .label(format!("row `{name}` is {}, and this one {}", self.place(own), self.place(row)))
            .help("remove `row`, or rename the variant");
    }

    fn of_key(&self, key: &str) -> Option<usize> {
        self.catalog.row_of_key(key).map(Row::index)
    }

    /// Reports a `#[catalog(row = …)]` without a row. A key near that of a missing row is one mistake, not two.
    fn refuse_key(&self, key: &Word, missing: &mut Vec<usize>, diagnostics: &mut Diagnostics) {
        let table = self.catalog.source().name();
        if let Some(row) = self.of_key(&key.text) {
            diagnostics
                .code(key.mark, Rule::ExcludedRow, format!("row `{}` is left out by `only`", key.text))
                .help(format!("{} does not fit `only`; widen it or delete the variant", self.place(row)));
        } else if self.catalog.key_column().is_none() && self.catalog.has_sure_columns() {
            diagnostics
                .code(key.mark, Rule::MissingKey, format!("`{table}` has no key column"))
                .help("add a `code`, a `name` or another `key` column without blank cells");
        } else if !self.catalog.certain_absence(&key.text) {
            // The key may be in a cell or row that could not be read, so any row may be meant.
            missing.clear();
        } else {
            let title = format!("no row `{}` in `{table}`", key.text);
            let diagnostic = diagnostics.code(key.mark, Rule::UnknownRow, title);
            if let Some(near) = self.guesses.nearest(&key.text, self.catalog.keys()) {
                diagnostic.help(format!("did you mean `{near}`?"));
                let near = self.of_key(near);
                missing.retain(|&row| near != Some(row));
            }
        }
    }

    /// Reports a variant without a row. A name near that of a missing row is one mistake, not two.
    fn refuse_homeless(&self, variant: &ItemVariant, missing: &mut Vec<usize>, diagnostics: &mut Diagnostics) {
        let name = variant.name.unraw().to_string();
        let diagnostic = diagnostics.code(
            variant.name.span(),
            Rule::UnknownVariant,
            format!("no row `{name}` in `{}`", self.catalog.source().name()),
        );
        let candidates = missing.iter().filter_map(|&row| self.identifier(row));
        match self.guesses.nearest(&name, candidates) {
            Some(near) => {
                let row = self.by_identifier.get(near).copied();
                let place = row.map_or_else(String::new, |row| format!(" ({})", self.place(row)));
                diagnostic.help(format!("did you mean `{near}`{place}?"));
                missing.retain(|&known| Some(known) != row);
            }
            None if self.catalog.key_column().is_some() => {
                diagnostic.help("bind it to a row with another name: `#[catalog(row = …)]`");
            }
            None => {}
        }
    }

    /// Returns what a missing variant is called, and its lines. A row that the table does not name has only its code.
    fn missing(&self, row: usize) -> Option<(Cow<'c, str>, String)> {
        let known = self.catalog.row(row)?;
        let (label, line) = if let Some(name) = known.identifier() {
            (name.into(), format!("\n    {name},"))
        } else {
            let is_number =
                |code: &Cow<'_, str>| code.starts_with(|first: char| first == '-' || first.is_ascii_digit());
            let code = known.code().filter(|code| self.is_bound && is_number(code))?;
            let line = format!("\n    #[catalog(row = {code:?})]\n    {},", upper_camel(&format!("E{code}")));
            (code, line)
        };
        let note = deprecation(self.catalog, row).map(|note| format!("\n    #[deprecated(note = {note:?})]"));
        Some((label, note.unwrap_or_default() + &line))
    }

    /// Reports the missing variants, with the lines to paste.
    fn ask_for(&self, missing: &[usize], item: &Item, diagnostics: &mut Diagnostics) {
        let mut named = missing.iter().filter_map(|&row| Some((row, self.missing(row)?)));
        let Some((first, (label, line))) = named.next() else { return };
        let mut lines = vec![line];
        lines.extend(named.by_ref().take(MOST_PASTED - 1).map(|(_, (_, line))| line));
        let (shown, more) = (lines.len(), named.count());
        if more > 0 {
            lines.push(format!("\n    … and {more} more"));
        }
        let table = self.catalog.source().name();
        let title = match shown {
            1 => format!("row `{label}` of `{table}` has no variant"),
            _ => format!("{} of `{table}` have no variant in `{}`", count(shown + more, "row"), item.name),
        };
        let place = self.place(first);
        let note = if shown == 1 { format!("it is {place}") } else { format!("the first is {place}") };
        diagnostics
            .code(item.name.span(), Rule::MissingVariant, title)
            .label(note)
            .help(format!("add to the enum:{}", lines.concat()));
    }
}

/// Returns `true` for `Other(u16)`: one field with a raw code.
fn is_catch_all(variant: &ItemVariant) -> bool {
    const RAW: [&str; 14] = [
        "u8",
        "u16",
        "u32",
        "u64",
        "u128",
        "usize",
        "i8",
        "i16",
        "i32",
        "i64",
        "i128",
        "isize",
        "String",
        "NumberOrText",
    ];
    const NAMES: [&str; 6] = ["Other", "Unknown", "Unrecogni", "Custom", "Undefined", "CatchAll"];
    let is_raw = |kind: &TokenStream| {
        // `&'static str`, `Box<str>` and `Cow<'static, str>` hold a raw code as well.
        let last = kind.clone().into_iter().filter_map(|token| match token {
            proc_macro2::TokenTree::Ident(ident) => Some(ident.to_string()),
            _ => None,
        });
        last.last().is_some_and(|last| last == "str" || RAW.contains(&last.as_str()))
    };
    let mut fields = variant.fields.list.iter();
    // A variant without fields is a row that is missing or misspelled, unless another derive reads it so.
    let is_whole = match (fields.next(), fields.next()) {
        (Some(field), None) => is_raw(&field.kind),
        (None, _) => variant.is_catch_all,
        _ => false,
    };
    is_whole && (variant.is_catch_all || NAMES.iter().any(|name| variant.name.to_string().starts_with(name)))
}

fn refuse_catch_all(variant: &ItemVariant, item: &Item, diagnostics: &mut Diagnostics) {
    let name = &variant.name;
    let raw =
        variant.fields.list.last().map_or_else(|| "_".to_owned(), |field| field.kind.to_string().replace(' ', ""));
    diagnostics
        .code(name.span(), Rule::CatchAllVariant, format!("`{name}` is not a row: a catalog has no catch-all variant"))
        .help(format!("delete it, and read codes as `Received<{}, {raw}>`, which keeps the unknown ones", item.name));
}

/// Returns the note of a deprecated row, as an attribute `#[deprecated]` has it.
pub(crate) fn deprecation(catalog: &Catalog, row: usize) -> Option<String> {
    match catalog.column("deprecated")?.value(row) {
        Value::Text(note) => Some(markdown::note(note)),
        _ => None,
    }
}

/// Reports a variant that is not `#[deprecated]` although its row is.
fn refuse_silent_deprecation(catalog: &Catalog, row: usize, variant: &ItemVariant, diagnostics: &mut Diagnostics) {
    let Some(note) = deprecation(catalog, row).filter(|_| !variant.is_deprecated) else {
        return;
    };
    diagnostics
        .code(
            variant.name.span(),
            Rule::MissingDeprecated,
            format!("row `{}` is deprecated but the variant is not", variant.name),
        )
        .help(format!("add above the variant:\n    #[deprecated(note = {note:?})]"));
}
