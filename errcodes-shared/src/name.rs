//! XML names without a colon: prefixes and local parts of qualified names.

/// Returns whether the text is an `NCName` ([Namespaces in XML 1.0, production 4]).
///
/// ```
/// use errcodes_shared::is_ncname;
///
/// assert!(is_ncname("Failed-Authentication.1") && is_ncname("認証"));
/// assert!(!is_ncname("") && !is_ncname("1a") && !is_ncname("a:b"));
/// ```
///
/// [Namespaces in XML 1.0, production 4]: https://www.w3.org/TR/xml-names/#NT-NCName
#[must_use]
pub fn is_ncname(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(starts_name) && chars.all(continues_name)
}

/// `NameStartChar` of XML 1.0 §2.3 without the colon.
const fn starts_name(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

/// `NameChar` of XML 1.0 §2.3 without the colon.
const fn continues_name(c: char) -> bool {
    starts_name(c) || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::is_ncname;

    // Every character is compared with an XML parser in the tests of the runtime, which has one.
    #[test]
    fn names() {
        for name in ["_", "a", "Z-9.·", "é", "認証", "a\u{300}", "\u{10000}"] {
            assert!(is_ncname(name), "{name:?}");
        }
        for text in ["", " ", "1a", "-a", ".a", "a b", "a:b", ":a", "a/", "·", "\u{300}", "×", "a×", "a\0", "\u{F0000}"]
        {
            assert!(!is_ncname(text), "{text:?}");
        }
    }
}
