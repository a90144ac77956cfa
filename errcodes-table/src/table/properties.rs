//! The scanner compared with csv-core, with which most Rust programs read CSV.

use std::sync::Arc;

use csv_core::{ReadRecordResult, Reader};
use proptest::prelude::*;

use crate::diagnostic::{Diagnostics, TableReport};
use crate::selection::Mark;
use crate::source::Source;
use crate::table::{Record, Table, scan};

/// Runs `cases` cases, or as many as `PROPTEST_CASES` says.
fn config(cases: u32) -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: wanted.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}

/// Mostly cells and separators, so that many texts are correct, and sometimes an error.
fn text() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        3 => Just(""),
        8 => prop_oneof![Just("a"), Just("受信"), Just("🦀"), Just("#"), Just(" "), Just("\0"), Just("\u{feff}")],
        8 => prop_oneof![Just("\"\""), Just("\"a,\""), Just("\"\"\"\""), Just("\"\r\n,\"\"a\n\"")],
        1 => prop_oneof![Just("\""), Just("\r")],
    ];
    let separator = prop_oneof![
        8 => Just(","),
        4 => Just("\n"),
        4 => Just("\r\n"),
        1 => Just(""),
    ];
    let pieces = prop::collection::vec((cell, separator), 0..20);
    pieces.prop_map(|pieces| pieces.into_iter().flat_map(|(cell, separator)| [cell, separator]).collect())
}

/// Returns all records as csv-core reads them.
fn of_csv_core(text: &str) -> Vec<Vec<String>> {
    let mut reader = Reader::new();
    let (mut bytes, mut ends) = (vec![0; text.len() + 1], vec![0; text.len() + 1]);
    let mut rest = text.as_bytes();
    let (mut filled, mut cells) = (0, 0);
    let mut records = Vec::new();
    loop {
        let (result, read, written, found) = reader.read_record(rest, &mut bytes[filled..], &mut ends[cells..]);
        (rest, filled, cells) = (&rest[read..], filled + written, cells + found);
        match result {
            // An empty rest means the end of the input.
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::Record => {
                let starts = std::iter::once(0).chain(ends[..cells].iter().copied());
                let record = starts.zip(&ends[..cells]).map(|(start, &end)| {
                    String::from_utf8(bytes[start..end].to_vec()).expect("cut at ASCII bytes only")
                });
                records.push(record.collect());
                (filled, cells) = (0, 0);
            }
            ReadRecordResult::End => return records,
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => unreachable!("as large as the text"),
        }
    }
}

/// Returns all records as the scanner reads them, and the number of diagnostics.
fn of_scanner(source: &Arc<Source>) -> (Vec<Record>, usize) {
    let mut diagnostics = Diagnostics::default();
    let mut report = TableReport::new(source, &mut diagnostics);
    let mut scanner = scan::Records::new(source);
    let rows = std::iter::from_fn(|| scanner.next(&mut report)).collect();
    (rows, diagnostics.len())
}

/// Returns a cell as it is written: unquoted if it may be and `quote` is `false`.
fn written(cell: &str, quote: bool, line_break: &str, alone: bool) -> String {
    let must = cell.contains([',', '"', '\n']) || (alone && cell.is_empty()) || cell.starts_with('#');
    if quote || must { format!("\"{}\"", cell.replace('"', "\"\"").replace('\n', line_break)) } else { cell.to_owned() }
}

proptest! {
    #![proptest_config(config(1_000))]

    /// Other readers understand what the scanner accepts in the same way.
    #[test]
    fn without_diagnostics_the_cells_are_those_of_csv_core(text in text()) {
        let source = Source::inline("table", &text, Mark::NONE);
        let (rows, report) = of_scanner(&source);
        if report == 0 {
            let cells: Vec<Vec<String>> =
                rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.to_string()).collect()).collect();
            // csv-core skips one byte order mark too, but leaves line breaks inside quotes as they are.
            let mut expected = of_csv_core(&format!("\u{feff}{}", source.text));
            for cell in expected.iter_mut().flatten() {
                *cell = cell.replace("\r\n", "\n");
            }
            prop_assert_eq!(cells, expected);
        }
    }

    /// With and without diagnostics, records follow each other, and so do the cells of each.
    #[test]
    fn every_cell_is_in_its_record(text in text()) {
        let source = Source::inline("table", &text, Mark::NONE);
        let (rows, _) = of_scanner(&source);
        let mut end = 0;
        for row in &rows {
            prop_assert!(row.span.start >= end && !row.cells.is_empty());
            end = row.span.start;
            for cell in &row.cells {
                prop_assert!(cell.span.start >= end && source.text.get(cell.span.clone()).is_some());
                end = cell.span.end;
            }
            prop_assert!(end <= row.span.end && row.span.end <= source.text.len());
            end = row.span.end;
        }
    }

    /// Cells that are written as in RFC 4180 are read back, each from its place.
    #[test]
    fn written_cells_are_read_back(
        (width, cells) in (1_usize..5).prop_flat_map(|width| {
            let cell = prop_oneof![Just(String::new()), "[ -~\n\t]{0,12}", "[,\"\n#あ🦀]{0,8}", "\\PC{0,8}"];
            (Just(width), prop::collection::vec((cell, any::<bool>()), width..width * 6))
        }),
        comments in prop::collection::vec("#[ -~]{0,12}", 0..3),
        is_crlf in any::<bool>(),
        ends in any::<bool>(),
        marked in any::<bool>(),
    ) {
        let line_break = if is_crlf { "\r\n" } else { "\n" };
        let mut text = if marked { "\u{feff}".to_owned() } else { String::new() };
        text.extend(comments.iter().map(|comment| format!("{comment}{line_break}")));
        // The header decides which lines are comments and what the delimiter is, so it is plain.
        let header = vec![("h".to_owned(), false); width];
        // A row of blank cells is reported.
        let is_filled = |row: &&[(String, bool)]| width == 1 || row.iter().any(|(cell, _)| !cell.trim().is_empty());
        let rows: Vec<Vec<(&str, String)>> = std::iter::once(header.as_slice())
            .chain(cells.chunks_exact(width).filter(is_filled))
            .map(|row| row.iter().map(|(cell, quote)| (&**cell, written(cell, *quote, line_break, width == 1))).collect())
            .collect();
        let lines: Vec<String> = rows
            .iter()
            .map(|row| row.iter().map(|(_, written)| written.as_str()).collect::<Vec<_>>().join(","))
            .collect();
        text += &lines.join(line_break);
        if ends {
            text += line_break;
        }

        let source = Source::inline("table", &text, Mark::NONE);
        let mut diagnostics = Diagnostics::default();
        let mut report = TableReport::new(&source, &mut diagnostics);
        let table = Table::read(&source, &mut report).expect("there is a header");
        prop_assert!(diagnostics.is_empty());
        let read: Vec<Vec<(&str, String)>> = std::iter::once(&table.header)
            .chain(&table.rows)
            .map(|row| row.cells.iter().map(|cell| (&*cell.text, source.text[cell.span.clone()].to_owned())).collect())
            .collect();
        prop_assert_eq!(read, rows);
    }
}
