//! Notices: what is said about one problem, before it is text.

use std::borrow::Cow;

use super::quote::Quote;
use super::spot::Spot;
use crate::nearest::count;
use crate::rule::Level;

/// At most this many places of an excerpt are marked; the others are counted.
const MOST_MARKED: usize = 20;

/// What is said about one problem: a title, and then in their order excerpts of sources, notes and help.
///
/// Names, titles, labels and messages are [visible](crate::visible()) already; what is quoted need not be.
#[derive(Clone, Debug)]
pub struct Notice<'a> {
    pub(super) level: Level,
    pub(super) title: Cow<'a, str>,
    pub(super) rule: Option<&'a str>,
    pub(super) parts: Vec<Part<'a>>,
}

/// One of the things below the title.
#[derive(Clone, Debug)]
pub(super) enum Part<'a> {
    Quote(Quote<'a>),
    Origin(String),
    Message { word: &'static str, text: Cow<'a, str> },
}

impl<'a> Notice<'a> {
    /// Returns a notice with a title. A hidden one is shown like a note.
    pub fn new(level: Level, title: impl Into<Cow<'a, str>>) -> Self {
        Self { level, title: title.into(), rule: None, parts: Vec::new() }
    }

    /// Returns the notice with the id of its rule.
    #[must_use]
    pub fn rule(mut self, id: &'a str) -> Self {
        self.rule = Some(id);
        self
    }

    /// Returns the notice with an excerpt of `text`, whose first line is number `first_line` of the source `name`: the
    /// lines with a place in it, and the places marked.
    ///
    /// Bytes outside `text` are its end, and of a place of several lines the first line is shown.
    #[must_use]
    pub fn excerpt(
        mut self,
        name: impl Into<Cow<'a, str>>,
        text: impl Into<Cow<'a, str>>,
        first_line: usize,
        mut spots: Vec<Spot<'a>>,
    ) -> Self {
        let more = spots.len().saturating_sub(MOST_MARKED);
        spots.truncate(MOST_MARKED);
        self.parts.push(Part::Quote(Quote { name: name.into(), text: text.into(), first_line, spots }));
        if more > 0 { self.note(format!("and {}", count(more, "more place"))) } else { self }
    }

    /// Returns the notice with a place that is not quoted: the name of its source, and where in it, as in `t.csv:2:1`.
    #[must_use]
    pub fn origin(mut self, origin: impl Into<String>) -> Self {
        self.parts.push(Part::Origin(origin.into()));
        self
    }

    /// Returns the notice with a note. Its text may have several lines.
    #[must_use]
    pub fn note(self, text: impl Into<Cow<'a, str>>) -> Self {
        self.message("note", text.into())
    }

    /// Returns the notice with a help. Its text may have several lines.
    #[must_use]
    pub fn help(self, text: impl Into<Cow<'a, str>>) -> Self {
        self.message("help", text.into())
    }

    fn message(mut self, word: &'static str, text: Cow<'a, str>) -> Self {
        self.parts.push(Part::Message { word, text });
        self
    }

    /// Returns the word before the title.
    pub(super) fn word(&self) -> &'static str {
        self.level.max(Level::Note).name()
    }

    /// Returns the greatest number of a quoted line, or `None` if nothing is quoted.
    pub(super) fn last_line(&self) -> Option<usize> {
        let lines = self.parts.iter().filter_map(|part| match part {
            Part::Quote(quote) => Some(quote.last_line()),
            Part::Origin(_) | Part::Message { .. } => None,
        });
        lines.max()
    }
}
