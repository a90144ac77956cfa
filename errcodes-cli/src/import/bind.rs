//! Finds the header of a grid that has the columns of a recipe, and the column of each.

use std::collections::HashMap;

use super::grid::{Grid, GridRow, Header};

/// The number of rows in which a header that is not marked is looked for.
const HEADER_WITHIN: usize = 30;
/// The largest number of rows of a header.
const TALLEST_HEADER: usize = 3;

/// What is asked of a grid.
#[derive(Debug)]
pub(crate) struct Wanted<'r> {
    /// Header texts, and whether the grid must have each.
    pub(crate) names: Vec<(&'r str, bool)>,
    /// The largest number of a column.
    pub(crate) columns: usize,
    /// The rows of the header, from 1, if the recipe says which.
    pub(crate) header: Option<&'r [usize]>,
}

/// Where the columns of a grid are.
#[derive(Clone, Debug)]
pub(crate) struct Bound {
    /// The first row of data.
    pub(crate) first: usize,
    /// By header text.
    pub(crate) columns: HashMap<String, usize>,
    /// The texts of the header, as a person reads them.
    pub(crate) header: Vec<String>,
}

/// Why a grid is not meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unbound {
    /// The header text that is missing, and the header that came nearest.
    Missing { name: String, header: Vec<String>, found: usize },
    /// Two columns have the header text.
    Twice { name: String, columns: (usize, usize) },
}

/// Returns a text as header texts are compared.
pub(crate) fn normal(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches([':', '*', '：']).trim().to_lowercase()
}

/// Returns where the wanted columns are.
///
/// # Errors
///
/// The grid does not have them.
pub(crate) fn bind(grid: &Grid, wanted: &Wanted<'_>) -> Result<Bound, Unbound> {
    let marked = match &grid.header {
        Header::Named(names) => {
            let header: Vec<Vec<String>> = names.iter().map(|name| vec![name.clone()]).collect();
            return columns_of(&header, wanted, 0);
        }
        Header::Marked(marked) => *marked,
    };
    if let Some(rows) = wanted.header {
        let last = rows.iter().copied().max().unwrap_or(0);
        let chosen: Vec<&GridRow> = rows.iter().filter_map(|row| grid.rows.get(row.checked_sub(1)?)).collect();
        return columns_of(&composed(&chosen), wanted, last.min(grid.rows.len()));
    }
    let head = grid.rows.get(..marked).unwrap_or_default();
    let mut nearest = columns_of(&composed(&head.iter().collect::<Vec<_>>()), wanted, marked);
    if nearest.is_ok() || wanted.names.is_empty() {
        return nearest;
    }
    for height in 1..=TALLEST_HEADER {
        for first in 0..grid.rows.len().min(HEADER_WITHIN) {
            let Some(head) = grid.rows.get(first..first + height) else { break };
            let found = columns_of(&composed(&head.iter().collect::<Vec<_>>()), wanted, first + height);
            match (&found, &nearest) {
                (Ok(_), _) => return found.map(|bound| Bound { first: end_of_header(grid, bound.first), ..bound }),
                (Err(Unbound::Twice { .. }), _) => nearest = found,
                (Err(Unbound::Missing { found: more, .. }), Err(Unbound::Missing { found: fewer, .. }))
                    if more > fewer =>
                {
                    nearest = found;
                }
                _ => {}
            }
        }
    }
    nearest
}

/// The first row of data: header cells that are merged with cells below belong to the header as a whole.
pub(crate) fn end_of_header(grid: &Grid, end: usize) -> usize {
    let mut end = end;
    while let Some([above, below]) = end.checked_sub(1).and_then(|last| grid.rows.get(last..last + 2)) {
        let goes_on =
            above.cells.iter().zip(&below.cells).any(|(one, other)| one.anchor != (0, 0) && one.anchor == other.anchor);
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// The header texts of each column, from the top.
pub(crate) fn composed(rows: &[&GridRow]) -> Vec<Vec<String>> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let column = |column: usize| {
        let mut parts: Vec<String> = Vec::new();
        for cell in rows.iter().filter_map(|row| row.cells.get(column)) {
            let text = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() && parts.last() != Some(&text) {
                parts.push(text);
            }
        }
        parts
    };
    (0..width).map(column).collect()
}

/// Finds each wanted name: as the whole header of a column, else as the end of one.
fn columns_of(header: &[Vec<String>], wanted: &Wanted<'_>, first: usize) -> Result<Bound, Unbound> {
    let shown: Vec<String> = header.iter().map(|parts| parts.join(" / ")).collect();
    let whole: Vec<String> = shown.iter().map(|text| normal(text)).collect();
    let mut columns = HashMap::new();
    let mut missing = None;
    let mut found = 0;
    for (name, is_needed) in &wanted.names {
        let name_normal = normal(name);
        let mut at: Vec<usize> = (0..whole.len()).filter(|&at| whole.get(at) == Some(&name_normal)).collect();
        if at.is_empty() {
            let ends = |parts: &Vec<String>| {
                (1..parts.len()).any(|from| normal(&parts.get(from..).unwrap_or_default().join(" / ")) == name_normal)
            };
            at = header.iter().enumerate().filter(|(_, parts)| ends(parts)).map(|(at, _)| at).collect();
        }
        match at.as_slice() {
            [only] => {
                found += 1;
                columns.insert((*name).to_owned(), *only);
            }
            [] if *is_needed => missing = missing.or(Some((*name).to_owned())),
            [] => {}
            [one, other, ..] => return Err(Unbound::Twice { name: (*name).to_owned(), columns: (one + 1, other + 1) }),
        }
    }
    match missing {
        Some(name) => Err(Unbound::Missing { name, header: shown, found }),
        None => Ok(Bound { first, columns, header: shown }),
    }
}

impl Bound {
    /// Returns the columns anew if a row repeats the header, as at the top of a page; the columns may be in another order.
    pub(crate) fn repeated(&self, row: &GridRow) -> Option<HashMap<String, usize>> {
        if self.columns.is_empty() {
            return None;
        }
        let texts: Vec<String> = row.cells.iter().map(|cell| normal(&cell.text)).collect();
        let mut columns = HashMap::new();
        for name in self.columns.keys() {
            let name_normal = normal(name);
            let at = texts.iter().position(|text| *text == name_normal)?;
            columns.insert(name.clone(), at);
        }
        Some(columns)
    }
}

#[cfg(test)]
mod tests {
    use super::{Unbound, Wanted, bind};
    use crate::import::grid::{Grid, GridRow};

    fn grid(rows: &[&[&str]]) -> Grid {
        let rows = rows.iter().map(|row| GridRow::new(row.iter().copied(), None)).collect();
        Grid { rows, ..Grid::new("table", 1) }
    }

    #[test]
    fn a_header_is_found_below_other_rows_and_in_two_rows() {
        let found = grid(&[&["Title", "", ""], &["Code", "Text", "Text"], &["", "de", "en"], &["1", "a", "b"]]);
        let wanted = |names| Wanted { names, columns: 0, header: None };
        let bound = bind(&found, &wanted(vec![("code", true), ("Text / en", true)])).expect("the header is there");
        assert_eq!((bound.first, bound.columns["Text / en"]), (3, 2));
        let bound = bind(&found, &wanted(vec![("Code", true), ("de", true)])).expect("the last part is enough");
        assert_eq!((bound.first, bound.columns["de"]), (3, 1));
        let twice = bind(&found, &wanted(vec![("Code", true), ("Text", true)]));
        assert!(matches!(twice, Err(Unbound::Twice { columns: (2, 3), .. })), "{twice:?}");
        let missing = bind(&found, &wanted(vec![("Code", true), ("Status", true)]));
        assert!(matches!(missing, Err(Unbound::Missing { found: 1, .. })), "{missing:?}");
    }
}
