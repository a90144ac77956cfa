//! Variants and rows, held against each other both ways.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;

use crate::bind::Variant;
use crate::catalog::{Catalog, Value};
use crate::diagnostic::Diagnostics;
use crate::excerpt::count;
use crate::item::{Item, ItemVariant};
use crate::nearest::nearest;

/// So many missing variants are written out to paste.
const MOST_PASTED: usize = 500;

/// One variant for each kept row.
pub(super) fn written(catalog: &Catalog<'_>, rows: &[usize], span: Span) -> Vec<Variant> {
    let name = |row: usize| catalog.rows.get(row)?.identifier.as_deref();
    rows.iter().filter_map(|&row| Some(Variant { name: Ident::new(name(row)?, span), row: Some(row) })).collect()
}

/// The user's variants, each with its row; every kept row must have one.
pub(super) fn declared(
    catalog: &Catalog<'_>,
    rows: &[usize],
    item: &Item,
    variants: &[ItemVariant],
    diagnostics: &mut Diagnostics,
) -> Vec<Variant> {
    let binding = Binding::new(catalog, rows);
    let mut holders: HashMap<usize, &Ident> = HashMap::new();
    let mut bound = Vec::with_capacity(variants.len());
    let mut homeless = Vec::new();
    for variant in variants {
        let row = if let Some(key) = &variant.row {
            binding.row_by_key(&key.text, key.span, diagnostics)
        } else {
            let row = binding.by_identifier.get(variant.name.unraw().to_string().as_str()).copied();
            if row.is_none() {
                homeless.push(variant);
            }
            row
        };
        let row = row.filter(|row| match holders.get(row) {
            Some(first) => {
                let message = format!("`{}` and `{first}` stand for one row, {}", variant.name, binding.place(*row));
                diagnostics.code(variant.name.span(), message);
                false
            }
            None => true,
        });
        if let Some(row) = row {
            holders.insert(row, &variant.name);
            refuse_silent_deprecation(catalog, row, variant, diagnostics);
        }
        bound.push(Variant { name: variant.name.clone(), row });
    }
    let mut missing: Vec<usize> = rows.iter().copied().filter(|row| !holders.contains_key(row)).collect();
    for variant in homeless {
        binding.refuse_homeless(variant, &mut missing, diagnostics);
    }
    binding.ask_for(&missing, item, diagnostics);
    bound
}

/// The table's side of the comparison.
struct Binding<'c> {
    catalog: &'c Catalog<'c>,
    kept: HashSet<usize>,
    by_key: HashMap<String, usize>,
    by_identifier: HashMap<&'c str, usize>,
}

impl<'c> Binding<'c> {
    fn new(catalog: &'c Catalog<'c>, rows: &[usize]) -> Self {
        let identifier = |row: usize| Some((catalog.rows.get(row)?.identifier.as_deref()?, row));
        Self {
            catalog,
            kept: rows.iter().copied().collect(),
            by_key: catalog.rows_by_key(),
            by_identifier: rows.iter().filter_map(|&row| identifier(row)).collect(),
        }
    }

    /// `specs/errors.csv:12`.
    fn place(&self, row: usize) -> String {
        format!("{}:{}", self.catalog.source.name, self.catalog.rows.get(row).map_or(0, |row| row.line))
    }

    /// What a row is called in Rust; by its key where the table names it badly.
    fn identifier(&self, row: usize) -> Option<&'c str> {
        self.catalog.rows.get(row)?.identifier.as_deref()
    }

    /// The row that `#[catalog(row = …)]` names.
    fn row_by_key(&self, key: &str, span: Span, diagnostics: &mut Diagnostics) -> Option<usize> {
        if self.catalog.key.is_none() {
            diagnostics
                .code(span, format!("`{}` has no wire key by which a row could be named", self.catalog.source.name));
            return None;
        }
        match self.by_key.get(key) {
            Some(row) if self.kept.contains(row) => Some(*row),
            Some(row) => {
                diagnostics.code(span, format!("`only` leaves out the row {key}, {}", self.place(*row)));
                None
            }
            None => {
                let fault =
                    diagnostics.code(span, format!("no row of `{}` has the key {key}", self.catalog.source.name));
                if let Some(near) = nearest(key, self.by_key.keys().map(String::as_str)) {
                    fault.help(format!("did you mean {near}?"));
                }
                None
            }
        }
    }

    /// A variant that no row knows. One that is near a missing row is one mistake, not two.
    fn refuse_homeless(&self, variant: &ItemVariant, missing: &mut Vec<usize>, diagnostics: &mut Diagnostics) {
        let name = variant.name.unraw().to_string();
        let fault =
            diagnostics.code(variant.name.span(), format!("`{name}` is no row of `{}`", self.catalog.source.name));
        let candidates = missing.iter().filter_map(|&row| self.identifier(row));
        match nearest(&name, candidates) {
            Some(near) => {
                let row = self.by_identifier.get(near).copied();
                fault.help(format!("did you mean `{near}`, {}?", row.map_or_else(String::new, |row| self.place(row))));
                missing.retain(|&known| Some(known) != row);
            }
            None if self.catalog.key.is_some() => {
                fault.help("if it stands for a row of another name, bind it by the row's key: #[catalog(row = …)]");
            }
            None => {}
        }
    }

    /// Asks for the missing variants, with the lines to paste.
    fn ask_for(&self, missing: &[usize], item: &Item, diagnostics: &mut Diagnostics) {
        let Some(&first) = missing.iter().find(|&&row| self.identifier(row).is_some()) else {
            return;
        };
        let named: Vec<usize> = missing.iter().copied().filter(|&row| self.identifier(row).is_some()).collect();
        let mut lines = Vec::new();
        for &row in named.iter().take(MOST_PASTED) {
            lines.extend(deprecation(self.catalog, row).map(|note| format!("\n    #[deprecated(note = {note:?})]")));
            lines.push(format!("\n    {},", self.identifier(row).unwrap_or_default()));
        }
        if named.len() > MOST_PASTED {
            lines.push(format!("\n    … and {} more", named.len() - MOST_PASTED));
        }
        let verb = if named.len() == 1 { "has" } else { "have" };
        diagnostics
            .code(
                item.name.span(),
                format!(
                    "{} of `{}` {verb} no variant in `{}`; the first is {}",
                    count(named.len(), "row"),
                    self.catalog.source.name,
                    item.name,
                    self.place(first),
                ),
            )
            .help(format!("add to the enum:{}", lines.concat()));
    }
}

/// The note of a deprecated row.
pub(crate) fn deprecation<'c>(catalog: &'c Catalog<'_>, row: usize) -> Option<&'c str> {
    match catalog.column("deprecated")?.value(row) {
        Value::Text(note) => Some(note),
        _ => None,
    }
}

/// A row that the table calls deprecated needs a variant that the compiler calls so too.
fn refuse_silent_deprecation(catalog: &Catalog<'_>, row: usize, variant: &ItemVariant, diagnostics: &mut Diagnostics) {
    let Some(note) = deprecation(catalog, row).filter(|_| !variant.is_deprecated) else {
        return;
    };
    diagnostics
        .code(variant.name.span(), format!("the table calls `{}` deprecated, the enum does not", variant.name))
        .help(format!("write above it:\n    #[deprecated(note = {note:?})]"));
}
