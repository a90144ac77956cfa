//! The name that was probably meant, and lists of names for diagnostics.

use std::cell::Cell;

use crate::distance::distance;

/// Longer texts, in bytes, are not written by hand, and comparing them takes time.
const LONGEST: usize = 200;
/// The greatest number of comparisons, since there may be as many names as rows.
const MOST_COMPARED: usize = 100_000;

/// Returns the candidate nearest to `given`, or `None` if no candidate is near enough to be a typing error.
///
/// Texts of more than 200 bytes are not compared.
///
/// ```
/// use errcodes_table::nearest;
///
/// assert_eq!(nearest("descripton", ["name", "description"]), Some("description"));
/// assert_eq!(nearest("status", ["name", "description"]), None);
/// ```
pub fn nearest<'c>(given: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    nearest_of(given, &mut candidates.into_iter())
}

/// Takes a trait object, so that it is compiled once and not for each caller.
fn nearest_of<'c>(given: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Option<&'c str> {
    if given.len() > LONGEST {
        return None;
    }
    // A transposition counts once, and a name that only differs in case is the nearest.
    let folded = given.to_lowercase();
    let mut allowed = (given.chars().count() / 3).min(5);
    let mut nearest = None;
    for candidate in candidates.filter(|candidate| candidate.len() <= LONGEST) {
        let Some(distance) = distance(&folded, &candidate.to_lowercase(), allowed) else { continue };
        // Of equally near names the first in order, so that every build gives the same text.
        if nearest.is_none_or(|nearest| distance < allowed || candidate < nearest) {
            nearest = Some(candidate);
        }
        allowed = distance;
    }
    nearest
}

/// Finds nearest names, but only so often that a table full of errors takes no longer.
#[derive(Debug)]
pub struct Guesses {
    left: Cell<usize>,
}

impl Default for Guesses {
    fn default() -> Self {
        Self { left: Cell::new(MOST_COMPARED) }
    }
}

impl Guesses {
    /// Returns the result of [`nearest`]; after 100,000 comparisons `None`.
    pub fn nearest<'c>(&self, given: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
        if self.left.get() == 0 {
            return None;
        }
        nearest(given, candidates.into_iter().inspect(|_| self.left.set(self.left.get().saturating_sub(1))))
    }
}

/// Returns the names sorted, each once.
#[must_use]
pub fn distinct(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names.dedup();
    names
}

/// Returns `` `a` `` or `` `a`, `b` or `c` ``, for messages.
pub fn one_of<'c>(names: impl IntoIterator<Item = &'c str>) -> String {
    listed(&mut names.into_iter(), "or")
}

/// Returns `` `a` `` or `` `a`, `b` and `c` ``, for messages.
pub fn all_of<'c>(names: impl IntoIterator<Item = &'c str>) -> String {
    listed(&mut names.into_iter(), "and")
}

fn listed(names: &mut dyn Iterator<Item = &str>, last_by: &str) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} {last_by} {last}", first.join(", ")),
        None => String::new(),
    }
}

/// Returns `1 cell` or `2 cells`, for messages.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::{all_of, nearest, one_of};

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let names = ["InvalidApiVersion", "InvalidIdentifier", "ok"];
        assert_eq!(nearest("InvalidApiVersoin", names), Some("InvalidApiVersion"));
        assert_eq!(nearest("OK", names), Some("ok"));
        assert_eq!(nearest("OC", names), None, "most short words are near each other");
        assert_eq!(nearest("E03", ["E02", "E01"]), Some("E01"));
        assert_eq!(nearest("Timeout", names), None);
        assert_eq!(nearest("", names), None);
    }

    #[test]
    fn lists_read_as_a_sentence() {
        assert_eq!(one_of(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(all_of(["a", "b"]), "`a` and `b`");
        assert_eq!(one_of(["a"]), "`a`");
    }
}
