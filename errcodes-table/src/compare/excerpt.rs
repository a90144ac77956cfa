//! Findings as the text that a person reads: the rows of both revisions, with marks under the cells.

use super::change::{At, Finding};
use super::rule::Level;
use crate::render::{Notice, Spot, render};
use crate::rule::Level as Shown;
use crate::source::Source;

impl Finding {
    /// Returns what a terminal shows: the first change with an excerpt of both revisions, and if wanted in color.
    #[must_use]
    pub fn render(&self, level: Level, old: &Source, new: &Source, color: bool) -> String {
        let shown = match level {
            Level::Deny => Shown::Error,
            Level::Warn => Shown::Warning,
            Level::Allow => Shown::Note,
        };
        let mut notice = Notice::new(shown, self.message()).rule(self.rule.id());
        let first = self.first();
        let (before, now) = match (&first.old, &first.new) {
            (None, _) => ("", "new"),
            (_, None) => ("missing", ""),
            _ => ("before", "now"),
        };
        if let Some(At { place, .. }) = &first.new {
            notice = notice.table(new, vec![Spot::main(place.span.clone(), now)]);
        }
        if let Some(At { place, .. }) = &first.old {
            notice = notice.table(old, vec![Spot::context(place.span.clone(), before)]);
        }
        let accept = (level == Level::Deny).then(|| self.accept_help());
        notice = self.note().into_iter().fold(notice, Notice::note);
        notice = self.help().into_iter().chain(accept).fold(notice, Notice::help);
        render(&[notice], color) + "\n"
    }
}
