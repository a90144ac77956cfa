//! Percent encoding: a text as one segment of a path or as a fragment (RFC 3986 §2.1).

use core::fmt::{self, Write as _};

/// A text that is displayed with every byte encoded except the unreserved characters of RFC 3986.
///
/// Anchors of the reference page, `type` URIs of problems and paths of the test server are made with it, so that one leads
/// to the other.
///
/// ```
/// use errcodes_shared::PercentEncoded;
///
/// assert_eq!(PercentEncoded("E.IWP-1_a~").to_string(), "E.IWP-1_a~");
/// assert_eq!(PercentEncoded("a/b é").to_string(), "a%2Fb%20%C3%A9");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PercentEncoded<'t>(pub &'t str);

impl fmt::Display for PercentEncoded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                f.write_char(char::from(byte))?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::PercentEncoded;

    #[test]
    fn only_unreserved_characters_are_left() {
        for byte in 0..=127_u8 {
            let text = char::from(byte).to_string();
            let is_kept = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            assert_eq!(PercentEncoded(&text).to_string() == text, is_kept, "{text:?}");
        }
        assert_eq!(PercentEncoded("a/b c?d#é%").to_string(), "a%2Fb%20c%3Fd%23%C3%A9%25");
    }
}
