//! Two hundred cells that would be something else than text in some language, wherever `export` and `doc` write them.

use serde_json::Value;

use crate::{folder, written};

/// Each ends a string, a comment, a script or a cell somewhere, or begins markup, code or a template.
const PIECES: [&str; 25] = [
    "<script>alert(1)</script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- x",
    "]]>",
    "&lt;b&gt; &amp; &#60;",
    "*/ x /*",
    "// x",
    "\"#r\"##",
    "\\\" \\",
    "'x' `y`",
    "${x} #{x} %{x} $x",
    "{{ x }} {% raw %}",
    "**x** _y_ ~~z~~",
    "[x](javascript:alert(1)) ![x](y)",
    "<javascript:alert(1)>",
    "# x",
    "| a | b |",
    "```\nx\n```",
    "\n\n    x\n\n---\n",
    "@all https://a.example www.b.example",
    "::error::x\n##[error]x",
    "=cmd|' /C x'!A0",
    "\u{2028}\u{feff}x\u{200b}\u{a0}y",
    "__proto__ constructor",
];

/// Returns each piece in eight surroundings. Each text begins and ends with a letter, so that none is trimmed.
fn cells() -> Vec<String> {
    let mut cells = Vec::new();
    for piece in PIECES {
        cells.extend([
            format!("a{piece}b"),
            format!("a {piece} b"),
            format!("a\n{piece}\nb"),
            format!("a\"{piece}\"b"),
            format!("a'{piece}'b"),
            format!("a{piece}{piece}b"),
            format!("a\\{piece}\\b"),
            format!("a{}{piece}b", "x".repeat(2_000)),
        ]);
    }
    cells
}

/// Returns a table in which each text is the description and the note of a row, and the key of another column.
fn table(cells: &[String]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["code", "description@en", "note"]).expect("a record");
    for (number, cell) in cells.iter().enumerate() {
        let code = format!("N{number}");
        writer.write_record([code.as_str(), cell, cell]).expect("a record");
    }
    String::from_utf8(writer.into_inner().expect("it is written")).expect("UTF-8")
}

fn rows(document: &Value) -> Vec<[String; 2]> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let rows = document["tables"][0]["rows"].as_array().expect("rows").iter();
    rows.map(|row| [text(&row["values"]["description"]["en"]), text(&row["values"]["note"])]).collect()
}

#[test]
fn json_gives_each_text_back() {
    let cells = cells();
    assert_eq!(cells.len(), 200);
    let folder = folder(&[("nasty.csv", &table(&cells))]);
    let document = serde_json::from_str(&written(folder.path(), &["export", "nasty.csv", "--as", "json"]));
    let twice: Vec<[String; 2]> = cells.into_iter().map(|cell| [cell.clone(), cell]).collect();
    assert_eq!(rows(&document.expect("JSON")), twice);
}

/// Returns what a Markdown reader sees in the cells of the only table, and asserts that it is text.
fn cells_of_markdown(text: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    let (mut cells, mut is_body) = (Vec::new(), false);
    // Typographic quotes are the choice of a reader, not markup.
    for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::TableCell) => cells.push(String::new()),
            Event::End(TagEnd::TableHead) => (cells, is_body) = (Vec::new(), true),
            Event::Text(text) if is_body => cells.last_mut().expect("texts are in cells").push_str(&text),
            Event::InlineHtml(html) if &*html == "<br>" => cells.last_mut().expect("in a cell").push('\n'),
            Event::InlineHtml(html) => assert!(html.starts_with("<a id=\"nasty-N") || &*html == "</a>", "{html}"),
            Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::Heading { .. })
            | Event::End(_)
            | Event::Text(_) => {}
            other => panic!("a text became {other:?}"),
        }
    }
    cells
}

#[test]
fn markdown_shows_each_text() {
    let cells = cells();
    let folder = folder(&[("nasty.csv", &table(&cells))]);
    let shown = cells_of_markdown(&written(folder.path(), &["export", "nasty.csv", "--as", "markdown"]));
    assert_eq!(shown.len(), 3 * cells.len());
    for (row, cell) in shown.chunks(3).zip(&cells) {
        assert_eq!(row[1..], [cell.clone(), cell.clone()]);
    }
}

/// Without the texts, the page is that of a table whose texts are letters: no cell adds a tag.
#[test]
fn the_page_has_no_tag_of_a_cell() {
    let cells = cells();
    let page = |cells: &[String]| {
        let folder = folder(&[("nasty.csv", &table(cells))]);
        written(folder.path(), &["doc", "nasty.csv", "--output", "-"])
    };
    let names = |page: &str| -> Vec<String> {
        // What is between `<` and the next blank or `>`; scripts and styles are the same in both.
        page.split('<').skip(1).map(|tag| tag.split([' ', '>', '\n']).next().unwrap_or_default().to_owned()).collect()
    };
    let (nasty, plain) = (page(&cells), page(&vec![String::from("a b"); cells.len()]));
    assert_eq!(names(&nasty), names(&plain));
}
