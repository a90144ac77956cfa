//! The rule for HTTP statuses: three digits, from 100 to 599 (RFC 9110 §15).

/// Returns whether the number is an HTTP status, registered or not.
///
/// ```
/// use errcodes_shared::is_status;
///
/// assert!(is_status(100) && is_status(599));
/// assert!(!is_status(99) && !is_status(600));
/// ```
#[must_use]
#[inline]
pub const fn is_status(number: u16) -> bool {
    100 <= number && number <= 599
}

/// Returns the status that the text is, as a status line has it: three digits without a sign or a space.
///
/// ```
/// use errcodes_shared::parse_status;
///
/// assert_eq!(parse_status("404"), Some(404));
/// assert_eq!(parse_status("0404"), None);
/// ```
#[must_use]
#[inline]
pub const fn parse_status(text: &str) -> Option<u16> {
    match *text.as_bytes() {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            let number = 100 * digit(a) + 10 * digit(b) + digit(c);
            if is_status(number) { Some(number) } else { None }
        }
        _ => None,
    }
}

const fn digit(byte: u8) -> u16 {
    // `From` cannot be called in a `const fn`.
    (byte - b'0') as u16
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::{is_status, parse_status};

    #[test]
    fn every_number() {
        for number in 0..=u16::MAX {
            assert_eq!(is_status(number), (100..600).contains(&number));
            assert_eq!(parse_status(&number.to_string()), is_status(number).then_some(number));
        }
    }

    #[test]
    fn texts_that_are_not_statuses() {
        for text in ["", "0", "04", "0404", "+404", "-404", " 404", "404 ", "4O4", "099", "600", "4\u{660}4", "٤٠٤"]
        {
            assert_eq!(parse_status(text), None, "{text:?}");
        }
    }
}
