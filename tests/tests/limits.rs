//! The limits that the guide states, each at the limit and one past it.

use std::fmt::Write as _;

use errcodes::AcceptLanguage;
use errcodes::soap::{Fault, ReadError};
use errcodes_table::{Diagnostics, Level, Paths, Selection, nearest, read};

const MIB: usize = 1024 * 1024;

fn diagnostics(table: &str) -> Diagnostics {
    read(&Selection::inline(table)).diagnostics
}

fn fault(inside: &str) -> String {
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:Server</faultcode>\
         <faultstring>x</faultstring><detail>{inside}</detail></s:Fault></s:Body></s:Envelope>"
    )
}

#[test]
fn a_table_has_at_most_64_mib() {
    let head = "code,description\nA,";
    let mut table = head.to_owned() + &"x".repeat(64 * MIB - head.len());
    assert!(diagnostics(&table).is_empty());
    table.push('x');
    let lines: Vec<String> = diagnostics(&table).lines().collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("[file-too-large]"), "{lines:?}");
}

#[test]
fn a_name_has_at_most_100_characters() {
    let table = |length: usize| format!("code,{}\nA,b\n", "a".repeat(length));
    assert!(!diagnostics(&table(100)).has_errors());
    assert!(diagnostics(&table(101)).has_errors());
}

#[test]
fn a_thousand_diagnostics_of_a_rule_are_kept_and_all_are_counted() {
    for (rows, kept) in [(1_001, 1_000), (1_002, 1_000), (50_001, 1_000)] {
        let found = diagnostics(&format!("code\n{}", "A\n".repeat(rows)));
        assert_eq!((found.iter().count(), found.len()), (kept, rows - 1), "{rows} rows");
    }
    // Another rule has a thousand of its own, and linked diagnostics keep their labels.
    let table = format!("code,http_status\n{}B,x\n", "A,200\n".repeat(5_000));
    let found = diagnostics(&table);
    assert_eq!(found.lines().filter(|line| line.contains("[not-a-status]")).count(), 1);
    assert!(found.iter().all(|diagnostic| !diagnostic.title.is_empty() && diagnostic.also.len() <= 1));
    assert_eq!((found.count(Level::Error), found.count(Level::Warning)), (5_000, 0));
}

#[test]
fn twenty_diagnostics_of_a_table_are_shown() {
    for (rows, more) in [(21, None), (22, Some("… and 1 error more")), (5_021, Some("… and 5000 errors more"))] {
        let text = diagnostics(&format!("code\n{}", "A\n".repeat(rows))).render(false);
        assert_eq!(text.matches("error[").count(), 20, "{text}");
        let last = text.lines().last().unwrap_or_default().trim();
        assert_eq!(last.starts_with("… and"), more.is_some(), "{last}");
        if let Some(more) = more {
            let number = more.trim_start_matches(|char: char| !char.is_ascii_digit()).split(' ').next();
            assert!(last.contains(number.unwrap_or_default()), "{last}");
        }
    }
}

#[test]
fn a_line_beyond_the_first_16_kib_is_quoted() {
    let rows = (0..3_000).fold(String::new(), |mut rows, number| {
        // Writing to a string does not fail.
        let _ = writeln!(rows, "{number},a text of some length");
        rows
    });
    let text = diagnostics(&format!("code:u16,description\n{rows}x,the last row\n")).render(false);
    assert!(text.contains("3002 | x,the last row\n     | ^"), "{text}");
    // A line of more than 16 KiB is named, not quoted.
    for (length, is_quoted) in [(16 * 1024 - 3, true), (16 * 1024, false)] {
        let text = diagnostics(&format!("code:u16,a\nx,{}\n", "y".repeat(length))).render(false);
        assert_eq!(text.contains('^'), is_quoted, "{length}");
        assert!(text.contains("table:2:1"), "{length}");
    }
}

#[test]
fn names_of_200_bytes_are_compared() {
    for (length, near) in [(200, true), (201, false)] {
        let known = "a".repeat(length);
        let given = format!("{}b", &known[1..]);
        assert_eq!(nearest(&given, [known.as_str()]).is_some(), near, "{length}");
    }
}

#[test]
fn a_soap_message_has_at_most_256_kib() {
    let empty = fault("").len();
    let message = |length: usize| fault(&"x".repeat(length - empty));
    let (at, past) = (message(256 * 1024), message(256 * 1024 + 1));
    Fault::from_xml(at.as_bytes()).expect("the limit is allowed");
    assert!(
        matches!(Fault::from_xml(past.as_bytes()), Err(ReadError::TooLarge { .. })),
        "{:?}",
        Fault::from_xml(past.as_bytes())
    );
}

#[test]
fn a_soap_message_has_at_most_10_000_nodes() {
    let reads = |nodes: usize| Fault::from_xml(fault(&"<a/>".repeat(nodes)).as_bytes()).is_ok();
    // The envelope has some of its own.
    let most = (9_900..10_001).rev().find(|&nodes| reads(nodes)).expect("below the limit it is read");
    assert!(reads(most) && !reads(most + 1));
}

#[test]
fn a_member_of_a_hundred_thousand_levels_is_skipped() {
    let json = |member: &str| format!("{{\"{member}\":{}{},\"status\":404}}", "[".repeat(100_000), "]".repeat(100_000));
    // No stack overflow, whether the member is known or not.
    let problem: errcodes::Problem = serde_json::from_str(&json("x")).expect("an unknown member is skipped");
    assert_eq!(problem.status, errcodes::HttpStatus::from_u16(404));
    let _ = serde_json::from_str::<errcodes::Problem>(&json("title"));
    let _ = serde_json::from_str::<errcodes::Problem>(&json("code"));
}

#[test]
fn a_thousand_languages_of_a_header_are_looked_at() {
    let header = |others: usize| "x-y,".repeat(others) + "ja";
    let choose = |header: &str| AcceptLanguage::new(header).choose(["en", "ja"]).map(str::to_owned);
    assert_eq!(choose(&header(999)).as_deref(), Some("ja"));
    assert_eq!(choose(&header(1_000)).as_deref(), Some("en"));
}

/// The tables of a macro are regular files, so that no pipe blocks the compiler.
#[cfg(unix)]
#[test]
fn a_pipe_is_no_table_of_a_program() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("t.csv")).status();
    assert!(made.expect("there is mkfifo").success());
    let macro_of = |path: &str| {
        let mut selection = Selection::file(path).root(folder.path());
        selection.paths = Paths::Relative;
        read(&selection).diagnostics.lines().collect::<Vec<_>>()
    };
    for path in ["t.csv", "../../../../../../../../dev/zero"] {
        let lines = macro_of(path);
        assert!(lines.iter().any(|line| line.contains("is not a regular file")), "{lines:?}");
    }
}
