//! Letters without regard to case.

use memchr::{memchr_iter, memchr2_iter, memchr3_iter};

/// A text that is compared with others whatever the case of its letters is.
pub(super) struct Folded {
    chars: Vec<char>,
    /// The first bytes of all characters that are the first one in some case.
    starts: Vec<u8>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let chars: Vec<char> = fold(text).collect();
        let mut starts = chars.first().map(|&first| starts(first)).unwrap_or_default();
        starts.sort_unstable();
        starts.dedup();
        Self { chars, starts }
    }

    /// Returns `true` if `text` is this text.
    pub(super) fn is(&self, text: &str) -> bool {
        fold(text).eq(self.chars.iter().copied())
    }

    /// Returns `true` if this text is somewhere in `text`.
    pub(super) fn occurs_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let begins = |at: usize| text.get(at..).is_some_and(|rest| self.begins(rest));
        match *self.starts.as_slice() {
            [] => true,
            [a] => memchr_iter(a, bytes).any(begins),
            [a, b] => memchr2_iter(a, b, bytes).any(begins),
            [a, b, c] => memchr3_iter(a, b, c, bytes).any(begins),
            _ => (0..bytes.len()).any(begins),
        }
    }

    fn begins(&self, text: &str) -> bool {
        let mut chars = fold(text);
        self.chars.iter().all(|&char| chars.next() == Some(char))
    }
}

/// Returns the characters in lower case. The sigma at the end of a word is another one in Greek only by its place.
fn fold(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase).map(|char| if char == 'ς' { 'σ' } else { char })
}

/// Returns the first bytes of the characters that begin with `folded` in lower case.
fn starts(folded: char) -> Vec<u8> {
    // Signs that are letters in lower case, and a letter with a mark of its own.
    const SIGNS: [char; 7] = ['\u{212a}', '\u{212b}', '\u{2126}', 'İ', 'ς', 'ẞ', 'ϴ'];
    let cased =
        [folded].into_iter().chain(folded.to_uppercase()).chain(folded.to_uppercase().flat_map(char::to_lowercase));
    let all = cased.chain(SIGNS).filter(|char| fold(char.encode_utf8(&mut [0; 4])).next() == Some(folded));
    all.map(|char| char.encode_utf8(&mut [0; 4]).as_bytes().first().copied().unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn each_letter_is_found_in_each_case() {
        let is_cased = |char: &char| !char.to_lowercase().eq([*char]) || !char.to_uppercase().eq([*char]);
        for char in ('\0'..=char::MAX).filter(is_cased) {
            let text = format!("–{char}–");
            for cased in [char.to_string(), char.to_lowercase().collect(), char.to_uppercase().collect()] {
                // Two letters in capitals, such as `SS` for `ß`, are not one in any case.
                if cased.to_lowercase() == text.trim_matches('–').to_lowercase() {
                    assert!(Folded::of(&cased).occurs_in(&text), "{cased:?} in {text:?}");
                    assert!(Folded::of(&cased).is(&char.to_string()), "{cased:?} is {char:?}");
                }
            }
        }
    }

    #[test]
    fn a_text_occurs_or_not() {
        for (text, within) in [("ÜBRIG", "nichts ist übrig"), ("σΟΣ", "ΟΣΟΣ"), ("(9", "a(9)"), ("ab", "aab"), ("", "x")]
        {
            assert!(Folded::of(text).occurs_in(within), "{text} in {within}");
        }
        for (text, within) in [("übrigens", "übrig"), ("9", "８"), ("a", ""), ("受付", "受信")] {
            assert!(!Folded::of(text).occurs_in(within), "{text} in {within}");
        }
        assert!(Folded::of("Straße").is("STRAßE") && !Folded::of("a").is("ab") && !Folded::of("ab").is("a"));
    }
}
