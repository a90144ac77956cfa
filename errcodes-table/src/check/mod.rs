//! Check: the rules for a whole table, also for the rows that a program leaves out.

mod characters;
mod patterns;
mod placeholders;
mod ranges;
mod references;
mod uniqueness;

use crate::catalog::Catalog;
use crate::diagnostic::TableReport;
use crate::rule::Rule;

pub(crate) use references::{Target, Targets};

/// Checks the rules that concern several cells, or every cell in the same way.
pub(crate) fn check(catalog: &Catalog, targets: &Targets<'_>, report: &mut TableReport<'_>) {
    let table = catalog.table();
    if table.rows.is_empty() {
        report
            .at(table.header.span.clone(), Rule::NoRows, "the table has no rows")
            .label("expected rows below the header");
    }
    characters::check(table, report);
    uniqueness::keys(catalog, report);
    ranges::check(catalog, report);
    patterns::check(catalog, report);
    uniqueness::namespaces(catalog, report);
    references::check(catalog, targets, report);
    placeholders::check(catalog, report);
}
