//! Refusals: why the value of a cell cannot be read, before it is known where the diagnostic goes.

use std::ops::Range;

use crate::diagnostic::TableReport;
use crate::forms::characters::is_invisible;
use crate::forms::lookalike::plain;
use crate::rule::Rule;

/// Why a cell cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) rule: Rule,
    pub(super) title: String,
    pub(super) label: String,
    pub(super) help: Option<String>,
}

impl Refusal {
    pub(super) fn report(self, span: Range<usize>, report: &mut TableReport<'_>) {
        let diagnostic = report.at(span, self.rule, self.title).label(self.label);
        if let Some(help) = self.help {
            diagnostic.help(help);
        }
    }
}

/// Returns how to write the same without what nobody sees, or without characters that look like others.
pub(super) fn plainer(text: &str) -> Option<String> {
    if let Some(char) = text.chars().find(|&char| is_invisible(char)) {
        return Some(format!("delete the invisible character U+{:04X}", u32::from(char)));
    }
    if text.trim() != text {
        return Some("remove the spaces around it".to_owned());
    }
    plain(text).map(|plain| format!("write `{plain}`"))
}
