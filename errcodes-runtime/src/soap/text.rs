//! The bytes of a document as text, and whether a parser can be trusted with it.

use alloc::{borrow::Cow, string::String};

use super::ReadError;

/// Returns the text of a document, without a byte order mark.
///
/// UTF-8, or ISO-8859-1 if the XML declaration names it. Any other name in the declaration is ignored as long as the
/// bytes are valid UTF-8: the document is ASCII, or was converted.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let declared = declared_encoding(bytes);
    if declared.is_some_and(|name| name.eq_ignore_ascii_case("ISO-8859-1")) {
        // Its bytes are the first 256 characters of Unicode.
        return Ok(Cow::Owned(bytes.iter().copied().map(char::from).collect()));
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => Err(ReadError::Encoding { declared: declared.map(String::from), at: error.valid_up_to() }),
    }
}

/// Returns the encoding that the XML declaration names: XML 1.0 §4.3.3.
fn declared_encoding(bytes: &[u8]) -> Option<&str> {
    let end = bytes.iter().position(|byte| *byte == b'>')?;
    let declaration = core::str::from_utf8(bytes.get(..end)?).ok()?.strip_prefix("<?xml")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.split(quote).nth(1)
}

/// The number of attributes that an element may have, and of namespaces that a document may declare.
const MAX_ATTRIBUTES: usize = 256;

/// Returns whether no element has so many attributes, and the document so many declarations, that a parser would need
/// minutes for it.
///
/// It compares each attribute of an element with those before it, and copies the list of namespaces for each element
/// that declares one: within the size of a message, that is thousands of millions of comparisons.
pub(super) fn is_tame(text: &str) -> bool {
    let mut declared = 0;
    text.split('<').all(|piece| {
        let tag = start_tag(piece);
        declared += tag.matches("xmlns").count();
        // There are at least as many pairs of quotes as attributes.
        declared <= MAX_ATTRIBUTES && tag.matches(['"', '\'']).count() <= 2 * MAX_ATTRIBUTES
    })
}

/// Returns the part of a piece between two `<` that is in the tag: up to the `>` that is not in quotes.
fn start_tag(piece: &str) -> &str {
    // In comments and the like, the parser skips what looks like a tag.
    if piece.starts_with(['!', '?', '/']) {
        return "";
    }
    let mut quote = None;
    let end = piece.find(|c| match (quote, c) {
        (None, '>') => true,
        (None, '"' | '\'') => {
            quote = Some(c);
            false
        }
        (Some(open), _) if open == c => {
            quote = None;
            false
        }
        _ => false,
    });
    end.and_then(|end| piece.get(..end)).unwrap_or(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        for (declaration, name) in [
            ("<?xml version='1.0' encoding='UTF-8'?>", Some("UTF-8")),
            ("<?xml version=\"1.0\" encoding = \"Shift_JIS\" standalone='yes'?>", Some("Shift_JIS")),
            ("<?xml version='1.0'?><a encoding='x'/>", None),
            ("<a encoding='x'/>", None),
            ("<?xml encoding=x?>", None),
            ("<?xml encoding='x", None),
            ("", None),
        ] {
            assert_eq!(declared_encoding(declaration.as_bytes()), name, "{declaration}");
        }

        assert_eq!(decode(b"\xEF\xBB\xBF<a/>").unwrap(), "<a/>");
        assert_eq!(decode("<?xml encoding='utf-16'?>é".as_bytes()).unwrap(), "<?xml encoding='utf-16'?>é");
        assert_eq!(decode(b"<?xml encoding='iso-8859-1'?>\xE9").unwrap(), "<?xml encoding='iso-8859-1'?>é");
        assert_eq!(decode(b"a\xE9"), Err(ReadError::Encoding { declared: None, at: 1 }));
        let shift_jis = decode(b"<?xml encoding='Shift_JIS'?>\x94\x46").unwrap_err();
        assert_eq!(shift_jis, ReadError::Encoding { declared: Some("Shift_JIS".into()), at: 28 });
        // UTF-16.
        assert_eq!(decode(b"\xFF\xFE<\0"), Err(ReadError::Encoding { declared: None, at: 0 }));
    }

    #[test]
    fn finds_the_tags() {
        for (piece, tag) in [
            ("a b='>' c=\"'>'\" d='\">'>'x'", "a b='>' c=\"'>'\" d='\">'"),
            ("a/>", "a/"),
            ("a b='>", "a b='>"),
            ("!-- a b='c'> -->", ""),
            ("", ""),
        ] {
            assert_eq!(start_tag(piece), tag);
        }
    }

    #[test]
    fn what_no_fault_has_need_of() {
        let tag = |attribute: &str, count| std::format!("<a{}/>", attribute.repeat(count));
        for attribute in [" a=''", " a=\">\"", " a = '/>'"] {
            assert!(is_tame(&tag(attribute, MAX_ATTRIBUTES)), "{attribute}");
            assert!(!is_tame(&tag(attribute, MAX_ATTRIBUTES + 1)), "{attribute}");
            // For each element, not for all together.
            assert!(is_tame(&tag(attribute, MAX_ATTRIBUTES).repeat(9)), "{attribute}");
        }
        assert!(is_tame(&tag(" xmlns:a='b'", 1).repeat(MAX_ATTRIBUTES)));
        assert!(!is_tame(&tag(" xmlns:a='b'", 1).repeat(MAX_ATTRIBUTES + 1)));
        // Text may have any length and contain anything.
        assert!(is_tame(&std::format!("<a>{}</a>", "\"xmlns='".repeat(999))));
    }
}
