//! Trees: JSON, YAML and XML as maps, lists and texts, and the paths that pick rows and cells out of them.

use std::cell::{Cell as Counter, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::grid::{Budget, Cell, DEEPEST, Grid, GridRow, Header};

/// The largest number of nodes, aliases counted wherever they appear.
const MOST_NODES: usize = 1_000_000;
/// The largest number of bytes that nested elements with text of their own may repeat.
const MOST_REPEATED: usize = 256 * 1024 * 1024;
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
struct Node {
    kind: Kind,
    text: Option<Rc<str>>,
    children: Vec<(Rc<str>, usize)>,
    /// Nodes below, aliases counted.
    size: usize,
    line: Option<usize>,
}

/// A document as a tree.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    root: usize,
    indexes: RefCell<HashMap<usize, Rc<Index>>>,
    steps: Counter<usize>,
}

type Index = HashMap<Rc<str>, Vec<usize>>;

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
        Tree { nodes: self.nodes, ..Tree::default() }
    }
}

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Name(String),
    Any,
    Deep,
    Up,
    Here,
    /// What the nth `*` of the path to the rows stood for.
    Star(usize),
}

/// A path: `/components/*/examples/*`, `../description`, `value/code`, `documentation[@lang=en]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path {
    steps: Vec<(Step, Option<(String, String)>)>,
}

impl Path {
    /// Returns the path that a recipe writes.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong with it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut steps = Vec::new();
        for word in words(text.strip_prefix('/').unwrap_or(text)) {
            let (word, condition) = match word.strip_suffix(']').and_then(|word| word.split_once('[')) {
                Some((word, condition)) => {
                    let (key, value) = condition
                        .split_once('=')
                        .ok_or_else(|| format!("expected `[key=value]`, found `[{condition}]`"))?;
                    (word, Some((key.trim().to_owned(), value.trim().trim_matches(['"', '\'']).to_owned())))
                }
                None => (word, None),
            };
            let step = match word {
                "" if text == "/" => continue,
                "" => return Err("a name between two slashes is missing".to_owned()),
                "*" => Step::Any,
                "**" => Step::Deep,
                ".." => Step::Up,
                "." => Step::Here,
                word => match word.strip_prefix('*').map(str::parse) {
                    Some(Ok(number)) if number > 0 => Step::Star(number),
                    Some(_) => return Err(format!("expected `*`, `**` or `*1`, found `{word}`")),
                    None => Step::Name(word.replace("~1", "/").replace("~0", "~")),
                },
            };
            steps.push((step, condition));
        }
        if steps.iter().filter(|(step, _)| *step == Step::Deep).count() > 1 {
            return Err("at most one `**` is allowed".to_owned());
        }
        Ok(Self { steps })
    }
}

/// The words between slashes; a slash in brackets is part of a word.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut inside) = (0, false);
    for (at, character) in text.char_indices() {
        match character {
            '[' => inside = true,
            ']' => inside = false,
            '/' if !inside => {
                words.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(text.get(start..).unwrap_or_default());
    words
}

/// A row: the nodes that lead to it, and what each `*` stood for.
#[derive(Clone, Debug)]
struct Found {
    trail: Vec<usize>,
    stars: Vec<Rc<str>>,
}

/// What a path leads to from a row.
enum Value {
    Missing,
    One(Rc<str>),
    List(Vec<String>),
    /// No text: the keys that are there.
    Map(Vec<String>),
}

impl Tree {
    /// Returns the rows that a path leads to, with a column for each of `columns`.
    ///
    /// # Errors
    ///
    /// No row is found, a column leads to a map, or a limit is exceeded.
    pub(crate) fn grid(&self, rows: &str, columns: &[&str], document: &str) -> Result<Grid, Diagnostic> {
        let bad = |path: &str, what: String| {
            Diagnostic::of(Rule::RecipeValue, format!("cannot read the path `{path}`: {what}"))
        };
        let path = Path::parse(rows).map_err(|what| bad(rows, what))?;
        let mut paths = Vec::with_capacity(columns.len());
        for column in columns {
            paths.push(Path::parse(column).map_err(|what| bad(column, what))?);
        }
        self.steps.set(0);
        let found = self.find(Found { trail: vec![self.root], stars: Vec::new() }, &path.steps)?;
        if found.is_empty() {
            return Err(self.nothing_at(&path, rows).within(document, None, ""));
        }
        let mut grid = Grid::new("rows", 1);
        grid.header = Header::Named(columns.iter().map(|column| (*column).to_owned()).collect());
        let mut budget = Budget::default();
        for one in found {
            let line = one.trail.last().and_then(|id| self.nodes.get(*id)).and_then(|node| node.line);
            let mut row = GridRow { cells: Vec::with_capacity(paths.len()), line };
            for (path, name) in paths.iter().zip(columns) {
                budget.cell()?;
                row.cells.push(match self.value(&one, path)? {
                    Value::Missing => Cell::default(),
                    Value::One(text) => {
                        budget.repeat(&text)?;
                        Cell::new(text)
                    }
                    Value::List(list) => {
                        Cell { text: list.join("|").into(), list: Some(list.into()), ..Cell::default() }
                    }
                    Value::Map(keys) => {
                        let diagnostic =
                            Diagnostic::of(Rule::NotAText, format!("`{name}` leads to a map and not to a text"));
                        let diagnostic = match keys.first() {
                            Some(key) => diagnostic.help(format!("go on to one of its keys: `{name}/{key}`")),
                            None => diagnostic,
                        };
                        return Err(diagnostic.within(document, line, ""));
                    }
                });
            }
            grid.rows.push(row);
        }
        Ok(grid)
    }

    /// Makes the only value of the outermost list the tree.
    pub(crate) fn enter(&mut self) {
        if let Some((_, only)) = self.nodes.first().and_then(|root| root.children.first()) {
            self.root = *only;
        }
    }

    fn node(&self, id: usize) -> Option<&Node> {
        self.nodes.get(id)
    }

    fn step(&self) -> Result<(), Diagnostic> {
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
    fn named(&self, id: usize, name: &str) -> Vec<usize> {
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
    fn resolved(&self, id: usize) -> usize {
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

    fn holds(&self, id: usize, condition: Option<&(String, String)>) -> bool {
        let Some((key, value)) = condition else { return true };
        let texts = self.named(id, key);
        texts.iter().filter_map(|text| self.node(*text)?.text.as_deref()).any(|text| text == value)
    }

    /// All places that steps lead to.
    fn find(&self, from: Found, steps: &[(Step, Option<(String, String)>)]) -> Result<Vec<Found>, Diagnostic> {
        let mut here = vec![from];
        for (step, condition) in steps {
            let mut next = Vec::new();
            for one in here {
                self.step()?;
                let Some(&last) = one.trail.last() else { continue };
                let last = self.resolved(last);
                let mut go = |id: usize, star: Option<&Rc<str>>, from: &Found| {
                    if self.holds(self.resolved(id), condition.as_ref()) {
                        let mut found = from.clone();
                        found.trail.push(id);
                        found.stars.extend(star.cloned());
                        next.push(found);
                    }
                };
                match step {
                    Step::Here => go(
                        last,
                        None,
                        &Found {
                            trail: one.trail.iter().rev().skip(1).rev().copied().collect(),
                            stars: one.stars.clone(),
                        },
                    ),
                    Step::Up => {
                        let mut up = one;
                        up.trail.pop();
                        if !up.trail.is_empty() {
                            next.push(up);
                        }
                    }
                    Step::Name(name) => {
                        for id in self.named(last, name) {
                            self.step()?;
                            go(id, None, &one);
                        }
                    }
                    Step::Star(number) => {
                        let key = number.checked_sub(1).and_then(|at| one.stars.get(at)).cloned();
                        for id in key.map(|key| self.named(last, &key)).unwrap_or_default() {
                            go(id, None, &one);
                        }
                    }
                    Step::Any => {
                        for (key, id) in self.node(last).map(|node| node.children.as_slice()).unwrap_or_default() {
                            self.step()?;
                            if !key.starts_with('@') {
                                go(*id, Some(key), &one);
                            }
                        }
                    }
                    Step::Deep => self.deep(&one, &mut next)?,
                }
            }
            here = next;
        }
        Ok(here)
    }

    /// A place and all places below it.
    fn deep(&self, from: &Found, found: &mut Vec<Found>) -> Result<(), Diagnostic> {
        let mut open = vec![from.clone()];
        while let Some(one) = open.pop() {
            // Each place has a trail of its own.
            self.steps.set(self.steps.get() + one.trail.len());
            self.step()?;
            let Some(node) = one.trail.last().and_then(|id| self.node(*id)) else { continue };
            for (_, id) in node.children.iter().rev() {
                let mut below = one.clone();
                below.trail.push(*id);
                open.push(below);
            }
            found.push(one);
        }
        Ok(())
    }

    fn value(&self, row: &Found, path: &Path) -> Result<Value, Diagnostic> {
        if let [(Step::Star(number), None)] = path.steps.as_slice() {
            let star = number.checked_sub(1).and_then(|at| row.stars.get(at));
            return Ok(star.map_or(Value::Missing, |star| Value::One(Rc::clone(star))));
        }
        let inner = Found { trail: row.trail.clone(), stars: row.stars.clone() };
        let found = self.find(inner, &path.steps)?;
        let ids: Vec<usize> = found.iter().filter_map(|one| one.trail.last()).map(|id| self.resolved(*id)).collect();
        match ids.as_slice() {
            [] => Ok(Value::Missing),
            [only] => Ok(self.value_of(*only)),
            many => Ok(Value::List(
                many.iter().filter_map(|id| self.node(*id)?.text.as_deref()).map(str::to_owned).collect(),
            )),
        }
    }

    fn value_of(&self, id: usize) -> Value {
        let Some(node) = self.node(id) else { return Value::Missing };
        match (node.kind, &node.text) {
            (_, Some(text)) => Value::One(Rc::clone(text)),
            (Kind::Null | Kind::Scalar, None) => Value::Missing,
            (Kind::List, None) => {
                let children = node.children.iter().filter_map(|(_, child)| self.node(*child));
                Value::List(children.filter_map(|child| child.text.as_deref()).map(str::to_owned).collect())
            }
            (Kind::Map, None) => Value::Map(node.children.iter().take(3).map(|(key, _)| key.to_string()).collect()),
        }
    }

    /// Says where a path ends without rows.
    fn nothing_at(&self, path: &Path, text: &str) -> Diagnostic {
        let diagnostic = Diagnostic::of(Rule::NoRows, format!("`rows = \"{text}\"` leads to nothing"));
        for length in (0..path.steps.len()).rev() {
            let Some(steps) = path.steps.get(..length) else { continue };
            let start = Found { trail: vec![self.root], stars: Vec::new() };
            let Ok(found) = self.find(start, steps) else { break };
            let mut keys: Vec<&str> = Vec::new();
            for node in found.iter().take(100).filter_map(|one| self.node(self.resolved(*one.trail.last()?))) {
                keys.extend(node.children.iter().take(100).map(|(key, _)| &**key));
            }
            if found.is_empty() {
                continue;
            }
            keys.sort_unstable();
            keys.dedup();
            let shown: Vec<String> = keys.iter().take(12).map(|key| format!("`{}`", key.replace('/', "~1"))).collect();
            if shown.is_empty() {
                break;
            }
            let more = if keys.len() > shown.len() { ", …" } else { "" };
            return diagnostic.note(format!("step {} of the path may be {}{more}", length + 1, shown.join(", ")));
        }
        diagnostic
    }

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

#[cfg(test)]
mod tests {
    use super::{Path, Step};

    #[test]
    fn paths_are_names_stars_and_conditions() {
        let path = Path::parse("/a~1b/*/c[@lang=en]").expect("a path");
        let steps: Vec<_> = path.steps.iter().map(|(step, _)| step.clone()).collect();
        assert_eq!(steps, [Step::Name("a/b".to_owned()), Step::Any, Step::Name("c".to_owned())]);
        assert_eq!(
            path.steps.last().and_then(|(_, condition)| condition.clone()),
            Some(("@lang".to_owned(), "en".to_owned()))
        );
        assert!(Path::parse("a//b").is_err());
        assert!(Path::parse("*x").is_err());
        assert!(Path::parse("").is_err());
    }
}
