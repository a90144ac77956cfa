//! The texts of a workbook, and what of them is struck out.

use roxmltree::Node;

use super::node::{child, elements, is_on};
use crate::import::diagnostic::Diagnostic;
use crate::import::read::xml;

/// A text, and what of it is struck out.
#[derive(Clone, Debug, Default)]
pub(super) struct Rich {
    pub(super) text: String,
    pub(super) struck: String,
}

/// `<si>`, `<is>`: one text, or runs in different fonts; readings of Japanese words are left out.
pub(super) fn rich(node: Node<'_, '_>) -> Rich {
    let mut rich = Rich::default();
    for below in node.children().filter(Node::is_element) {
        match below.tag_name().name() {
            "t" => rich.text.push_str(&unescaped(below.text().unwrap_or_default())),
            "r" => {
                let is_struck = child(below, "rPr").and_then(|format| child(format, "strike")).is_some_and(is_on);
                let text = child(below, "t").and_then(|text| text.text()).unwrap_or_default();
                if is_struck { &mut rich.struck } else { &mut rich.text }.push_str(&unescaped(text));
            }
            _ => {}
        }
    }
    rich
}

/// `_x000D_` is how a sheet writes a control character.
pub(super) fn unescaped(text: &str) -> String {
    text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n")
}

pub(super) fn shared_texts(shared: &str) -> Result<Vec<Rich>, Diagnostic> {
    let parsed = xml::parse(shared)?;
    Ok(elements(parsed.root_element(), "si").map(rich).collect())
}
