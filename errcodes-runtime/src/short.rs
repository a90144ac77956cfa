//! Text that is kept without an allocation, and peers' text as an error shows it.

use core::{
    fmt::{self, Write},
    str,
};

/// The first `N` bytes of a text, cut between two characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Short<const N: usize> {
    bytes: [u8; N],
    length: usize,
    is_cut: bool,
}

/// An integer in its decimal form: the longest is that of the least `i128`, with its sign.
pub(crate) type Decimal = Short<40>;

impl<const N: usize> Short<N> {
    pub(crate) fn of(value: impl fmt::Display) -> Self {
        let mut short = Self { bytes: [0; N], length: 0, is_cut: false };
        // The only failure is a text that is too long, of which `is_cut` tells.
        let _ = write!(short, "{value}");
        short
    }

    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// Returns whether the text was longer than what is kept of it.
    pub(crate) const fn is_cut(&self) -> bool {
        self.is_cut
    }
}

impl<const N: usize> Write for Short<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = if self.is_cut { 0 } else { N - self.length };
        let kept = (0..=room.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        if let (Some(to), Some(from)) =
            (self.bytes.get_mut(self.length..self.length + kept), text.as_bytes().get(..kept))
        {
            to.copy_from_slice(from);
            self.length += kept;
        }
        if kept == text.len() {
            return Ok(());
        }
        self.is_cut = true;
        Err(fmt::Error)
    }
}

/// Displays a text that a peer sent, in which control characters, line breaks and invisible characters are escaped: a
/// log line cannot be forged by it, nor turned around by bidirectional controls.
#[derive(Clone, Copy)]
pub(crate) struct Escaped<T>(pub(crate) T);

impl<T: fmt::Display> fmt::Display for Escaped<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaping(f), "{}", self.0)
    }
}

struct Escaping<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            match character {
                // `escape_debug` is made for literals, which have quotes around them.
                '\'' | '"' | '\\' => self.0.write_char(character)?,
                _ => write!(self.0, "{}", character.escape_debug())?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::{format, string::ToString as _};

    use super::*;

    #[test]
    fn the_longest_numbers() {
        for number in [i128::MIN, i128::MAX, 0] {
            let decimal = Decimal::of(number);
            assert_eq!((decimal.as_str(), decimal.is_cut()), (&*number.to_string(), false));
        }
    }

    #[test]
    fn cuts_between_characters() {
        for (text, kept) in
            [("", ""), ("abcd", "abcd"), ("abcde", "abcd"), ("aあb", "aあ"), ("abあ", "ab"), ("あい", "あ")]
        {
            let short = Short::<4>::of(text);
            assert_eq!((short.as_str(), short.is_cut()), (kept, kept != text), "{text}");
        }
        // Nothing follows what was cut, though it would fit.
        let short = Short::<4>::of(format_args!("{}{}", "abあ", "c"));
        assert_eq!((short.as_str(), short.is_cut()), ("ab", true));
    }

    #[test]
    fn escapes_what_forges_lines() {
        let escaped = |text: &str| format!("{}", Escaped(text));
        assert_eq!(escaped("在庫 \"a\\b\" `c`"), "在庫 \"a\\b\" `c`");
        assert_eq!(escaped("a\r\n2026 INFO ok\u{1b}[2K\0\t"), "a\\r\\n2026 INFO ok\\u{1b}[2K\\0\\t");
        assert_eq!(
            escaped("\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}"),
            "\\u{202e}\\u{2066}\\u{200b}\\u{feff}\\u{2028}"
        );
    }
}
