//! The rows of a document, and where each of them is.

use crate::import::diagnostic::Diagnostic;
use crate::import::value::Value;

/// One row of the document.
#[derive(Clone, Debug)]
pub(crate) struct DocumentRow {
    pub(crate) key: Vec<String>,
    /// One cell for each column of the recipe.
    pub(crate) cells: Vec<String>,
    pub(super) place: Place,
}

impl DocumentRow {
    /// Gives a diagnostic this row as its place.
    pub(crate) fn placed(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.within(&self.place.document, self.place.line, self.place.words.clone())
    }
}

/// Where a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) document: String,
    pub(super) line: Option<usize>,
    pub(super) words: String,
}

impl Place {
    pub(super) fn shown(&self) -> String {
        match (self.line, self.words.as_str()) {
            (Some(line), "") => format!("{}:{line}", self.document),
            (Some(line), words) => format!("{}:{line}, {words}", self.document),
            (None, "") => self.document.clone(),
            (None, words) => format!("{}, {words}", self.document),
        }
    }
}

/// A row whose cells may still be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    pub(super) key: Vec<String>,
    pub(super) cells: Vec<Value>,
    pub(super) place: Place,
}

/// The number of rows of one kind that a report names; the others are counted.
pub(super) const MOST_NAMED: usize = 5;
