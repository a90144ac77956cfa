//! Diagnostics of the program besides those of the table: a mark of the table crate is the number of a span here.

use std::ops::Range;
use std::sync::Arc;

use errcodes_table::{Catalog, Diagnostic, Mark, Rule, Source, Word};
use proc_macro2::{Ident, Span};

/// The diagnostics found so far, and the spans of their marks.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    pub(crate) table: errcodes_table::Diagnostics,
    /// By mark, from 1; 0 is where the macro is called.
    spans: Vec<Span>,
}

/// A place of the program: a span, or the mark of one.
pub(crate) trait Spot {
    fn mark(self, diagnostics: &mut Diagnostics) -> Mark;
}

impl Spot for Mark {
    fn mark(self, _: &mut Diagnostics) -> Mark {
        self
    }
}

impl Spot for Span {
    fn mark(self, diagnostics: &mut Diagnostics) -> Mark {
        diagnostics.spans.push(self);
        Mark(u32::try_from(diagnostics.spans.len()).unwrap_or_default())
    }
}

impl Diagnostics {
    pub(crate) fn has_errors(&self) -> bool {
        self.table.has_errors()
    }

    /// Returns a word of the program.
    pub(crate) fn word(&mut self, text: String, span: Span) -> Word {
        Word { text, mark: span.mark(self) }
    }

    /// Returns the span of a mark.
    pub(crate) fn span(&self, mark: Mark) -> Span {
        let place = usize::try_from(mark.0).ok().and_then(|number| number.checked_sub(1));
        place.and_then(|place| self.spans.get(place)).copied().unwrap_or_else(Span::call_site)
    }

    /// Records a diagnostic in the program's text.
    pub(crate) fn code(&mut self, spot: impl Spot, rule: Rule, title: impl Into<String>) -> &mut Diagnostic {
        let mark = spot.mark(self);
        self.table.program(mark, rule, title)
    }

    /// Records what `syn` found, error by error.
    pub(crate) fn syntax(&mut self, rule: Rule, error: syn::Error) {
        for error in error {
            self.code(error.span(), rule, error.to_string());
        }
    }
}

/// The diagnostics of a table that is checked against an item.
pub(crate) struct TableReport<'d> {
    pub(crate) source: Arc<Source>,
    pub(crate) diagnostics: &'d mut Diagnostics,
}

impl<'d> TableReport<'d> {
    pub(crate) fn new(catalog: &Catalog, diagnostics: &'d mut Diagnostics) -> Self {
        Self { source: Arc::clone(catalog.source()), diagnostics }
    }

    /// Records a diagnostic at `span` of the table.
    pub(crate) fn at(&mut self, span: Range<usize>, rule: Rule, title: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.table.at(&self.source, span, rule, title)
    }

    /// Records a diagnostic at `span` of the table that concerns a variant, and is shown there.
    pub(crate) fn of_variant(
        &mut self,
        variant: &Ident,
        span: Range<usize>,
        rule: Rule,
        title: impl Into<String>,
    ) -> &mut Diagnostic {
        let mark = variant.span().mark(self.diagnostics);
        self.at(span, rule, title).shown_at(mark, variant.to_string())
    }
}
