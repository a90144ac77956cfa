//! Headers: columns that were probably meant to be well-known ones.

use crate::catalog::{Catalog, TypedColumn};
use crate::check::cells;
use crate::diagnostic::TableReport;
use crate::distance::distance;
use crate::rule::Rule;

/// The well-known columns of six letters or more: shorter words are near too many others.
const LONG: [&str; 7] =
    ["http_status", "soap_fault", "soap_namespace", "deprecated", "description", "resolution", "variant"];
/// What documents call the status.
const STATUS: [&str; 13] = [
    "status",
    "http",
    "http_code",
    "status_code",
    "http_status_code",
    "httpstatus",
    "statuscode",
    "http_response_code",
    "http_response",
    "response_code",
    "http_error",
    "http_error_code",
    "http_response_status",
];

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    let lacks =
        |name: &str| catalog.column(name).is_none() && !catalog.is_unreadable(name) && !is_in_header(catalog, name);
    for typed in catalog.columns() {
        let (name, span) = (typed.field.name(), typed.field.first().span.clone());
        let near = LONG.into_iter().chain(["message"]).find(|known| distance(name, known, 1) == Some(1));
        if let Some(near) = near.filter(|near| lacks(near)) {
            report
                .at(span, Rule::MisspelledColumn, format!("column `{name}` is one letter away from `{near}`"))
                .help(format!("did you mean `{near}`?"));
        } else if STATUS.contains(&name) && lacks("http_status") && has_statuses(catalog, typed) {
            report
                .at(span, Rule::UnusedMeaning, format!("column `{name}` is not known to be the HTTP status"))
                .help("rename it to `http_status`");
        }
    }
}

/// Returns `true` for columns without an accessor as well.
fn is_in_header(catalog: &Catalog, name: &str) -> bool {
    let cells = &catalog.table().header.cells;
    cells.iter().any(|cell| cell.text.split([':', '@']).next() == Some(name))
}

/// Returns `true` if every filled cell is an HTTP status.
fn has_statuses(catalog: &Catalog, typed: &TypedColumn) -> bool {
    let mut filled = cells(catalog, typed).peekable();
    filled.peek().is_some() && filled.all(|cell| errcodes_shared::parse_status(cell.text()).is_some())
}
