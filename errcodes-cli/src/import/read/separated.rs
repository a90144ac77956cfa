//! Separated values of any dialect: comma, semicolon, tab or bar; quotes; rows of different length.

use csv::ReaderBuilder;

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::{Budget, Cell, Grid, GridRow};

/// Reads separated values; without a delimiter, the one that makes the most rows of one width is taken.
///
/// # Errors
///
/// It exceeds a limit, or a quote is never closed.
pub(crate) fn read(text: &str, delimiter: Option<u8>, document: &mut Document) -> Result<(), Diagnostic> {
    let mut text = text;
    let mut delimiter = delimiter;
    // What a spreadsheet writes for itself.
    if let Some((first, rest)) = text.split_once('\n')
        && let [b's', b'e', b'p', b'=', named] = first.trim_end().as_bytes()
    {
        delimiter = delimiter.or(Some(*named));
        text = rest;
    }
    let delimiter = delimiter.unwrap_or_else(|| likeliest(text));
    let mut grid = Grid::new("table", 1);
    let mut budget = Budget::default();
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut last = 0;
    for record in reader.records() {
        let record = record
            .map_err(|error| Diagnostic::of(Rule::UnreadableDocument, format!("cannot read it as CSV: {error}")))?;
        let line = record.position().and_then(|position| usize::try_from(position.line()).ok());
        last = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(last);
        let mut row = GridRow { cells: Vec::with_capacity(record.len()), line };
        for cell in &record {
            budget.cell()?;
            row.cells.push(Cell::new(trimmed(cell)));
        }
        if row.cells.iter().any(|cell| !cell.text.is_empty()) {
            grid.rows.push(row);
        }
    }
    // The csv crate takes the rest of the text into a quoted cell that never ends.
    let tail = text.get(last..).unwrap_or_default();
    if tail.trim_end().contains('\n') && tail.matches('"').count() % 2 == 1 {
        let line = grid.rows.last().and_then(|row| row.line);
        let diagnostic = Diagnostic::of(Rule::UnreadableDocument, "a quote in this row is never closed");
        return Err(diagnostic.within(&document.name, line, ""));
    }
    document.grids.push(grid);
    Ok(())
}

/// Blanks around a cell and at the ends of its lines are padding.
fn trimmed(cell: &str) -> String {
    let lines: Vec<&str> = cell.lines().map(str::trim_end).collect();
    lines.join("\n").replace(['\u{A0}', '\u{202F}'], " ").trim().to_owned()
}

/// The delimiters that are tried; among equals the last.
const DELIMITERS: [u8; 4] = [b'|', b'\t', b';', b','];

/// The delimiter that cuts most rows into the same number of cells, two or more.
fn likeliest(text: &str) -> u8 {
    DELIMITERS.into_iter().max_by_key(|delimiter| widest(text, *delimiter)).unwrap_or(b',')
}

/// The most rows of one width that a delimiter makes, and that width.
fn widest(text: &str, delimiter: u8) -> (usize, usize) {
    let mut widths = std::collections::HashMap::new();
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    for record in reader.records().map_while(Result::ok) {
        if record.len() > 1 {
            *widths.entry(record.len()).or_insert(0_usize) += 1;
        }
    }
    widths.into_iter().map(|(width, rows)| (rows, width)).max().unwrap_or_default()
}

/// Returns whether most lines of a text have the same number of cells.
pub(crate) fn is_table(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    DELIMITERS.into_iter().any(|delimiter| widest(text, delimiter).0 * 2 > lines)
}

#[cfg(test)]
mod tests {
    use super::likeliest;

    #[test]
    fn the_delimiter_is_what_makes_a_table() {
        assert_eq!(likeliest("a;b;c\n1;\"x, y, z\";3\n"), b';');
        assert_eq!(likeliest("a\tb\n1\t2,5\n"), b'\t');
        assert_eq!(likeliest("code,text\n1,\"a;b\"\n"), b',');
        assert_eq!(likeliest("only\none\n"), b',');
    }
}
