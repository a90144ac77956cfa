//! What the target `import` does with some bytes: a document of some form, listed, imported, and imported again.
//!
//! The first byte chooses the form, the second the recipe, and the third the line that the next revision of the document
//! lacks. The test `corpus` of the command line runs the same function over the seeds.

use std::io::{Cursor, Write as _};

use cargo_errcodes::{import_document, list_document};
use errcodes_table::write::Table;
use errcodes_table::{Level, Rule, Selection, read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The forms; `sheet.xlsx` is made of XML here, since no mutation of a packed workbook can be unpacked.
const NAMES: &[&str] =
    &["a.html", "a.md", "a.csv", "a.json", "a.yaml", "a.xml", "a.h", "a.proto", "a.txt", "a.xlsx", "sheet.xlsx", "a"];

#[rustfmt::skip]
const RECIPES: &[&str] = &[
    // The document begins with a recipe of its own, up to a blank line.
    "",
    "[columns]\ncode = \"Code\"\nname = \"Name\"\n\"description@de\" = \"Text\"",
    "own = [\"variant\", \"deprecated\"]\n[columns]\n\"code:u16\" = { from = \"Code\", take = '^\\d+' }\n\
     \"category:enum\" = { from = \"@heading\", map = { \"Errors\" = \"a\", \"Risk errors (2xx)\" = \"b\" } }\n\
     \"http_status:optional\" = { from = \"HTTP\", take = '^\\d{3}' }\ndescription = \"Meaning\"\ndeprecated = { from = \"Code\", take = 'deprecated' }",
    "[columns]\ncode = 1\n\"title@fr\" = 2\n\"category:enum\" = \"@section\"",
    "[columns]\ncode = { from = \"heading\", take = '^E\\w+' }\ndescription = \"body\"\n\"cause:optional\" = \"Cause\"\nlevel = \"level\"",
    "[columns]\nname = \"term\"\nnumber = { from = \"definition\", take = '^\\d+' }\ndescription = { from = \"definition\", lines = \"first\" }",
    "[columns]\ncode = { from = \"item\", take = '^\\w+' }\ndescription = { from = \"item\", take = ': (.*)' }",
    "encoding = \"shift_jis\"\ndelimiter = \";\"\nkey = [\"code\", \"name\"]\n[columns]\ncode = { from = \"Code\", down = true }\nname = { from = \"Name\", raw = true }\n\
     \"description:optional\" = { from = \"Text\", optional = true, lines = \"join\" }\nabove = \"@above\"\ncaption = \"@caption\"\nstruck = \"@struck\"",
    "rows = \"/**/*\"\n[columns]\ncode = { from = \"*1\", fill = \"env:{}\" }\n\"text:optional\" = { from = \"text\", optional = true, first = true }\n\"tags:list:optional\" = { from = \"tags\", optional = true, list = true }",
    "rows = \"/errors/*\"\n[columns]\ncode = \"code\"\nhttp_status = \"../../statuses/*1\"\n\"description:optional\" = \"description[@lang=en]/text\"",
    "rows = \"/a/*/b/*\"\n[columns]\ncode = \"@id\"\nname = \"*2\"\ndescription = \".\"",
    "[columns]\n\"code:i64\" = \"value\"\nname = \"name\"\n\"description:optional\" = \"comment\"\noptions = { from = \"options\", remove = '[\\[\\]]' }\nsection = \"@section\"\nliteral = \"literal\"",
    "after = '== .* ==\\n'\nrecord = '(?m)^(?<name>[A-Z_]{2,}) (?<status>\\d{3})?$'\nend = '\\n\\n\\w+\\n\\n'\n[columns]\nname = \"name\"\n\"http_status:optional\" = \"status\"\ndescription = { from = \"body\", lines = \"join\" }",
    "header = [1, 2]\nwhere = { Code = '^\\S' }\n[columns]\ncode = { from = \"Code\", split = '[,\\s]+', pad = 4 }\n\"text:list:optional\" = { from = \"Text\", split = '; ', list = true }",
    "table = [1, \"Errors\"]\n[columns]\ncode = \"Code\"\n\"description@de\" = \"Text\"\n[[also]]\ntable = 2\n[also.columns]\ncode = \"Code\"\n\"description@en\" = \"Text\"\n\
     [fix.E1]\n\"description@de\" = { was = \"eins\", is = \"one\" }",
    "sheet = \"Codes\"\nheader = 0\n[columns]\n\"code:u32:hex\" = 1\n\"text:optional\" = 2\nsheet = \"@sheet\"",
];

/// A document of any form.
pub(crate) fn import(bytes: &[u8]) {
    let [form, recipe, line, document @ ..] = bytes else { return };
    let choose = |letter: &u8, of: &[&'static str]| of[usize::from(letter.wrapping_sub(b'A')) % of.len()];
    let (name, recipe) = (choose(form, NAMES), choose(recipe, RECIPES));
    let (recipe, document) = if recipe.is_empty() { own_recipe(document) } else { (recipe.to_owned(), document) };
    let revised = without_line(document, usize::from(*line));
    let (document, revised) =
        if name == "sheet.xlsx" { (workbook(document), workbook(&revised)) } else { (document.to_vec(), revised) };
    list(name, &document);
    // A recipe is a line of comments each; a document is named, so that it has one.
    let table: String = format!("from = \"{name}\"\n{recipe}").lines().flat_map(|line| ["#! ", line, "\n"]).collect();
    let Some(table) = imported(&table, name, &document) else { return };
    if let Some(newer) = imported(&table, name, &revised) {
        assert!(rows(&newer) >= rows(&table), "an import removes no row:\n{table}\n{newer}");
    }
}

/// Lists a document; a recipe that it proposes is one.
fn list(name: &str, document: &[u8]) {
    let listed = list_document(name, document);
    let shown = listed.as_ref().unwrap_or_else(|told| told);
    assert_plain(shown);
    let recipe: String = shown.lines().filter(|line| line.starts_with("#!")).flat_map(|line| [line, "\n"]).collect();
    if listed.is_ok() && !recipe.is_empty() {
        match import_document(&recipe, name, document) {
            Ok(table) => assert_table(&table),
            Err(told) => assert!(!told.contains("error[recipe-"), "the proposed recipe is wrong: {told}\n{recipe}"),
        }
    }
}

/// Imports a document, and once more, which changes nothing.
fn imported(table: &str, name: &str, document: &[u8]) -> Option<String> {
    let new = match import_document(table, name, document) {
        Ok(new) => new,
        Err(told) => {
            assert_plain(&told);
            assert!(told.starts_with("error"), "{told}");
            return None;
        }
    };
    assert_table(&new);
    assert_eq!(import_document(&new, name, document).as_ref(), Ok(&new), "a second import changes nothing");
    Some(new)
}

/// What is written can be read: `check` may have something to say about the cells, and nothing about the table.
fn assert_table(text: &str) {
    let found = read(&Selection::inline(text)).diagnostics;
    let unread = found.iter().find(|found| {
        let is_of_csv = matches!(
            found.rule,
            Rule::MissingHeader
                | Rule::WrongDelimiter
                | Rule::MisplacedComment
                | Rule::RaggedRow
                | Rule::StrayQuote
                | Rule::TextAfterQuote
                | Rule::UnclosedQuote
                | Rule::LoneCarriageReturn
        );
        is_of_csv && found.level() == Level::Error
    });
    assert!(unread.is_none(), "{unread:?}\n{text}");
    assert_plain(&found.render(false));
}

/// No cell of a document controls the terminal.
fn assert_plain(shown: &str) {
    assert!(!shown.chars().any(|char| char.is_control() && char != '\n'), "{shown:?}");
}

fn rows(text: &str) -> usize {
    Table::read("t.csv", text).expect("it was written").rows().len()
}

/// A recipe, and the document below it.
fn own_recipe(document: &[u8]) -> (String, &[u8]) {
    let end = document.windows(2).position(|pair| pair == b"\n\n").unwrap_or(document.len());
    let (recipe, rest) = document.split_at(end);
    (String::from_utf8_lossy(recipe).into_owned(), rest.get(2..).unwrap_or_default())
}

/// The next revision of a document: a line is gone.
fn without_line(document: &[u8], number: usize) -> Vec<u8> {
    let lines: Vec<&[u8]> = document.split_inclusive(|byte| *byte == b'\n').collect();
    let gone = number % lines.len().max(1);
    lines.iter().enumerate().filter(|(at, _)| *at != gone).flat_map(|(_, line)| line.iter().copied()).collect()
}

/// A workbook whose sheet, shared strings and styles are the parts of a document between blank lines.
fn workbook(document: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(document);
    let mut parts = text.splitn(3, "\n\n");
    let mut part = || parts.next().unwrap_or("<x/>");
    let (sheet, strings, styles) = (part(), part(), part());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Codes\" r:id=\"a\"/><sheet name=\"Old\" state=\"hidden\" r:id=\"a\"/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></R>"),
        ("xl/worksheets/s.xml", sheet),
        ("xl/sharedStrings.xml", strings),
        ("xl/styles.xml", styles),
    ] {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file(name, options).expect("memory can be written");
        writer.write_all(text.as_bytes()).expect("memory can be written");
    }
    writer.finish().expect("memory can be written").into_inner()
}
