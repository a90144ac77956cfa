//! Google Standard Payments, `ErrorResponse`: blocks of a name with its status, a blank line and a description.

use std::collections::BTreeMap;

use crate::folder::document;
use crate::table::{Cell, Table, tally};

const FILE: &str = "google-payments.csv";
const HEADER: [&str; 4] = ["name", "http_status", "description@de", "description@en"];

struct Row<'a> {
    name: &'a str,
    status: &'a str,
    description: &'a str,
}

/// Returns the blocks below the table's heading. The field after the table has no heading: the table ends
/// at the first line that is not `NAME STATUS`.
fn parse(text: &str) -> Vec<Row<'_>> {
    let mut lines = text.lines().filter(|line| !line.is_empty());
    lines
        .by_ref()
        .find(|line| *line == "Fehlerantwortcodes und Empfohlene HTTP-Codes")
        .expect("the table has a heading");
    let mut rows = Vec::new();
    while let Some((name, status)) = lines.next().and_then(|line| line.split_once(' ')) {
        let description = lines.next().expect("a description follows");
        rows.push(Row { name, status, description });
    }
    rows
}

#[test]
fn the_table_is_the_document() {
    let Some(text) = document(FILE, "Objekt: ErrorResponse") else {
        return;
    };
    let rows = parse(&text);
    assert_eq!(rows.len(), 11);
    assert_eq!(rows.first().map(|row| row.name), Some("INVALID_API_VERSION"));
    assert_eq!(rows.last().map(|row| row.name), Some("INVALID_DECRYPTED_REQUEST"));
    assert_eq!(
        tally(rows.iter().map(|row| row.status)),
        BTreeMap::from([("400", 8), ("401", 1), ("404", 1), ("412", 1)])
    );

    let expected: Vec<_> = rows
        .iter()
        .map(|row| vec![Cell::is(row.name), Cell::is(row.status), Cell::is(row.description), Cell::English])
        .collect();
    Table::read(FILE).hold_against(&HEADER, &expected);
}
