//! The elements of a part of a workbook.

use roxmltree::Node;

use crate::import::diagnostic::{Diagnostic, Rule};

/// Returns that a workbook is not one.
pub(super) fn unreadable(message: impl Into<String>) -> Diagnostic {
    Diagnostic::of(Rule::UnreadableDocument, message)
}

/// Returns all elements of a name below one.
pub(super) fn elements<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |node| node.is_element() && node.tag_name().name() == name)
}

/// Returns the first child of a name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|node| node.is_element() && node.tag_name().name() == name)
}

/// Returns whether a switch such as `<strike/>` is on.
pub(super) fn is_on(node: Node<'_, '_>) -> bool {
    node.attribute("val").is_none_or(|value| value != "0" && value != "false")
}
