//! The rows of a sheet, with merged cells wherever they are seen.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::node::{child, elements, unreadable};
use super::number::Shown;
use super::styles::Styles;
use super::text::{Rich, rich, unescaped};
use crate::import::diagnostic::Diagnostic;
use crate::import::grid::{Budget, Cell, Grid, GridRow};
use crate::import::read::xml;

/// More columns than a sheet can have.
const WIDEST: usize = 16_384;

/// More rows than a sheet can have.
const TALLEST: usize = 1_048_576;

/// What is needed to read a sheet.
pub(super) struct Sheet<'w> {
    pub(super) texts: &'w [Rich],
    pub(super) styles: &'w Styles,
    pub(super) budget: &'w mut Budget,
    /// Numbers whose format is not understood.
    pub(super) odd: usize,
    /// Formulas without a result.
    pub(super) uncomputed: usize,
}

impl Sheet<'_> {
    pub(super) fn rows(&mut self, text: &str, grid: &mut Grid) -> Result<(), Diagnostic> {
        let parsed = xml::parse(text)?;
        let root = parsed.root_element();
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
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
        numbers: &BTreeMap<usize, usize>,
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
        // Only rows that are there: a range may cover a million others.
        for (_, &row) in numbers.range(top..=bottom.max(top)) {
            let Some(row) = grid.rows.get_mut(row) else { continue };
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
