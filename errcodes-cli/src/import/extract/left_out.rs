//! Rows that were read and are not in the table.

use std::collections::BTreeMap;

use super::row::MOST_NAMED;
use crate::import::diagnostic::{Diagnostic, Rule};

/// Rows that were read and are not in the table.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// By reason: how many, and the first few.
    reasons: BTreeMap<String, (usize, Vec<String>)>,
}

impl LeftOut {
    pub(super) fn add(&mut self, reason: &str, row: impl FnOnce() -> String) {
        let (count, named) = self.reasons.entry(reason.to_owned()).or_default();
        *count += 1;
        if named.len() < MOST_NAMED {
            named.push(row());
        }
    }

    pub(super) fn tell(&self, document: &str, notes: &mut Vec<Diagnostic>) {
        for (reason, (count, named)) in &self.reasons {
            let more = if *count > named.len() { ", …" } else { "" };
            let rows = if *count == 1 { "row" } else { "rows" };
            notes.push(Diagnostic::of(
                Rule::LeftOut,
                format!("{document}: {count} {rows} left out, {reason}: {}{more}", named.join(", ")),
            ));
        }
    }
}
