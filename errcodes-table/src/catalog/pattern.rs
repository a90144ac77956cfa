//! Codes with a placeholder, which match many texts.

use errcodes_shared::{Piece, Pieces};

use crate::catalog::refusal::Refusal;
use crate::catalog::template;
use crate::rule::Rule;

/// Checks that a code is a template with at most one placeholder.
pub(super) fn check(text: &str) -> Result<(), Refusal> {
    template::check(text)?;
    let mut placeholders = errcodes_shared::placeholders(text);
    match (placeholders.next(), placeholders.next()) {
        (Some(_), Some((_, second))) => Err(Refusal {
            rule: Rule::InvalidPattern,
            title: format!("code `{text}` has two placeholders"),
            label: "expected at most one".to_owned(),
            help: Some(format!("write a row for each value of `{second}`, or begin with its text")),
        }),
        _ => Ok(()),
    }
}

/// A code that is a template: what is before its placeholder, and what is after it.
///
/// ```
/// use errcodes_table::Pattern;
///
/// let pattern = Pattern::of("limit.{name}.{{x}}").expect("the code has a placeholder");
/// assert_eq!((pattern.prefix.as_str(), pattern.suffix.as_str()), ("limit.", ".{x}"));
/// assert!(Pattern::of("limit.{{name}}").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pattern {
    /// The text before the placeholder.
    pub prefix: String,
    /// The text after it.
    pub suffix: String,
}

impl Pattern {
    /// Returns the pattern of a code, or `None` if it has no placeholder.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let mut parts = [String::new(), String::new()];
        let mut at = 0;
        for piece in Pieces::new(code) {
            match (piece, parts.get_mut(at)) {
                (Piece::Placeholder(_), Some(_)) => at += 1,
                (piece, Some(part)) => part.push_str(piece.literal().unwrap_or_default()),
                // A second placeholder, which was reported.
                (_, None) => return None,
            }
        }
        let [prefix, suffix] = parts;
        (at == 1).then_some(Self { prefix, suffix })
    }
}

/// Returns the text of a code without a placeholder: its doubled braces are single.
///
/// ```
/// assert_eq!(errcodes_table::plain_code("a{{b}}"), "a{b}");
/// ```
#[must_use]
pub fn plain_code(code: &str) -> String {
    Pieces::new(code).filter_map(Piece::literal).collect()
}
