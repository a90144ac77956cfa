//! The formats of cells: how numbers are shown, and what is struck out.

use std::collections::HashMap;

use roxmltree::Node;

use super::node::{child, elements, is_on};
use super::number::{Shown, built_in};
use crate::import::diagnostic::Diagnostic;
use crate::import::read::xml;

/// The formats of cells.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// For each style: how numbers are shown, and whether the text is struck out.
    pub(super) cells: Vec<(Shown, bool)>,
}

impl Styles {
    pub(super) fn parse(styles: &str) -> Result<Self, Diagnostic> {
        let parsed = xml::parse(styles)?;
        let root = parsed.root_element();
        let codes: HashMap<u32, &str> = elements(root, "numFmt")
            .filter_map(|format| Some((format.attribute("numFmtId")?.parse().ok()?, format.attribute("formatCode")?)))
            .collect();
        let struck: Vec<bool> = child(root, "fonts")
            .map(|fonts| fonts.children().filter(Node::is_element).map(|font| child(font, "strike").is_some_and(is_on)))
            .map(Iterator::collect)
            .unwrap_or_default();
        let cells = child(root, "cellXfs").map(|formats| {
            let formats = formats.children().filter(Node::is_element);
            formats.map(|format| {
                let id = format.attribute("numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                let font: Option<usize> = format.attribute("fontId").and_then(|id| id.parse().ok());
                let code = codes.get(&id).copied().unwrap_or_else(|| built_in(id));
                (Shown::parse(code), font.and_then(|font| struck.get(font)).copied().unwrap_or(false))
            })
        });
        Ok(Self { cells: cells.map(Iterator::collect).unwrap_or_default() })
    }
}
