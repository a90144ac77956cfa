//! Plain text, cut by a pattern: each match is a row, its groups are columns, and `body` is what follows it.

use regex_lite::{Captures, Regex};

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::grid::{Budget, Grid, GridRow, Header};

/// The next match is looked for in pieces of this size, so that one that is not there does not cost the whole text each
/// time; and so far a record's body goes.
const PIECE: usize = 16 * 1024;
/// A longer match is refused.
const LONGEST_MATCH: usize = 1024 * 1024;
/// What a piece does not have, and what reaches its end, is looked for again in larger ones, up to this size: half of it
/// has room for the longest match, wherever that begins.
const LARGEST_PIECE: usize = 2 * LONGEST_MATCH;

/// The patterns of a recipe.
#[derive(Clone, Debug)]
pub(crate) struct Patterns {
    pub(crate) record: Regex,
    pub(crate) after: Option<Regex>,
    pub(crate) end: Option<Regex>,
}

/// Returns the records of a document's text.
///
/// # Errors
///
/// `after` is not found, or the records are too many.
pub(crate) fn grid(document: &mut Document, patterns: &Patterns) -> Result<Grid, Diagnostic> {
    let text = std::mem::take(&mut document.text);
    let read = records(&text, patterns, document);
    document.text = text;
    read
}

fn records(text: &str, patterns: &Patterns, document: &mut Document) -> Result<Grid, Diagnostic> {
    let mut at = 0;
    if let Some(after) = &patterns.after {
        let found = after.find(text).ok_or_else(|| {
            let diagnostic = Diagnostic::of(Rule::NoRows, "`after` matches nothing in the document");
            diagnostic.within(&document.name, None, "")
        })?;
        at = found.end();
    }
    let mut names: Vec<String> = patterns.record.capture_names().flatten().map(str::to_owned).collect();
    names.push("body".to_owned());
    let mut grid = Grid::new("records", 1);
    grid.header = Header::Named(names.clone());
    let mut budget = Budget::default();
    let mut lines = Lines::default();
    let mut cut_lines = Vec::new();
    let mut found = next(&patterns.record, text, at);
    while let Some(record) = found {
        let Some(whole) = record.get(0) else { break };
        let line = lines.at(text, whole.start());
        if whole.len() > LONGEST_MATCH {
            let diagnostic = Diagnostic::of(Rule::DocumentTooLarge, "a match of `record` is larger than 1 MiB");
            return Err(diagnostic.within(&document.name, Some(line), ""));
        }
        // An empty match would be found again.
        let from = if whole.is_empty() { whole.end() + next_character(text, whole.end()) } else { whole.end() };
        let following = if from > text.len() { None } else { next(&patterns.record, text, from) };
        let limit = following.as_ref().and_then(|next| next.get(0)).map_or(text.len(), |next| next.start());
        let body = text.get(whole.end()..limit).unwrap_or_default();
        let mut body = match patterns.end.as_ref().and_then(|end| end.find(body)) {
            Some(end) => body.get(..end.start()).unwrap_or_default(),
            None => body,
        };
        if body.len() > PIECE {
            let mut cut = PIECE;
            while !body.is_char_boundary(cut) {
                cut -= 1;
            }
            body = body.get(..cut).unwrap_or_default();
            cut_lines.push(line);
        }
        let mut row = Vec::with_capacity(names.len());
        for name in names.iter().take(names.len() - 1) {
            budget.cell()?;
            row.push(record.name(name).map_or("", |group| group.as_str()).trim().to_owned());
        }
        budget.cell()?;
        row.push(trimmed(body));
        grid.rows.push(GridRow::new(row, Some(line)));
        found = following;
    }
    if let [first, ..] = cut_lines.as_slice() {
        let count = errcodes_table::count(cut_lines.len(), "body");
        let message =
            format!("{count} cut 16 KiB behind the match, the first at line {first}; `end` says where a body ends");
        document.notes.push(Diagnostic::of(Rule::LeftOut, message));
    }
    Ok(grid)
}

fn next_character(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}

/// The next match from a place on.
fn next<'t>(pattern: &Regex, text: &'t str, from: usize) -> Option<Captures<'t>> {
    let mut start = from;
    let mut size = PIECE;
    loop {
        let end = line_end(text, start.saturating_add(size));
        let is_rest = end >= text.len();
        let found = text.get(..end).and_then(|piece| pattern.captures_at(piece, start));
        match found {
            // It may go on behind the piece.
            Some(found) if !is_rest && found.get(0).is_some_and(|whole| whole.end() == end) && size < LARGEST_PIECE => {
                size *= 2;
            }
            Some(found) => return Some(found),
            None if is_rest => return None,
            None if size < LARGEST_PIECE => size *= 2,
            // Matches of up to half a piece may begin in the last half.
            None => start = line_start(text, start, start + size / 2),
        }
    }
}

/// The end of the line in which a place is.
fn line_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let rest = bytes.get(at.min(bytes.len())..).unwrap_or_default();
    let end = rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| at + end + 1);
    end.min(bytes.len())
}

/// The start of the line in which a place is, but not before `least`.
fn line_start(text: &str, least: usize, at: usize) -> usize {
    let bytes = text.as_bytes().get(least..at.min(text.len())).unwrap_or_default();
    match bytes.iter().rposition(|byte| *byte == b'\n') {
        Some(start) if start > 0 => least + start + 1,
        _ => {
            let mut at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at += 1;
            }
            at
        }
    }
}

/// Lines without the blanks at their ends, and without blank lines around them.
fn trimmed(body: &str) -> String {
    let lines: Vec<&str> = body.lines().map(str::trim).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    lines.get(first..last).unwrap_or_default().join("\n")
}

/// Counts lines, forwards only.
#[derive(Default)]
struct Lines {
    at: usize,
    line: usize,
}

impl Lines {
    fn at(&mut self, text: &str, at: usize) -> usize {
        if at > self.at {
            self.line += text.get(self.at..at).unwrap_or_default().matches('\n').count();
            self.at = at;
        }
        self.line + 1
    }
}
