//! XML: WSDL, XSD and anything else with elements; without document types, entities and external references.

use roxmltree::{Document as Xml, Node, ParsingOptions};

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::document::Document;
use crate::import::tree::{Builder, Kind};

/// More nodes are refused.
const MOST_NODES: u32 = 4_000_000;

/// Parses a text as XML.
///
/// # Errors
///
/// It is not well-formed, has a document type, or exceeds a limit.
pub(super) fn parse(text: &str) -> Result<Xml<'_>, Diagnostic> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Xml::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => {
            let message = "the document has a document type, whose entities are not read";
            Diagnostic::of(Rule::UnreadableDocument, message).help("take the `<!DOCTYPE …>` out")
        }
        error => Diagnostic::of(Rule::UnreadableDocument, format!("cannot read it as XML: {error}")),
    })
}

/// Reads an XML document.
///
/// # Errors
///
/// It is not well-formed, has a document type, or exceeds a limit.
pub(crate) fn read(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    let parsed = parse(text)?;
    let mut tree = Builder::default();
    tree.open(None, Kind::Map)?;
    element(parsed.root_element(), &mut tree)?;
    tree.close();
    document.tree = Some(tree.finish());
    Ok(())
}

/// An element is a map of its attributes, `@name`, and its elements, by their names without prefixes.
fn element(node: Node<'_, '_>, tree: &mut Builder) -> Result<(), Diagnostic> {
    tree.open(Some(node.tag_name().name()), Kind::Map)?;
    for attribute in node.attributes() {
        tree.scalar(Some(&format!("@{}", attribute.name())), attribute.value())?;
    }
    let has_elements = node.children().any(|child| child.is_element());
    for child in node.children().filter(Node::is_element) {
        element(child, tree)?;
    }
    // All text of a mixed element; that of a mere container would only repeat what is below.
    if !has_elements
        || node.children().any(|child| child.is_text() && !child.text().unwrap_or_default().trim().is_empty())
    {
        let texts = node.descendants().filter(Node::is_text).filter_map(|below| below.text());
        tree.text(&paragraphs(&texts.collect::<String>()))?;
    }
    tree.close();
    Ok(())
}

/// Lines that are broken for the source's sake are joined; a blank line ends a paragraph.
fn paragraphs(text: &str) -> String {
    let mut joined = String::new();
    let mut is_new = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            is_new = true;
            continue;
        }
        if !joined.is_empty() {
            joined.push(if is_new { '\n' } else { ' ' });
        }
        is_new = false;
        joined.push_str(line);
    }
    joined
}
