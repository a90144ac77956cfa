//! Width: which characters are shown in the place of those that are quoted, and how many columns they take.

use unicode_width::UnicodeWidthChar as _;

/// A tab is always this wide.
const TAB: usize = 4;

/// Returns the characters that are shown for a text, each with its number of columns: those that a terminal obeys are
/// replaced by others.
pub(super) fn drawn(text: &str) -> impl Iterator<Item = (char, usize)> + '_ {
    text.chars().flat_map(|char| {
        let (shown, times) = match char {
            '\t' => (' ', TAB),
            // The pictures of the control characters have their order.
            '\0'..='\u{1f}' => (char::from_u32(0x2400 + u32::from(char)).unwrap_or('\u{fffd}'), 1),
            '\u{7f}' => ('\u{2421}', 1),
            '\u{80}'..='\u{9f}' => ('¿', 1),
            // They change the direction of the text around them.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => ('\u{fffd}', 1),
            // Terminals do not agree on how wide characters are that it joins.
            '\u{200d}' => (char, 0),
            _ => (char, 1),
        };
        std::iter::repeat_n((shown, shown.width().unwrap_or(1)), times)
    })
}

/// Returns the number of columns of a text.
pub(super) fn width(text: &str) -> usize {
    drawn(text).map(|(_, width)| width).sum()
}

/// Returns the number of columns of the white space that a text begins with, or `None` if there is nothing else.
pub(super) fn indent(text: &str) -> Option<usize> {
    text.find(|char: char| !char.is_whitespace()).map(|end| width(text.get(..end).unwrap_or_default()))
}
