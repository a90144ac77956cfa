//! Builds the tree through html5ever, with a limit on depth and number of nodes.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{Attribute, ParseOpts, QualName, parse_document};

use super::dom::{Data, Dom, Id, Node};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::grid::DEEPEST;

/// The number of bytes between two looks at the limits.
const CHUNK: usize = 4096;

/// Nodes that html5ever makes for a document of any length.
const NODES_OF_NOTHING: usize = 1000;

/// Returns the tree of a text.
///
/// # Errors
///
/// The elements are nested too deep, or misnested so that they multiply.
pub(super) fn parse(text: &str) -> Result<Dom, Diagnostic> {
    let mut parser = parse_document(Sink::new(), ParseOpts::default());
    let most = text.len() + NODES_OF_NOTHING;
    let mut rest = text;
    while !rest.is_empty() {
        let mut at = CHUNK.min(rest.len());
        while !rest.is_char_boundary(at) {
            at += 1;
        }
        let (chunk, after) = rest.split_at(at);
        parser.process(StrTendril::from_slice(chunk));
        rest = after;
        let sink = &parser.tokenizer.sink.sink;
        if sink.deepest.get() > DEEPEST {
            return Err(Diagnostic::of(Rule::DocumentTooLarge, format!("elements are nested deeper than {DEEPEST}")));
        }
        if sink.nodes.borrow().len() > most {
            return Err(Diagnostic::of(
                Rule::DocumentTooLarge,
                "unclosed elements are repeated more often than the text is long",
            ));
        }
    }
    Ok(parser.finish())
}

/// A node as html5ever holds it.
#[derive(Clone)]
struct Handle {
    id: Id,
    name: Option<QualName>,
}

/// What html5ever builds the tree through.
struct Sink {
    nodes: RefCell<Vec<Node>>,
    deepest: Cell<usize>,
    line: Cell<usize>,
    /// The name of nodes other than elements.
    nameless: QualName,
}

impl Sink {
    fn new() -> Self {
        let sink = Self {
            nodes: RefCell::default(),
            deepest: Cell::new(0),
            line: Cell::new(1),
            nameless: QualName::new(None, html5ever::ns!(), html5ever::local_name!("")),
        };
        sink.add(Data::Other);
        sink
    }

    fn add(&self, data: Data) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            data,
            parent: None,
            previous: None,
            next: None,
            first: None,
            last: None,
            depth: 0,
            line: self.line.get(),
        });
        nodes.len() - 1
    }

    /// Changes one node.
    fn with(&self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.borrow_mut().get_mut(id) {
            change(node);
        }
    }

    fn get<T>(&self, id: Id, read: impl FnOnce(&Node) -> Option<T>) -> Option<T> {
        self.nodes.borrow().get(id).and_then(read)
    }

    fn detach(&self, id: Id) {
        let Some((parent, previous, next)) = self.get(id, |node| Some((node.parent, node.previous, node.next))) else {
            return;
        };
        match previous {
            Some(previous) => self.with(previous, |node| node.next = next),
            None => {
                if let Some(parent) = parent {
                    self.with(parent, |node| node.first = next);
                }
            }
        }
        match next {
            Some(next) => self.with(next, |node| node.previous = previous),
            None => {
                if let Some(parent) = parent {
                    self.with(parent, |node| node.last = previous);
                }
            }
        }
        self.with(id, |node| (node.parent, node.previous, node.next) = (None, None, None));
    }

    /// Puts a node between two others below a parent.
    fn attach(&self, id: Id, parent: Id, previous: Option<Id>, next: Option<Id>) {
        self.detach(id);
        let depth = self.get(parent, |node| Some(node.depth)).unwrap_or(0) + 1;
        self.deepest.set(self.deepest.get().max(depth));
        self.with(id, |node| {
            (node.parent, node.previous, node.next) = (Some(parent), previous, next);
            node.depth = depth;
        });
        match previous {
            Some(previous) => self.with(previous, |node| node.next = Some(id)),
            None => self.with(parent, |node| node.first = Some(id)),
        }
        match next {
            Some(next) => self.with(next, |node| node.previous = Some(id)),
            None => self.with(parent, |node| node.last = Some(id)),
        }
    }

    /// Appends to a text node; returns whether `id` is one.
    fn append_text(&self, id: Option<Id>, text: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        match id.and_then(|id| nodes.get_mut(id)).map(|node| &mut node.data) {
            Some(Data::Text(known)) => {
                known.push_str(text);
                true
            }
            _ => false,
        }
    }

    /// The node to put in, unless it was text that a neighbor took.
    fn node_of(&self, child: NodeOrText<Handle>, previous: Option<Id>) -> Option<Id> {
        match child {
            NodeOrText::AppendNode(handle) => Some(handle.id),
            NodeOrText::AppendText(text) => {
                (!self.append_text(previous, &text)).then(|| self.add(Data::Text(text.to_string())))
            }
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Dom {
        Dom { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { id: 0, name: None }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        target.name.as_ref().unwrap_or(&self.nameless)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let attributes =
            attributes.into_iter().map(|one| (one.name.local.to_string(), one.value.to_string())).collect();
        let id = self.add(Data::Element { name: name.local.to_string(), attributes });
        Handle { id, name: Some(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Handle { id: self.add(Data::Other), name: None }
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle { id: self.add(Data::Other), name: None }
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let last = self.get(parent.id, |node| node.last);
        if let Some(id) = self.node_of(child, last) {
            self.detach(id);
            let last = self.get(parent.id, |node| node.last);
            self.attach(id, parent.id, last, None);
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.get(element.id, |node| node.parent).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// The contents of a template are not shown: they hang on no parent.
    fn get_template_contents(&self, _: &Handle) -> Handle {
        Handle { id: self.add(Data::Other), name: None }
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let Some(parent) = self.get(sibling.id, |node| node.parent) else { return };
        let previous = self.get(sibling.id, |node| node.previous);
        if let Some(id) = self.node_of(child, previous) {
            self.detach(id);
            let previous = self.get(sibling.id, |node| node.previous);
            self.attach(id, parent, previous, Some(sibling.id));
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        self.with(target.id, |node| {
            if let Data::Element { attributes, .. } = &mut node.data {
                for one in more {
                    let name = one.name.local.to_string();
                    if attributes.iter().all(|(known, _)| *known != name) {
                        attributes.push((name, one.value.to_string()));
                    }
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        while let Some(child) = self.get(node.id, |node| node.first) {
            self.detach(child);
            let last = self.get(parent.id, |node| node.last);
            self.attach(child, parent.id, last, None);
        }
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(usize::try_from(line).unwrap_or(usize::MAX));
    }
}
