//! Any bytes as a table: diagnostics or items, and the place of each diagnostic is in the file.

use std::path::Path;

use errcodes_codegen::{Diagnostics, Settings};
use proptest::prelude::*;

use crate::tables::{table, words};
use crate::{assert_items, config};

/// The name of the file, as diagnostics show it.
const FILE: &str = "table.csv";

/// Checks a file of these bytes, and generates code from it.
fn hold(folder: &Path, bytes: &[u8]) {
    std::fs::write(folder.join(FILE), bytes).expect("the temporary folder takes files");
    let settings = || Settings::file("E", FILE).root(folder);
    assert_places(&settings().check(), bytes);
    let generated = settings().generate();
    assert_places(generated.diagnostics(), bytes);
    assert_items(generated.tokens());
    assert_eq!(generated.source().is_ok(), !generated.diagnostics().has_errors());
}

/// Checks that the place of every diagnostic is in the file, and that all can be shown.
fn assert_places(faults: &Diagnostics, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // The end of the file is a line too: a row may lack a cell there.
    let lines: Vec<&str> = text.split('\n').collect();
    for fault in faults.lines() {
        let Some(place) = fault.strip_prefix(FILE).and_then(|rest| rest.strip_prefix(':')) else {
            continue;
        };
        let mut numbers = place.splitn(3, ':').map(|number| number.trim().parse::<usize>());
        // `table.csv: message` is about the file as a whole.
        let (Some(Ok(line)), Some(Ok(column))) = (numbers.next(), numbers.next()) else {
            continue;
        };
        let width = lines.get(line - 1).map(|line| line.chars().count());
        assert!(width.is_some_and(|width| (1..=width + 1).contains(&column)), "{fault}");
    }
    for color in [false, true] {
        assert_eq!(faults.render(color).is_empty(), faults.is_empty());
    }
    let counted: usize = faults.iter().map(|fault| fault.more).sum();
    assert_eq!(faults.lines().count() + counted, faults.len());
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn slips(text in table()) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        hold(folder.path(), text.as_bytes());
    }

    #[test]
    fn heaps_of_words(text in words()) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        hold(folder.path(), text.as_bytes());
    }

    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..120), head in any::<bool>()) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let head: &[u8] = if head { b"code,name,note\n" } else { b"" };
        hold(folder.path(), &[head, &bytes].concat());
    }

    #[test]
    fn arbitrary_text(text in "\\PC{0,60}", head in any::<bool>()) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let head = if head { "code,name,note:enum\n" } else { "" };
        hold(folder.path(), format!("{head}{text}").as_bytes());
    }
}
