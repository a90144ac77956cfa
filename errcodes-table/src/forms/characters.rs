//! Characters that cannot be seen, and spaces that are not the ASCII space.

use crate::forms::bytes::any_from;

pub(crate) fn is_space(char: char) -> bool {
    char.is_whitespace() || is_invisible(char)
}

/// Characters without a width. Those that reorder text are reported in every cell.
pub(crate) fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Spaces that look like the ASCII space.
pub(crate) fn is_hard_space(char: char) -> bool {
    matches!(char, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}')
}

/// Returns `false` for a text that may have what a table never means: a control character, a line end that is neither LF nor
/// CR LF, a character that changes the direction of the text, or the replacement character.
///
/// ```
/// use errcodes_table::is_printable;
///
/// assert!(is_printable("code,name\r\n0080,受信\n"));
/// assert!(!is_printable("a\u{1b}[31mb") && !is_printable("a\u{202e}b") && !is_printable("a\tb\r"));
/// ```
#[must_use]
pub fn is_printable(text: &str) -> bool {
    !any_from(text.as_bytes(), [0x7f, 0xc2, 0xe2, 0xef], b' ', |rest| match *rest {
        [b'\n', ..] | [b'\r', b'\n', ..] => false,
        // U+0080 to U+009F; U+202A to U+202E; U+2066 to U+2069; U+FFFD.
        [0xc2, next, ..] => matches!(next, 0x80..=0x9f),
        [0xe2, next, last, ..] => matches!((next, last), (0x80, 0xaa..=0xae) | (0x81, 0xa6..=0xa9)),
        [0xef, next, last, ..] => (next, last) == (0xbf, 0xbd),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::is_printable;

    #[test]
    fn each_character_that_is_not_printable_is_found() {
        let is_refused = |char: char| {
            let reorders = matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            char != '\n' && char.is_control() || reorders || char == '\u{fffd}'
        };
        for char in '\0'..=char::MAX {
            for text in [format!("{char}"), format!("é{char}x"), format!("—{char}"), format!("12345{char}90—")] {
                assert_eq!(is_printable(&text), !is_refused(char), "{text:?}");
            }
        }
        for char in ['\u{7f}', '\u{9f}', '\u{202a}', '\u{2069}', '\u{fffd}', '\0', '\u{1f}'] {
            for before in 0..20 {
                let text = |char: char| format!("{}{char}{}", "x".repeat(before), "受信".repeat(before % 4));
                assert!(!is_printable(&text(char)) && is_printable(&text('—')), "{char:?} after {before}");
            }
        }
        assert!(is_printable("a\r\nb\r\n") && !is_printable("a\rb") && !is_printable("a\r\r\n"));
    }
}
