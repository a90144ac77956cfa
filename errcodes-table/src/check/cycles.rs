//! Cycles: a row that refers to itself, directly or through other rows.

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::check::Targets;
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::forms::shown;
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, targets: &Targets<'_>, report: &mut TableReport<'_>) {
    for typed in catalog.columns().iter().filter(|typed| typed.field.kind() == Kind::Ref) {
        // If every row refers to one of the same table, there is always a circle, and it is meant.
        if typed.field.is_optional() && !targets.contains_key(typed.field.name()) {
            column(catalog, typed, report);
        }
    }
}

/// Follows the references of each row once; each circle is reported at its first row.
fn column(catalog: &Catalog, typed: &TypedColumn, report: &mut TableReport<'_>) {
    let next = |row: usize| match typed.value(row) {
        Value::Ref(key) => catalog.row_of_key(key).map(crate::Row::index),
        _ => None,
    };
    // By row, the start of the walk that reached it.
    let mut reached: Vec<Option<usize>> = vec![None; catalog.rows().len()];
    for start in 0..reached.len() {
        let mut at = Some(start);
        while let Some(row) = at {
            match reached.get_mut(row) {
                Some(known @ None) => *known = Some(start),
                Some(Some(known)) if *known == start => {
                    tell(catalog, typed, row, next(row), report);
                    break;
                }
                _ => break,
            }
            at = next(row);
        }
    }
}

fn tell(catalog: &Catalog, typed: &TypedColumn, row: usize, to: Option<usize>, report: &mut TableReport<'_>) {
    let (Some(from), Some(to)) = (catalog.row(row), to.and_then(|to| catalog.row(to))) else { return };
    let Some(cell) = from.cell(typed.field.first()) else { return };
    let name = typed.field.name();
    if from.index() == to.index() {
        report.at(cell.span(), Rule::RefCycle, format!("`{name}` refers to its own row")).help("name another row");
        return;
    }
    report
        .at(cell.span(), Rule::RefCycle, format!("`{name}` leads from this row back to it"))
        .also(to.span(), format!("row `{}` is next", shown(cell.text())))
        .help("correct one of the cells");
}
