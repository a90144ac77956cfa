//! Placeholders and fields: on an enum with fields, each placeholder of a row names a field of its variant.

use std::sync::Arc;

use errcodes_table::{Catalog, Guesses, PlaceholderSpans, Rule, Value, all_of, distinct, is_template, placeholders};
use syn::ext::IdentExt as _;
use syn::{Field, Fields, Member};

use crate::bind::{Plan, Variant};
use crate::diagnostic::TableReport;

/// Returns the name or the number of a field.
pub(crate) fn label(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// Returns the fields with their names or numbers.
pub(crate) fn labelled(fields: &Fields) -> impl Iterator<Item = (Member, &Field)> {
    fields.members().zip(fields)
}

/// Returns the placeholders of all wanted texts of a variant.
pub(crate) fn wanted<'p>(plan: &Plan<'p>, variant: &Variant<'p>) -> Vec<&'p str> {
    let templates = plan.columns.iter().filter(|column| column.field.kind().is_template());
    let cells = templates.flat_map(|column| &column.values).filter_map(|values| values.get(variant.row?));
    cells
        .filter_map(|value| if let Value::Text(text) = value { Some(placeholders(text)) } else { None })
        .flatten()
        .collect()
}

/// Checks the default language of each text against the fields; the other languages were compared with it.
pub(super) fn check(plan: &Plan<'_>, catalog: &Catalog, report: &mut TableReport<'_>) {
    let source = Arc::clone(&report.source);
    let guesses = Guesses::default();
    for variant in &plan.variants {
        let row = variant.row.and_then(|row| catalog.row(row));
        let (Some(row), Some(declared)) = (row, variant.declared) else { continue };
        let fields: Vec<String> = declared.fields.members().map(|member| label(&member)).collect();
        for typed in plan.columns.iter().filter(|column| column.field.kind().is_template()) {
            let texts = typed.field.columns.iter().zip(&typed.values);
            let first = texts.filter_map(|(column, values)| match values.get(row.index()) {
                Some(Value::Text(text)) if is_template(text) => Some((column, text)),
                _ => None,
            });
            let Some((column, text)) = first.into_iter().next() else { continue };
            let Some(cell) = row.cell(column) else { continue };
            let mut unknown = distinct(placeholders(text));
            unknown.retain(|name| !fields.iter().any(|field| field == name));
            if unknown.is_empty() {
                continue;
            }
            let spans = PlaceholderSpans::of(source.text(), &cell.span());
            for name in unknown {
                let title = format!("variant `{}` has no field `{name}`", variant.name);
                let diagnostic = report.of_variant(&variant.name, spans.get(name), Rule::UnknownField, title);
                diagnostic.help(match guesses.nearest(name, fields.iter().map(String::as_str)) {
                    Some(near) => format!("did you mean `{{{near}}}`?"),
                    None => fields_of(variant, &declared.fields, &fields),
                });
            }
        }
    }
}

/// Returns the help about the fields of a variant.
fn fields_of(variant: &Variant<'_>, fields: &Fields, names: &[String]) -> String {
    let placeholders: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
    let placeholders = || all_of(placeholders.iter().map(String::as_str));
    match (fields, names) {
        (_, []) => format!("`{}` has no fields", variant.name),
        (Fields::Unnamed(_), _) => format!("fields without names are numbered from 0: {}", placeholders()),
        (_, [_]) => format!("its field is {}", placeholders()),
        _ => format!("its fields are {}", placeholders()),
    }
}
