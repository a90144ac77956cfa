//! `display = "…"`: the column that `Display` shows.

use errcodes_table::{
    Catalog, Kind, PlaceholderSpans, Rule, TypedColumn, Value, is_template, nearest, one_of, placeholders,
};

use crate::bind::Plan;
use crate::diagnostic::{Diagnostics, TableReport};
use crate::item::Origin;
use crate::settings::{Omission, Settings};

/// Returns the column that the settings name if it is text and not optional.
pub(super) fn column<'p>(
    catalog: &Catalog,
    columns: &[&'p TypedColumn],
    settings: &Settings,
    diagnostics: &mut Diagnostics,
) -> Option<&'p TypedColumn> {
    let word = settings.display.as_ref()?;
    if settings.no.contains(&Omission::Display) {
        diagnostics
            .code(word.mark, Rule::ConflictingSettings, "conflicting settings `display` and `no(display)`")
            .help("remove one of them");
    }
    let is_text = |column: &TypedColumn| matches!(column.field.kind(), Kind::Text | Kind::Template);
    let Some(&column) = columns.iter().find(|column| column.field.name() == word.text) else {
        if settings.selection.skip.iter().any(|skip| skip.text == word.text) {
            let title = format!("column `{}` is skipped and is shown by `display`", word.text);
            diagnostics.code(word.mark, Rule::ConflictingSettings, title).help("remove it from `skip`");
        } else if !catalog.is_unreadable(&word.text) {
            let names = || columns.iter().filter(|column| is_text(column)).map(|column| column.field.name());
            let message = format!("no column `{}` in `{}`", word.text, catalog.source().name());
            let diagnostic = diagnostics.code(word.mark, Rule::UnknownColumn, message);
            match nearest(&word.text, names()) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None if names().next().is_none() => diagnostic.help("add a `text` or `template` column"),
                None => diagnostic.help(format!("expected {}", one_of(names()))),
            };
        }
        return None;
    };
    let is_sure = column.field.columns.iter().all(|column| column.is_sure);
    if !is_sure {
        return None;
    }
    if !is_text(column) {
        let texts: Vec<&str> =
            columns.iter().filter(|column| is_text(column)).map(|column| column.field.name()).collect();
        let expected = if texts.is_empty() { String::new() } else { format!(": {}", one_of(texts)) };
        diagnostics
            .code(word.mark, Rule::InvalidDisplayColumn, format!("column `{}` is not text", word.text))
            .help(format!("`display` takes a `text` or `template` column{expected}"));
        return None;
    }
    if column.field.is_optional() {
        diagnostics
            .code(word.mark, Rule::InvalidDisplayColumn, format!("column `{}` is `optional`", word.text))
            .help("`display` needs a text in every row: fill the blank cells and remove `optional`");
        return None;
    }
    Some(column)
}

/// Reports placeholders on an enum without fields, which has no values for them.
pub(super) fn refuse_placeholders(plan: &Plan<'_>, catalog: &Catalog, report: &mut TableReport<'_>) {
    let Some(typed) = plan.display.filter(|column| column.field.kind() == Kind::Template) else {
        return;
    };
    let column = typed.field.first();
    let mut is_told = false;
    for variant in &plan.variants {
        let Some(row) = variant.row.and_then(|row| catalog.row(row)) else { continue };
        let (Value::Text(text), Some(cell)) = (typed.value(row.index()), row.cell(column)) else { continue };
        let found = placeholders(text);
        let Some(name) = found.first().filter(|_| is_template(text)) else { continue };
        let span = PlaceholderSpans::of(report.source.text(), &cell.span()).get(name);
        let title = format!("variant `{}` has no field `{name}`", variant.name);
        let rule = Rule::UnfilledPlaceholder;
        let label = "`Display` cannot fill this placeholder";
        match plan.item.origin {
            Origin::User(_) => report
                .of_variant(&variant.name, span, rule, title)
                .label(label)
                .help(format!("add a field `{name}`, or remove `display` and fill the text at run time with `with`")),
            Origin::Table => {
                let diagnostic = report.at(span, rule, title).label(label);
                // Once for the enum.
                if !std::mem::replace(&mut is_told, true) {
                    diagnostic
                        .help("remove `display` and fill the text at run time with `with`")
                        .help("or write the enum by hand, with fields: `#[derive(ErrorCatalog)]`");
                }
                diagnostic
            }
        };
    }
}
