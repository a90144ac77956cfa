//! Visible: a text from a table, a path or a peer as a terminal and a log may show it.

use std::borrow::Cow;

use crate::forms::characters::is_invisible;

/// Returns the text with an escape in the place of each character that a terminal obeys or a reader cannot see: control
/// characters, line breaks among them, characters without a width, and those that reorder the text around them.
///
/// ```
/// use errcodes_table::visible;
///
/// assert_eq!(visible("受信 ok"), "受信 ok");
/// assert_eq!(visible("a\u{1b}[31mb\n"), r"a\u{1b}[31mb\n");
/// ```
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    escaped(text, is_seen)
}

/// Returns what [`visible`] returns for a text of several lines: its line breaks stay.
///
/// ```
/// assert_eq!(errcodes_table::visible_lines("a\n\tb"), "a\n\\tb");
/// ```
#[must_use]
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    escaped(text, |char| char == '\n' || is_seen(char))
}

/// Returns a text to quote in an excerpt, whose renderer makes most control characters visible: those of C1, which some
/// terminals obey, are `¿` in it, which has as many bytes.
///
/// ```
/// assert_eq!(errcodes_table::quotable("a\u{9b}2J"), "a¿2J");
/// ```
#[must_use]
pub fn quotable(line: &str) -> Cow<'_, str> {
    let is_c1 = |char: char| matches!(char, '\u{80}'..='\u{9f}');
    if line.contains(is_c1) { line.replace(is_c1, "¿").into() } else { line.into() }
}

fn is_seen(char: char) -> bool {
    let reorders = matches!(char, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !char.is_control() && !is_invisible(char) && !reorders
}

fn escaped(text: &str, is_seen: fn(char) -> bool) -> Cow<'_, str> {
    if text.chars().all(is_seen) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        if is_seen(char) {
            shown.push(char);
        } else {
            shown.extend(char.escape_default());
        }
    }
    shown.into()
}
