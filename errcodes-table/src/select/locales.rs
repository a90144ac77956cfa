//! `require_locales`: the languages in which every text has to be there.

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::column::canonical_locale as canonical;
use crate::diagnostic::TableFaults;
use crate::select::Selected;
use crate::selection::{Selection, Word};

/// Every wanted column in languages has one for each required language, with a text in every kept row that has any.
pub(super) fn check(catalog: &Catalog, selected: &Selected, selection: &Selection, faults: &mut TableFaults<'_>) {
    let mut required: Vec<(&Word, String)> = Vec::new();
    for word in &selection.require_locales {
        match canonical(&word.text) {
            Some(tag) if required.iter().any(|(_, known)| *known == tag) => {
                faults.program(word.mark, format!("`{tag}` is there twice"));
            }
            Some(tag) => required.push((word, tag)),
            None => {
                let fault = faults.program(word.mark, format!("`{}` is not a language tag", word.text));
                match canonical(&word.text.replace('_', "-")) {
                    Some(hyphens) => fault.help(format!("write `{hyphens}`")),
                    None => fault.help("a BCP 47 tag, such as `en`, `ja` or `zh-Hant`"),
                };
            }
        }
    }
    let localized = || selected.columns(catalog).filter(|column| column.field.first().locale.is_some());
    if let Some((word, _)) = required.first().filter(|_| localized().next().is_none() && catalog.has_all_columns()) {
        faults
            .program(word.mark, format!("no column of `{}` has a language", catalog.source().name))
            .help("a column has it behind an `@`: `description@en`");
    }
    for (word, tag) in required {
        for column in localized() {
            one(catalog, selected, column, (word, &tag), faults);
        }
    }
}

/// One column in one language.
fn one(
    catalog: &Catalog,
    selected: &Selected,
    typed: &TypedColumn,
    (word, tag): (&Word, &str),
    faults: &mut TableFaults<'_>,
) {
    let columns = typed.field.columns.iter().zip(&typed.values);
    let Some((column, values)) = columns.clone().find(|(column, _)| column.locale.as_deref() == Some(tag)) else {
        let all_sure = typed.field.columns.iter().all(|column| column.is_sure);
        if all_sure {
            let header = typed.field.first().spelt_in(tag);
            faults
                .program(word.mark, format!("`{}` has no column in `{tag}`", typed.field.name()))
                .help(format!("add `{header}` to `{}`", catalog.source().name));
        }
        return;
    };
    if !column.optional {
        // A blank cell is a fault already.
        return;
    }
    for row in selected.rows.iter().filter_map(|&row| catalog.row(row)) {
        let is_blank = |values: &[Value]| matches!(values.get(row.index()), Some(Value::Blank));
        let translated = columns.clone().find(|(_, values)| !is_blank(values));
        let (true, Some((other, _))) = (is_blank(values), translated) else { continue };
        let (Some(cell), Some(original)) = (row.cell(column), row.cell(other)) else {
            continue;
        };
        let language = other.locale.as_deref().unwrap_or_default();
        faults
            .at(cell.span(), format!("`{}` is blank in `{tag}`, which `require_locales` asks for", column.name))
            .also(original.span(), format!("there is a text in `{language}`"));
    }
}
