//! Check: the rules for a whole table, also for the rows that a program leaves out.

mod ambiguity;
mod causes;
mod characters;
pub(crate) mod counterparts;
mod cycles;
mod headers;
mod keys;
mod languages;
mod lookalikes;
mod mojibake;
mod patterns;
mod placeholders;
mod printf;
mod ranges;
mod references;
mod spreadsheet;
mod uniqueness;
mod values;
mod wildcards;

use crate::catalog::{Catalog, Cell, TypedColumn};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::rule::Rule;
use crate::selection::Checks;
pub(crate) use references::{Target, Targets};

/// Checks the rules that concern several cells, or every cell in the same way.
pub(crate) fn check(catalog: &Catalog, targets: &Targets<'_>, checks: Checks, report: &mut TableReport<'_>) {
    if checks >= Checks::Errors {
        refuse(catalog, targets, report);
    }
    if checks >= Checks::All {
        warn(catalog, report);
    }
    causes::keep_one(catalog, report);
}

/// Checks what is an error.
fn refuse(catalog: &Catalog, targets: &Targets<'_>, report: &mut TableReport<'_>) {
    let table = catalog.table();
    if table.rows.is_empty() {
        report
            .at(table.header.span.clone(), Rule::NoRows, "the table has no rows")
            .label("expected rows below the header");
    }
    characters::check(table, report);
    uniqueness::keys(catalog, report);
    ambiguity::check(catalog, report);
    ranges::check(catalog, report);
    patterns::check(catalog, report);
    uniqueness::namespaces(catalog, report);
    references::check(catalog, targets, report);
    cycles::check(catalog, targets, report);
    placeholders::check(catalog, report);
    keys::check(catalog, report);
}

/// Checks what is suspicious and no error.
fn warn(catalog: &Catalog, report: &mut TableReport<'_>) {
    lookalikes::check(catalog, report);
    spreadsheet::check(catalog, report);
    wildcards::check(catalog, report);
    mojibake::check(catalog, report);
    printf::check(catalog, report);
    values::check(catalog, report);
    headers::check(catalog, report);
    languages::check(catalog, report);
}

/// Returns the text columns whose cells are compared with what peers send: `code`, `name` and every other `key` or
/// `index`.
fn text_keys(catalog: &Catalog) -> impl Iterator<Item = &TypedColumn> {
    catalog.columns().iter().filter(|typed| typed.field.kind() == Kind::Text && typed.field.lookup().is_some())
}

/// Returns the filled cells of a field, row by row: of the column by which rows are found, else of the first.
fn cells<'c>(catalog: &'c Catalog, typed: &'c TypedColumn) -> impl Iterator<Item = Cell<'c>> {
    let column = typed.field.lookup().map_or_else(|| typed.field.first(), |(column, _)| column);
    let cells = catalog.rows().filter(|row| row.is_whole()).filter_map(|row| row.cell(column));
    cells.filter(|cell| column.is_sure && !cell.text().is_empty())
}
