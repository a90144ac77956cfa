//! Headings with prose as grids of the columns that a recipe names.

use std::collections::HashMap;

use crate::import::bind::normal;
use crate::import::document::Section;
use crate::import::grid::{Cell, Grid, GridRow, Header};

/// Headings with prose as grids of the columns that a recipe names, one for each heading that others are below.
pub(super) fn prose(sections: &[Section], names: &[&str]) -> Vec<Grid> {
    let wanted: Vec<String> = names.iter().map(|name| normal(name)).collect();
    if !wanted.iter().any(|name| name == "heading") {
        return Vec::new();
    }
    let mut seen: Vec<bool> = wanted.iter().map(|name| matches!(name.as_str(), "heading" | "body" | "level")).collect();
    let mut rows: Vec<GridRow> = Vec::with_capacity(sections.len());
    for section in sections {
        let cell = |name: &String| match name.as_str() {
            "heading" => section.heading.clone(),
            "body" => section.body.clone(),
            "level" => section.level.to_string(),
            _ => String::new(),
        };
        rows.push(GridRow::new(wanted.iter().map(cell), section.line));
    }
    // A label belongs to its heading, and a heading is a label of the one that it is below.
    let mut set = |section: usize, label: &str, text: &str| {
        let label = normal(label);
        for (at, _) in wanted.iter().enumerate().filter(|(_, name)| **name == label) {
            let cell = rows.get_mut(section).and_then(|row| row.cells.get_mut(at));
            if let (Some(cell), Some(seen)) = (cell, seen.get_mut(at)) {
                *seen = true;
                if cell.text.is_empty() {
                    *cell = Cell::new(text);
                }
            }
        }
    };
    for (at, section) in sections.iter().enumerate() {
        for (label, text) in &section.labels {
            set(at, label, text);
        }
        if let Some(parent) = section.parent {
            set(parent, &section.heading, &section.body);
        }
    }
    let header: Vec<String> =
        names.iter().zip(&seen).map(|(name, seen)| if *seen { (*name).to_owned() } else { String::new() }).collect();
    let mut grids: Vec<Grid> = Vec::new();
    let mut by_parent: HashMap<Option<usize>, usize> = HashMap::new();
    for (section, row) in sections.iter().zip(rows) {
        let at = *by_parent.entry(section.parent).or_insert_with(|| {
            let mut grid = Grid::new("headings", grids.len() + 1);
            let mut up = section.parent;
            while let Some(parent) = up.and_then(|up| sections.get(up)) {
                grid.headings.insert(0, parent.heading.clone());
                up = parent.parent;
            }
            grid.header = Header::Named(header.clone());
            grids.push(grid);
            grids.len() - 1
        });
        if let Some(grid) = grids.get_mut(at) {
            grid.rows.push(row);
        }
    }
    grids
}
