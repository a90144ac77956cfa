//! Characters that cannot be seen, and spaces that are not the ASCII space.

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
    // By bytes, the last two of which are known, since a macro runs unoptimized.
    let (mut before, mut last) = (0, 0);
    for &byte in text.as_bytes() {
        if !matches!(byte, b' '..=b'~') || last == b'\r' {
            let is_refused = match byte {
                b'\n' => false,
                _ if last == b'\r' => true,
                b'\r' => false,
                // U+0080 to U+009F; U+202A to U+202E; U+2066 to U+2069; U+FFFD.
                0x80..=0x9f if last == 0xc2 => true,
                0xaa..=0xae if last == 0x80 && before == 0xe2 => true,
                0xa6..=0xa9 if last == 0x81 && before == 0xe2 => true,
                0xbd if last == 0xbf && before == 0xef => true,
                _ => byte < 0x80,
            };
            if is_refused {
                return false;
            }
        }
        (before, last) = (last, byte);
    }
    last != b'\r'
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
            for text in [format!("{char}"), format!("é{char}x"), format!("—{char}")] {
                assert_eq!(is_printable(&text), !is_refused(char), "{text:?}");
            }
        }
        assert!(is_printable("a\r\nb\r\n") && !is_printable("a\rb") && !is_printable("a\r\r\n"));
    }
}
