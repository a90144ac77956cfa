//! Check: what must hold for a whole table, also for the rows that a program leaves out.

mod ambiguity;
mod characters;
mod placeholders;
mod references;
mod uniqueness;

use crate::catalog::Catalog;
use crate::diagnostic::TableFaults;

pub(crate) use references::{Target, Targets};

/// Holds the table against every rule that looks at more than one cell, or at every cell alike.
pub(crate) fn check(catalog: &Catalog, targets: &Targets<'_>, faults: &mut TableFaults<'_>) {
    let table = catalog.table();
    if table.rows.is_empty() {
        faults.at(table.header.span.clone(), "the table has no rows");
    }
    characters::check(table, faults);
    uniqueness::keys(catalog, faults);
    ambiguity::check(catalog, faults);
    uniqueness::namespaces(catalog, faults);
    references::check(catalog, targets, faults);
    placeholders::check(catalog, faults);
}
