//! Random tables: every header word, every modifier, and names close to those of Rust and of the generator.

use std::collections::HashSet;

use crate::cells::{cell, translated};
use crate::model::{Cell, Column, Kind, Lookup, Table};
use crate::random::Random;

#[rustfmt::skip]
const ENUMS: &[&str] = &[
    "E", "E", "E", "E", "E", "E", "Error", "Option", "Result", "Some", "None", "Ok", "Err", "Default", "Clone",
    "Copy", "Debug", "Display", "From", "FromStr", "TryFrom", "Catalog", "ErrorCatalog", "Entry", "HttpStatus",
    "Localized", "QName", "UnknownCode", "String", "Vec",
];
#[rustfmt::skip]
const COLUMNS: &[&str] = &[
    "note", "kind", "count", "a1", "a_1", "ab", "a_b", "raw", "auto", "union", "safe", "macro_rules", "r",
    "u8", "str", "bool", "char", "usize", "option", "some", "none", "ok", "err", "result", "string", "vec", "main",
    "std", "core", "alloc", "errcodes", "rt", "number", "error", "found", "order", "texts", "keys", "numbers",
    "entries", "all", "catalog", "source", "cause", "backtrace", "provide", "value", "this", "f", "row", "at",
    "locale", "lookup", "group", "is_some", "unwrap", "panic", "as_str", "code_1", "name_1", "title_1", "iter", "len",
];
/// Names that are refused now and then.
const REFUSED: [&str; 7] = ["type", "entry", "from_code", "Kind", "to_string", "self", "a__b"];
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "NOT_FOUND", "ERROR", "OK", "ERR", "NONE", "SOME", "OPTION", "RESULT", "STRING", "ALL_OF_IT", "ENTRIES",
    "VARIANT", "CLONE", "DEBUG", "DISPLAY", "U8", "DEFAULT", "FROM_STR", "TYPE", "Not found.", "a\"b\\c", "x {} y",
    "two\nlines", "a,b", "camelCase", "HTTP2_ERROR",
];
const VARIANTS: [&str; 12] =
    ["A_B", "ABC", "A__B", "A_", "X1", "Name", "ORDER", "COLUMN_CODE", "NUMBERS", "T", "Err", "VARIANT"];
const LOCALES: [&str; 8] = ["en", "de", "ja", "EN-gb", "zh-hant", "x-Own", "sr-Latn-RS", "en-a-bbb-x-a-ccc"];
const INTEGERS: [&str; 8] = ["u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64"];

/// Returns a random table, which is mostly accepted. Its references may lead to `others`.
pub(crate) fn table(others: &[Table], linkable: &[usize], random: &mut Random) -> Table {
    let rows = if random.once_in(30) { random.below(40) } else { 1 + random.below(5) };
    let mut columns = named(rows, random);
    let mut names: HashSet<&str> = HashSet::new();
    for _ in 0..random.below(6) {
        let name = if random.once_in(60) { random.pick(&REFUSED) } else { random.pick(COLUMNS) };
        if names.insert(name) {
            columns.extend(plain(name, rows, random));
        }
    }
    if random.once_in(20) {
        // Names that differ as accessors and almost collide as enums.
        for name in random.pick(&[["b1", "b_1"], ["cd", "c_d"]]) {
            columns.extend(column(name, Kind::Enum, rows, &[], random));
        }
    }
    columns.extend(well_known(rows, random));
    let mut table = Table {
        name: random.pick(ENUMS),
        columns,
        rows,
        kept: (0..rows).collect(),
        only: None,
        skip: None,
        prefix: None,
        text: String::new(),
        lines: Vec::new(),
    };
    random.shuffle(&mut table.columns);
    if random.once_in(3) {
        let link = (!linkable.is_empty() && random.once_in(2)).then(|| random.pick(linkable));
        // References need the keys.
        let target = link.map_or(&table, |link| &others[link]);
        let keys: Vec<String> =
            target.wire_key().map(|key| key.cells.iter().map(|cell| cell.meant.clone()).collect()).unwrap_or_default();
        if !keys.is_empty() {
            let name = random.pick(&["replaced_by", "next"]);
            let columns = column(name, Kind::Ref, rows, &keys, random);
            let at = random.below(table.columns.len() + 1);
            table.columns.splice(at..at, columns.into_iter().map(|column| Column { link, ..column }));
        }
    }
    select(&mut table, random);
    table
}

/// The columns that name the rows.
fn named(rows: usize, random: &mut Random) -> Vec<Column> {
    let mut columns = Vec::new();
    let kind = if random.once_in(2) { Kind::Text } else { Kind::Integer(random.pick(&INTEGERS)) };
    let code = !random.once_in(5);
    if code {
        let lookup = if random.once_in(5) { Lookup::Index } else { Lookup::Key };
        let mut cells: Vec<Cell> = Vec::new();
        for row in 0..rows {
            let odd = cell(kind, &[], random);
            let odd = if kind == Kind::Text { without_the_unseen(odd) } else { odd };
            let plain = match kind {
                Kind::Text => Cell::plain(format!("E{row}")),
                _ => Cell::plain(format!("{}", row + 1)),
            };
            let is_new = !odd.meant.is_empty() && cells.iter().all(|cell| cell.meant != odd.meant);
            cells.push(if lookup == Lookup::Index || (is_new && random.once_in(2)) { odd } else { plain });
        }
        columns.push(Column {
            name: "code".to_owned(),
            kind,
            optional: false,
            lookup: Some(lookup),
            locale: None,
            link: None,
            cells,
        });
    }
    let blank_names = random.once_in(6);
    if !code || !random.once_in(4) {
        let name = |row: usize, random: &mut Random| match random.below(3) {
            0 => random.pick(NAMES).to_owned(),
            _ => format!("{}_{row}", random.pick(NAMES)),
        };
        let mut cells: Vec<Cell> = Vec::new();
        for row in 0..rows {
            let found = if blank_names && random.once_in(2) { String::new() } else { name(row, random) };
            let is_new = cells.iter().all(|cell| cell.meant != found || found.is_empty());
            cells.push(Cell::plain(if is_new { found } else { format!("NAME_{row}") }));
        }
        let lookup = Some(if random.once_in(8) { Lookup::Index } else { Lookup::Key });
        columns.push(Column {
            name: "name".to_owned(),
            kind: Kind::Text,
            optional: blank_names,
            lookup,
            locale: None,
            link: None,
            cells,
        });
    }
    // Always present: the other names of the rows are mostly not identifiers.
    let needs = |row: usize| columns.iter().all(|column| column.name != "name" || column.cells[row].meant.is_empty());
    let variants: Vec<Cell> = (0..rows)
        .map(|row| match random.below(4) {
            0 if !needs(row) => Cell::default(),
            1 if row == 0 => Cell::plain(random.pick(&VARIANTS)),
            _ => Cell::plain(format!("V{row}")),
        })
        .collect();
    columns.push(Column {
        name: "variant".to_owned(),
        kind: Kind::Other,
        optional: false,
        lookup: None,
        locale: None,
        link: None,
        cells: variants,
    });
    columns
}

/// Returns a column of any kind, or several in different languages.
fn plain(name: &str, rows: usize, random: &mut Random) -> Vec<Column> {
    let kind = match random.below(6) {
        0 => Kind::Bool,
        1 => Kind::Enum,
        2 => Kind::Integer(random.pick(&INTEGERS)),
        3 => Kind::Template,
        _ => Kind::Text,
    };
    column(name, kind, rows, &[], random)
}

fn column(name: &str, kind: Kind, rows: usize, keys: &[String], random: &mut Random) -> Vec<Column> {
    let optional = random.once_in(3);
    let lookup = match random.below(4) {
        0 => Some(Lookup::Key),
        1 => Some(Lookup::Index),
        _ => None,
    };
    let mut locales = vec![None];
    if matches!(kind, Kind::Text | Kind::Template) && !matches!(name, "deprecated") && random.once_in(2) {
        let mut tags = LOCALES;
        random.shuffle(&mut tags);
        locales = tags.iter().take(1 + random.below(3)).copied().map(Some).collect();
    }
    let looked = random.below(locales.len());
    let is_compared = kind == Kind::Enum || (kind == Kind::Text && lookup.is_some());
    let mut columns: Vec<Column> = Vec::new();
    for (at, locale) in locales.into_iter().enumerate() {
        let lookup = lookup.filter(|_| at == looked);
        let mut cells: Vec<Cell> = Vec::new();
        for row in 0..rows {
            let is_new =
                |cell: &Cell| lookup != Some(Lookup::Key) || cells.iter().all(|other| is_different(kind, cell, other));
            let mut others = columns.iter().map(|column| column.cells[row].meant.as_str());
            let original = others.rfind(|text| kind == Kind::Template && !text.is_empty());
            let one = |random: &mut Random| match original {
                Some(original) if !random.once_in(50) => translated(original, random),
                _ => cell(kind, keys, random),
            };
            let seen = |cell: Cell| if is_compared { without_the_unseen(cell) } else { cell };
            let found = (0..8).map(|_| seen(one(random))).find(is_new);
            let blank = optional && random.once_in(3);
            // A type with fewer values than rows cannot be a key, and the table is refused.
            cells.push(if blank { Cell::default() } else { found.unwrap_or_default() });
        }
        columns.push(Column { name: name.to_owned(), kind, optional, lookup, locale, link: None, cells });
    }
    columns
}

/// Returns a cell without what nobody sees, which is an error in a cell that is compared.
fn without_the_unseen(cell: Cell) -> Cell {
    let is_seen = |char: &char| matches!(char, ' '..='~' | '\u{1f000}'..='\u{1ffff}') || char.is_alphanumeric();
    let seen: String = cell.meant.chars().filter(is_seen).collect();
    let seen = seen.trim();
    if seen == cell.meant { cell } else { Cell::plain(seen) }
}

/// Qualified names are compared without their prefix.
fn is_different(kind: Kind, one: &Cell, other: &Cell) -> bool {
    let name = |cell: &Cell| match kind {
        Kind::QName => cell.meant.split_once(' ').map(|(_, name)| name.to_owned()).unwrap_or_default(),
        _ => cell.meant.clone(),
    };
    name(one) != name(other)
}

/// Well-known columns.
fn well_known(rows: usize, random: &mut Random) -> Vec<Column> {
    let mut columns = Vec::new();
    if random.once_in(2) {
        columns.extend(column("http_status", Kind::Status, rows, &[], random));
    }
    if random.once_in(3) {
        let faults = column("soap_fault", Kind::QName, rows, &[], random);
        let namespace = |cell: &Cell| Cell::plain(cell.meant.split(' ').nth(1).unwrap_or_default());
        let namespaces = Column {
            name: "soap_namespace".to_owned(),
            kind: Kind::Other,
            lookup: None,
            cells: faults[0].cells.iter().map(namespace).collect(),
            ..faults[0].clone()
        };
        columns.extend(faults);
        columns.push(namespaces);
    }
    if random.once_in(4) {
        let mut deprecated = column("deprecated", Kind::Text, rows, &[], random);
        // This one is optional by default.
        for column in &mut deprecated {
            column.optional = true;
        }
        columns.extend(deprecated);
    }
    for name in ["title", "description", "resolution"] {
        if random.once_in(3) {
            let kind = if random.once_in(3) { Kind::Template } else { Kind::Text };
            columns.extend(column(name, kind, rows, &[], random));
        }
    }
    columns
}

/// `only` and `skip`, now and then.
fn select(table: &mut Table, random: &mut Random) {
    if table.rows > 0 && random.once_in(5) {
        let column = &table.columns[random.below(table.columns.len())];
        // Texts in several languages are compared in the first.
        let first = table.columns.iter().find(|first| first.name == column.name);
        let column = first.unwrap_or(column);
        let value = column.cells[random.below(table.rows)].meant.clone();
        if matches!(column.kind, Kind::Text | Kind::Enum | Kind::Bool | Kind::Integer(_) | Kind::Status | Kind::Ref) {
            table.kept.retain(|&row| column.cells[row].meant == value);
            table.only = Some((column.name.clone(), value));
        }
    }
    if random.once_in(5) {
        let column = &table.columns[random.below(table.columns.len())];
        table.skip = Some(column.name.clone());
    }
}
