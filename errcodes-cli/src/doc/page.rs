//! The page: what of each row is shown, in the form in which the template takes it. The template escapes every text.

use std::borrow::Cow;

use askama::Template;
use errcodes::HttpStatus;
use errcodes_table::Kind;

use crate::reference::{Field, Piece, Row, Tables};

const STYLE: &str = include_str!("../../templates/page.css");
const SCRIPT: &str = include_str!("../../templates/page.js");

/// The page of these tables. `lang` is the language that is shown first; `path_of` says where a row is answered.
pub(crate) fn html(
    tables: &Tables,
    lang: Option<&str>,
    path_of: impl Fn(Row<'_>) -> Option<String>,
) -> Result<String, askama::Error> {
    let mut ids = std::collections::HashSet::new();
    let mut sections = Vec::new();
    for table in tables.iter() {
        // Two tables may give one anchor, such as `a` with `b-1` and `a-b` with `1`: the first one has it.
        let entries = table.rows().map(|row| {
            let id = Some(row.anchor()).filter(|id| ids.insert(id.clone()));
            Entry { path_of_answer: path_of(row), ..entry(tables, row, id) }
        });
        let entries = entries.collect();
        sections.push(Section {
            name: &table.name,
            path: &table.path,
            enumeration: table.enumeration.as_deref(),
            entries,
        });
    }
    Page { lang, sections, style: STYLE, script: SCRIPT }.render()
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'t> {
    lang: Option<&'t str>,
    sections: Vec<Section<'t>>,
    style: &'static str,
    script: &'static str,
}

struct Section<'t> {
    name: &'t str,
    path: &'t str,
    enumeration: Option<&'t str>,
    entries: Vec<Entry<'t>>,
}

impl Section<'_> {
    fn id(&self) -> String {
        errcodes_shared::PercentEncoded(self.name).to_string()
    }
}

/// A row of a table.
struct Entry<'t> {
    id: Option<String>,
    code: Option<Cow<'t, str>>,
    name: Option<Cow<'t, str>>,
    /// The text of the link to a row without a code.
    variant: &'t str,
    path: Option<String>,
    /// Where a server answers with the row.
    path_of_answer: Option<String>,
    statuses: Vec<(u16, &'static str)>,
    /// The first and the last code of a range.
    range: Option<(i128, i128)>,
    deprecated: Option<Cow<'t, str>>,
    /// The texts that a person is told.
    prose: Vec<Vec<Passage<'t>>>,
    /// The other columns.
    facts: Vec<Fact<'t>>,
}

/// A column of a row.
struct Fact<'t> {
    label: &'t str,
    /// Whether rows are filtered by the column.
    is_filter: bool,
    passages: Vec<Passage<'t>>,
}

/// A text in one language.
struct Passage<'t> {
    lang: Option<&'t str>,
    pieces: Vec<Part>,
    /// The anchor of the row that a `ref` leads to.
    target: Option<String>,
}

enum Part {
    Text(String),
    Placeholder(String),
}

fn entry<'t>(tables: &'t Tables, row: Row<'t>, id: Option<String>) -> Entry<'t> {
    let is_prose = |field: &Field<'_>| matches!(field.name(), "title" | "message" | "description" | "resolution");
    // The code and the name are in the heading, and so is the status.
    let is_fact =
        |field: &Field<'_>| !is_prose(field) && !matches!(field.name(), "code" | "name" | "deprecated" | "http_status");
    let code = row.code();
    let facts = row.fields().filter(is_fact).filter(|field| field.text() != code || field.kind() != Kind::Text);
    Entry {
        id,
        name: row.name(),
        variant: row.variant().unwrap_or_default(),
        path: row.path(),
        path_of_answer: None,
        statuses: row.statuses().map(|status| (status, reason(status))).collect(),
        range: row.range(),
        deprecated: row.deprecated(),
        prose: row.fields().filter(is_prose).map(passages).collect(),
        facts: facts.map(|field| fact(tables, row, field)).collect(),
        code,
    }
}

fn fact<'t>(tables: &'t Tables, row: Row<'t>, field: Field<'t>) -> Fact<'t> {
    let single = |text: Cow<'t, str>| Passage {
        lang: None,
        target: match field.kind() {
            Kind::Ref => tables.target(row, field.name(), &text).map(Row::anchor),
            _ => None,
        },
        pieces: vec![Part::Text(text.into_owned())],
    };
    let is_filter = matches!(field.kind(), Kind::Enum | Kind::Bool);
    let passages = match field.kind() {
        Kind::Enum | Kind::Bool | Kind::Ref => field.values().into_iter().map(single).collect(),
        _ => passages(field),
    };
    Fact { label: field.name(), is_filter, passages }
}

fn passages(field: Field<'_>) -> Vec<Passage<'_>> {
    let parts = |piece: Piece<'_>| match piece {
        Piece::Text(text) => Part::Text(text.to_owned()),
        Piece::Placeholder(name) => Part::Placeholder(name.to_owned()),
    };
    let texts = field.texts();
    texts
        .iter()
        .map(|text| Passage { lang: text.locale, target: None, pieces: text.pieces().into_iter().map(parts).collect() })
        .collect()
}

fn reason(status: u16) -> &'static str {
    HttpStatus::from_u16(status).and_then(HttpStatus::reason_phrase).unwrap_or_default()
}
