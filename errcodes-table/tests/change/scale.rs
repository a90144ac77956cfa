//! Large tables: the time is linear, also where every row changed.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

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

fn time(old: &Revision, new: &Revision) -> Duration {
    let start = Instant::now();
    let comparison = compare(old, new);
    let time = start.elapsed();
    println!("{} rows: {time:?}, {} findings", old.rows.len(), comparison.findings.len());
    time
}

#[test]
fn twice_the_rows_take_about_twice_the_time() {
    let rows: usize = std::env::var("ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(400);
    // Codes slide by one; every code is new; every code and every name is new; every name is new.
    let news: [fn(usize) -> (usize, usize); 4] = [
        |row| (row + 1, row),
        |row| (row + 1_000_000, row),
        |row| (row + 1_000_000, row * 7 + 3),
        |row| (row, row * 7 + 3),
    ];
    for new in news {
        let small = time(&table(rows, |row| (row, row)), &table(rows, new));
        let large = time(&table(rows * 4, |row| (row, row)), &table(rows * 4, new));
        // Four times the rows, with room for a busy machine; quadratic would be sixteen.
        assert!(large < small * 12 + Duration::from_millis(200), "{small:?} {large:?}");
    }
}

#[test]
fn long_cells_are_compared_in_little_time() {
    let text = |word: &str| format!("{word} ").repeat(1 << 13);
    let table = |words: [&str; 2]| {
        let mut table = String::from("code,name,description\n");
        for row in 0..40 {
            writeln!(table, "{}{row},{}{row},{}", words[0], text(words[0]).trim(), text(words[1])).unwrap();
        }
        parse(&table)
    };
    let start = Instant::now();
    let _ = compare(&table(["before", "stock"]), &table(["after", "card"]));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
