//! What every reader makes of a document: grids, headings with prose, or a tree.

use super::diagnostic::Diagnostic;
use super::grid::Grid;
use super::tree::Tree;

/// What a reader finds in a document.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// As the user named it.
    pub(crate) name: String,
    pub(crate) grids: Vec<Grid>,
    pub(crate) sections: Vec<Section>,
    pub(crate) tree: Option<Tree>,
    /// The text, for `record`.
    pub(crate) text: String,
    pub(crate) lang: Option<String>,
    /// What a person should know about how it was read.
    pub(crate) notes: Vec<Diagnostic>,
    /// The encoding in which some bytes meant nothing.
    pub(crate) broken: Option<&'static str>,
}

/// A heading and the prose below it.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    pub(crate) level: usize,
    pub(crate) heading: String,
    pub(crate) body: String,
    /// Labels and their texts.
    pub(crate) labels: Vec<(String, String)>,
    /// The section that this one is below.
    pub(crate) parent: Option<usize>,
    pub(crate) line: Option<usize>,
}

impl Section {
    /// Appends a paragraph.
    pub(crate) fn add(&mut self, text: &str) {
        if !self.body.is_empty() {
            self.body.push_str("\n\n");
        }
        self.body.push_str(text);
    }
}
