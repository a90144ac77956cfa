//! What stops an import, and where it is.

use std::ops::Range;

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the table's text, by bytes.
    Table(Range<usize>),
    /// In a document: its name, the line if the form has lines, and where that is in words (`table 2, row 5`).
    Document {
        /// The document as the user named it.
        name: String,
        /// Counted from 1.
        line: Option<usize>,
        /// Row, sheet or heading, in words; may be empty.
        within: String,
    },
    /// Nowhere in particular.
    Nowhere,
}

/// One finding of an import.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    /// The rule's id.
    pub(crate) rule: &'static str,
    pub(crate) message: String,
    pub(crate) place: Place,
    /// What the caret under the place says.
    pub(crate) label: String,
    pub(crate) notes: Vec<String>,
    pub(crate) helps: Vec<String>,
}

impl Fault {
    /// Returns an error without a place.
    pub(crate) fn error(rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into(),
            place: Place::Nowhere,
            label: String::new(),
            notes: Vec::new(),
            helps: Vec::new(),
        }
    }

    /// Says where it is in the table.
    pub(crate) fn at(mut self, span: Range<usize>) -> Self {
        self.place = Place::Table(span);
        self
    }

    /// Says where it is in a document.
    pub(crate) fn within(mut self, name: &str, line: Option<usize>, within: impl Into<String>) -> Self {
        self.place = Place::Document { name: name.to_owned(), line, within: within.into() };
        self
    }

    /// Says what the caret points at.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Says what to do.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }

    /// Says why.
    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }
}
