//! XLSX sheets: shared texts, number formats, merged cells, struck-out text, several sheets.

mod node;
mod number;
mod rows;
mod styles;
mod text;

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use node::{elements, unreadable};
use rows::Sheet;
use styles::Styles;
use text::shared_texts;
use zip::ZipArchive;

use super::xml;
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::{Budget, Grid};

const MIB: u64 = 1024 * 1024;
/// Larger parts of a workbook, unpacked, are refused.
const LARGEST_PART: u64 = 64 * MIB;
/// All parts that are read are not larger together.
const ALL_PARTS: u64 = 2 * LARGEST_PART;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Reads a workbook.
///
/// # Errors
///
/// It is not one, it is damaged, or it exceeds a limit.
pub(crate) fn read(bytes: &[u8], document: &mut Document) -> Result<(), Diagnostic> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| unreadable(format!("cannot unpack it as .xlsx: {error}")))?;
    let mut left = ALL_PARTS;
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
        let message = if most == LARGEST_PART {
            format!("`{name}` is larger than {} MiB when unpacked", LARGEST_PART / MIB)
        } else {
            format!("the parts of the workbook are larger than {} MiB when unpacked", ALL_PARTS / MIB)
        };
        return Err(Diagnostic::of(Rule::DocumentTooLarge, message));
    }
    *left -= size as u64;
    String::from_utf8(bytes).map(Some).map_err(|_| unreadable(format!("`{name}` is not UTF-8")))
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
