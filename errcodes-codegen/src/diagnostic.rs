//! Diagnostics: what every stage hands its findings to, so that one build shows all of them.

use std::ops::Range;
use std::rc::Rc;

use proc_macro2::{Ident, Span};

use crate::source::{FileFault, Source};

/// So many bytes of a message are shown whole.
const LONGEST: usize = 400;

/// One fault, where it stands and what to do about it.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) place: Place,
    pub(crate) message: String,
    /// Other places of the same table that the reader needs to see.
    pub(crate) also: Vec<(Range<usize>, String)>,
    pub(crate) help: Vec<String>,
}

/// Where a fault stands.
#[derive(Debug)]
pub(crate) enum Place {
    /// In a table's text; `code` is where the program names the table, or the variant that the fault is about.
    Table { source: Rc<Source>, span: Range<usize>, code: Span, variant: Option<String> },
    /// A table as a whole, which could not be read.
    File { name: String, code: Span },
    /// In the program.
    Code(Span),
}

impl Fault {
    /// Shows a second place of the same table.
    pub(crate) fn also(&mut self, span: Range<usize>, label: impl Into<String>) -> &mut Self {
        self.also.push((span, label.into()));
        self
    }

    /// Says what to do.
    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help.push(help.into());
        self
    }
}

/// All faults found so far.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    pub(crate) faults: Vec<Fault>,
}

impl Diagnostics {
    pub(crate) fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    fn push(&mut self, place: Place, message: String) -> &mut Fault {
        let at = self.faults.len();
        self.faults.push(Fault { place, message, also: Vec::new(), help: Vec::new() });
        // The index of what was pushed a line above.
        &mut self.faults[at]
    }

    /// A fault in the program's text.
    pub(crate) fn code(&mut self, span: Span, message: impl Into<String>) -> &mut Fault {
        self.push(Place::Code(span), message.into())
    }

    /// A table that could not be read at all.
    pub(crate) fn file(&mut self, name: &str, code: Span, fault: FileFault) -> &mut Fault {
        // An empty path names nothing.
        let is_named = !name.trim().is_empty();
        let place = if is_named { Place::File { name: name.to_owned(), code } } else { Place::Code(code) };
        let pushed = self.push(place, fault.message);
        pushed.help = fault.help;
        pushed
    }

    /// What `syn` found, error by error.
    pub(crate) fn syntax(&mut self, error: syn::Error) {
        for error in error {
            self.code(error.span(), error.to_string());
        }
    }

    /// Puts the faults of each table in file order; faults in the program keep the order of the program.
    pub(crate) fn sort(&mut self) {
        self.faults.sort_by_key(|fault| match &fault.place {
            Place::File { .. } => (0, 0),
            Place::Table { span, .. } => (1, span.start),
            Place::Code(_) => (2, 0),
        });
    }
}

/// A message that quotes a very long cell, without the middle of it.
fn without_middle(message: String) -> String {
    if message.len() <= LONGEST {
        return message;
    }
    let head: String = message.chars().take(LONGEST / 2).collect();
    let tail =
        message.char_indices().rev().nth(LONGEST / 4).map_or("", |(at, _)| message.get(at..).unwrap_or_default());
    format!("{head}…{tail}")
}

/// The faults of one table: every stage that reads it reports through this.
pub(crate) struct TableFaults<'d> {
    pub(crate) source: Rc<Source>,
    pub(crate) code: Span,
    pub(crate) diagnostics: &'d mut Diagnostics,
}

impl<'d> TableFaults<'d> {
    pub(crate) fn new(source: &Rc<Source>, code: Span, diagnostics: &'d mut Diagnostics) -> Self {
        Self { source: Rc::clone(source), code, diagnostics }
    }

    /// A fault at `span` of the table.
    pub(crate) fn at(&mut self, span: Range<usize>, message: impl Into<String>) -> &mut Fault {
        let place = Place::Table { source: Rc::clone(&self.source), span, code: self.code, variant: None };
        self.diagnostics.push(place, without_middle(message.into()))
    }

    /// A fault at `span` of the table that is as much one of a variant, and shown there.
    pub(crate) fn of_variant(&mut self, variant: &Ident, span: Range<usize>, message: impl Into<String>) -> &mut Fault {
        let place = Place::Table {
            source: Rc::clone(&self.source),
            span,
            code: variant.span(),
            variant: Some(variant.to_string()),
        };
        self.diagnostics.push(place, without_middle(message.into()))
    }
}
