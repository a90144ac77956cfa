//! The bytes of a document as text, and whether a parser can be trusted with it.

use alloc::{borrow::Cow, string::String};

use super::ReadError;

/// The text of a document, without a byte order mark.
///
/// UTF-8, or ISO-8859-1 where the XML declaration says so. Any other name in the declaration does not
/// matter as long as the bytes are valid UTF-8: it was ASCII then, or the declaration is a leftover.
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

/// What the XML declaration names: XML 1.0 §4.3.3.
fn declared_encoding(bytes: &[u8]) -> Option<&str> {
    let end = bytes.iter().position(|byte| *byte == b'>')?;
    let declaration = core::str::from_utf8(bytes.get(..end)?).ok()?.strip_prefix("<?xml")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.split(quote).nth(1)
}

/// How many attributes an element may have, and how many namespaces a document may declare.
const MAX_ATTRIBUTES: usize = 256;

/// Whether no element has so many attributes, and the document so many declarations, that a parser
/// would be at it for minutes.
///
/// It compares each attribute of an element with those before it, and gives each element that
/// declares a namespace a copy of the list, in which it looks for each of the others: within the size
/// of a message, that grows to thousands of millions of comparisons.
pub(super) fn is_tame(text: &str) -> bool {
    let mut declared = 0;
    text.split('<').all(|piece| {
        let tag = start_tag(piece);
        declared += tag.matches("xmlns").count();
        // As many as there are pairs of quotes.
        declared <= MAX_ATTRIBUTES && tag.matches(['"', '\'']).count() <= 2 * MAX_ATTRIBUTES
    })
}

/// The part of a piece between two `<` that is in the tag: up to the `>` that is not in quotes.
fn start_tag(piece: &str) -> &str {
    // Comments and the like: what seems to be a tag in them, a parser passes over.
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
            // Of each element, not of all.
            assert!(is_tame(&tag(attribute, MAX_ATTRIBUTES).repeat(9)), "{attribute}");
        }
        assert!(is_tame(&tag(" xmlns:a='b'", 1).repeat(MAX_ATTRIBUTES)));
        assert!(!is_tame(&tag(" xmlns:a='b'", 1).repeat(MAX_ATTRIBUTES + 1)));
        // Text may be of any length and hold anything.
        assert!(is_tame(&std::format!("<a>{}</a>", "\"xmlns='".repeat(999))));
    }
}
