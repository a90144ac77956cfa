//! Builds a tree from the outside in, within the limits.

use std::collections::HashSet;
use std::rc::Rc;

use super::node::{Kind, MOST_NODES, Node, Tree};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::grid::DEEPEST;

/// The largest number of bytes that nested elements with text of their own may repeat.
const MOST_REPEATED: usize = 256 * 1024 * 1024;

/// Builds a tree from the outside in.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    nodes: Vec<Node>,
    open: Vec<usize>,
    names: HashSet<Rc<str>>,
    repeated: usize,
    /// The line of what is added next.
    pub(crate) line: Option<usize>,
}

impl Builder {
    fn add(&mut self, key: Option<&str>, kind: Kind, text: Option<&str>) -> Result<usize, Diagnostic> {
        let id = self.nodes.len();
        self.attach(key, id, 1)?;
        self.nodes.push(Node { kind, text: text.map(Into::into), children: Vec::new(), size: 1, line: self.line });
        Ok(id)
    }

    fn attach(&mut self, key: Option<&str>, id: usize, size: usize) -> Result<(), Diagnostic> {
        // Keys repeat from map to map.
        let key: Rc<str> = match key.map(|key| (key, self.names.get(key))) {
            Some((_, Some(known))) => Rc::clone(known),
            Some((key, None)) => {
                let key: Rc<str> = key.into();
                self.names.insert(Rc::clone(&key));
                key
            }
            None => {
                let at = self.open.last().and_then(|open| self.nodes.get(*open)).map_or(0, |node| node.children.len());
                at.to_string().into()
            }
        };
        if let Some(open) = self.open.last().and_then(|open| self.nodes.get_mut(*open)) {
            open.children.push((key, id));
            open.size = open.size.saturating_add(size);
        }
        if self.nodes.len() >= MOST_NODES {
            return Err(Diagnostic::of(
                Rule::DocumentTooLarge,
                format!("the document has more than {MOST_NODES} values"),
            ));
        }
        Ok(())
    }

    /// Begins a map or a list.
    pub(crate) fn open(&mut self, key: Option<&str>, kind: Kind) -> Result<usize, Diagnostic> {
        if self.open.len() > DEEPEST {
            return Err(Diagnostic::of(Rule::DocumentTooLarge, format!("values are nested deeper than {DEEPEST}")));
        }
        let id = self.add(key, kind, None)?;
        self.open.push(id);
        Ok(id)
    }

    /// Ends the innermost map or list.
    pub(crate) fn close(&mut self) {
        if let Some(done) = self.open.pop() {
            let size = self.nodes.get(done).map_or(0, |node| node.size - 1);
            if let Some(open) = self.open.last().and_then(|open| self.nodes.get_mut(*open)) {
                open.size = open.size.saturating_add(size);
            }
        }
    }

    pub(crate) fn scalar(&mut self, key: Option<&str>, text: &str) -> Result<usize, Diagnostic> {
        self.add(key, Kind::Scalar, Some(text))
    }

    pub(crate) fn null(&mut self, key: Option<&str>) -> Result<usize, Diagnostic> {
        self.add(key, Kind::Null, None)
    }

    /// Gives the innermost map a text of its own, as elements have.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Diagnostic> {
        self.repeated = self.repeated.saturating_add(text.len());
        if self.repeated > MOST_REPEATED {
            return Err(Diagnostic::of(Rule::DocumentTooLarge, "nested elements repeat more than 256 MiB of text"));
        }
        if let Some(open) = self.open.last().and_then(|open| self.nodes.get_mut(*open)) {
            open.text = Some(text.into());
        }
        Ok(())
    }

    /// Adds a node once more.
    ///
    /// # Errors
    ///
    /// The node contains this place, or aliases multiply.
    pub(crate) fn alias(&mut self, key: Option<&str>, id: usize) -> Result<(), Diagnostic> {
        if self.open.contains(&id) {
            return Err(Diagnostic::of(Rule::UnreadableDocument, "an alias refers to the value that it is in"));
        }
        let size = self.nodes.get(id).map_or(1, |node| node.size);
        self.attach(key, id, size)?;
        let total = self
            .open
            .iter()
            .filter_map(|open| self.nodes.get(*open))
            .fold(0_usize, |sum, node| sum.saturating_add(node.size));
        if total > MOST_NODES {
            return Err(Diagnostic::of(
                Rule::DocumentTooLarge,
                format!("aliases repeat more than {MOST_NODES} values"),
            ));
        }
        Ok(())
    }

    pub(crate) fn finish(self) -> Tree {
        Tree::of(self.nodes)
    }
}
