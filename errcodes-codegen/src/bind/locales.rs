//! `require_locales`: the languages in which every text has to be there.

use crate::bind::Plan;
use crate::catalog::{TypedColumn, Value};
use crate::column::canonical;
use crate::diagnostic::TableFaults;
use crate::settings::Word;
use crate::table::Table;

/// Every wanted column in languages has one for each required language, with a text in every kept row that has any.
pub(super) fn check(plan: &Plan<'_>, table: &Table<'_>, faults: &mut TableFaults<'_>) {
    let mut required: Vec<(&Word, String)> = Vec::new();
    for word in &plan.settings.require_locales {
        match canonical(&word.text) {
            Some(tag) if required.iter().any(|(_, known)| *known == tag) => {
                faults.diagnostics.code(word.span, format!("`{tag}` is there twice"));
            }
            Some(tag) => required.push((word, tag)),
            None => {
                let fault = faults.diagnostics.code(word.span, format!("`{}` is not a language tag", word.text));
                match canonical(&word.text.replace('_', "-")) {
                    Some(hyphens) => fault.help(format!("write `{hyphens}`")),
                    None => fault.help("a BCP 47 tag, such as `en`, `ja` or `zh-Hant`"),
                };
            }
        }
    }
    let localized = || plan.columns.iter().filter(|column| column.field.first().locale.is_some());
    let has_all_columns = plan.catalog.is_some_and(|catalog| catalog.unreadable.is_empty());
    if let Some((word, _)) = required.first().filter(|_| localized().next().is_none() && has_all_columns) {
        faults
            .diagnostics
            .code(word.span, format!("no column of `{}` has a language", faults.source.name))
            .help("a column has it behind an `@`: `description@en`");
    }
    for (word, tag) in required {
        for column in localized() {
            one(plan, column, word, &tag, table, faults);
        }
    }
}

/// One column in one language.
fn one(
    plan: &Plan<'_>,
    typed: &TypedColumn<'_>,
    word: &Word,
    tag: &str,
    table: &Table<'_>,
    faults: &mut TableFaults<'_>,
) {
    let columns = typed.field.columns.iter().zip(&typed.values);
    let Some((column, values)) = columns.clone().find(|(column, _)| column.locale.as_deref() == Some(tag)) else {
        let all_sure = typed.field.columns.iter().all(|column| column.is_sure);
        if all_sure {
            let header = typed.field.first().spelt_in(tag);
            faults
                .diagnostics
                .code(word.span, format!("`{}` has no column in `{tag}`", typed.field.name()))
                .help(format!("add `{header}` to `{}`", faults.source.name));
        }
        return;
    };
    if !column.optional {
        // A blank cell is a fault already.
        return;
    }
    for row in plan.variants.iter().filter_map(|variant| variant.row) {
        let is_blank = |values: &[Value<'_>]| matches!(values.get(row), Some(Value::Blank));
        let translated = columns.clone().find(|(_, values)| !is_blank(values));
        let (true, Some((other, _))) = (is_blank(values), translated) else { continue };
        let (Some(cell), Some(original)) = (table.cell(row, column.at), table.cell(row, other.at)) else {
            continue;
        };
        let language = other.locale.as_deref().unwrap_or_default();
        faults
            .at(cell.span.clone(), format!("`{}` is blank in `{tag}`, which `require_locales` asks for", column.name))
            .also(original.span.clone(), format!("there is a text in `{language}`"));
    }
}
