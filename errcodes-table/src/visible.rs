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
