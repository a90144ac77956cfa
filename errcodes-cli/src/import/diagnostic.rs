//! What an import reports: an instance of a rule, at a place of the table or of a document.

use std::ops::Range;

use errcodes_table::Source;
use errcodes_table::compare;

use crate::output::{self, Finding, Level, Region, Related};
pub(crate) use crate::rules::ImportRule as Rule;
use crate::rules::ImportRuleLevel;

/// Where a diagnostic is.
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

/// The catalog that a rule is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Import(Rule),
    Change(compare::Rule),
}

/// One diagnostic of an import.
#[derive(Clone, Debug)]
pub(crate) struct Diagnostic {
    /// `None` if the command could not run.
    rule: Option<Of>,
    pub(crate) message: Box<str>,
    pub(crate) place: Place,
    /// What was expected or found at the place.
    pub(crate) label: Box<str>,
    /// Another place of the table, with its label.
    pub(crate) also: Option<Box<(Range<usize>, &'static str)>>,
    pub(crate) notes: Vec<String>,
    pub(crate) helps: Vec<String>,
}

impl Diagnostic {
    /// Returns an instance of a rule, without a place.
    pub(crate) fn of(rule: Rule, message: impl Into<String>) -> Self {
        Self::new(Some(Of::Import(rule)), message.into())
    }

    /// Returns an error that is an instance of a rule for changes.
    pub(crate) fn change(rule: compare::Rule, message: impl Into<String>) -> Self {
        Self::new(Some(Of::Change(rule)), message.into())
    }

    /// Returns why the command could not run.
    pub(crate) fn unable(message: impl Into<String>) -> Self {
        Self::new(None, message.into())
    }

    fn new(rule: Option<Of>, message: String) -> Self {
        Self {
            rule,
            message: message.into_boxed_str(),
            place: Place::Nowhere,
            label: Box::default(),
            also: None,
            notes: Vec::new(),
            helps: Vec::new(),
        }
    }

    /// Returns whether it is an instance of a rule.
    pub(crate) fn is(&self, rule: Rule) -> bool {
        self.rule == Some(Of::Import(rule))
    }

    /// Returns the id of its rule, or `None` if the command could not run.
    pub(crate) fn id(&self) -> Option<&'static str> {
        self.rule.map(|rule| match rule {
            Of::Import(rule) => rule.code(),
            Of::Change(rule) => rule.id(),
        })
    }

    /// Returns how much it matters.
    pub(crate) fn level(&self) -> Level {
        match self.rule {
            Some(Of::Import(rule)) if rule.level() == ImportRuleLevel::Note => Level::Note,
            _ => Level::Error,
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

    /// Says that another place of the table belongs to it.
    pub(crate) fn also(mut self, span: Range<usize>, label: &'static str) -> Self {
        self.also = Some(Box::new((span, label)));
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

    /// Returns it with lines and columns in the place of bytes; `table` is what its spans are in.
    pub(crate) fn finding(&self, table: Option<&Source>) -> Finding {
        let whole = || table.map(|table| output::Place { file: table.name().to_owned(), region: None });
        let region = |span: &Range<usize>| {
            let table = table?;
            let (line, column) = table.position(span.start);
            let (end_line, end_column) = table.position(span.end);
            let region = Some(Region { line, column, end_line, end_column });
            Some(output::Place { file: table.name().to_owned(), region })
        };
        let place = match &self.place {
            Place::Table(span) => region(span),
            Place::Document(within) => {
                let line = |line| Region { line, column: 1, end_line: line, end_column: 1 };
                Some(output::Place { file: within.name.clone(), region: within.line.map(line) })
            }
            Place::Nowhere => whole(),
        };
        let words = match &self.place {
            Place::Document(within) => Some(within.words.as_str()),
            _ => None,
        };
        let label = [Some(&*self.label), words].into_iter().flatten().find(|text| !text.is_empty());
        let related =
            |also: &(Range<usize>, &'static str)| Some(Related { message: also.1.to_owned(), place: region(&also.0)? });
        Finding {
            rule: self.id().unwrap_or_default().to_owned(),
            level: self.level(),
            message: self.message.to_string(),
            place,
            label: label.map(str::to_owned),
            related: self.also.as_deref().and_then(related).into_iter().collect(),
            help: self.notes.iter().chain(&self.helps).cloned().collect(),
            more: 0,
        }
    }
}
