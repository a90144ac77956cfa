//! HTML: tables, lists and headings with prose, as a browser shows them.

mod dom;
mod elements;
mod lists;
mod parse;
mod sections;
mod table;
mod visible;
mod walk;

use dom::{Dom, ROOT};
use walk::Walk;

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;

/// Tags with more attributes are refused: the parser takes quadratic time to find duplicates among them.
const MOST_ATTRIBUTES: usize = 10_000;

/// Reads an HTML document.
///
/// # Errors
///
/// It exceeds a limit.
pub(crate) fn read(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    if let Some(line) = crowded_tag(text) {
        let message = format!("a tag has more than {MOST_ATTRIBUTES} attributes");
        return Err(Diagnostic::of(Rule::DocumentTooLarge, message).within(&document.name, Some(line), ""));
    }
    let dom = parse::parse(text)?;
    document.lang = language(&dom);
    let mut walk = Walk::through(&dom)?;
    document.grids.append(&mut walk.grids);
    document.text = walk.text;
    document.sections = walk.sections.finish();
    Ok(())
}

/// Returns the language that the page says it is in.
fn language(dom: &Dom) -> Option<String> {
    let mut pages = dom.descendants(ROOT).filter(|&id| dom.is(id, &["html", "body"]));
    let lang = |id| dom.attribute(id, "lang").or(dom.attribute(id, "xml:lang"));
    pages.find_map(lang).map(str::to_owned)
}

/// Returns the line of a tag with too many attributes.
fn crowded_tag(text: &str) -> Option<usize> {
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((start, byte)) = bytes.next() {
        if byte != b'<' || !bytes.peek().is_some_and(|(_, next)| next.is_ascii_alphabetic()) {
            continue;
        }
        let mut attributes = 0;
        let mut quote = None;
        let mut before = b' ';
        for (_, byte) in bytes.by_ref() {
            match (quote, byte) {
                (Some(open), byte) if open == byte => quote = None,
                (None, b'>') => break,
                (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
                (None, b'/' | b' ' | b'\t' | b'\r' | b'\n' | 12 | b'"' | b'\'') => attributes += 1,
                _ => {}
            }
            if attributes > MOST_ATTRIBUTES {
                return Some(text.get(..start)?.matches('\n').count() + 1);
            }
            if !byte.is_ascii_whitespace() {
                before = byte;
            }
        }
    }
    None
}
