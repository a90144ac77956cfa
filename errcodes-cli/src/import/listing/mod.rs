//! What is in a document: its tables, which of them look like errors, and a recipe for a start.

mod guess;
mod proposal;
mod words;

use std::fmt::Write as _;

use errcodes_table::visible_lines;
use guess::{guess, header, is_code, texts};
pub(crate) use proposal::proposal;

use super::document::Document;
use super::shown::{quoted, short};

/// The number of tables that are listed.
const MOST_LISTED: usize = 40;

/// Returns the tables of a document, their columns, and a recipe for a start.
pub(crate) fn listing(document: &Document) -> String {
    let mut out = String::new();
    // Writing to a text does not fail.
    let _ = list(document, &mut out);
    // A heading may have what a terminal obeys.
    let mut out = visible_lines(&out).into_owned();
    let _ = start(document, &mut out);
    out
}

fn list(document: &Document, out: &mut String) -> std::fmt::Result {
    for note in &document.notes {
        writeln!(out, "note: {}", note.message)?;
    }
    for grid in document.grids.iter().take(MOST_LISTED) {
        let guess = guess(grid);
        let (header, first) = header(grid);
        let hidden = if grid.hidden { ", hidden" } else { "" };
        let line = grid.line.map_or_else(String::new, |line| format!(", line {line}"));
        writeln!(out, "{}: {} rows{hidden}{line}", grid.title(), grid.rows.len().saturating_sub(first))?;
        if header.iter().any(|text| !text.is_empty()) {
            let shown: Vec<String> = header.iter().map(|text| short(text)).collect();
            writeln!(out, "  columns: {}", shown.join(" | "))?;
        } else {
            writeln!(out, "  columns: {}, without a header", grid.width())?;
        }
        if let Some(row) = grid.rows.get(first) {
            let shown: Vec<String> = texts(row).iter().map(|text| short(text)).collect();
            writeln!(out, "  first row: {}", shown.join(" | "))?;
        }
        if guess.score > 0 {
            let shown: Vec<String> =
                guess.columns.iter().map(|(name, from)| format!("{name} = `{}`", short(from))).collect();
            writeln!(out, "  looks like: {}", shown.join(", "))?;
        }
    }
    if document.grids.len() > MOST_LISTED {
        writeln!(out, "and {} more tables", document.grids.len() - MOST_LISTED)?;
    }
    let codes = document
        .sections
        .iter()
        .filter(|section| section.heading.split_whitespace().next().is_some_and(is_code))
        .count();
    if codes > 1 {
        writeln!(
            out,
            "headings: {codes} of {} begin with what may be a code; their columns are `heading`, `body` and labels",
            document.sections.len()
        )?;
    }
    if let Some(tree) = &document.tree {
        for candidate in tree.candidates().iter().take(8) {
            let keys: Vec<String> = candidate.keys.iter().map(|(key, _)| short(key)).take(12).collect();
            writeln!(out, "rows = {}: {} rows", quoted(&candidate.rows), candidate.count)?;
            writeln!(out, "  columns: {}", keys.join(" | "))?;
        }
    }
    if document.grids.is_empty() && document.sections.is_empty() && document.tree.is_none() {
        let lines = document.text.lines().count();
        writeln!(out, "text: {lines} lines; `record`, a pattern, cuts it into rows")?;
    }
    Ok(())
}

/// Writes the recipe for a start, in which everything from the document is quoted.
fn start(document: &Document, out: &mut String) -> std::fmt::Result {
    match proposal(document, &document.name) {
        Some(recipe) => {
            writeln!(out, "\nA recipe for a start; `--to TABLE.csv` writes a table with it:\n")?;
            recipe.lines().try_for_each(|line| writeln!(out, "#! {line}"))
        }
        None => writeln!(
            out,
            "\nNothing looks like a table of errors; the guide's page on import has the words of a recipe."
        ),
    }
}
