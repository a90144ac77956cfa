//! The characters of XML, and how text is escaped.

use alloc::string::String;

/// The namespace of the prefix `xml`; no other prefix may be bound to it (Namespaces in XML §3).
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// The namespace to which no prefix may be bound.
pub(super) const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// Trims white space of XML 1.0 §2.3, which is less than that of Unicode.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}

/// Returns whether XML allows the character: XML 1.0 §2.2. It forbids the surrogates too, which are not `char`s.
const fn is_char(c: char) -> bool {
    !matches!(c, '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}') || matches!(c, '\t' | '\n' | '\r')
}

/// Returns the text with U+FFFD for each character that XML forbids.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(cleaned).collect()
}

const fn cleaned(c: char) -> char {
    if is_char(c) { c } else { char::REPLACEMENT_CHARACTER }
}

/// Writes text between tags, with U+FFFD for each character that XML forbids.
pub(super) fn push_text(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            // Needed in `]]>` only, and right everywhere.
            '>' => xml.push_str("&gt;"),
            // A reader makes LF of a bare one: XML 1.0 §2.11.
            '\r' => xml.push_str("&#13;"),
            _ => xml.push(cleaned(c)),
        }
    }
}

/// Writes an attribute with a space before it. The name is not checked.
pub(super) fn push_attribute(xml: &mut String, name: &str, value: &str) {
    xml.push(' ');
    xml.push_str(name);
    xml.push_str("=\"");
    for piece in value.split_inclusive(['"', '\t', '\n']) {
        // A reader makes a space of each of the last two: XML 1.0 §3.3.3.
        let (text, escape) = match piece.char_indices().next_back() {
            Some((at, '"')) => (piece.get(..at), "&quot;"),
            Some((at, '\t')) => (piece.get(..at), "&#9;"),
            Some((at, '\n')) => (piece.get(..at), "&#10;"),
            _ => (Some(piece), ""),
        };
        push_text(xml, text.unwrap_or_default());
        xml.push_str(escape);
    }
    xml.push('"');
}

#[cfg(test)]
mod tests {
    use std::format;

    use errcodes_shared::is_ncname;

    use super::*;

    #[test]
    fn what_is_written_is_what_a_parser_reads() {
        // Every character of the planes in use, those that XML forbids included.
        let all = ('\0'..='\u{1_1000}').chain('\u{10_FFF0}'..=char::MAX);
        for c in all {
            let text = format!("{c}a{c}{c}]]>\r\n\t\"'{c}");
            let mut xml = String::from("<a");
            push_attribute(&mut xml, "b", &text);
            xml.push('>');
            push_text(&mut xml, &text);
            xml.push_str("</a>");
            let document = roxmltree::Document::parse(&xml).unwrap();
            let expected = clean(&text);
            assert_eq!(expected, if is_char(c) { text } else { text.replace(c, "\u{FFFD}") });
            let root = document.root_element();
            assert_eq!((root.text(), root.attribute("b")), (Some(&*expected), Some(&*expected)), "{c:?}");
        }
    }

    #[test]
    fn names_are_those_that_a_parser_takes() {
        for c in ('\0'..='\u{1_1000}').chain('\u{E_FFF0}'..='\u{F_0010}') {
            for name in [format!("{c}"), format!("a{c}")] {
                let xml = format!("<{name}/>");
                let read = roxmltree::Document::parse(&xml)
                    .is_ok_and(|document| document.root_element().tag_name().name() == name);
                assert_eq!(is_ncname(&name), read, "{name:?}");
            }
        }
        assert!(!is_ncname(""));
    }
}
