//! Rules: what a diagnostic is about. Each has an id that never changes its meaning, and a level.

#[rustfmt::skip]
#[allow(clippy::doc_markdown, clippy::too_many_lines, reason = "a list of plain texts, as long as the catalog")]
mod list;

use std::fmt;

pub(crate) use list::OF_CHANGES;
pub use list::Rule;

/// How much a diagnostic matters.
///
/// Ordered: an error is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Shown only on request.
    Hidden,
    /// Shown.
    Note,
    /// Shown; the table can be used.
    Warning,
    /// Shown; the table cannot be used.
    Error,
}

impl Level {
    /// Returns the name, such as `error`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Rule {
    /// Returns the rule with this id, or `None`.
    ///
    /// ```
    /// use errcodes_table::{Level, Rule};
    ///
    /// let rule = Rule::from_id("duplicate-key").expect("there is such a rule");
    /// assert_eq!((rule, rule.level()), (Rule::DuplicateKey, Level::Error));
    /// assert_eq!(Rule::from_id("DuplicateKey"), None);
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}

/// The id.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}
