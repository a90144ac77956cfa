//! `display = "…"`: the column whose text is what an error says of itself.

use errcodes_table::{Catalog, Kind, PlaceholderSpans, TypedColumn, Value, is_template, nearest, one_of, placeholders};

use crate::bind::Plan;
use crate::diagnostic::{Diagnostics, TableFaults};
use crate::item::Origin;
use crate::settings::{Omission, Settings};

/// The column that the settings name; it is text, and blank in no row.
pub(super) fn column<'p>(
    catalog: &Catalog,
    columns: &[&'p TypedColumn],
    settings: &Settings,
    diagnostics: &mut Diagnostics,
) -> Option<&'p TypedColumn> {
    let word = settings.display.as_ref()?;
    if settings.no.contains(&Omission::Display) {
        diagnostics.code(word.mark, "both `display` and `no(display)`: `Display` shows a column, or it is yours");
    }
    let is_text = |column: &TypedColumn| matches!(column.field.kind(), Kind::Text | Kind::Template);
    let Some(&column) = columns.iter().find(|column| column.field.name() == word.text) else {
        if settings.selection.skip.iter().any(|skip| skip.text == word.text) {
            diagnostics.code(word.mark, format!("`{}` is skipped, and `Display` would show it", word.text));
        } else if !catalog.is_unreadable(&word.text) {
            let names = || columns.iter().filter(|column| is_text(column)).map(|column| column.field.name());
            let message = format!("`{}` is not a column of `{}`", word.text, catalog.source().name());
            let fault = diagnostics.code(word.mark, message);
            match nearest(&word.text, names()) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None if names().next().is_none() => fault.help("`Display` shows a text, and the table has none"),
                None => fault.help(format!("`Display` shows a text: {}", one_of(names()))),
            };
        }
        return None;
    };
    let is_sure = column.field.columns.iter().all(|column| column.is_sure);
    if !is_sure {
        return None;
    }
    if !is_text(column) {
        diagnostics.code(word.mark, format!("`{}` is no text, and `Display` shows one", word.text));
        return None;
    }
    if column.field.is_optional() {
        diagnostics.code(word.mark, format!("`{}` may be blank, and `Display` shows it for every row", word.text));
        return None;
    }
    Some(column)
}

/// The values of an enum without fields cannot fill a text.
pub(super) fn refuse_placeholders(plan: &Plan<'_>, catalog: &Catalog, faults: &mut TableFaults<'_>) {
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
        let span = PlaceholderSpans::of(faults.source.text(), &cell.span()).get(name);
        let message = format!("`Display` has no value for `{{{name}}}`: `{}` has no fields", variant.name);
        match plan.item.origin {
            Origin::User(_) => faults.of_variant(&variant.name, span, message).help(format!(
                "give it a field `{name}`; or leave `display` out, and the text is filled by `with` at run time"
            )),
            Origin::Table => {
                let fault = faults.at(span, message);
                // Once for the enum.
                if !std::mem::replace(&mut is_told, true) {
                    fault
                        .help("without `display` the text is filled by `with` at run time")
                        .help("with #[derive(ErrorCatalog)] on an enum with fields, the fields fill it");
                }
                fault
            }
        };
    }
}
