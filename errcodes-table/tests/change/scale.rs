//! Large tables, also where every row changed.

use std::fmt::Write as _;

use errcodes_table::compare::{Revision, compare};

use crate::load::parse;

const WORDS: [&str; 16] = [
    "account", "amount", "card", "channel", "currency", "device", "expired", "invalid", "limit", "merchant", "missing",
    "network", "order", "payment", "token", "unknown",
];

/// A table whose names are made of few words, so that each row is a little like many others.
fn table(rows: usize, of_row: impl Fn(usize) -> (usize, usize)) -> Revision {
    let mut text = String::from("code,name,http_status,description\n");
    for row in 0..rows {
        let (code, name) = of_row(row);
        let word = |place: usize| WORDS[(name / 16_usize.pow(u32::try_from(place).unwrap())) % 16];
        writeln!(
            text,
            "E{code},{}_{}_{}_{}_{},{},The {} of the {} is {}.",
            word(0),
            word(1),
            word(2),
            word(3),
            word(4),
            400 + name % 3,
            word(1),
            word(2),
            word(3),
        )
        .unwrap();
    }
    parse(&text)
}

/// Too many rows to compare each with each: that would not end.
#[test]
fn many_changes_are_told_in_fewer_findings() {
    let rows = 2_000;
    let old = table(rows, |row| (row, row));
    // Codes slide by one; every code is new; every name is new.
    let news: [fn(usize) -> (usize, usize); 3] =
        [|row| (row + 1, row), |row| (row + 1_000_000, row), |row| (row, row * 7 + 3)];
    for new in news {
        let comparison = compare(&old, &table(rows, new));
        assert!(comparison.findings.len() < rows / 4, "{} findings", comparison.findings.len());
        assert!(comparison.changes().count() >= rows - 1);
    }
}

#[test]
fn long_cells_are_compared() {
    let text = |word: &str| format!("{word} ").repeat(1 << 13);
    let table = |words: [&str; 2]| {
        let mut table = String::from("code,name,description\n");
        for row in 0..40 {
            writeln!(table, "{}{row},{}{row},{}", words[0], text(words[0]).trim(), text(words[1])).unwrap();
        }
        parse(&table)
    };
    let comparison = compare(&table(["before", "stock"]), &table(["after", "card"]));
    assert_eq!((comparison.added, comparison.removed), (40, 40));
}
