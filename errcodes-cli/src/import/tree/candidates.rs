//! The places of a tree that look like lists of errors.

use std::collections::HashMap;

use super::node::{Kind, MOST_NODES, Node, Tree};

/// A place of a tree that looks like a list of errors.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) rows: String,
    pub(crate) count: usize,
    /// Paths from a row to its texts, and how many rows have each.
    pub(crate) keys: Vec<(String, usize)>,
    /// The rows are the values of a map, whose keys may be codes.
    pub(crate) is_map: bool,
}

impl Tree {
    /// Returns the places that look like lists of errors: a path for `rows`, the number of rows, and the keys that they
    /// have; the largest first.
    pub(crate) fn candidates(&self) -> Vec<Candidate> {
        let mut all: HashMap<String, Candidate> = HashMap::new();
        let mut open: Vec<(usize, String, usize)> = vec![(self.root, String::new(), 0)];
        let mut visited = 0;
        while let Some((id, path, depth)) = open.pop() {
            visited += 1;
            if visited > MOST_NODES || depth > 12 {
                continue;
            }
            let Some(node) = self.node(id) else { continue };
            let maps =
                node.children.iter().filter_map(|(_, child)| self.node(*child)).filter(|child| child.kind == Kind::Map);
            let is_rows =
                node.children.len() > 1 && maps.clone().count() == node.children.len() && self.are_alike(node);
            if is_rows {
                let candidate = all.entry(format!("{path}/*")).or_insert_with(|| Candidate {
                    rows: format!("{path}/*"),
                    count: 0,
                    keys: Vec::new(),
                    is_map: node.kind == Kind::Map,
                });
                candidate.count += node.children.len();
                for child in maps {
                    for key in self.leaves(child) {
                        if let Some((_, seen)) = candidate.keys.iter_mut().find(|(known, _)| *known == key) {
                            *seen += 1;
                        } else if candidate.keys.len() < 40 {
                            candidate.keys.push((key, 1));
                        }
                    }
                }
            }
            for (key, child) in &node.children {
                let word = if is_rows { "*".to_owned() } else { key.replace('~', "~0").replace('/', "~1") };
                open.push((*child, format!("{path}/{word}"), depth + 1));
            }
        }
        let mut all: Vec<Candidate> = all.into_values().collect();
        all.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.rows.cmp(&other.rows)));
        all
    }

    /// Whether the children of a node share most of their keys.
    fn are_alike(&self, node: &Node) -> bool {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        let mut seen = 0;
        for child in node.children.iter().take(50).filter_map(|(_, child)| self.node(*child)) {
            seen += 1;
            for (key, _) in child.children.iter().take(50) {
                *counts.entry(key).or_default() += 1;
            }
        }
        counts.values().any(|count| *count * 2 > seen)
    }

    /// Paths to the texts of a row, at most two steps deep.
    fn leaves(&self, node: &Node) -> Vec<String> {
        let mut leaves = Vec::new();
        for (key, child) in node.children.iter().take(40) {
            let key = key.replace('~', "~0").replace('/', "~1");
            let Some(child) = self.node(*child) else { continue };
            match child.kind {
                Kind::Map if child.text.is_none() => {
                    for (below, id) in child.children.iter().take(20) {
                        if self.node(*id).is_some_and(|node| node.kind != Kind::Map || node.text.is_some()) {
                            leaves.push(format!("{key}/{}", below.replace('~', "~0").replace('/', "~1")));
                        }
                    }
                }
                _ => leaves.push(key),
            }
        }
        leaves
    }
}
