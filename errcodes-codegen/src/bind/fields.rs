//! Placeholders and fields: on an enum with fields, each placeholder of a row names a field of its variant.

use std::sync::Arc;

use errcodes_table::{Catalog, Guesses, PlaceholderSpans, Rule, Value, all_of, distinct, is_template, placeholders};

use crate::bind::{Plan, Variant};
use crate::diagnostic::TableReport;
use crate::syntax::{Fields, Shape};

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
        let fields: Vec<&str> = declared.fields.list.iter().map(|field| field.label.as_str()).collect();
        for typed in plan.columns.iter().filter(|column| column.field.kind().is_template()) {
            let texts = typed.field.columns.iter().zip(&typed.values);
            let first = texts.filter_map(|(column, values)| match values.get(row.index()) {
                Some(Value::Text(text)) if is_template(text) => Some((column, text)),
                _ => None,
            });
            let Some((column, text)) = first.into_iter().next() else { continue };
            let Some(cell) = row.cell(column) else { continue };
            let mut unknown = distinct(placeholders(text));
            unknown.retain(|name| !fields.contains(name));
            if unknown.is_empty() {
                continue;
            }
            let spans = PlaceholderSpans::of(source.text(), &cell.span());
            for name in unknown {
                let title = format!("variant `{}` has no field `{name}`", variant.name);
                let diagnostic = report.of_variant(&variant.name, spans.get(name), Rule::UnknownField, title);
                diagnostic.help(match guesses.nearest(name, fields.iter().copied()) {
                    Some(near) => format!("did you mean `{{{near}}}`?"),
                    None => fields_of(variant, &declared.fields, &fields),
                });
            }
        }
    }
}

/// Returns the help about the fields of a variant.
fn fields_of(variant: &Variant<'_>, fields: &Fields, names: &[&str]) -> String {
    let placeholders: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
    let placeholders = || all_of(placeholders.iter().map(String::as_str));
    match (fields.shape, names) {
        (_, []) => format!("`{}` has no fields", variant.name),
        (Shape::Numbered, _) => format!("fields without names are numbered from 0: {}", placeholders()),
        (_, [_]) => format!("its field is {}", placeholders()),
        _ => format!("its fields are {}", placeholders()),
    }
}
