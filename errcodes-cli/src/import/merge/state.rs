//! A merge on its way: the table, the document, and what was found so far.

use std::collections::HashMap;
use std::ops::Range;

use errcodes_table::write::{Cell, Record, Table};

use super::outcome::{Merged, Said};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::extract::{DocumentRow, Extracted};
use crate::import::shown::short;
use crate::import::types::{Type, canonical};

/// What `deprecated` says of a row that the document no longer has.
pub(super) const GONE: &str = "no longer in the document";

/// The table that is there, as the merge needs it.
pub(super) struct Old<'t> {
    pub(super) table: &'t Table,
    pub(super) header: Vec<String>,
    pub(super) names: Vec<String>,
    pub(super) kinds: Vec<Type>,
    pub(super) key: Vec<usize>,
}

impl Old<'_> {
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }

    pub(super) fn key(&self, row: &Record) -> Vec<String> {
        let cell =
            |column: &usize| canonical(self.kinds.get(*column).copied().unwrap_or(Type::Text), row.text(*column));
        self.key.iter().map(cell).collect()
    }

    pub(super) fn span(&self, row: usize, column: usize) -> Range<usize> {
        self.table.rows().get(row).and_then(|row| row.cells().get(column)).map_or(0..0, Cell::span)
    }
}

pub(super) struct Merge<'m> {
    pub(super) old: &'m Old<'m>,
    /// For each column of the document, its place in the table.
    pub(super) filled: Vec<usize>,
    pub(super) extracted: &'m Extracted,
    pub(super) said: &'m Said,
    pub(super) by_key: HashMap<Vec<String>, usize>,
    /// The document's rows by key.
    pub(super) documents: HashMap<Vec<String>, usize>,
    /// Rows of the table whose key is another one now: the document's row.
    pub(super) moved: HashMap<usize, usize>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) merged: Merged,
}

impl<'m> Merge<'m> {
    pub(super) fn index(&mut self) {
        for (at, row) in self.old.table.rows().iter().enumerate() {
            let key = self.old.key(row);
            // A row without a key is people's own.
            if key.iter().all(String::is_empty) {
                continue;
            }
            if let Some(first) = self.by_key.get(&key) {
                let column = self.old.key.first().copied().unwrap_or(0);
                let diagnostic =
                    Diagnostic::of(Rule::RepeatedKey, format!("the table has `{}` twice", short(&key.join("/"))));
                self.diagnostics
                    .push(diagnostic.at(self.old.span(at, column)).also(self.old.span(*first, column), "first"));
                continue;
            }
            self.by_key.insert(key, at);
        }
    }

    /// A key as a person writes it.
    pub(super) fn said_key(&self, text: &str) -> Vec<String> {
        let parts: Vec<&str> = match self.old.key.len() {
            0 | 1 => vec![text],
            many => text.splitn(many, '/').collect(),
        };
        let kind = |at: usize| self.old.key.get(at).and_then(|column| self.old.kinds.get(*column)).copied();
        parts.iter().enumerate().map(|(at, part)| canonical(kind(at).unwrap_or(Type::Text), part)).collect()
    }

    /// The document's text for a column of the table.
    pub(super) fn says(&self, row: &'m DocumentRow, column: usize) -> Option<&'m str> {
        let at = self.filled.iter().position(|filled| *filled == column)?;
        row.cells.get(at).map(String::as_str)
    }

    pub(super) fn set(&mut self, row: usize, column: usize, text: &str) {
        self.merged.edits.set_cell(row, column, text);
    }
}
