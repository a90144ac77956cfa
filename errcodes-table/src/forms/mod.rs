//! Forms: what a text looks like, whatever cell it is in. They know neither tables nor diagnostics.

pub(crate) mod bytes;
pub(crate) mod characters;
pub(crate) mod lookalike;
pub(crate) mod spreadsheet;
pub(crate) mod uri;
pub(crate) mod wildcard;

use std::borrow::Cow;

/// Returns a cell for a title: a very long one is cut.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()).into(),
        None => text.into(),
    }
}
