//! Texts of a table in rustdoc are shown as text, never as Markdown, and never run.

use std::fs;

use super::nasty::{cells, table};
use super::package::{GENERATOR, Package, RUNTIME};

/// Each of these would be something else, a warning or a test if it were read as Markdown or Rust.
const NASTY: &[&str] = &[
    "[x] and [a link][nowhere] and [`Type`]",
    "<tag> and </closed> and <T: Into<u8>> & &amp;",
    "    let indented = code;\n    assert!(false);",
    "\tafter a tab",
    "```\nassert!(false);\n```",
    "```rust\nfence that is not closed",
    "~~~\nassert!(false);\n~~~",
    "https://example.com/?a=b&c=d and www.example.com and <https://example.com>",
    "`one backtick and ``two",
    "*/ and /* and */ and // and /// and //!",
    "#![allow(warnings)] and #[doc = \"x\"] and # heading",
    "# heading",
    "a line\n===\nand another\n---",
    "a trailing backslash \\",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "* item\n* item\n  * inner\n1. one",
    "> quoted\n\nand a blank line above",
    "[label]: https://example.com \"title\"",
    "![image](x.png) [^1] [^1]: footnote",
    "**bold** _italic_ ~~struck~~ $math$ :smile: -- ... 'quotes' \"quotes\"",
    "<!-- comment --> <script>alert(1)</script>",
    "{placeholder} {{braces}} \u{65e5}\u{672c}\u{8a9e} \u{1f980} nbsp:\u{a0}end",
];

const LIBRARY: &str = r#"
//! Documented.
#![deny(missing_docs)]

use errcodes::{ErrorCatalog, catalog};

catalog! {
    /// By the macro.
    #[catalog(spec = "specs/nasty.csv")]
    pub enum Written {}
}

/// By the program.
#[derive(ErrorCatalog, Debug)]
#[catalog(spec = "specs/names.csv")]
pub enum Declared {
    /// Its own documentation.
    A,
}

/// By a build script.
pub mod script {
    include!(concat!(env!("OUT_DIR"), "/nasty.rs"));
}
"#;

const SCRIPT: &str = r#"
fn main() {
    errcodes_codegen::Settings::file("Nasty", "specs/nasty.csv").build("nasty.rs");
}
"#;

/// Returns the text as a quoted cell.
fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Returns the text as a key may be: without spaces around it and without those that only look like spaces.
fn key(text: &str) -> String {
    text.trim().replace('\u{a0}', " ")
}

#[test]
fn texts_are_texts() {
    let rows = NASTY.iter().enumerate().map(|(row, text)| {
        // Every text is in every column of prose; kinds become variants, so they are ASCII.
        let kind = cell(&format!("Kind {row} {}", text.trim().replace(|char: char| !char.is_ascii(), "")));
        let (name, text) = (cell(&key(text)), cell(text));
        format!("{row},{name},Row{row},{kind},{text},{text},{text},{text}")
    });
    let header = "code:u16,name,variant,kind:enum,title,description@en,note:optional,hint:optional@ja".to_owned();
    let table = std::iter::once(header).chain(rows).collect::<Vec<_>>().join("\n");
    let names = format!("name,variant,description\n{},A,{}\n", cell(&key(NASTY[0])), cell(NASTY[4]));
    let files =
        [("src/lib.rs", LIBRARY), ("build.rs", SCRIPT), ("specs/nasty.csv", &table), ("specs/names.csv", &names)];
    let package = Package::new("nasty", &format!("{RUNTIME}\n{GENERATOR}"), &files);

    let flags = "-D warnings -D rustdoc::unescaped_backticks -D rustdoc::missing_crate_level_docs";
    package.cargo_with(&["doc", "--no-deps"], &[("RUSTDOCFLAGS", flags)]).succeeds();
    for page in ["enum.Written.html", "script/enum.Nasty.html"] {
        let page = fs::read_to_string(package.built("").with_file_name("doc").join("nasty").join(page));
        let shown = text_of(&page.expect("rustdoc wrote it"));
        for text in NASTY {
            for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                assert!(shown.contains(line), "rustdoc does not show {line:?}");
            }
        }
    }

    let ran = package.cargo(&["test", "--doc"]).succeeds();
    assert!(ran.stdout.contains("running 0 tests"), "a text became a test:\n{}", ran.stdout);
}

const ELEMENTS: &str = r#"
//! Tables of the same shape.

errcodes::catalog! {
    /// A page.
    #[catalog(spec = "specs/nasty.csv")]
    pub enum Nasty {}
}

errcodes::catalog! {
    /// A page.
    #[catalog(spec = "specs/plain.csv")]
    pub enum Plain {}
}

errcodes::catalog! {
    /// A page.
    #[catalog(spec = "specs/nasty_notes.csv")]
    pub enum NastyNotes {}
}

errcodes::catalog! {
    /// A page.
    #[catalog(spec = "specs/plain_notes.csv")]
    pub enum PlainNotes {}
}
"#;

/// The page of a table has the elements and attributes of the page of another whose texts are letters in the same lines.
#[test]
fn no_cell_adds_an_element() {
    let cells = cells();
    let plain: Vec<String> = cells.iter().map(|cell| letters(cell)).collect();
    let (columns, notes) = (["title", "description@en", "note", "hint@ja"], ["deprecated"]);
    let files = [
        ("src/lib.rs", ELEMENTS),
        ("specs/nasty.csv", &table(&columns, &cells)),
        ("specs/plain.csv", &table(&columns, &plain)),
        ("specs/nasty_notes.csv", &table(&notes, &cells)),
        ("specs/plain_notes.csv", &table(&notes, &plain)),
    ];
    let package = Package::new("elements", RUNTIME, &files);
    package.cargo_with(&["doc", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")]).succeeds();
    let page = |name: &str| {
        let page = package.built("").with_file_name("doc").join(format!("elements/enum.{name}.html"));
        fs::read_to_string(page).expect("rustdoc wrote it")
    };
    for (nasty, plain) in [("Nasty", "Plain"), ("NastyNotes", "PlainNotes")] {
        let (nasty_tags, plain_tags) = (tags(&page(nasty)), tags(&page(plain)));
        // The compiler shows a note as it is, so that its code spans stay, and nothing else of it.
        let is_shown = |tag: &String| nasty == "Nasty" || !matches!(&**tag, "code" | "/code");
        let nasty_tags: Vec<String> = nasty_tags.into_iter().filter(is_shown).collect();
        let plain_tags: Vec<String> = plain_tags.into_iter().filter(is_shown).collect();
        let differs = nasty_tags.iter().zip(&plain_tags).position(|(nasty, plain)| nasty != plain);
        assert_eq!(
            differs.map(|at| &nasty_tags[at.saturating_sub(3)..(at + 3).min(nasty_tags.len())]),
            None,
            "{nasty}"
        );
        assert_eq!(nasty_tags.len(), plain_tags.len(), "{nasty}");
    }
    let shown = text_of(&page("Nasty"));
    for line in cells.iter().flat_map(|cell| cell.lines()).map(str::trim).filter(|line| !line.is_empty()) {
        assert!(shown.contains(line), "rustdoc does not show {line:?}");
    }
}

/// Returns the text with a letter in the place of each character, spaces and line ends aside.
fn letters(text: &str) -> String {
    text.chars().map(|char| if matches!(char, ' ' | '\n') { char } else { 'x' }).collect()
}

/// Returns the elements of a page, each with the names of its attributes.
fn tags(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    for piece in html.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap_or_default();
        let mut names: Vec<&str> = Vec::new();
        // What is between quotes is a value.
        for part in tag.split('"').step_by(2) {
            names.extend(part.split_whitespace().map(|word| word.split('=').next().unwrap_or_default()));
        }
        tags.push(names.join(" "));
    }
    tags
}

/// Returns the text of a page, without its tags.
fn text_of(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}
