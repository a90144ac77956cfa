//! The rows that a path leads to, and the texts that paths lead to from a row.

use std::rc::Rc;

use super::node::{Kind, Tree};
use super::path::{Path, Step};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::grid::{Budget, Cell, Grid, GridRow, Header};

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
}
