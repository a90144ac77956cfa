//! Ambiguity: a text that is the code of one row and the name of another names both.

use std::collections::HashMap;

use crate::catalog::{Catalog, Value};
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// Reports each name that is another row's code.
pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    let (Some(key), Some(name)) = (catalog.key_column(), catalog.name_column()) else {
        return;
    };
    let codes = key.values.iter().flatten().enumerate();
    let codes: HashMap<_, usize> = codes.filter_map(|(row, code)| Some((code.text()?, row))).collect();
    for (row, value) in name.values.iter().flatten().enumerate() {
        let Value::Text(text) = value else { continue };
        let Some(&other) = codes.get(&**text).filter(|&&other| other != row) else {
            continue;
        };
        let cells = (
            catalog.row(row).and_then(|row| row.cell(name.field.first())),
            catalog.row(other).and_then(|row| row.cell(key.field.first())),
        );
        let (Some(cell), Some(code)) = cells else { continue };
        report
            .at(cell.span(), Rule::AmbiguousName, format!("name `{text}` is the `{}` of another row", key.field.name()))
            .also(code.span(), "the other row")
            .help("correct one of the two cells, or give the column `name` another name");
    }
}
