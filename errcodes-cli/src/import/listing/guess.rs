//! What the columns of a grid seem to be, and how much it looks like a table of errors.

use std::collections::HashSet;

use super::words::meaning;
use crate::import::bind;
use crate::import::grid::{Grid, GridRow, Header};

/// The number of rows in which a header that is not marked is looked for.
const HEADER_WITHIN: usize = 30;

/// What a recipe takes from a grid: the column of the table, and the header text or number.
pub(super) struct Guess {
    pub(super) columns: Vec<(String, String)>,
    /// How much it looks like a table of errors.
    pub(super) score: usize,
}

/// The header texts of a grid as it marks them, or the first rows that read like a header; and the first row of data.
pub(super) fn header(grid: &Grid) -> (Vec<String>, usize) {
    let marked = match &grid.header {
        Header::Named(names) => return (names.clone(), 0),
        Header::Marked(marked) => *marked,
    };
    let composed = |first: usize, end: usize| -> Vec<String> {
        let rows: Vec<&GridRow> =
            grid.rows.get(first..end).unwrap_or_default().iter().filter(|row| !row.is_banner()).collect();
        bind::composed(&rows).iter().map(|parts| parts.join(" / ")).collect()
    };
    if marked > 0 {
        return (composed(0, marked), marked);
    }
    let known = |header: &[String]| header.iter().filter_map(|text| meaning(text)).collect::<HashSet<_>>().len();
    // Two rows only where one does not do.
    let within = 0..grid.rows.len().min(HEADER_WITHIN);
    let best = |height: usize| {
        let counts = within.clone().map(|first| (known(&composed(first, first + height)), first));
        counts.filter(|(count, _)| *count >= 2).max_by_key(|(count, first)| (*count, std::cmp::Reverse(*first)))
    };
    match best(1).map(|(_, first)| (first, 1)).or_else(|| best(2).map(|(_, first)| (first, 2))) {
        Some((first, height)) => {
            let end = bind::end_of_header(grid, first + height);
            (composed(first, end), end)
        }
        None => (Vec::new(), 0),
    }
}

pub(super) fn texts(row: &GridRow) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The rows of data, at most the first 2,000.
pub(super) fn body(grid: &Grid, first: usize) -> Vec<&GridRow> {
    // The header again, at the top of a page.
    let head = first.checked_sub(1).and_then(|last| grid.rows.get(last)).map(texts);
    let rows = grid.rows.iter().skip(first).take(2000);
    rows.filter(|row| !row.is_banner() && head.as_ref() != Some(&texts(row))).collect()
}

/// The texts of a column.
pub(super) fn column<'g>(rows: &[&'g GridRow], column: usize) -> Vec<&'g str> {
    rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text.trim()).collect()
}

pub(super) fn is_code(text: &str) -> bool {
    let bare = text.split_whitespace().next().unwrap_or_default();
    !bare.is_empty()
        && bare.len() <= 60
        && (bare.chars().any(|c| c.is_ascii_digit())
            || bare.contains(['_', '.'])
            || bare.chars().all(|c| c.is_ascii_uppercase()))
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/' | '*'))
}

pub(super) fn guess(grid: &Grid) -> Guess {
    let (header, first) = header(grid);
    let (width, rows) = (grid.width(), body(grid, first));
    let mut columns: Vec<(String, String)> = Vec::new();
    let mut score = 0;
    let members = grid.kind == "enum" || grid.kind == "define";
    for (at, text) in header.iter().enumerate() {
        let name = match (members, text.as_str()) {
            (true, "value") => Some("code"),
            (true, "name") => Some("name"),
            (true, "comment") => Some("description"),
            (true, _) => None,
            _ if grid.kind == "list" || text.is_empty() => None,
            _ => meaning(text),
        };
        let Some(name) = name else { continue };
        let cells = column(&rows, at);
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        // A status is a number from 100 to 599, whatever its column is called.
        let is_status = |cell: &&&str| {
            cell.get(..3).and_then(|head| head.parse::<u16>().ok()).is_some_and(|status| (100..600).contains(&status))
        };
        let statuses = cells.iter().filter(is_status).count();
        let distinct: HashSet<&str> = cells.iter().copied().collect();
        let name = if name == "http_status"
            && (statuses * 2 < filled
                || (distinct.len() == cells.len()
                    && !header.iter().any(|text| meaning(text) == Some("code"))
                    && cells.len() > 3))
        {
            "code"
        } else {
            name
        };
        if columns.iter().any(|(known, _)| *known == name) {
            continue;
        }
        columns.push((name.to_owned(), text.clone()));
        score += match name {
            "code" => 10 + if cells.iter().filter(|cell| is_code(cell)).count() * 2 > filled { 10 } else { 0 },
            "http_status" => 8,
            "name" | "message" | "resolution" => 3,
            _ => 2,
        };
    }
    if header.is_empty() && width > 1 {
        // Without a header the first column of different codes is the code, the longest texts the description.
        let codes = (0..width).find(|&at| {
            let cells = column(&rows, at);
            let distinct: HashSet<&str> = cells.iter().copied().collect();
            cells.len() > 1 && distinct.len() == cells.len() && cells.iter().all(|cell| is_code(cell))
        });
        if let Some(code) = codes {
            let longest = (0..width)
                .filter(|&at| at != code)
                .max_by_key(|&at| column(&rows, at).iter().map(|cell| cell.len()).sum::<usize>());
            columns.push(("code".to_owned(), (code + 1).to_string()));
            columns.extend(longest.map(|at| ("description".to_owned(), (at + 1).to_string())));
            score = 15;
        }
    }
    if !columns.iter().any(|(name, _)| name == "code" || name == "name") {
        score = 0;
    }
    Guess { columns, score }
}
