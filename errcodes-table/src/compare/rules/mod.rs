//! What changed, one change for each row, cell or column; folding makes events of them.

mod cells;
mod columns;
mod keys;
mod order;
mod rows;
mod texts;

use std::collections::HashSet;

use super::change::{At, Change, Elsewhere};
use super::matcher::{Pairs, Side};
use super::model::{Cell, Place};
use super::rule::Rule;
pub(super) use columns::ColumnPair;

/// Both revisions, what belongs together in them, and what was found so far.
pub(super) struct Context<'r> {
    pub(super) old: &'r Side<'r>,
    pub(super) new: &'r Side<'r>,
    pub(super) pairs: &'r Pairs,
    pub(super) columns: Vec<ColumnPair>,
    pub(super) changes: Vec<Change>,
    /// Rows of the old revision whose code means another error: nothing more is said about them.
    told: HashSet<usize>,
    /// The codes that mean another error.
    reused: HashSet<String>,
}

/// Finds all changes; counts the rows that are in both revisions with different values, and those with the same values in
/// another notation; and returns the rows of the old revision whose code means another error.
pub(super) fn changes<'r>(
    old: &'r Side<'r>,
    new: &'r Side<'r>,
    pairs: &'r Pairs,
) -> (Vec<Change>, [usize; 2], HashSet<usize>) {
    let mut context = Context {
        old,
        new,
        pairs,
        columns: Vec::new(),
        changes: Vec::new(),
        told: HashSet::new(),
        reused: HashSet::new(),
    };
    keys::reused(&mut context);
    rows::compare(&mut context);
    columns::compare(&mut context);
    cells::compare(&mut context);
    order::compare(&mut context);
    let counts = context.counts();
    (context.changes, counts, context.told)
}

impl Context<'_> {
    /// Begins a change of a row; either row may be missing.
    fn change(&self, rule: Rule, old: Option<usize>, new: Option<usize>) -> Change {
        let identifier = |side: &Side<'_>, row: Option<usize>| side.revision.rows.get(row?)?.identifier.clone();
        let key = match (old, new) {
            (Some(row), _) => shown_key(self.old, row),
            (None, Some(row)) => shown_key(self.new, row),
            (None, None) => String::new(),
        };
        Change {
            rule,
            key,
            column: None,
            old_identifier: identifier(self.old, old),
            new_identifier: identifier(self.new, new),
            old: None,
            new: None,
            went_to: None,
            came_from: None,
        }
    }

    /// A change of what rows are called: their names, or else their codes.
    fn called(&self, rule: Rule, old: Option<usize>, new: Option<usize>) -> Change {
        let mut change = self.change(rule, old, new);
        change.old = old.map(|row| called_at(self.old, row));
        change.new = new.map(|row| called_at(self.new, row));
        change
    }

    /// A change of one cell of two rows that belong together.
    fn cell(&self, rule: Rule, old: (usize, usize), new: (usize, usize)) -> Change {
        let mut change = self.change(rule, Some(old.0), Some(new.0));
        change.column = self.new.revision.columns.get(new.1).map(super::model::Column::label);
        change.old = Some(cell_at(self.old, old.0, old.1));
        change.new = Some(cell_at(self.new, new.0, new.1));
        change
    }

    /// Counts the rows with other values, and those with other cells but the same values.
    fn counts(&self) -> [usize; 2] {
        let mut counts = [0, 0];
        for (old, new) in self.pairs.new_of.iter().enumerate() {
            let rows =
                new.and_then(|(new, _)| Some((self.old.revision.rows.get(old)?, self.new.revision.rows.get(new)?)));
            let Some((old, new)) = rows else { continue };
            let cells = |pair: &ColumnPair| (old.text(pair.old), new.text(pair.new), pair.new);
            let mut others = self.columns.iter().map(cells).filter(|(before, after, _)| before != after).peekable();
            if others.peek().is_none() {
                continue;
            }
            let is_same = |(before, after, column): (&str, &str, usize)| {
                let column = self.new.revision.columns.get(column);
                column.is_some_and(|column| cells::same_values(column, before, after))
            };
            let [changed, rewritten] = &mut counts;
            *(if others.all(is_same) { rewritten } else { changed }) += 1;
        }
        counts
    }

    fn elsewhere(side: &Side<'_>, row: usize) -> Elsewhere {
        Elsewhere { key: shown_key(side, row), place: row_place(side, row) }
    }
}

fn row_place(side: &Side<'_>, row: usize) -> Place {
    side.revision.rows.get(row).map(|row| row.place.clone()).unwrap_or_default()
}

fn cell_at(side: &Side<'_>, row: usize, column: usize) -> At {
    match side.revision.rows.get(row).and_then(|row| row.cell(column)) {
        Some(Cell { text, place }) => At { place: place.clone(), value: text.clone() },
        None => At { place: row_place(side, row), value: String::new() },
    }
}

/// The cell with the name, or else the code, or else the identifier.
fn called_at(side: &Side<'_>, row: usize) -> At {
    let filled = |name: &str| {
        let column = side.revision.column(name)?;
        Some(cell_at(side, row, column)).filter(|at| !at.value.is_empty())
    };
    let code = || Some(cell_at(side, row, side.revision.code_column()?)).filter(|at| !at.value.is_empty());
    filled("name").or_else(code).or_else(|| filled("variant")).unwrap_or_else(|| At {
        place: row_place(side, row),
        value: side.revision.rows.get(row).and_then(|row| row.identifier.clone()).unwrap_or_default(),
    })
}

/// The code as the table writes it; a row without a code has its identifier.
fn shown_key(side: &Side<'_>, row: usize) -> String {
    let known = side.revision.rows.get(row);
    let code = side.revision.code_column().filter(|&code| known.is_some_and(|row| !row.text(code).is_empty()));
    match code.map(|code| (code, side.revision.columns.get(code).and_then(|column| column.other_key()))) {
        Some((code, None)) => known.map_or("", |row| row.text(code)).to_owned(),
        _ => match side.key(row) {
            Some(key) => key.to_owned(),
            None => known.and_then(|row| row.identifier.clone()).unwrap_or_default(),
        },
    }
}

/// True if the row has a filled `deprecated` cell.
fn is_deprecated(side: &Side<'_>, row: usize) -> bool {
    side.revision
        .column("deprecated")
        .is_some_and(|column| side.revision.rows.get(row).is_some_and(|row| !row.text(column).is_empty()))
}
