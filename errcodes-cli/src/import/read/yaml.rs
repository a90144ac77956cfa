//! YAML and JSON as trees. Scalars stay the text that was written: `NO` is not a boolean, `0080` not a number.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::tree::{Builder, Kind};

/// Reads a JSON document.
///
/// # Errors
///
/// It is not JSON, or it exceeds a limit.
pub(crate) fn read_json(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    read(&with_whole_characters(text), document)
}

/// Reads a YAML document.
///
/// # Errors
///
/// It is not YAML, or it exceeds a limit.
pub(crate) fn read(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    let mut tree = Builder::default();
    let mut anchors: HashMap<usize, usize> = HashMap::new();
    // For each open collection: whether it is a map, and the key that waits for its value.
    let mut open: Vec<(bool, Option<String>)> = Vec::new();
    let mut documents = 0;
    tree.open(None, Kind::List)?;
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = event.map_err(|error| {
            let line = error.marker().line();
            let message = format!("cannot read it as YAML or JSON: {}", error.info());
            Diagnostic::of(Rule::UnreadableDocument, message).within(&document.name, Some(line), "")
        })?;
        tree.line = Some(span.start.line());
        match event {
            Event::DocumentStart(_) => documents += 1,
            Event::SequenceEnd | Event::MappingEnd => {
                open.pop();
                tree.close();
            }
            Event::Scalar(text, style, anchor, _) => {
                if let Some((true, waiting @ None)) = open.last_mut() {
                    *waiting = Some(text.into_owned());
                    continue;
                }
                let key = taken(&mut open);
                let is_null = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let id = if is_null { tree.null(key.as_deref())? } else { tree.scalar(key.as_deref(), &text)? };
                anchors.insert(anchor, id);
            }
            Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                let is_map = matches!(event, Event::MappingStart(..));
                if let Some((true, None)) = open.last() {
                    let diagnostic = Diagnostic::of(Rule::UnreadableDocument, "a key is a map or a list");
                    return Err(diagnostic.within(&document.name, tree.line, ""));
                }
                let key = taken(&mut open);
                let id = tree.open(key.as_deref(), if is_map { Kind::Map } else { Kind::List })?;
                anchors.insert(anchor, id);
                open.push((is_map, None));
            }
            Event::Alias(anchor) => {
                let diagnostic =
                    |message| Diagnostic::of(Rule::UnreadableDocument, message).within(&document.name, tree.line, "");
                if let Some((true, None)) = open.last() {
                    return Err(diagnostic("a key is an alias"));
                }
                let Some(&id) = anchors.get(&anchor) else { return Err(diagnostic("an alias has no anchor")) };
                let key = taken(&mut open);
                tree.alias(key.as_deref(), id)?;
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }
    tree.close();
    let mut tree = tree.finish();
    if documents == 1 {
        tree.enter();
    } else if documents > 1 {
        document.notes.push(Diagnostic::of(
            Rule::SeveralDocuments,
            format!("{documents} YAML documents are in it; paths begin with `/*`"),
        ));
    }
    document.tree = Some(tree);
    Ok(())
}

/// The key that waits for a value.
fn taken(open: &mut [(bool, Option<String>)]) -> Option<String> {
    open.last_mut().and_then(|(_, waiting)| waiting.take())
}

/// JSON writes characters beyond U+FFFF as two escapes, which YAML does not know.
fn with_whole_characters(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        whole.push_str(before);
        let pair = surrogate(escape, 0xD800).zip(escape.get(6..).and_then(|second| surrogate(second, 0xDC00)));
        let character = pair.and_then(|(high, low)| char::from_u32(0x10000 + (high << 10) + low));
        let length = if let Some(character) = character {
            whole.push(character);
            12
        } else {
            // The backslash and what it escapes, which may be a backslash.
            let length = escape.chars().take(2).map(char::len_utf8).sum();
            whole.push_str(escape.get(..length).unwrap_or_default());
            length
        };
        rest = escape.get(length..).unwrap_or_default();
    }
    whole.push_str(rest);
    whole
}

/// The ten bits of a surrogate's escape.
fn surrogate(escape: &str, first: u32) -> Option<u32> {
    let digits = escape.get(..6)?.strip_prefix("\\u")?;
    let bits = u32::from_str_radix(digits, 16).ok()?.checked_sub(first)?;
    (bits < 0x400).then_some(bits)
}

#[cfg(test)]
mod tests {
    use super::with_whole_characters;

    #[test]
    fn two_escapes_are_one_character() {
        assert_eq!(with_whole_characters(r#"{"a": "\ud83d\ude00 \u00e9 \\ud83d"}"#), r#"{"a": "😀 \u00e9 \\ud83d"}"#);
        assert_eq!(with_whole_characters(r"\ud83d"), r"\ud83d");
        assert_eq!(with_whole_characters("\\"), "\\");
    }
}
