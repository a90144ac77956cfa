//! Merging: the new revision with what people own of the old one.

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::Comparison;
use super::model::{Column, Revision};
use super::rule::Rule;
use crate::write::{Edits, Table};

/// The cell `deprecated` of a row that the new revision lacks. It has no date, so that a second merge changes nothing.
pub const NO_LONGER: &str = "no longer in the document";

/// A removed row that cannot be kept: the new revision has its code or its name in another row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// The column.
    pub column: String,
    /// The cell that both rows have.
    pub value: String,
    /// The line of the row in the old revision.
    pub old_line: usize,
    /// The line of the other row in the new revision.
    pub new_line: usize,
}

impl fmt::Display for Repeated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { column, value, old_line, new_line } = self;
        let value = value.escape_debug();
        write!(f, "cannot keep the removed row of line {old_line}: line {new_line} has its {column} `{value}`")
    }
}

/// Returns the new revision with what people own of the old one.
///
/// That is: the rows that the new revision lacks, with a cell `deprecated`; the columns and languages that it lacks; the
/// lines above the header; and the cells `variant` and `deprecated` where those of the new revision are blank. All other
/// cells are those of the new revision, byte for byte. A row that returns loses the text [`NO_LONGER`].
///
/// # Errors
///
/// Each removed row whose code or name the new revision has in another row.
pub fn merge(
    (old, old_table): (&Revision, &Table),
    (new, new_table): (&Revision, &Table),
    comparison: &Comparison,
) -> Result<String, Vec<Repeated>> {
    let old_of: HashMap<usize, usize> =
        comparison.matched.iter().enumerate().filter_map(|(old, new)| Some(((*new)?, old))).collect();
    let mut merged = Merged { old, new, old_of, edits: Edits::default(), appended: Vec::new() };
    let gone: Vec<usize> = (0..old.rows.len()).filter(|&row| comparison.matched.get(row) == Some(&None)).collect();
    let repeated = merged.repeated(&gone);
    if !repeated.is_empty() {
        return Err(repeated);
    }
    merged.fill_blanks();
    merged.append_columns(comparison, !gone.is_empty());
    merged.keep_rows(&gone, comparison);
    if let Some(head) = head(old_table, new_table) {
        merged.edits.set_head(head);
    }
    Ok(new_table.edited(&merged.edits))
}

struct Merged<'r> {
    old: &'r Revision,
    new: &'r Revision,
    /// By row of the new revision, the row of the old one.
    old_of: HashMap<usize, usize>,
    edits: Edits,
    /// The columns behind those of the new revision: which column of the old revision each is.
    appended: Vec<Option<usize>>,
}

impl Merged<'_> {
    fn repeated(&self, gone: &[usize]) -> Vec<Repeated> {
        let mut repeated = Vec::new();
        let lookup = ["code", "name", "variant"];
        for (at, column) in self.new.columns.iter().enumerate() {
            let is_unique =
                lookup.contains(&column.name.as_str()) && !column.has("index") && column.other_key().is_none();
            let Some(before) = self.old.columns.iter().position(|old| is_same(old, column)).filter(|_| is_unique)
            else {
                continue;
            };
            let lines: HashMap<&str, usize> = self
                .new
                .rows
                .iter()
                .map(|row| (row.text(at), row.place.line))
                .filter(|(text, _)| !text.is_empty())
                .collect();
            repeated.extend(gone.iter().filter_map(|&row| {
                let row = self.old.rows.get(row)?;
                Some(Repeated {
                    column: column.name.clone(),
                    value: row.text(before).to_owned(),
                    old_line: row.place.line,
                    new_line: *lines.get(row.text(before))?,
                })
            }));
        }
        let mut known = HashSet::new();
        repeated.retain(|one| known.insert(one.old_line));
        repeated
    }

    /// The blank cells that people fill, from the row of the old revision.
    fn fill_blanks(&mut self) {
        for name in ["variant", "deprecated"] {
            let (Some(before), Some(after)) = (self.old.column(name), self.new.column(name)) else { continue };
            for (row, cells) in self.new.rows.iter().enumerate() {
                let old = self.old_of.get(&row).and_then(|old| self.old.rows.get(*old));
                let kept = old.map_or("", |old| old.text(before));
                if cells.text(after).is_empty() && !kept.is_empty() && kept != NO_LONGER {
                    self.edits.set_cell(row, after, kept);
                }
            }
        }
    }

    fn append_columns(&mut self, comparison: &Comparison, has_gone: bool) {
        let renamed: HashSet<&str> = comparison
            .changes()
            .filter(|change| change.rule == Rule::ColumnRenamed)
            .map(|change| change.key.as_str())
            .collect();
        for (at, column) in self.old.columns.iter().enumerate() {
            let is_kept =
                !self.new.columns.iter().any(|new| is_same(column, new)) && !renamed.contains(&*column.label());
            if !is_kept {
                continue;
            }
            let text = |row: usize| {
                let text = self.old.rows.get(*self.old_of.get(&row)?)?.text(at);
                Some(text).filter(|text| !text.is_empty() && (column.name != "deprecated" || *text != NO_LONGER))
            };
            let cells: Vec<(usize, &str)> =
                (0..self.new.rows.len()).filter_map(|row| Some((row, text(row)?))).collect();
            self.edits.append_column(column.header.as_str(), cells);
            self.appended.push(Some(at));
        }
        let is_missing = self.new.column("deprecated").is_none() && self.old.column("deprecated").is_none();
        if has_gone && is_missing {
            self.edits.append_column("deprecated", Vec::<(usize, String)>::new());
            self.appended.push(None);
        }
    }

    /// The removed rows, each behind the row that it followed.
    fn keep_rows(&mut self, gone: &[usize], comparison: &Comparison) {
        let sources: Vec<Option<usize>> = self
            .new
            .columns
            .iter()
            .map(|column| self.old.columns.iter().position(|old| is_same(old, column)))
            .chain(self.appended.iter().copied())
            .collect();
        let width = self.new.columns.len();
        let of_appended =
            || self.appended.iter().position(|at| at.is_none_or(|at| self.old.column("deprecated") == Some(at)));
        let deprecated = self.new.column("deprecated").or_else(|| Some(width + of_appended()?));
        let mut gone = gone.iter().copied().peekable();
        let mut before = 0;
        for old in 0..self.old.rows.len() {
            if gone.peek() != Some(&old) {
                before = comparison.matched.get(old).copied().flatten().map_or(before, |new| new + 1);
                continue;
            }
            gone.next();
            let Some(row) = self.old.rows.get(old) else { continue };
            let cells =
                sources.iter().enumerate().map(|(at, source)| match source.map_or("", |source| row.text(source)) {
                    "" if deprecated == Some(at) => NO_LONGER,
                    text => text,
                });
            self.edits.insert_row(before, cells.collect::<Vec<&str>>());
        }
    }
}

fn is_same(one: &Column, other: &Column) -> bool {
    one.name == other.name && one.locale == other.locale
}

/// The lines above the header: those of the old revision, then those that only the new one has. `None` if they are those
/// of the new one.
fn head(old: &Table, new: &Table) -> Option<String> {
    fn lines(table: &Table) -> Vec<&str> {
        let text = table.source().text();
        let end = table.header().map_or(text.len(), |header| header.span().start);
        text.get(..end).unwrap_or_default().lines().collect()
    }
    let (before, after) = (lines(old), lines(new));
    let known: HashSet<&str> = before.iter().copied().collect();
    let all: Vec<&str> =
        before.iter().copied().chain(after.iter().copied().filter(|line| !known.contains(line))).collect();
    (all != after).then(|| all.join("\n"))
}
