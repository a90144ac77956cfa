//! Bytes that nobody meant: every document gives a table or a diagnostic, soon.

use std::fmt::Write as _;
use std::{fs, thread};

use crate::{Folder, samples, script, workbook};

/// A sample, and the recipe that reads it.
const SAMPLES: [(&str, &str); 10] = [
    ("gateway.html", "gateway"),
    ("reponses.html", "reponses"),
    ("ledger.md", "ledger"),
    ("transfer-lib.md", "transfer-lib"),
    ("brief.xlsx", "brief"),
    ("shop.openapi.yaml", "shop.openapi"),
    ("tiles.json", "tiles"),
    ("bank.csv", "bank"),
    ("status.proto", "status"),
    ("terminal.pdfplumber.csv", "terminal.pdfplumber"),
];

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % below.max(1)
    }
}

/// Bytes that mean something to one of the readers.
const PIECES: &[&[u8]] = &[
    b"<",
    b">",
    b"</",
    b"<td colspan=99999 rowspan=99999>",
    b"<table>",
    b"</table>",
    b"\"",
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b"&a",
    b"*a",
    b"|",
    b"\n",
    b"\r",
    b"\0",
    b"\xFF\xFE",
    b"/*",
    b"*/",
    b"#define X (",
    b"enum {",
    b"---\n",
    b"# ",
    b",",
    b";",
    b"\xF0\x9F",
    b"- ",
    b": ",
];

/// The nth change of a document: cut off, bytes replaced, pieces put in or doubled.
fn changed(bytes: &[u8], number: usize) -> Vec<u8> {
    let mut numbers = Numbers(number as u64 + 1);
    let mut changed = bytes.to_vec();
    if number.is_multiple_of(2) {
        changed.truncate(numbers.next(bytes.len()));
        return changed;
    }
    for _ in 0..=numbers.next(6) {
        let at = numbers.next(changed.len());
        match numbers.next(3) {
            0 => changed[at] = u8::try_from(numbers.next(256)).expect("a byte"),
            1 => drop(changed.splice(at..at, PIECES[numbers.next(PIECES.len())].iter().copied())),
            _ => {
                let end = (at + numbers.next(200)).min(changed.len());
                let doubled = changed[at..end].to_vec();
                drop(changed.splice(at..at, doubled));
            }
        }
    }
    changed
}

/// 865 changed documents, each listed and imported.
#[test]
fn changed_documents_give_a_table_or_a_diagnostic() {
    let workers = (0..2).map(|worker| {
        thread::spawn(move || {
            for number in (worker..865).step_by(2) {
                let (document, recipe) = SAMPLES[number % SAMPLES.len()];
                let bytes = fs::read(samples().join(document)).expect("the document");
                let recipe = fs::read_to_string(samples().join(format!("recipes/{recipe}.toml"))).expect("the recipe");
                let folder = Folder::new();
                folder.write(document, changed(&bytes, number));
                folder.write("t.csv", script(&recipe));
                let ran = folder.import(&["t.csv"]);
                assert!(matches!(ran.status, 0 | 1), "{document} {number}: {}\n{}", ran.status, ran.err);
                assert!(ran.status == 0 || ran.err.contains("error["), "{document} {number} says nothing");
                assert!(!ran.err.contains("panicked"), "{document} {number}: {}", ran.err);
                if number.is_multiple_of(5) {
                    let listed = folder.import(&[document]);
                    assert!(matches!(listed.status, 0 | 1), "{document} {number}: {}\n{}", listed.status, listed.err);
                }
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.join().expect("no document was fatal");
    }
}

/// Lists a document and asserts what it says.
#[track_caller]
fn refused(name: &str, bytes: impl AsRef<[u8]>, message: &str) {
    let folder = Folder::new();
    folder.write(name, bytes);
    folder.import(&[name]).says(1, message);
}

#[test]
fn spans_do_not_multiply() {
    let row = "<tr><td colspan=1000 rowspan=65534>x</td></tr>".repeat(2000);
    refused("spans.html", format!("<table>{row}</table>"), "more than 1000000 cells");
}

#[test]
fn depth_is_bounded() {
    refused("deep.html", "<div>".repeat(20_000), "nested deeper than 512");
    let mut fonts = String::new();
    for size in 0..20_000 {
        write!(fonts, "<p><font size={size}>").expect("writing to a text");
    }
    refused("fonts.html", fonts, "nested deeper");
    refused("deep.json", "[".repeat(20_000), "recursion limit exceeded");
    refused("deep.yaml", "- ".repeat(20_000), "nested deeper");
    refused("deep.xml", "<a>".repeat(20_000) + &"</a>".repeat(20_000), "nested deeper");
}

#[test]
fn anchors_and_entities_do_not_multiply() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let before = level - 1;
        let aliases = vec![format!("*a{before}"); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{aliases}]").expect("writing to a text");
    }
    refused("bomb.yaml", bomb, "aliases repeat more than");
    refused("self.yaml", "a: &a\n  b: *a\n", "an alias refers to the value that it is in");
    let entities = "<!DOCTYPE a [<!ENTITY b \"xxxx\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
    refused("entities.xml", entities, "document type");
    refused("external.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "document type");
}

#[test]
fn zip_bombs_are_refused() {
    let zeros = vec![b' '; 80 * 1024 * 1024];
    refused("bomb.xlsx", workbook(&[("xl/workbook.xml", &zeros)]), "larger than 64 MiB when unpacked");
    refused("text.docx", workbook(&[("word/document.xml", b"<x/>")]), "pandoc -t html");
    refused("text.xlsx", workbook(&[("word/document.xml", b"<x/>")]), "pandoc -t html");
    refused("other.xlsx", workbook(&[("a", b"b")]), "is not a workbook");
    refused("none.xlsx", "PK\u{3}\u{4}", "cannot unpack");
}

#[test]
fn other_forms_are_refused_with_what_to_do() {
    refused("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".xlsx");
    refused("a.rst", "x", "pandoc -t html");
    refused("a.odt", "x", "pandoc -t html");
    refused("a.ods", "x", "save it as .xlsx");
    let folder = Folder::new();
    folder.import(&["https://example.com/errors.html"]).says(2, "curl -o errors.html");
    folder.import(&["missing.html"]).says(2, "cannot read the document");
    folder.import(&[]).says(2, "name a table");
}

#[test]
fn a_large_document_is_read() {
    let mut page = String::from("<table><tr><th>Code<th>HTTP<th>Text</tr>\n");
    for number in 0..20_000 {
        writeln!(page, "<tr><td>E{number:05}<td>{}<td>The text of {number}, <b>bold</b>.</tr>", 400 + number % 100)
            .expect("a text");
    }
    let folder =
        Folder::with("a.html", page, "[columns]\ncode = \"Code\"\nhttp_status = \"HTTP\"\ndescription = \"Text\"");
    folder.import(&["t.csv"]).says(0, "20000 added");
}
