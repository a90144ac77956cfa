//! The error codes of `ActiveServer`: seven tables of pipes below headings that name a category, and prose that says
//! which categories the authentication API returns.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::folder::document;
use crate::table::{Cell, Table, tally};

const FILE: &str = "activeserver.csv";
const HEADER: [&str; 11] = [
    "code:u16",
    "name",
    "variant",
    "category:enum",
    "http_status",
    "returned_by_auth_api:bool:optional",
    "replaced_by:ref:optional",
    "description@ja",
    "description@en",
    "auth_api_note:optional@ja",
    "auth_api_note:optional@en",
];
const COLUMNS: [&str; 5] = ["コード", "名前", "HTTPステータスコード", "説明", "認証API説明"];

/// The category of the document, ours, and how many rows its table has.
const CATEGORIES: [(&str, &str, usize); 7] = [
    ("3DSエラーコード", "three_ds", 18),
    ("UnionPay International", "union_pay", 2),
    ("取引エラーコード", "transaction", 22),
    ("汎用エラーコード", "general", 10),
    ("セキュリティ・エラーコード", "security", 24),
    ("ユーザー・エラーコード", "user", 27),
    ("セットアップ・エラーコード", "setup", 1),
];

struct Row<'a> {
    title: &'a str,
    category: &'a str,
    code: &'a str,
    name: &'a str,
    status: &'a str,
    description: &'a str,
    note: &'a str,
}

fn parse(text: &str) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut heading = "";
    let mut columns = 0;
    for line in text.lines() {
        if let Some(words) = line.strip_suffix('¶') {
            heading = words;
        }
        // A row ends in a pipe and does not begin with one.
        let Some(cells) = line.strip_suffix('|').filter(|cells| !cells.starts_with("---")) else {
            continue;
        };
        let cells: Vec<_> = cells.split('|').map(str::trim).collect();
        if cells[0] == COLUMNS[0] {
            columns = cells.len();
            assert!(columns >= 4 && cells == COLUMNS[..columns], "{line}");
            continue;
        }
        assert_eq!(cells.len(), columns, "{line}");
        let (title, category, _) = CATEGORIES
            .into_iter()
            .find(|(title, ..)| heading.starts_with(title))
            .unwrap_or_else(|| panic!("no category for {heading}"));
        rows.push(Row {
            title,
            category,
            code: cells[0],
            name: cells[1],
            status: cells[2],
            description: cells[3],
            note: cells.get(4).copied().unwrap_or_default(),
        });
    }
    rows
}

/// What the prose says of the authentication API.
struct Prose<'a> {
    returned: Vec<&'a str>,
    not_returned: Vec<&'a str>,
    tag: &'a str,
}

impl<'a> Prose<'a> {
    fn parse(text: &'a str) -> Self {
        let ending = |end: &str| {
            let mut lines = text.lines().filter_map(|line| line.strip_suffix(end));
            lines.next().unwrap_or_else(|| panic!("no line ends in {end}"))
        };
        // A bullet of the document may be in the middle of a line.
        let bullet = |line: &'a str| line.rsplit_once("- ").expect("a bullet").1.split('、').collect();
        Self {
            returned: bullet(ending("のみ認証API(")),
            not_returned: bullet(ending("は認証APIから返却されません。")),
            tag: ending("のタグの付いたエラーコードは、"),
        }
    }

    fn is_tagged(&self, row: &Row<'_>) -> bool {
        row.description.contains(self.tag) || row.note.contains(self.tag)
    }

    /// `None` if the document does not say.
    fn is_returned(&self, row: &Row<'_>) -> Option<bool> {
        if self.returned.contains(&row.title) {
            Some(!self.is_tagged(row))
        } else {
            self.not_returned.contains(&row.title).then_some(false)
        }
    }

    /// The code that is returned instead of one that is never returned. Other rows name codes too, but as those that
    /// are returned under some condition.
    fn replacement<'b>(&self, row: &Row<'b>) -> Option<&'b str> {
        references(row.description).next().filter(|_| self.is_tagged(row))
    }
}

/// Returns the codes that a description says are returned: `NAME (1026) が返却されます`, `エラーコード 402 が返されます`.
fn references(description: &str) -> impl Iterator<Item = &str> {
    description
        .match_indices(" が返")
        .filter_map(|(at, _)| description[..at].rsplit_once(' '))
        .map(|(_, word)| word.trim_start_matches('(').trim_end_matches(')'))
        .filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_screaming_snake(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_'))
}

/// The oddities of the document, counted by hand: a parser that lost a row or a tag would agree with a table that
/// lost it too.
fn count(rows: &[Row<'_>], prose: &Prose<'_>) {
    assert_eq!(rows.len(), 104);
    let categories = CATEGORIES.map(|(_, category, count)| (category, count));
    assert_eq!(tally(rows.iter().map(|row| row.category)), BTreeMap::from(categories));
    let statuses = [("400", 45), ("401", 10), ("403", 9), ("404", 1), ("405", 1), ("408", 2), ("409", 2), ("500", 34)];
    assert_eq!(tally(rows.iter().map(|row| row.status)), BTreeMap::from(statuses));

    assert_eq!(rows.iter().filter(|row| prose.is_tagged(row)).count(), 17);
    let returned = |answer| rows.iter().filter(|row| prose.is_returned(row) == answer).count();
    assert_eq!([Some(true), Some(false), None].map(returned), [33, 17 + 52, 2]);
    assert_eq!(rows.iter().filter(|row| !row.note.is_empty()).count(), 10);

    let broken = rows.iter().filter(|row| row.name.contains(' ')).map(|row| row.code);
    assert_eq!(broken.collect::<Vec<_>>(), ["203", "306", "1026"]);
    assert_eq!(tally(rows.iter().map(|row| row.code)).len(), 104, "code is a key");

    let named = rows.iter().flat_map(|row| references(row.description).map(|code| (row.code, code)));
    assert_eq!(
        named.collect::<Vec<_>>(),
        [("1000", "402"), ("1009", "1026"), ("1015", "1026"), ("1020", "402"), ("1020", "1000")]
    );
}

#[test]
fn the_table_is_the_document() {
    let Some(text) = document(FILE, "ActiveServerには6つのカテゴリーのエラーコードがあります")
    else {
        return;
    };
    let rows = parse(&text);
    let prose = Prose::parse(&text);
    count(&rows, &prose);

    let expected: Vec<_> = rows
        .iter()
        .map(|row| {
            // Names have no spaces: those of the document come from a line wrap.
            let name = row.name.replace(' ', "");
            let variant = if is_screaming_snake(&name) { Cell::is("") } else { Cell::Ours };
            vec![
                Cell::is(row.code),
                Cell::is(name),
                variant,
                Cell::is(row.category),
                Cell::is(row.status),
                Cell::is(prose.is_returned(row).map_or_else(String::new, |is| is.to_string())),
                Cell::is(prose.replacement(row).unwrap_or_default()),
                Cell::is(row.description),
                Cell::English,
                Cell::is(row.note),
                Cell::English,
            ]
        })
        .collect();
    let table = Table::read(FILE);
    table.hold_against(&HEADER, &expected);
    names_are_distinct(&table);
}

/// No two rows have the same identifier, even without case and underscores; and a code in a text is followed by
/// the name that the table gives it.
fn names_are_distinct(table: &Table) {
    let identifiers: HashSet<_> = table
        .column("name")
        .zip(table.column("variant"))
        .map(|(name, variant)| if variant.is_empty() { name } else { variant })
        .map(|identifier| identifier.replace('_', "").to_ascii_lowercase())
        .collect();
    assert_eq!(identifiers.len(), 104);

    let names: HashMap<_, _> = table.column("code:u16").zip(table.column("name")).collect();
    for description in table.column("description@ja") {
        for code in references(description) {
            let with_name = format!("{} ({code}) が返", names[code]);
            let bare = format!("エラーコード {code} が返");
            assert!(description.contains(&with_name) || description.contains(&bare), "{code}");
        }
    }
}
