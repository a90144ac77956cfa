//! Causes: the field with the source of an error, `#[source]` and `#[from]`.

use std::collections::HashMap;

use errcodes_table::Rule;
use proc_macro2::{Span, TokenStream, TokenTree};

use crate::bind::Variant;
use crate::diagnostic::Diagnostics;
use crate::item::ItemVariant;
use crate::syntax::{Attribute, Field, inside_option, span};

/// The field with the source of an error.
pub(crate) struct Cause<'p> {
    pub(crate) member: &'p TokenTree,
    /// The type of the cause.
    pub(crate) kind: TokenStream,
    /// Whether the field is an `Option` of it.
    pub(crate) is_optional: bool,
    /// Whether `From` converts the cause into the error.
    pub(crate) is_converted: bool,
}

/// Finds the cause of each variant.
pub(super) fn find(variants: &mut [Variant<'_>], diagnostics: &mut Diagnostics) {
    let mut converted: HashMap<String, String> = HashMap::new();
    for variant in variants {
        variant.cause = variant.declared.and_then(|declared| Cause::of(declared, diagnostics));
        let Some(cause) = variant.cause.as_mut().filter(|cause| cause.is_converted) else { continue };
        let kind: String = cause.kind.to_string().split_whitespace().collect();
        if let Some(other) = converted.get(&kind) {
            diagnostics
                .code(span(&cause.kind), Rule::DuplicateFrom, format!("`{other}` already has `#[from]` for this type"))
                .help("write `#[source]` instead, which does not generate `From`");
            cause.is_converted = false;
        } else {
            converted.insert(kind, variant.name.to_string());
        }
    }
}

/// Reports the first `#[from]` or `#[source]` that nothing seems to read. It is a warning, as another derive may read it
/// (`derive_more::From`), and an error could not be accepted.
pub(super) fn warn_of_unused(variants: &[Variant<'_>], diagnostics: &mut Diagnostics) {
    let declared = || variants.iter().filter_map(|variant| variant.declared);
    if declared().any(|variant| variant.is_shown_by_thiserror) {
        return;
    }
    let attributes = || declared().flat_map(|variant| &variant.fields.list).flat_map(|field| &field.attributes);
    let named = |attribute: &&Attribute| ["from", "source"].into_iter().find(|name| attribute.is(name));
    if let Some((name, mark)) = attributes().find_map(|attribute| Some((named(&attribute)?, attribute))) {
        diagnostics
            .code(mark.span(), Rule::FromWithoutDisplay, format!("`#[{name}]` has no effect without `display`"))
            .help("add `display = \"message\"`, the column that `Display` shows; or derive `thiserror::Error`");
    }
}

impl<'p> Cause<'p> {
    /// Returns the cause of a variant: the field with `#[source]` or `#[from]`, or the one that is called `source` (and
    /// not `r#source`).
    fn of(variant: &'p ItemVariant, diagnostics: &mut Diagnostics) -> Option<Self> {
        let mut found: Option<(&Field, Option<Span>)> = None;
        let mut is_one = true;
        for field in &variant.fields.list {
            let source = marked(field, "source", diagnostics);
            let from = marked(field, "from", diagnostics);
            let Some(mark) = from.or(source) else { continue };
            if found.is_some() {
                is_one = false;
                diagnostics.code(mark, Rule::MultipleSources, format!("variant `{}` has two sources", variant.name));
            } else {
                found = Some((field, from));
            }
        }
        let called_so = || {
            let mut fields = variant.fields.list.iter();
            fields.find(|field| field.member.to_string() == "source").map(|field| (field, None))
        };
        let (field, from) = found.or_else(called_so)?;
        let is_alone = variant.fields.list.len() == 1;
        if let Some(from) = from.filter(|_| !is_alone && is_one) {
            diagnostics
                .code(from, Rule::FromWithFields, format!("variant `{}` has `#[from]` and other fields", variant.name))
                .help("write `#[source]` instead, which does not generate `From`");
        }
        let inner = inside_option(&field.kind);
        Some(Self {
            member: &field.member,
            is_optional: inner.is_some(),
            kind: inner.unwrap_or_else(|| field.kind.clone()),
            is_converted: from.is_some() && is_alone,
        })
    }
}

/// Returns the place of the attribute with this name, which takes no arguments.
fn marked(field: &Field, name: &str, diagnostics: &mut Diagnostics) -> Option<Span> {
    let mut marks = field.attributes.iter().filter(|attribute| attribute.is(name));
    let mark = marks.next()?;
    if !mark.is_word() {
        diagnostics.code(mark.span(), Rule::InvalidAttribute, format!("`#[{name}]` takes no arguments"));
    }
    if let Some(again) = marks.next() {
        diagnostics.code(again.span(), Rule::DuplicateSetting, format!("duplicate attribute `#[{name}]`"));
    }
    Some(mark.span())
}
