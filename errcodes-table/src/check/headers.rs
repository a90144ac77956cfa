//! Headers: columns that were probably meant to be well-known ones.

use crate::catalog::{Catalog, TypedColumn, Value};
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// The well-known columns of six letters or more: shorter words are near too many others.
const LONG: [&str; 7] =
    ["http_status", "soap_fault", "soap_namespace", "deprecated", "description", "resolution", "variant"];
/// What documents call the status.
const STATUS: [&str; 8] = [
    "status",
    "http",
    "http_code",
    "status_code",
    "http_status_code",
    "httpstatus",
    "statuscode",
    "http_response_code",
];

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    let lacks =
        |name: &str| catalog.column(name).is_none() && !catalog.is_unreadable(name) && !is_in_header(catalog, name);
    for typed in catalog.columns() {
        let (name, span) = (typed.field.name(), typed.field.first().span.clone());
        let near = LONG.into_iter().chain(["message"]).find(|known| strsim::damerau_levenshtein(name, known) == 1);
        if let Some(near) = near.filter(|near| lacks(near)) {
            report
                .at(span, Rule::MisspelledColumn, format!("column `{name}` is one letter away from `{near}`"))
                .help(format!("did you mean `{near}`?"));
        } else if STATUS.contains(&name) && lacks("http_status") && has_statuses(typed) {
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
fn has_statuses(typed: &TypedColumn) -> bool {
    let mut filled = typed.values.iter().flatten().filter(|value| **value != Value::Blank).peekable();
    filled.peek().is_some()
        && filled.all(|value| value.text().is_some_and(|text| errcodes_shared::parse_status(&text).is_some()))
}
