//! The rows whose key belongs to another error now.

use std::collections::{HashMap, HashSet};

use errcodes_table::compare;
use errcodes_table::write::Record;

use super::compared::{Reuse, reuses};
use super::state::Merge;
use crate::import::diagnostic::Diagnostic;
use crate::import::extract::DocumentRow;
use crate::import::shown::short;

/// Columns that say in prose what an error is.
const TEXTS: &[&str] = &["title", "description", "message", "reason"];

impl<'m> Merge<'m> {
    /// The rows whose key belongs to another error now: a diagnostic, unless a person says so.
    pub(super) fn reused(&mut self, row_of: &[Option<usize>]) -> HashSet<usize> {
        let told: HashSet<Vec<String>> = self.said.reused.iter().map(|key| self.said_key(key)).collect();
        let document_of: HashMap<usize, &DocumentRow> =
            self.extracted.rows.iter().zip(row_of).filter_map(|(document, row)| Some(((*row)?, document))).collect();
        let is_told = |row: &usize| document_of.get(row).is_some_and(|document| told.contains(&document.key));
        let mut diagnostics = Vec::new();
        for reuse in self.found_reuses().into_iter().chain(self.exchanged(&document_of)) {
            let Some(document) = document_of.get(&reuse.row) else { continue };
            if is_told(&reuse.row) || self.moved.contains_key(&reuse.row) {
                continue;
            }
            let key = document.key.join("/");
            let column = self.old.column("name").or(self.old.key.first().copied()).unwrap_or(0);
            let mut diagnostic =
                Diagnostic::change(reuse.rule, format!("`{}` belongs to another error now", short(&key)))
                    .at(self.old.span(reuse.row, column))
                    .label(format!(
                        "`{}` in the table, `{}` in the document",
                        short(&reuse.before),
                        short(&reuse.after)
                    ));
            if let Some(now) = &reuse.went_to {
                diagnostic = diagnostic.note(format!("the error before has `{}` in the document", short(now)));
            }
            let help = "if the partner really did this, import the row with your columns blank";
            diagnostics.push(
                diagnostic
                    .note("your columns of this row are about the error before")
                    .help(format!("{help}: `--reused {key}`")),
            );
        }
        self.diagnostics.append(&mut diagnostics);
        document_of.keys().copied().filter(is_told).collect()
    }

    /// What the comparison of revisions finds in the document's columns.
    fn found_reuses(&self) -> Vec<Reuse> {
        let header: Vec<String> =
            self.filled.iter().filter_map(|column| self.old.header.get(*column).cloned()).collect();
        let cells = |row: &Record| self.filled.iter().map(|column| row.text(*column).to_owned()).collect();
        let old: Vec<Vec<String>> = self.old.table.rows().iter().map(cells).collect();
        let new: Vec<Vec<String>> = self.extracted.rows.iter().map(|row| row.cells.clone()).collect();
        let key_is_name = self.old.key.iter().any(|key| self.old.names.get(*key).is_some_and(|name| name == "name"));
        reuses(&header, &old, &new, key_is_name)
    }

    /// Without names, a text that the table has at another key tells that errors changed places.
    fn exchanged(&self, document_of: &HashMap<usize, &'m DocumentRow>) -> Vec<Reuse> {
        if self.old.column("name").is_some_and(|column| self.filled.contains(&column)) {
            return Vec::new();
        }
        let is_text = |column: &usize| {
            let name = self.old.names.get(*column).map_or("", |name| name.split('@').next().unwrap_or_default());
            TEXTS.contains(&name) && !self.old.key.contains(column)
        };
        let texts: Vec<usize> = self.filled.iter().copied().filter(is_text).collect();
        let all = |row: &Record| texts.iter().map(|column| row.text(*column)).collect::<Vec<_>>().join("\n");
        let mut rows_with: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, row) in self.old.table.rows().iter().enumerate() {
            rows_with.entry(all(row)).or_default().push(at);
        }
        let mut found = Vec::new();
        for (at, row) in self.old.table.rows().iter().enumerate() {
            let Some(document) = document_of.get(&at) else { continue };
            let after = texts
                .iter()
                .map(|column| self.says(document, *column).unwrap_or_default())
                .collect::<Vec<_>>()
                .join("\n");
            let before = all(row);
            let came_from = rows_with.get(&after).map(Vec::as_slice);
            if before != after && !after.trim().is_empty() && matches!(came_from, Some([other]) if *other != at) {
                found.push(Reuse { rule: compare::Rule::CodeReused, row: at, before, after, went_to: None });
            }
        }
        found
    }
}
