//! Two hundred cells that would be something else than text in some language, wherever commands write them.

use serde_json::Value;
use syn::visit::Visit;

use crate::cells::{cells, table};
use crate::{folder, written};

const COLUMNS: &[&str] = &["description@en", "note"];

fn rows(document: &Value) -> Vec<[String; 2]> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let rows = document["tables"][0]["rows"].as_array().expect("rows").iter();
    rows.map(|row| [text(&row["values"]["description"]["en"]), text(&row["values"]["note"])]).collect()
}

#[test]
fn json_gives_each_text_back() {
    let cells = cells();
    assert_eq!(cells.len(), 200);
    let folder = folder(&[("nasty.csv", &table(COLUMNS, &cells))]);
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
    let folder = folder(&[("nasty.csv", &table(COLUMNS, &cells))]);
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
        let folder = folder(&[("nasty.csv", &table(COLUMNS, cells))]);
        written(folder.path(), &["doc", "nasty.csv", "--output", "-"])
    };
    let names = |page: &str| -> Vec<String> {
        // What is between `<` and the next blank or `>`; scripts and styles are the same in both.
        page.split('<').skip(1).map(|tag| tag.split([' ', '>', '\n']).next().unwrap_or_default().to_owned()).collect()
    };
    let (nasty, plain) = (page(&cells), page(&vec![String::from("a b"); cells.len()]));
    assert_eq!(names(&nasty), names(&plain));
}

/// All string literals of some code.
#[derive(Default)]
struct Literals(Vec<String>);

impl Visit<'_> for Literals {
    fn visit_lit_str(&mut self, literal: &syn::LitStr) {
        self.0.push(literal.value());
    }
}

/// What `expand` prints is Rust with the items that it has without the texts; each text is in a literal.
#[test]
fn the_expansion_has_each_text_in_a_literal_and_no_item_of_it() {
    let cells = cells();
    let expanded = |cells: &[String]| {
        let folder = folder(&[("nasty.csv", &table(COLUMNS, cells))]);
        let written = written(folder.path(), &["expand", "nasty.csv", "--name", "Nasty"]);
        let file = syn::parse_file(&written).unwrap_or_else(|error| panic!("{error}\n{written}"));
        let mut literals = Literals::default();
        literals.visit_file(&file);
        (file, literals.0)
    };
    let ((nasty, literals), (plain, _)) = (expanded(&cells), expanded(&vec![String::from("a b"); cells.len()]));
    let kinds = |file: &syn::File| file.items.iter().map(std::mem::discriminant).collect::<Vec<_>>();
    assert_eq!(kinds(&nasty), kinds(&plain));
    for cell in &cells {
        assert!(literals.iter().any(|literal| literal.contains(cell.as_str())), "{cell:?}");
    }
}
