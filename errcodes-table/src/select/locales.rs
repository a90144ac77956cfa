//! `require_locales`: the languages in which every text must exist.

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::column::locale::{EXPECTED, canonical, with_hyphens};
use crate::diagnostic::TableReport;
use crate::rule::Rule;
use crate::select::Selected;
use crate::selection::{Selection, Word};

/// Checks that each localized column exists in each required language, with a text in every kept row that has any.
pub(super) fn check(catalog: &Catalog, selected: &Selected, selection: &Selection, report: &mut TableReport<'_>) {
    let mut required: Vec<(&Word, String)> = Vec::new();
    for word in &selection.require_locales {
        match canonical(&word.text) {
            Some(tag) if required.iter().any(|(_, known)| *known == tag) => {
                report.program(word.mark, Rule::DuplicateSetting, format!("duplicate language `{tag}`"));
            }
            Some(tag) => required.push((word, tag)),
            None => {
                let diagnostic =
                    report.program(word.mark, Rule::InvalidLocale, format!("`{}` is not a language tag", word.text));
                match with_hyphens(&word.text) {
                    Some(hyphens) => diagnostic.help(format!("write `{hyphens}`")),
                    None => diagnostic.help(format!("write {EXPECTED}")),
                };
            }
        }
    }
    let localized = || selected.columns(catalog).filter(|column| column.field.first().locale.is_some());
    if let Some((word, _)) = required.first().filter(|_| localized().next().is_none() && catalog.has_all_columns()) {
        report
            .program(word.mark, Rule::MissingLocale, format!("no column of `{}` has a language", catalog.source().name))
            .help("add the language after `@`: `description@en`");
    }
    for (word, tag) in required {
        for column in localized() {
            one(catalog, selected, column, (word, &tag), report);
        }
    }
}

/// Checks one column in one language.
fn one(
    catalog: &Catalog,
    selected: &Selected,
    typed: &TypedColumn,
    (word, tag): (&Word, &str),
    report: &mut TableReport<'_>,
) {
    let columns = typed.field.columns.iter().zip(&typed.values);
    let Some((column, values)) = columns.clone().find(|(column, _)| column.locale.as_deref() == Some(tag)) else {
        let all_sure = typed.field.columns.iter().all(|column| column.is_sure);
        if all_sure {
            let (name, table) = (typed.field.name(), &catalog.source().name);
            report
                .program(word.mark, Rule::MissingLocale, format!("no column `{name}@{tag}` in `{table}`"))
                .help(format!("add the column `{}`", typed.field.first().spelt_in(tag)));
        }
        return;
    };
    if !column.optional {
        // A blank cell was reported.
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
        let title = format!("`{}` is blank in `{tag}`", column.name);
        report
            .at(cell.span(), Rule::MissingTranslation, title)
            .label("`require_locales` requires a text")
            .also(original.span(), format!("the text in `{language}`"));
    }
}
