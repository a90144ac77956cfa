//! What a person says about an import, and what an import would do.

use errcodes_table::write::Edits;

use crate::import::diagnostic::Diagnostic;

/// What a person says about this one import.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    pub(crate) gone: Option<usize>,
    /// Old keys and new ones.
    pub(crate) moved: Vec<(String, String)>,
    pub(crate) reused: Vec<String>,
}

/// What an import would do.
#[derive(Debug, Default)]
pub(crate) struct Merged {
    pub(crate) edits: Edits,
    pub(crate) report: Report,
    /// Each difference at its place in the table.
    pub(crate) differences: Vec<Diagnostic>,
}

/// What happened, for a person.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) new: Vec<String>,
    pub(crate) changed: Vec<String>,
    pub(crate) gone: Vec<String>,
    pub(crate) back: Vec<String>,
    pub(crate) unchanged: usize,
    pub(crate) notes: Vec<Diagnostic>,
}
