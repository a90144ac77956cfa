//! The nodes of a tree, and the steps from one to another.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::import::diagnostic::{Diagnostic, Rule};

/// The largest number of nodes, aliases counted wherever they appear.
pub(super) const MOST_NODES: usize = 1_000_000;

/// The largest number of nodes that paths may visit.
const MOST_STEPS: usize = 20_000_000;

/// Maps with more entries get an index.
const FEW: usize = 16;

/// The longest chain of `$ref`s that is followed.
const MOST_REFERENCES: usize = 16;

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Scalar,
    Null,
    Map,
    List,
}

#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) text: Option<Rc<str>>,
    pub(super) children: Vec<(Rc<str>, usize)>,
    /// Nodes below, aliases counted.
    pub(super) size: usize,
    pub(super) line: Option<usize>,
}

/// A document as a tree.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) root: usize,
    pub(super) indexes: RefCell<HashMap<usize, Rc<Index>>>,
    pub(super) steps: Cell<usize>,
}

type Index = HashMap<Rc<str>, Vec<usize>>;

impl Tree {
    /// Returns the tree of nodes of which the first is the root.
    pub(super) fn of(nodes: Vec<Node>) -> Self {
        Self { nodes, ..Self::default() }
    }

    /// Makes the only value of the outermost list the tree.
    pub(crate) fn enter(&mut self) {
        if let Some((_, only)) = self.nodes.first().and_then(|root| root.children.first()) {
            self.root = *only;
        }
    }

    pub(super) fn node(&self, id: usize) -> Option<&Node> {
        self.nodes.get(id)
    }

    pub(super) fn step(&self) -> Result<(), Diagnostic> {
        self.steps.set(self.steps.get() + 1);
        if self.steps.get() > MOST_STEPS {
            return Err(Diagnostic::of(
                Rule::DocumentTooLarge,
                format!("the paths visit more than {MOST_STEPS} values"),
            ));
        }
        Ok(())
    }

    /// The children of a node that have a name.
    pub(super) fn named(&self, id: usize, name: &str) -> Vec<usize> {
        let Some(node) = self.node(id) else { return Vec::new() };
        let found = if node.children.len() > FEW {
            let mut indexes = self.indexes.borrow_mut();
            let index = indexes.entry(id).or_insert_with(|| {
                let mut index = Index::new();
                for (key, child) in &node.children {
                    index.entry(Rc::clone(key)).or_default().push(*child);
                }
                Rc::new(index)
            });
            index.get(name).cloned().unwrap_or_default()
        } else {
            node.children.iter().filter(|(key, _)| **key == *name).map(|(_, child)| *child).collect()
        };
        if found.is_empty() && name != "<<" {
            // What YAML merges into a map.
            return self.named(id, "<<").into_iter().flat_map(|merged| self.named(merged, name)).collect();
        }
        found
    }

    /// Where `$ref` leads to, within this document.
    pub(super) fn resolved(&self, id: usize) -> usize {
        let mut here = id;
        for _ in 0..MOST_REFERENCES {
            let target = self.named(here, "$ref").first().and_then(|target| self.node(*target)?.text.clone());
            let Some(target) = target.as_deref().and_then(|target| target.strip_prefix("#/")) else { break };
            let mut at = Some(self.root);
            for word in target.split('/') {
                let word = word.replace("~1", "/").replace("~0", "~");
                at = at.and_then(|at| self.named(at, &word).first().copied());
            }
            match at {
                Some(at) => here = at,
                None => break,
            }
        }
        here
    }
}
