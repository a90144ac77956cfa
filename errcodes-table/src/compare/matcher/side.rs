//! One of the two revisions, with what the matcher asks about each row.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::compare::likeness;
use crate::compare::model::{Kind, Revision};

/// A revision and its rows' codes, names and texts.
#[derive(Debug)]
pub(in crate::compare) struct Side<'r> {
    pub(in crate::compare) revision: &'r Revision,
    keys: Vec<Option<Cow<'r, str>>>,
    name: Option<usize>,
    prose: Vec<usize>,
    label: Option<usize>,
}

/// What stands in for a name if there is none, the best one first.
const LABELS: [&str; 3] = ["title", "message", "description"];

impl<'r> Side<'r> {
    /// Prepares a revision; of its texts only those count that the other one has too.
    pub(in crate::compare) fn new(revision: &'r Revision, other: &Revision) -> Self {
        let keys = revision.rows.iter().map(|row| revision.key(row)).collect();
        let prose: Vec<usize> = (0..revision.columns.len())
            .filter(|&column| is_prose(revision, column) && has(other, revision, column))
            .collect();
        let label = LABELS
            .iter()
            .find_map(|label| prose.iter().find(|&&column| revision.columns[column].name == *label))
            .or_else(|| prose.first())
            .copied();
        Self { revision, keys, name: revision.column("name"), prose, label }
    }

    /// The wire key of a row.
    pub(in crate::compare) fn key(&self, row: usize) -> Option<&str> {
        self.keys.get(row)?.as_deref()
    }

    /// The name of a row.
    pub(in crate::compare) fn name(&self, row: usize) -> Option<&str> {
        Some(self.revision.rows.get(row)?.text(self.name?)).filter(|name| !name.is_empty())
    }

    /// The text that stands in for a name.
    pub(in crate::compare) fn label(&self, row: usize) -> Option<&str> {
        Some(self.revision.rows.get(row)?.text(self.label?)).filter(|text| !text.is_empty())
    }

    /// All texts of a row in one.
    pub(in crate::compare) fn prose(&self, row: usize) -> Cow<'_, str> {
        let Some(row) = self.revision.rows.get(row) else {
            return Cow::Borrowed("");
        };
        match self.prose.as_slice() {
            [column] => Cow::Borrowed(row.text(*column)),
            columns => {
                let texts: Vec<&str> =
                    columns.iter().map(|&column| row.text(column)).filter(|text| !text.is_empty()).collect();
                Cow::Owned(texts.join("\n"))
            }
        }
    }

    /// True if names tell the rows of both apart, and are not what is sent.
    pub(in crate::compare) fn is_named_like(&self, other: &Self) -> bool {
        let (of_self, of_other) = (self.revision.code_column(), other.revision.code_column());
        self.name.is_some() && other.name.is_some() && (self.name != of_self || other.name != of_other)
    }

    /// How alike two rows are: by name, or else by code; or by their texts.
    pub(in crate::compare) fn likeness(&self, row: usize, other: &Self, other_row: usize) -> f64 {
        let names = match (self.called(row), other.called(other_row)) {
            (Some(one), Some(other)) => likeness::of_names(one, other),
            _ => 0.0,
        };
        let (text, other_text) = (self.prose(row), other.prose(other_row));
        if text.is_empty() || other_text.is_empty() {
            return names;
        }
        names.max(likeness::of_texts(&text, &other_text))
    }

    /// The name, or the code of a row without one.
    pub(in crate::compare) fn called(&self, row: usize) -> Option<&str> {
        self.name(row).or_else(|| self.key(row))
    }
}

/// True if the other revision has the same column.
fn has(other: &Revision, revision: &Revision, column: usize) -> bool {
    revision
        .columns
        .get(column)
        .is_some_and(|one| other.columns.iter().any(|other| other.name == one.name && other.locale == one.locale))
}

/// True for texts that people read, and not for a classification that most rows share.
fn is_prose(revision: &Revision, at: usize) -> bool {
    let Some(column) = revision.columns.get(at) else {
        return false;
    };
    let is_text = matches!(column.kind, Kind::Text | Kind::Template)
        && !matches!(column.name.as_str(), "code" | "name" | "variant" | "deprecated")
        && revision.code_column() != Some(at)
        && !revision.columns.iter().any(|key| key.other_key() == Some(&column.name))
        && !column.is_lookup();
    if !is_text {
        return false;
    }
    let texts = || revision.rows.iter().map(|row| row.text(at)).filter(|text| !text.is_empty());
    let distinct: HashSet<&str> = texts().collect();
    distinct.len() * 2 > texts().count()
}
