//! A change as data, and the finding that several changes of one event are.

use super::model::Place;
use super::rule::Rule;

/// A value and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// The cell, or the row if the cell is missing.
    pub place: Place,
    /// The text of the cell.
    pub value: String,
}

/// Where the error of a code is in the other revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Its code there.
    pub key: String,
    /// Its row there.
    pub place: Place,
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change it is.
    pub rule: Rule,
    /// The code of the row, as it was, or as it is if the row is new; the name of the column if the header changed.
    pub key: String,
    /// The column, with its language.
    pub column: Option<String>,
    /// The identifier before.
    pub old_identifier: Option<String>,
    /// The identifier after.
    pub new_identifier: Option<String>,
    /// The value before.
    pub old: Option<At>,
    /// The value after.
    pub new: Option<At>,
    /// Where the old row is now; only a guess for `row-removed`.
    pub went_to: Option<Elsewhere>,
    /// Where the new row was before.
    pub came_from: Option<Elsewhere>,
}

/// What the changes of one finding have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Each code is so much greater or smaller.
    Shift(i128),
    /// The same words were exchanged, added or removed.
    Words(String, String),
    /// Each value was exchanged in the same way.
    Value(String, String),
    /// They are of one kind.
    Same,
}

/// One event: a change, or several that one thing explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule of the worst change.
    pub rule: Rule,
    /// The changes in the order of the new revision; never empty.
    pub changes: Vec<Change>,
    /// What they have in common; `None` for one change.
    pub pattern: Option<Pattern>,
    /// The `errcodes-allow` line that accepts it.
    pub accepted: Option<usize>,
}

impl Change {
    /// Returns the value before, empty if there is none.
    #[must_use]
    pub fn before(&self) -> &str {
        self.old.as_ref().map_or("", |at| &at.value)
    }

    /// Returns the value after, empty if there is none.
    #[must_use]
    pub fn after(&self) -> &str {
        self.new.as_ref().map_or("", |at| &at.value)
    }
}

impl Finding {
    /// Returns the first change.
    ///
    /// # Panics
    ///
    /// Panics if the finding was emptied; `compare` returns none that is empty.
    #[must_use]
    pub fn first(&self) -> &Change {
        &self.changes[0]
    }

    /// Returns the code or the column of the first change.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.first().key
    }
}
