//! From the rows of grids to rows with a key.

use std::collections::HashMap;

use super::left_out::LeftOut;
use super::row::{Place, RawRow};
use crate::import::bind::Bound;
use crate::import::grid::{Cell, Grid, GridRow, Header};
use crate::import::recipe::{Column, From, Source};
use crate::import::shown::short;
use crate::import::types::{Type, canonical, plain_name, type_of};
use crate::import::value::{Value, cleaned, one, value};

/// The largest number of rows that `split` makes of one.
const MOST_SPLIT: usize = 10_000;

/// Reads the rows of grids.
pub(super) struct Rows<'r> {
    pub(super) source: &'r Source,
    pub(super) key: &'r [String],
    pub(super) document: &'r str,
    pub(super) left: LeftOut,
    pub(super) read: &'r mut Vec<RawRow>,
    /// Keys that are numbers of a sheet without a format.
    pub(super) bare: usize,
    /// Whether any key begins with a zero, and the longest one.
    pub(super) has_zeros: bool,
    pub(super) longest: usize,
}

impl Rows<'_> {
    pub(super) fn uses_number(&self, number: usize) -> bool {
        self.source.columns.iter().any(|column| column.from == From::Number(number))
    }

    fn is_key(&self, column: &Column) -> bool {
        let name = plain_name(&column.header);
        self.key.contains(&name)
    }

    pub(super) fn grid(&mut self, grid: &Grid, bound: &Bound) {
        let mut bound = bound.clone();
        let mut section = String::new();
        let mut above: HashMap<usize, Cell> = HashMap::new();
        let uses_struck = self.source.columns.iter().any(|column| column.from == From::Text("@struck".to_owned()));
        for (number, row) in grid.rows.iter().enumerate().skip(bound.first) {
            // A comment between the members of an enum.
            if let (Header::Named(names), [only]) = (&grid.header, row.cells.as_slice())
                && names.len() > 1
            {
                section = only.text.to_string();
                continue;
            }
            if !matches!(grid.header, Header::Named(_)) {
                if row.is_banner() {
                    row.only_text().unwrap_or_default().clone_into(&mut section);
                    continue;
                }
                if let Some(columns) = bound.repeated(row) {
                    bound.columns = columns;
                    continue;
                }
            }
            let struck = is_struck(row) || self.has_struck_key(row, &bound);
            let get = |from: &From| -> Cell {
                match from {
                    From::Number(column) => row.cells.get(column - 1).cloned().unwrap_or_default(),
                    From::Constant(text) => Cell::new(text.as_str()),
                    From::Text(text) => match bound.columns.get(text) {
                        Some(column) => row.cells.get(*column).cloned().unwrap_or_default(),
                        None => place_of(text, grid, &section, struck),
                    },
                }
            };
            if self.source.filters.iter().any(|(from, pattern)| !pattern.is_match(&cleaned(&get(from), false))) {
                self.left.add("`where` does not match", || named(row));
                continue;
            }
            let mut cells: Vec<Cell> = Vec::with_capacity(self.source.columns.len());
            for (at, column) in self.source.columns.iter().enumerate() {
                let mut cell = get(&column.from);
                if column.down {
                    if cleaned(&cell, column.raw).is_empty() {
                        cell = above.get(&at).cloned().unwrap_or_default();
                    } else {
                        above.insert(at, cell.clone());
                    }
                }
                cells.push(cell);
            }
            if struck && !uses_struck {
                self.left.add("struck out", || named(row));
                continue;
            }
            self.look_at_zeros(&cells);
            let place = Place {
                document: self.document.to_owned(),
                line: row.line,
                words: format!("{}, row {}", grid.title(), number + 1),
            };
            let only = row.only_text().map(str::to_owned);
            let Some(parts) = self.split(&cells) else {
                self.left.add(&format!("`split` makes more than {MOST_SPLIT} rows of one"), || named(row));
                continue;
            };
            let made: Vec<_> = parts.into_iter().map(|cells| self.row(&cells, &place)).collect();
            for made in made {
                match made {
                    Ok(row) => self.read.push(row),
                    Err(reason) => {
                        // A row with a single text and without a key is a heading within the table.
                        if let Some(only) = &only
                            && !matches!(grid.header, Header::Named(_))
                        {
                            section.clone_from(only);
                        }
                        self.left.add(&reason, || named(row));
                    }
                }
            }
        }
    }

    /// Whether the key of a row is struck out.
    fn has_struck_key(&self, row: &GridRow, bound: &Bound) -> bool {
        let keys = self.source.columns.iter().filter(|column| self.is_key(column));
        let mut cells = keys.filter_map(|column| match &column.from {
            From::Number(number) => row.cells.get(number - 1),
            From::Text(text) => row.cells.get(*bound.columns.get(text)?),
            From::Constant(_) => None,
        });
        cells.any(|cell| cell.struck)
    }

    /// Texts that are keys may have lost their zeros in a sheet.
    fn look_at_zeros(&mut self, cells: &[Cell]) {
        for (column, cell) in self.source.columns.iter().zip(cells) {
            if self.is_key(column) && column.pad == 0 && type_of(&column.header) == Type::Text {
                self.bare += usize::from(cell.bare_number);
                self.has_zeros |= cell.text.len() > 1
                    && cell.text.starts_with('0')
                    && cell.text.bytes().all(|byte| byte.is_ascii_digit());
                self.longest = self.longest.max(cell.text.len());
            }
        }
    }

    /// A cell that holds several values makes several rows; `None` if they are too many.
    fn split(&self, cells: &[Cell]) -> Option<Vec<Vec<Cell>>> {
        let mut rows = vec![cells.to_vec()];
        for (at, column) in self.source.columns.iter().enumerate() {
            let Some(split) = column.split.as_ref().filter(|_| !column.list) else { continue };
            let Some(cell) = cells.get(at) else { continue };
            let text = cleaned(cell, column.raw);
            let parts: Vec<&str> = match &cell.list {
                Some(list) => list.iter().map(String::as_str).collect(),
                None => split.split(&text).map(str::trim).filter(|part| !part.is_empty()).collect(),
            };
            if parts.len() < 2 {
                continue;
            }
            if rows.len().saturating_mul(parts.len()) > MOST_SPLIT {
                return None;
            }
            rows = rows
                .into_iter()
                .flat_map(|row| {
                    parts.iter().map(move |part| {
                        let mut row = row.clone();
                        if let Some(cell) = row.get_mut(at) {
                            *cell = Cell { struck: cell.struck, ..Cell::new(*part) };
                        }
                        row
                    })
                })
                .collect();
        }
        Some(rows)
    }

    /// One row, or why it is left out.
    fn row(&self, cells: &[Cell], place: &Place) -> Result<RawRow, String> {
        let mut values = Vec::with_capacity(cells.len());
        let mut key: Vec<(String, String)> = Vec::new();
        for (column, cell) in self.source.columns.iter().zip(cells) {
            let value = match &column.from {
                From::Constant(text) => one(text, column),
                _ => value(cell, column),
            };
            if self.is_key(column) {
                let name = plain_name(&column.header);
                match &value {
                    Value::Text(text) => key.push((name, canonical(type_of(&column.header), text))),
                    Value::Unmatched => return Err(format!("`take` finds no `{name}`")),
                    Value::Unmapped(text) => key.push((name, text.clone())),
                    Value::List(_) | Value::BadItem(_) => key.push((name, String::new())),
                }
            }
            values.push(value);
        }
        let key: Vec<String> = self
            .key
            .iter()
            .map(|name| key.iter().find(|(known, _)| known == name).map_or_else(String::new, |(_, text)| text.clone()))
            .collect();
        if key.iter().all(String::is_empty) {
            return Err(format!("no `{}`", self.key.join("`, `")));
        }
        Ok(RawRow { key, cells: values, place: place.clone() })
    }
}

fn is_struck(row: &GridRow) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.text.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| cell.struck)
}

/// The texts of a row, for a report.
fn named(row: &GridRow) -> String {
    let texts: Vec<String> =
        row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty()).take(2).map(short).collect();
    format!("`{}`", texts.join(" | "))
}

fn place_of(name: &str, grid: &Grid, section: &str, struck: bool) -> Cell {
    let text = match name {
        "@heading" | "@sheet" => grid.heading(),
        "@caption" => &grid.caption,
        "@above" => &grid.above,
        "@section" => section,
        "@struck" if struck => "struck out",
        _ => "",
    };
    Cell::new(text)
}
