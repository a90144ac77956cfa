//! From the rows of a document to the table that is there: the document's columns are overwritten, people's are kept.

mod cells;
mod compared;
mod key;
mod outcome;
mod reused;
mod rows;
mod state;

use std::collections::{HashMap, HashSet};

use errcodes_table::nearest;
use errcodes_table::write::{Record, Table};
pub(crate) use key::key_columns;
pub(crate) use outcome::{Merged, Report, Said};
use state::{Merge, Old};

use super::diagnostic::{Diagnostic, Rule};
use super::extract::Extracted;
use super::recipe::Recipe;
use super::types::{plain_name, type_of};

/// Returns what an import changes in a table with a header.
///
/// # Errors
///
/// The table and the recipe do not fit, a key belongs to another error now, or too many rows are gone.
pub(crate) fn merge(
    table: &Table,
    recipe: &Recipe,
    key: &[String],
    extracted: &Extracted,
    said: &Said,
) -> Result<Merged, Vec<Diagnostic>> {
    let header: Vec<String> =
        table.header().into_iter().flat_map(Record::cells).map(|cell| cell.text().to_owned()).collect();
    let names: Vec<String> = header.iter().map(|cell| plain_name(cell)).collect();
    let mut diagnostics = Vec::new();
    let filled = columns(recipe, extracted, &names, &mut diagnostics);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let old = Old {
        table,
        kinds: header.iter().map(|cell| type_of(cell)).collect(),
        key: key.iter().filter_map(|name| names.iter().position(|known| known == name)).collect(),
        header,
        names,
    };
    let mut merge = Merge {
        by_key: HashMap::new(),
        documents: extracted.rows.iter().enumerate().map(|(at, row)| (row.key.clone(), at)).collect(),
        moved: HashMap::new(),
        old: &old,
        filled,
        extracted,
        said,
        diagnostics,
        merged: Merged::default(),
    };
    merge.index();
    merge.moves();
    merge.run();
    if merge.diagnostics.is_empty() { Ok(merge.merged) } else { Err(merge.diagnostics) }
}

/// For each column that the document fills, its place in the table.
fn columns(recipe: &Recipe, extracted: &Extracted, names: &[String], diagnostics: &mut Vec<Diagnostic>) -> Vec<usize> {
    let mut filled = Vec::new();
    let all = || recipe.main.columns.iter().chain(recipe.also.iter().flat_map(|source| &source.columns));
    for header in &extracted.columns {
        let name = plain_name(header);
        if let Some(at) = names.iter().position(|known| *known == name) {
            filled.push(at);
            continue;
        }
        let span = all().find(|column| column.header == *header).map_or(0..0, |column| column.span.clone());
        let diagnostic =
            Diagnostic::of(Rule::RecipeColumn, format!("the recipe fills `{name}`; the table has no such column"))
                .at(span);
        diagnostics.push(match nearest(&name, names.iter().map(String::as_str)) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help(format!("add `{header}` to the table's header, and a blank cell to each row")),
        });
    }
    filled
}

impl Merge<'_> {
    fn moves(&mut self) {
        for (from, to) in &self.said.moved {
            let (old, new) = (self.said_key(from), self.said_key(to));
            let wrong = match (self.by_key.get(&old), self.documents.get(&new)) {
                (None, _) => format!("the table has no `{from}`"),
                (_, None) => format!("the document has no `{to}`"),
                _ if self.documents.contains_key(&old) => format!("the document still has `{from}`"),
                _ if self.by_key.contains_key(&new) => format!("the table has `{to}` already"),
                (Some(&row), Some(&document)) => {
                    self.moved.insert(row, document);
                    continue;
                }
            };
            self.diagnostics.push(Diagnostic::of(Rule::WrongFlag, format!("--moved {from}={to}: {wrong}")));
        }
        for reused in &self.said.reused {
            let key = self.said_key(reused);
            if !self.by_key.contains_key(&key) || !self.documents.contains_key(&key) {
                self.diagnostics.push(Diagnostic::of(
                    Rule::WrongFlag,
                    format!("--reused {reused}: the table and the document do not both have this key"),
                ));
            }
        }
    }

    fn run(&mut self) {
        let mut row_of: Vec<Option<usize>> = vec![None; self.extracted.rows.len()];
        let mut kept: HashSet<usize> = HashSet::new();
        for (&row, &document) in &self.moved {
            if let Some(slot) = row_of.get_mut(document) {
                *slot = Some(row);
            }
        }
        for (at, row) in self.extracted.rows.iter().enumerate() {
            if let Some(slot @ None) = row_of.get_mut(at) {
                *slot = self.by_key.get(&row.key).copied();
            }
            kept.extend(row_of.get(at).copied().flatten());
        }
        let reused = self.reused(&row_of);
        self.cells(&row_of, &reused);
        self.gone(&row_of, &kept);
        self.added(&row_of, &kept);
        self.merged.report.notes.extend(self.extracted.notes.iter().cloned());
    }
}
