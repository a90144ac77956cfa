//! Findings as the text that a person reads: the rows of both revisions, with marks under the cells.

use annotate_snippets::{AnnotationKind, Group, Level as Shown, Renderer};

use super::change::{At, Finding};
use super::rule::Level;
use crate::excerpt::snippets;
use crate::source::Source;

impl Finding {
    /// Returns what a terminal shows: the first change with an excerpt of both revisions, and if wanted in color.
    #[must_use]
    pub fn render(&self, level: Level, old: &Source, new: &Source, color: bool) -> String {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        let shown = match level {
            Level::Deny => Shown::ERROR,
            Level::Warn => Shown::WARNING,
            Level::Allow => Shown::NOTE,
        };
        let message = self.message();
        let mut group = Group::with_title(shown.primary_title(message.as_str()).id(self.rule.id()));
        let first = self.first();
        let (before, now) = match (&first.old, &first.new) {
            (None, _) => ("", "new"),
            (_, None) => ("missing", ""),
            _ => ("before", "now"),
        };
        let places =
            [(&first.new, new, AnnotationKind::Primary, now), (&first.old, old, AnnotationKind::Context, before)];
        for (at, source, kind, label) in places {
            if let Some(At { place, .. }) = at {
                group = group.elements(snippets(source, std::iter::once((kind, place.span.clone(), label))));
            }
        }
        let (note, help) = (self.note(), self.help());
        let accept = (level == Level::Deny).then(|| self.accept_help());
        if let Some(note) = &note {
            group = group.element(Shown::NOTE.message(note.as_str()));
        }
        for help in help.iter().chain(&accept) {
            group = group.element(Shown::HELP.message(help.as_str()));
        }
        format!("{}\n", renderer.render(&[group]))
    }
}
