//! The kinds of elements: blocks, headings, and what nobody sees.

use super::dom::{Dom, Id};

/// Elements that begin on a line of their own.
pub(super) const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// Elements whose contents nobody sees.
const UNSEEN: &[&str] =
    &["script", "style", "template", "head", "title", "svg", "button", "select", "textarea", "object"];

pub(super) const STRUCK: &[&str] = &["del", "s", "strike"];

/// Returns whether nobody sees the element.
pub(super) fn is_unseen(dom: &Dom, id: Id) -> bool {
    dom.is(id, UNSEEN)
        || dom.attribute(id, "hidden").is_some()
        || dom.attribute(id, "style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            style.to_ascii_lowercase().contains("display:none")
        })
}

/// Returns the level of a heading's name.
pub(super) fn heading_level(name: &str) -> Option<usize> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(usize::from(digit - b'0')),
        _ => (name == "summary").then_some(7),
    }
}

pub(super) fn is_heading(name: &str) -> bool {
    heading_level(name).is_some()
}
