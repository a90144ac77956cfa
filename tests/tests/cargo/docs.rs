//! Texts of a table in rustdoc are shown as text, never as Markdown, and never run.

use std::fs;

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

/// Returns the text of a page, without its tags.
fn text_of(html: &str) -> String {
    let mut pieces = html.split('<');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}
