//! The decimal form of integers: each number has exactly one, so that a text is a number's or is not.

/// Returns whether the text is the decimal form of an integer: no plus sign, no leading zero, no space, and zero has no
/// sign. The range is not checked.
///
/// ```
/// use errcodes_shared::is_canonical;
///
/// assert!(is_canonical("-12") && is_canonical("0"));
/// assert!(!is_canonical("-0") && !is_canonical("007") && !is_canonical("+1"));
/// ```
#[must_use]
#[inline]
pub fn is_canonical(text: &str) -> bool {
    match text.strip_prefix('-').unwrap_or(text).as_bytes() {
        [] => false,
        [b'0'] => text.len() == 1,
        [first, rest @ ..] => matches!(first, b'1'..=b'9') && rest.iter().all(u8::is_ascii_digit),
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::is_canonical;

    #[test]
    fn what_display_writes_is_canonical() {
        for number in (-1200..1200).chain([i64::MIN, i64::MAX]) {
            assert!(is_canonical(&number.to_string()), "{number}");
        }
        assert!(is_canonical(&u64::MAX.to_string()));
    }

    #[test]
    fn other_forms_are_not() {
        for text in ["", "-", "-0", "00", "-00", "007", "-07", "+1", " 1", "1 ", "--1", "1-", "0x1", "1.0", "1e3", "١"]
        {
            assert!(!is_canonical(text), "{text:?}");
        }
    }
}
