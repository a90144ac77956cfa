//! cafe24 API: two tables whose cells are separated by spaces, joined on status and message.

use std::collections::BTreeMap;

use crate::folder::document;
use crate::table::{Cell, Table, tally};

const FILE: &str = "cafe24.csv";
const HEADER: [&str; 8] = [
    "variant",
    "http_status:index",
    "message:key",
    "reason_phrase",
    "cases@ja",
    "cases@en",
    "resolution:optional@ja",
    "resolution:optional@en",
];

/// Every text of the column Header. Messages and cases contain spaces too, so a row can only be split at one of these.
const REASON_PHRASES: [&str; 12] = [
    "OK",
    "Created",
    "Multi Status",
    "Bad Request",
    "Unauthorized",
    "Forbidden",
    "Not Found",
    "Unprocessable Entity",
    "Too many request",
    "Internal Server Error",
    "Service Unavailable",
    "Gateway Timeout",
];

struct Row<'a> {
    status: &'a str,
    message: &'a str,
    reason_phrase: &'a str,
    cases: Vec<&'a str>,
}

/// Returns the lines below a table's header, up to the next blank line.
fn lines_below<'a>(text: &'a str, header: &str) -> impl Iterator<Item = &'a str> {
    let mut lines = text.lines();
    lines.by_ref().find(|line| *line == header).expect("the table has a header");
    lines.take_while(|line| !line.is_empty())
}

/// Splits a line into the status at its beginning and the rest.
fn status(line: &str) -> Option<(&str, &str)> {
    line.split_once(' ').filter(|(status, _)| status.len() == 3 && status.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Splits a text into a reason phrase, and what precedes and follows it.
fn cut(cells: &str) -> (&str, &str, &str) {
    let cuts: Vec<_> = REASON_PHRASES
        .iter()
        .filter_map(|phrase| {
            let (before, after) = cells.split_once(&format!(" {phrase} "))?;
            Some((before, *phrase, after))
        })
        .collect();
    match cuts[..] {
        [cut] => cut,
        _ => panic!("{cells:?} can be cut in {} ways", cuts.len()),
    }
}

fn parse(text: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for line in lines_below(text, "Code エラーメッセージ Header 発生するケース") {
        if let Some((status, cells)) = status(line) {
            let (message, reason_phrase, case) = cut(cells);
            rows.push(Row { status, message, reason_phrase, cases: vec![case] });
        } else {
            rows.last_mut().expect("a row to go on with").cases.push(line);
        }
    }
    rows
}

/// Returns the resolution of each row, blank if the second table has none. Each line of the second table is used
/// once, in the order of the first table.
fn resolutions<'a>(text: &'a str, rows: &[Row<'_>]) -> Vec<&'a str> {
    let mut lines = lines_below(text, "Status Code エラーメッセージ エラー解決方法").peekable();
    let resolutions = rows
        .iter()
        .map(|row| {
            let key = format!("{} {} ", row.status, row.message);
            let resolution = lines.peek().and_then(|line| line.strip_prefix(&key));
            if resolution.is_some() {
                lines.next();
            }
            resolution.unwrap_or_default()
        })
        .collect();
    assert_eq!(lines.next(), None, "a resolution belongs to no row");
    resolutions
}

#[test]
fn the_table_is_the_document() {
    let Some(text) = document(FILE, "ステータスコード及びエラーメッセージ") else {
        return;
    };
    let rows = parse(&text);
    let resolutions = resolutions(&text, &rows);
    assert_eq!(rows.len(), 20);
    assert_eq!(rows.iter().map(|row| row.cases.len()).sum::<usize>(), 29);
    assert_eq!(resolutions.iter().filter(|text| !text.is_empty()).count(), 18);
    assert_eq!(resolutions[..2], ["", ""], "a success needs no resolution");
    let statuses = tally(rows.iter().map(|row| row.status));
    let repeated = BTreeMap::from([("400", 2), ("401", 2), ("403", 5), ("404", 2), ("503", 2)]);
    assert_eq!(statuses.len(), 12);
    for (status, count) in statuses {
        assert_eq!(count, repeated.get(status).copied().unwrap_or(1), "{status}");
    }
    let pairs = rows.iter().map(|row| format!("{} {}", row.status, row.reason_phrase));
    let pairs: Vec<_> = pairs.collect();
    assert_eq!(tally(pairs.iter().map(String::as_str)).len(), 12, "one phrase for one status");
    assert_eq!(tally(rows.iter().map(|row| row.message)).len(), 20, "message is a key");

    let expected: Vec<_> = rows
        .iter()
        .zip(resolutions)
        .map(|(row, resolution)| {
            let variant = match row.message {
                // Ours as well, but fixed.
                "Authority to access is not valid." => Cell::is("AccessTokenInvalid"),
                _ => Cell::Ours,
            };
            vec![
                variant,
                Cell::is(row.status),
                Cell::is(row.message),
                Cell::is(row.reason_phrase),
                Cell::is(row.cases.join("\n")),
                Cell::English,
                Cell::is(resolution),
                Cell::English,
            ]
        })
        .collect();
    Table::read(FILE).hold_against(&HEADER, &expected);
}
