//! A tree of an HTML document in one vector, and the ways through it.

/// The index of a node.
pub(super) type Id = usize;

/// The document itself.
pub(super) const ROOT: Id = 0;

/// What a node is.
#[derive(Debug)]
pub(super) enum Data {
    Element { name: String, attributes: Vec<(String, String)> },
    Text(String),
    Other,
}

#[derive(Debug)]
pub(super) struct Node {
    pub(super) data: Data,
    pub(super) parent: Option<Id>,
    pub(super) previous: Option<Id>,
    pub(super) next: Option<Id>,
    pub(super) first: Option<Id>,
    pub(super) last: Option<Id>,
    pub(super) depth: usize,
    pub(super) line: usize,
}

/// An HTML document.
#[derive(Debug)]
pub(super) struct Dom {
    pub(super) nodes: Vec<Node>,
}

impl Dom {
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Returns the name of an element, in lower case.
    pub(super) fn name(&self, id: Id) -> Option<&str> {
        match self.data(id) {
            Data::Element { name, .. } => Some(name),
            Data::Text(_) | Data::Other => None,
        }
    }

    pub(super) fn is(&self, id: Id, names: &[&str]) -> bool {
        self.name(id).is_some_and(|name| names.contains(&name))
    }

    pub(super) fn data(&self, id: Id) -> &Data {
        self.nodes.get(id).map_or(&Data::Other, |node| &node.data)
    }

    pub(super) fn attribute(&self, id: Id, wanted: &str) -> Option<&str> {
        match self.data(id) {
            Data::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
            }
            Data::Text(_) | Data::Other => None,
        }
    }

    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.nodes.get(id)?.parent
    }

    pub(super) fn line(&self, id: Id) -> usize {
        self.nodes.get(id).map_or(1, |node| node.line)
    }

    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let first = self.nodes.get(id).and_then(|node| node.first);
        std::iter::successors(first, |&child| self.nodes.get(child).and_then(|node| node.next))
    }

    /// Returns all nodes below one, in document order.
    pub(super) fn descendants(&self, id: Id) -> Descendants<'_> {
        Descendants { dom: self, top: id, next: self.nodes.get(id).and_then(|node| node.first) }
    }
}

/// Nodes below another, in document order.
pub(super) struct Descendants<'d> {
    dom: &'d Dom,
    top: Id,
    next: Option<Id>,
}

impl Iterator for Descendants<'_> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        let here = self.next?;
        let node = self.dom.nodes.get(here)?;
        self.next = node.first.or_else(|| {
            let mut up = here;
            loop {
                if up == self.top {
                    return None;
                }
                let node = self.dom.nodes.get(up)?;
                if node.next.is_some() {
                    return node.next;
                }
                up = node.parent?;
            }
        });
        Some(here)
    }
}
