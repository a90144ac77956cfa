//! The diagnostics of a table as findings: with lines and columns in the place of bytes.

use std::ops::Range;

use errcodes_table::{Diagnostic, Place as Of, Source};

use crate::output::{Finding, Level, Place, Region, Related};

impl Finding {
    /// Returns the finding of a diagnostic, or `None` if the diagnostic is hidden.
    pub(crate) fn of(diagnostic: &Diagnostic) -> Option<Self> {
        let level = match diagnostic.level() {
            errcodes_table::Level::Error => Level::Error,
            errcodes_table::Level::Warning => Level::Warning,
            errcodes_table::Level::Note => Level::Note,
            errcodes_table::Level::Hidden => return None,
        };
        let (place, related) = match &diagnostic.place {
            Of::Table { source, span, .. } => {
                let related = diagnostic
                    .also
                    .iter()
                    .map(|(span, label)| Related { message: label.clone(), place: place(source, span) });
                (Some(place(source, span)), related.collect())
            }
            Of::File { name, .. } => (Some(Place { file: name.clone(), region: None }), Vec::new()),
            _ => (None, Vec::new()),
        };
        Some(Self {
            rule: diagnostic.rule.id().to_owned(),
            level,
            message: diagnostic.title.clone(),
            place,
            label: Some(diagnostic.label.clone()).filter(|label| !label.is_empty()),
            related,
            help: diagnostic.help.clone(),
            more: diagnostic.more,
        })
    }
}

fn place(source: &Source, span: &Range<usize>) -> Place {
    let (line, column) = source.position(span.start);
    let (end_line, end_column) = source.position(span.end);
    Place { file: source.name().to_owned(), region: Some(Region { line, column, end_line, end_column }) }
}
