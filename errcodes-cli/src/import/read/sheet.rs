//! XLSX sheets: shared texts, number formats, merged cells, struck-out text, several sheets.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use roxmltree::Node;
use zip::ZipArchive;

use super::number::{Shown, built_in};
use super::xml;
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::{Budget, Cell, Grid, GridRow};

/// Larger parts of a workbook, unpacked, are refused.
const LARGEST_PART: u64 = 64 * 1024 * 1024;
/// More columns than a sheet can have.
const WIDEST: usize = 16_384;
/// More rows than a sheet can have.
const TALLEST: usize = 1_048_576;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

fn unreadable(message: impl Into<String>) -> Diagnostic {
    Diagnostic::of(Rule::UnreadableDocument, message)
}

/// Reads a workbook.
///
/// # Errors
///
/// It is not one, it is damaged, or it exceeds a limit.
pub(crate) fn read(bytes: &[u8], document: &mut Document) -> Result<(), Diagnostic> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| unreadable(format!("cannot unpack it as .xlsx: {error}")))?;
    let mut left = LARGEST_PART * 2;
    let Some(workbook) = part(&mut archive, "xl/workbook.xml", &mut left)? else {
        let other = if archive.index_for_name("word/document.xml").is_some() {
            unreadable("this is a text of Word (.docx)")
                .help("convert it first, with `pandoc -t html`, and import that")
        } else {
            unreadable("this archive is not a workbook: `xl/workbook.xml` is missing").help("save it as .xlsx")
        };
        return Err(other);
    };
    let relations = part(&mut archive, "xl/_rels/workbook.xml.rels", &mut left)?.unwrap_or_default();
    let targets = targets(&relations)?;
    let texts = match part(&mut archive, "xl/sharedStrings.xml", &mut left)? {
        Some(shared) => shared_texts(&shared)?,
        None => Vec::new(),
    };
    let styles = match part(&mut archive, "xl/styles.xml", &mut left)? {
        Some(styles) => Styles::parse(&styles)?,
        None => Styles::default(),
    };
    let workbook = xml::parse(&workbook)?;
    let mut budget = Budget::default();
    for (at, sheet) in elements(workbook.root_element(), "sheet").enumerate() {
        let name = sheet.attribute("name").unwrap_or_default();
        let relation = sheet.attributes().find(|attribute| attribute.name() == "id" && attribute.namespace().is_some());
        let Some(target) = relation.and_then(|relation| targets.get(relation.value())) else { continue };
        let Some(text) = part(&mut archive, target, &mut left)? else { continue };
        let mut grid = Grid::new("sheet", at + 1);
        grid.headings.push(name.to_owned());
        grid.hidden = sheet.attribute("state").is_some_and(|state| state != "visible");
        let mut reader = Sheet { texts: &texts, styles: &styles, budget: &mut budget, odd: 0, uncomputed: 0 };
        reader.rows(&text, &mut grid)?;
        if reader.odd > 0 {
            let message = "numbers are in a format that is not understood, and are taken as they are stored";
            document.notes.push(Diagnostic::of(Rule::LostFormat, format!("sheet `{name}`: {} {message}", reader.odd)));
        }
        if reader.uncomputed > 0 {
            document.notes.push(Diagnostic::of(
                Rule::LostFormat,
                format!("sheet `{name}`: {} formulas have no stored result", reader.uncomputed),
            ));
        }
        document.grids.push(grid);
    }
    Ok(())
}

/// Unpacks one part.
fn part(archive: &mut Archive<'_>, name: &str, left: &mut u64) -> Result<Option<String>, Diagnostic> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(zip::result::ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(unreadable(format!("cannot unpack `{name}`: {error}"))),
    };
    let most = LARGEST_PART.min(*left);
    let mut bytes = Vec::new();
    let size = file
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(format!("cannot unpack `{name}`: {error}")))?;
    if size as u64 > most {
        return Err(Diagnostic::of(Rule::DocumentTooLarge, format!("`{name}` is larger than 64 MiB when unpacked")));
    }
    *left -= size as u64;
    String::from_utf8(bytes).map(Some).map_err(|_| unreadable(format!("`{name}` is not UTF-8")))
}

fn elements<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |node| node.is_element() && node.tag_name().name() == name)
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|node| node.is_element() && node.tag_name().name() == name)
}

/// Where each relation leads: the names of parts.
fn targets(relations: &str) -> Result<HashMap<String, String>, Diagnostic> {
    if relations.is_empty() {
        return Ok(HashMap::new());
    }
    let parsed = xml::parse(relations)?;
    let targets = elements(parsed.root_element(), "Relationship").filter_map(|relation| {
        let target = relation.attribute("Target")?;
        let target = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        Some((relation.attribute("Id")?.to_owned(), target))
    });
    Ok(targets.collect())
}

/// A text, and what of it is struck out.
#[derive(Clone, Debug, Default)]
struct Rich {
    text: String,
    struck: String,
}

/// `<si>`, `<is>`: one text, or runs in different fonts; readings of Japanese words are left out.
fn rich(node: Node<'_, '_>) -> Rich {
    let mut rich = Rich::default();
    for below in node.children().filter(Node::is_element) {
        match below.tag_name().name() {
            "t" => rich.text.push_str(&unescaped(below.text().unwrap_or_default())),
            "r" => {
                let is_struck = child(below, "rPr").and_then(|format| child(format, "strike")).is_some_and(is_on);
                let text = child(below, "t").and_then(|text| text.text()).unwrap_or_default();
                if is_struck { &mut rich.struck } else { &mut rich.text }.push_str(&unescaped(text));
            }
            _ => {}
        }
    }
    rich
}

/// `_x000D_` is how a sheet writes a control character.
fn unescaped(text: &str) -> String {
    text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n")
}

fn is_on(node: Node<'_, '_>) -> bool {
    node.attribute("val").is_none_or(|value| value != "0" && value != "false")
}

fn shared_texts(shared: &str) -> Result<Vec<Rich>, Diagnostic> {
    let parsed = xml::parse(shared)?;
    Ok(elements(parsed.root_element(), "si").map(rich).collect())
}

/// The formats of cells.
#[derive(Debug, Default)]
struct Styles {
    /// For each style: how numbers are shown, and whether the text is struck out.
    cells: Vec<(Shown, bool)>,
}

impl Styles {
    fn parse(styles: &str) -> Result<Self, Diagnostic> {
        let parsed = xml::parse(styles)?;
        let root = parsed.root_element();
        let codes: HashMap<u32, &str> = elements(root, "numFmt")
            .filter_map(|format| Some((format.attribute("numFmtId")?.parse().ok()?, format.attribute("formatCode")?)))
            .collect();
        let struck: Vec<bool> = child(root, "fonts")
            .map(|fonts| fonts.children().filter(Node::is_element).map(|font| child(font, "strike").is_some_and(is_on)))
            .map(Iterator::collect)
            .unwrap_or_default();
        let cells = child(root, "cellXfs").map(|formats| {
            let formats = formats.children().filter(Node::is_element);
            formats.map(|format| {
                let id = format.attribute("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                let font: Option<usize> = format.attribute("fontId").and_then(|id| id.parse().ok());
                let code = codes.get(&id).copied().unwrap_or_else(|| built_in(id));
                (Shown::parse(code), font.and_then(|font| struck.get(font)).copied().unwrap_or(false))
            })
        });
        Ok(Self { cells: cells.map(Iterator::collect).unwrap_or_default() })
    }
}

/// What is needed to read a sheet.
struct Sheet<'w> {
    texts: &'w [Rich],
    styles: &'w Styles,
    budget: &'w mut Budget,
    /// Numbers whose format is not understood.
    odd: usize,
    /// Formulas without a result.
    uncomputed: usize,
}

impl Sheet<'_> {
    fn rows(&mut self, text: &str, grid: &mut Grid) -> Result<(), Diagnostic> {
        let parsed = xml::parse(text)?;
        let root = parsed.root_element();
        let mut numbers: HashMap<usize, usize> = HashMap::new();
        let mut next_row = 1;
        for row in elements(root, "row") {
            let number = row.attribute("r").and_then(|number| number.parse().ok()).unwrap_or(next_row);
            if number > TALLEST {
                return Err(unreadable(format!("row {number} is beyond the last row of a sheet")));
            }
            next_row = number + 1;
            let mut read = GridRow { cells: Vec::new(), line: Some(number) };
            for cell in row.children().filter(|cell| cell.is_element() && cell.tag_name().name() == "c") {
                let column = cell.attribute("r").and_then(place).map_or(read.cells.len() + 1, |(column, _)| column);
                if column == 0 || column > WIDEST {
                    return Err(unreadable(format!("column {column} is beyond the last column of a sheet")));
                }
                while read.cells.len() < column {
                    self.budget.cell()?;
                    read.cells.push(Cell::default());
                }
                let value = self.cell(cell);
                if let Some(slot) = read.cells.get_mut(column - 1) {
                    *slot = value;
                }
            }
            numbers.insert(number, grid.rows.len());
            grid.rows.push(read);
        }
        for merged in elements(root, "mergeCell") {
            if let Some((from, to)) = merged.attribute("ref").and_then(|range| range.split_once(':'))
                && let (Some(from), Some(to)) = (place(from), place(to))
            {
                self.merge(grid, &numbers, from, to)?;
            }
        }
        grid.rows.retain(|row| row.cells.iter().any(|cell| !cell.text.trim().is_empty()));
        Ok(())
    }

    fn cell(&mut self, cell: Node<'_, '_>) -> Cell {
        let style: Option<usize> = cell.attribute("s").and_then(|style| style.parse().ok());
        let (format, struck) = style.and_then(|style| self.styles.cells.get(style)).unwrap_or(&(Shown::General, false));
        let value = child(cell, "v").and_then(|value| value.text()).unwrap_or_default();
        let mut read = Cell::default();
        let rich = match cell.attribute("t").unwrap_or("n") {
            "s" => value.trim().parse().ok().and_then(|at: usize| self.texts.get(at)).cloned().unwrap_or_default(),
            "inlineStr" => child(cell, "is").map(rich).unwrap_or_default(),
            "b" => {
                let text = if value.trim() == "1" { "true" } else { "false" };
                Rich { text: text.to_owned(), ..Rich::default() }
            }
            "n" if !value.is_empty() => {
                let shown = format.show(value).unwrap_or_else(|| {
                    self.odd += 1;
                    value.trim().to_owned()
                });
                read.bare_number = format.loses_zeros();
                Rich { text: shown, ..Rich::default() }
            }
            _ => Rich { text: unescaped(value), ..Rich::default() },
        };
        if value.is_empty() && child(cell, "f").is_some() {
            self.uncomputed += 1;
        }
        let all_struck = *struck || rich.text.trim().is_empty();
        let text = if rich.text.trim().is_empty() { &rich.struck } else { &rich.text };
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        read.text = lines.join("\n").replace('\u{A0}', " ").trim().into();
        read.struck = all_struck && !read.text.is_empty();
        read
    }

    /// Copies a merged cell to all that it covers.
    fn merge(
        &mut self,
        grid: &mut Grid,
        numbers: &HashMap<usize, usize>,
        from: (usize, usize),
        to: (usize, usize),
    ) -> Result<(), Diagnostic> {
        let ((left, top), (right, bottom)) = (from, to);
        let (right, bottom) = (right.min(WIDEST), bottom.min(TALLEST));
        let Some(first) =
            numbers.get(&top).and_then(|&row| grid.rows.get(row)).and_then(|row| row.cells.get(left.checked_sub(1)?))
        else {
            return Ok(());
        };
        let cell = Cell { anchor: (top, left), ..first.clone() };
        // Merged rows below the last one that is there are not asked for one by one.
        let last = numbers.keys().copied().max().unwrap_or(0);
        for number in top..=bottom.min(last) {
            let Some(row) = numbers.get(&number).and_then(|&row| grid.rows.get_mut(row)) else { continue };
            for column in left..=right {
                while row.cells.len() < column {
                    self.budget.cell()?;
                    row.cells.push(Cell::default());
                }
                self.budget.repeat(&cell.text)?;
                if let Some(slot) = row.cells.get_mut(column - 1) {
                    *slot = cell.clone();
                }
            }
        }
        Ok(())
    }
}

/// `B3` as column and row, counted from 1.
fn place(reference: &str) -> Option<(usize, usize)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at_checked(letters)?;
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        column.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((column, digits.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn places_are_columns_and_rows() {
        assert_eq!(place("A1"), Some((1, 1)));
        assert_eq!(place("AB12"), Some((28, 12)));
        assert_eq!(place("12"), Some((0, 12)));
        assert_eq!(place("ZZZZZZZZZZZZZZZZ1"), None);
    }
}
