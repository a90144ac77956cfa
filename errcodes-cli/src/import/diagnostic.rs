//! What stops an import, and where it is.

use std::ops::Range;

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the table's text, by bytes.
    Table(Range<usize>),
    /// In a document.
    Document(Box<Within>),
    /// Nowhere in particular.
    Nowhere,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Within {
    /// The document as the user named it.
    pub(crate) name: String,
    /// Counted from 1; `None` if the form has no lines.
    pub(crate) line: Option<usize>,
    /// Row, sheet or heading, in words; may be empty.
    pub(crate) words: String,
}

/// One finding of an import.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostic {
    /// The rule's id.
    pub(crate) rule: &'static str,
    pub(crate) message: Box<str>,
    pub(crate) place: Place,
    /// What the caret under the place says.
    pub(crate) label: Box<str>,
    pub(crate) notes: Vec<String>,
    pub(crate) helps: Vec<String>,
}

impl Diagnostic {
    /// Returns an error without a place.
    pub(crate) fn error(rule: &'static str, message: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into().into_boxed_str(),
            place: Place::Nowhere,
            label: Box::default(),
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
    pub(crate) fn within(mut self, name: &str, line: Option<usize>, words: impl Into<String>) -> Self {
        self.place = Place::Document(Box::new(Within { name: name.to_owned(), line, words: words.into() }));
        self
    }

    /// Says what the caret points at.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into().into_boxed_str();
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
