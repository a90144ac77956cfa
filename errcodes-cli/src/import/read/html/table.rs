//! `<table>`: rows and merged cells as a browser lays them out.

use std::rc::Rc;

use super::dom::{Dom, Id};
use super::elements::heading_level;
use super::visible::visible;
use crate::import::diagnostic::Diagnostic;
use crate::import::grid::{Budget, Cell, GridRow};

/// The largest `colspan` of a browser.
const WIDEST: usize = 1000;
/// The largest `rowspan` of a browser.
const TALLEST: usize = 65534;

/// The rows of one table.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<GridRow>,
    /// Whether all cells of a row are `<th>`, or it is in `<thead>`; one per row.
    pub(super) is_header: Vec<bool>,
    pub(super) caption: String,
    /// Whether the first cell of each row is `<th>`.
    pub(super) has_row_labels: bool,
}

/// A cell that goes on below.
#[derive(Clone)]
struct Hanging {
    rows: usize,
    cell: Cell,
}

/// Returns the rows of a `<table>`.
///
/// # Errors
///
/// The cells are too many.
pub(super) fn table(dom: &Dom, id: Id, budget: &mut Budget) -> Result<Table, Diagnostic> {
    let mut table = Table::default();
    let mut foot = Vec::new();
    let mut loose = Vec::new();
    let mut labels = 0;
    for child in dom.children(id) {
        match dom.name(child) {
            Some("caption") if table.caption.is_empty() => table.caption = visible(dom, child, 1).text,
            Some("thead" | "tbody") => group(dom, &rows_of(dom, child), &mut table, &mut labels, budget)?,
            Some("tfoot") => foot.push(child),
            Some("tr") => loose.push(child),
            _ => {}
        }
    }
    group(dom, &loose, &mut table, &mut labels, budget)?;
    for foot in foot {
        group(dom, &rows_of(dom, foot), &mut table, &mut labels, budget)?;
    }
    table.has_row_labels = labels > 0 && labels == table.rows.len();
    Ok(table)
}

fn rows_of(dom: &Dom, group: Id) -> Vec<Id> {
    dom.children(group).filter(|&row| dom.is(row, &["tr"])).collect()
}

/// Rows among which merged cells may hang down.
fn group(dom: &Dom, rows: &[Id], table: &mut Table, labels: &mut usize, budget: &mut Budget) -> Result<(), Diagnostic> {
    let mut hanging: Vec<Option<Hanging>> = Vec::new();
    for (at, &row) in rows.iter().enumerate() {
        let number = table.rows.len();
        let left = rows.len() - at;
        let in_head = dom.parent(row).is_some_and(|parent| dom.is(parent, &["thead"]));
        let mut cells: Vec<Cell> = Vec::new();
        let mut all_th = true;
        let mut any = false;
        for id in dom.children(row).filter(|&id| dom.is(id, &["td", "th"])) {
            hang(&mut cells, &mut hanging, budget)?;
            let is_th = dom.is(id, &["th"]);
            if cells.is_empty() && is_th {
                *labels += 1;
            }
            all_th &= is_th;
            any = true;
            let columns = span(dom, id, "colspan", WIDEST).max(1);
            let below = match span(dom, id, "rowspan", TALLEST) {
                0 => left,
                rows => rows.min(left),
            };
            let seen = visible(dom, id, 1);
            let text: Rc<str> = seen.text.into();
            let is_merged = columns > 1 || below > 1;
            let cell = Cell {
                text: Rc::clone(&text),
                marked: seen.marked.map(Into::into),
                struck: seen.struck,
                // Row 0 and column 0 mean "not merged": places are counted from 1.
                anchor: if is_merged { (number + 1, cells.len() + 1) } else { (0, 0) },
                ..Cell::default()
            };
            for column in 0..columns {
                if column == 0 {
                    budget.cell()?;
                } else {
                    budget.repeat(&text)?;
                }
                if below > 1 {
                    let place = cells.len();
                    if hanging.len() <= place {
                        hanging.resize(place + 1, None);
                    }
                    if let Some(slot) = hanging.get_mut(place) {
                        // This row takes one of them right away.
                        *slot = Some(Hanging { rows: below - 1, cell: cell.clone() });
                    }
                }
                cells.push(cell.clone());
            }
        }
        hang(&mut cells, &mut hanging, budget)?;
        while hanging.pop_if(|slot| slot.is_none()).is_some() {}
        while hanging.len() > cells.len() {
            cells.push(Cell::default());
            budget.cell()?;
            hang(&mut cells, &mut hanging, budget)?;
        }
        // What hangs from this row on hangs into the next.
        if any || !cells.is_empty() {
            table.rows.push(GridRow { cells, line: Some(dom.line(row)) });
            table.is_header.push(in_head || (any && all_th));
        }
    }
    Ok(())
}

/// Puts the cells that hang down into the columns that are next.
fn hang(cells: &mut Vec<Cell>, hanging: &mut [Option<Hanging>], budget: &mut Budget) -> Result<(), Diagnostic> {
    while let Some(slot) = hanging.get_mut(cells.len()) {
        // Cells of this very row are in `cells` already.
        let Some(above) = slot else { break };
        budget.repeat(&above.cell.text)?;
        cells.push(above.cell.clone());
        above.rows -= 1;
        if above.rows == 0 {
            *slot = None;
        }
    }
    Ok(())
}

fn span(dom: &Dom, id: Id, attribute: &str, most: usize) -> usize {
    let digits = dom.attribute(id, attribute).unwrap_or("1").trim();
    let digits: String = digits.chars().take_while(char::is_ascii_digit).take(9).collect();
    digits.parse().map_or(1, |span: usize| span.min(most))
}

/// Returns whether a table is there for the layout: it has tables within and is not itself one with a header.
pub(super) fn is_layout(dom: &Dom, id: Id) -> bool {
    let mut nested = false;
    let mut rows = 0;
    let mut header = false;
    let mut heading = false;
    for below in dom.descendants(id) {
        match dom.name(below) {
            Some("table") => nested = true,
            Some("tr") if !nested => rows += 1,
            Some("th") if !nested => header = true,
            Some(name) if heading_level(name).is_some_and(|level| level < 7) => heading = true,
            _ => {}
        }
    }
    nested && (heading || (!header && rows <= 3)) || (heading && rows <= 1)
}
