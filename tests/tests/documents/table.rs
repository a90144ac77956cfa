//! Reads a table of `specs/` and reports every cell that differs from its document.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;

/// The sample values of a document, by placeholder.
pub(crate) type Samples = &'static [(&'static str, &'static str)];

/// What a document has for one cell.
pub(crate) enum Cell {
    /// Its text.
    Is(String),
    /// A message as in the document: with sample values where the table has placeholders.
    Message(String, Samples),
    /// Nothing: the table translates the previous cell, which `english` checks.
    English,
    /// Nothing: the table names the row by an `UpperCamelCase` identifier that no other row has.
    Ours,
}

impl Cell {
    pub(crate) fn is(text: impl Into<String>) -> Self {
        Self::Is(text.into())
    }

    /// Returns what is wrong with `found`, if anything.
    fn difference(&self, found: &str) -> Option<String> {
        match self {
            Self::Is(text) => (found != text).then(|| format!("expected {text:?}, found {found:?}")),
            Self::Message(text, samples) => match fill(found, samples) {
                Ok(filled) if filled == *text => None,
                Ok(filled) => Some(format!("expected {text:?}, found {found:?}, with the sample values {filled:?}")),
                Err(why) => Some(format!("expected {text:?}, found {found:?}: {why}")),
            },
            Self::English => None,
            Self::Ours => {
                (!is_upper_camel(found)).then(|| format!("expected an UpperCamelCase identifier, found {found:?}"))
            }
        }
    }
}

/// A table of `specs/`.
pub(crate) struct Table {
    file: &'static str,
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn read(file: &'static str) -> Self {
        let path = format!("{}/../specs/{file}", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).unwrap_or_else(|difference| panic!("{file}: {difference}"));
        assert!(!text.contains('\r'), "{file} has a CR");
        assert!(!text.starts_with('\u{feff}'), "{file} has a BOM");
        assert!(text.ends_with('\n'), "{file} does not end its last line");
        assert!(text.starts_with("# Source: "), "{file} does not name its source");
        Self::parse(file, &text)
    }

    fn parse(file: &'static str, text: &str) -> Self {
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).flexible(false).from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header = cells(reader.headers().unwrap_or_else(|difference| panic!("{file}: {difference}")));
        let rows = reader
            .records()
            .map(|record| cells(&record.unwrap_or_else(|difference| panic!("{file}: {difference}"))))
            .collect();
        Self { file, header, rows }
    }

    /// The cells of the column `name`, in table order.
    pub(crate) fn column(&self, name: &str) -> impl Iterator<Item = &str> {
        let at = self.header.iter().position(|cell| cell == name);
        let at = at.unwrap_or_else(|| panic!("{} has no column {name}", self.file));
        self.rows.iter().map(move |row| row[at].as_str())
    }

    /// Panics with every difference between this table and the rows of its document.
    #[track_caller]
    pub(crate) fn hold_against(&self, header: &[&str], rows: &[Vec<Cell>]) {
        let differences = self.differences(header, rows);
        let count = differences.len();
        let reported = differences.iter().fold(String::new(), |mut reported, line| {
            write!(reported, "\n  {line}").expect("a String takes all text");
            reported
        });
        assert!(count == 0, "specs/{} differs from its document in {count} places:{reported}", self.file);
    }

    fn differences(&self, header: &[&str], rows: &[Vec<Cell>]) -> Vec<String> {
        let mut differences = Vec::new();
        if self.header != header {
            differences.push(format!("header: expected {header:?}, found {:?}", self.header));
        }
        if self.rows.len() != rows.len() {
            let (expected, found) = (rows.len(), self.rows.len());
            differences.push(format!("rows: expected {expected}, found {found}"));
        }
        let mut names = HashSet::new();
        for (at, (row, expected)) in self.rows.iter().zip(rows).enumerate() {
            assert_eq!(expected.len(), header.len(), "the test names every cell of a row");
            for ((found, cell), column) in row.iter().zip(expected).zip(header) {
                let mut difference = cell.difference(found);
                if matches!(cell, Cell::Ours) && !names.insert(found) {
                    difference = Some(format!("{found:?} names another row already"));
                }
                if let Some(difference) = difference {
                    let key = &row[0];
                    differences.push(format!("row {} ({key}), column {column}: {difference}", at + 1));
                }
            }
        }
        differences
    }
}

/// How often each value occurs.
pub(crate) fn tally<'a>(values: impl IntoIterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut tally = BTreeMap::new();
    for value in values {
        *tally.entry(value).or_default() += 1;
    }
    tally
}

fn is_upper_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Returns the message with the sample values of its placeholders. A sample value that the table left in the text would
/// give the right message too, and so would a sample that no placeholder uses: both are errors.
fn fill(template: &str, samples: Samples) -> Result<String, String> {
    let (mut filled, mut literal) = (String::new(), String::new());
    let mut asked = HashSet::new();
    let mut rest = template;
    while let Some(at) = rest.find(['{', '}']) {
        literal.push_str(&rest[..at]);
        filled.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        if rest[at + 1..].starts_with(brace) {
            literal.push_str(brace);
            filled.push_str(brace);
            rest = &rest[at + 2..];
            continue;
        }
        let inside = rest[at..].strip_prefix('{').and_then(|inside| inside.split_once('}'));
        let (name, after) = inside.ok_or("a single brace")?;
        let sample = samples.iter().find(|(placeholder, _)| *placeholder == name);
        let (name, value) = sample.ok_or_else(|| format!("no sample value for {{{name}}}"))?;
        asked.insert(*name);
        filled.push_str(value);
        // The texts before and after a placeholder are separate.
        literal.push('\0');
        rest = after;
    }
    literal.push_str(rest);
    filled.push_str(rest);
    for (name, value) in samples {
        if literal.contains(value) {
            return Err(format!("the sample value {value:?} is in the text"));
        }
        if !asked.contains(name) {
            return Err(format!("{{{name}}} is missing"));
        }
    }
    Ok(filled)
}

#[test]
fn every_differing_cell_is_reported() {
    const USER: Samples = &[("user", "aoyagi")];
    let table = Table::parse(
        "example.csv",
        "# Source: nowhere\nvariant,code,message\nA,1,hi {user}\nA,2,hi {{aoyagi}}\nc,3,hi aoyagi\nD,4,{user} {you}\n",
    );
    let row = |code: &str, message: &str| vec![Cell::Ours, Cell::is(code), Cell::Message(message.to_owned(), USER)];
    let rows = [
        row("1", "hi aoyagi"),
        row("02", "hi {aoyagi}"),
        row("3", "hi aoyagi"),
        row("4", "aoyagi aoyagi"),
        row("5", "hi aoyagi"),
    ];
    let reported = table.differences(&["variant", "code:u8", "message"], &rows);
    assert_eq!(
        reported,
        [
            r#"header: expected ["variant", "code:u8", "message"], found ["variant", "code", "message"]"#,
            "rows: expected 5, found 4",
            r#"row 2 (A), column variant: "A" names another row already"#,
            r#"row 2 (A), column code:u8: expected "02", found "2""#,
            r#"row 2 (A), column message: expected "hi {aoyagi}", found "hi {{aoyagi}}": the sample value "aoyagi" is in the text"#,
            r#"row 3 (c), column variant: expected an UpperCamelCase identifier, found "c""#,
            r#"row 3 (c), column message: expected "hi aoyagi", found "hi aoyagi": the sample value "aoyagi" is in the text"#,
            r#"row 4 (D), column message: expected "aoyagi aoyagi", found "{user} {you}": no sample value for {you}"#,
        ]
    );
    assert_eq!(fill("{{#id}} {user}", USER), Ok("{#id} aoyagi".to_owned()));
    assert_eq!(fill("hi", USER), Err("{user} is missing".to_owned()));
    assert_eq!(fill("{user} }", USER), Err("a single brace".to_owned()));
}
