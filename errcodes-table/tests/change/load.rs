//! Reads a case file into a revision, as far as these tests need it.

use std::collections::HashSet;
use std::path::Path;

use errcodes_table::compare::{Allow, Cell, Column, Kind, Place, Revision, Row};
use heck::ToUpperCamelCase as _;

/// Reads a file of this folder.
pub(crate) fn load(path: &str) -> Revision {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/change").join(path);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    parse(path, &text)
}

/// Reads a table.
pub(crate) fn parse(name: &str, text: &str) -> Revision {
    let comments: usize = text.lines().take_while(|line| line.starts_with('#')).count();
    let allows = text
        .lines()
        .take(comments)
        .enumerate()
        .filter_map(|(at, line)| Some(Allow::read(line.strip_prefix("# errcodes-allow:")?, at + 1).unwrap()))
        .collect();
    let body: String = text.split_inclusive('\n').skip(comments).collect();
    let mut records = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(body.as_bytes());
    let mut records = records.records().map(|record| {
        let record = record.unwrap();
        let line = usize::try_from(record.position().unwrap().line()).unwrap() + comments;
        (line, record)
    });
    let (line, header) = records.next().expect("a header");
    let columns: Vec<Column> = header.iter().map(|cell| column(cell, line)).collect();
    let mut rows: Vec<Row> = records
        .map(|(line, record)| {
            let place = Place { line, column: 1, span: 0..0 };
            let cells = (0..columns.len())
                .map(|at| Some(Cell { text: record.get(at)?.to_owned(), place: place.clone() }))
                .collect();
            Row { place, identifier: None, cells }
        })
        .collect();
    let mut seen = HashSet::new();
    let at = |name: &str| columns.iter().position(|column| column.name == name);
    let (variant, others) = (at("variant"), [at("name"), at("code")]);
    for row in &mut rows {
        let filled =
            |at: Option<usize>| Some(row.cells.get(at?)?.as_ref()?.text.clone()).filter(|text| !text.is_empty());
        let identifier = filled(variant)
            .or_else(|| others.into_iter().find_map(filled).map(|text| text.to_upper_camel_case()))
            .filter(|identifier| {
                identifier.starts_with(|first: char| first.is_ascii_uppercase())
                    && identifier.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        row.identifier = identifier.filter(|identifier| seen.insert(identifier.clone()));
    }
    Revision { name: name.to_owned(), columns, rows, allows }
}

fn column(cell: &str, line: usize) -> Column {
    let (cell, locale) = match cell.split_once('@') {
        Some((cell, locale)) => (cell, Some(locale.to_owned())),
        None => (cell, None),
    };
    let mut parts = cell.split(':');
    let name = parts.next().unwrap().to_owned();
    let mut words: Vec<String> = parts.map(str::to_owned).collect();
    let has = |words: &[String], any: &[&str]| words.iter().any(|word| any.contains(&word.as_str()));
    if matches!(name.as_str(), "code" | "name")
        && !has(&words, &["key", "index", "optional"])
        && !words.iter().any(|word| word.starts_with("key("))
    {
        words.push("key".to_owned());
    }
    let kind = match words.iter().find_map(|word| kind(word)) {
        Some(kind) => kind,
        None => match name.as_str() {
            "http_status" => Kind::Status,
            "soap_fault" => Kind::Fault,
            "soap_namespace" => Kind::Namespace,
            _ => Kind::Text,
        },
    };
    if kind == Kind::Text && !has(&words, &["text"]) {
        words.push("text".to_owned());
    }
    Column { name, kind, words, locale, place: Place { line, column: 1, span: 0..0 } }
}

fn kind(word: &str) -> Option<Kind> {
    Some(match word {
        "text" => Kind::Text,
        "template" => Kind::Template,
        "bool" => Kind::Bool,
        "enum" => Kind::Enum,
        "ref" => Kind::Ref,
        _ if word.starts_with(['u', 'i']) && word[1..].parse::<u8>().is_ok() => Kind::Integer,
        _ => return None,
    })
}
