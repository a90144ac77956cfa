//! Languages: one that has nearly all texts was probably meant to have all.

use crate::catalog::{Catalog, Value};
use crate::diagnostic::TableReport;
use crate::nearest::count;
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns().iter().filter(|typed| typed.field.columns.len() > 1) {
        let is_filled = |values: &[Value], row: usize| values.get(row).is_some_and(|value| *value != Value::Blank);
        let has_any = |row: &usize| typed.values.iter().any(|values| is_filled(values, *row));
        let rows: Vec<usize> =
            catalog.rows().filter(|row| row.is_whole()).map(crate::Row::index).filter(has_any).collect();
        for (column, values) in typed.field.columns.iter().zip(&typed.values).filter(|(column, _)| column.optional) {
            let blank: Vec<usize> = rows.iter().copied().filter(|&row| !is_filled(values, row)).collect();
            let Some(first) = blank.first().and_then(|&row| catalog.row(row)?.cell(column)) else { continue };
            if blank.len() * 10 > rows.len() {
                continue;
            }
            let (name, tag) = (&column.name, column.locale.as_deref().unwrap_or_default());
            report
                .at(first.span(), Rule::IncompleteLocale, format!("`{name}` is blank in `{tag}`"))
                .label(format!("{} of {} lack it", blank.len(), count(rows.len(), "row")))
                .help("write the missing texts");
        }
    }
}
