//! The rows that only the table or only the document has.

use std::collections::{HashMap, HashSet};

use super::state::{GONE, Merge};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::extract::DocumentRow;
use crate::import::shown::short;

/// From this number of rows on, a quarter of the table cannot vanish unnoticed.
const FEW_GONE: usize = 3;

impl Merge<'_> {
    /// Marks the rows that the document no longer has.
    pub(super) fn gone(&mut self, row_of: &[Option<usize>], kept: &HashSet<usize>) {
        let deprecated = self.old.column("deprecated");
        let name = self.old.column("name");
        let new_names: HashMap<&str, &DocumentRow> = self
            .extracted
            .rows
            .iter()
            .zip(row_of)
            .filter(|(_, row)| row.is_none())
            .filter_map(|(document, _)| Some((self.says(document, name?)?, document)))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        let mut newly = Vec::new();
        for (at, row) in self.old.table.rows().iter().enumerate() {
            let key = self.old.key(row);
            if kept.contains(&at) || key.iter().all(String::is_empty) {
                continue;
            }
            let key = key.join("/");
            let now = name.and_then(|column| new_names.get(row.text(column)));
            let hint = now.map(|document| {
                let new = document.key.join("/");
                format!(", perhaps `{}` now (then: --moved {key}={new})", short(&new))
            });
            let mark = deprecated.map_or("", |column| row.text(column));
            if mark.is_empty() {
                newly.push(at);
                self.merged.report.gone.push(format!("`{}`{}", short(&key), hint.unwrap_or_default()));
                let diagnostic =
                    Diagnostic::of(Rule::NotTheDocument, format!("the document no longer has `{}`", short(&key)));
                self.merged.differences.push(diagnostic.at(row.span()));
            } else if mark != GONE {
                let message =
                    format!("`{}` is not in the document; its `deprecated` says `{}`", short(&key), short(mark));
                self.merged.report.notes.push(Diagnostic::of(Rule::RetiredRow, message).at(row.span()));
            }
        }
        let total = self.old.table.rows().len();
        match self.said.gone {
            Some(said) if said != newly.len() => {
                let message = format!("--gone {said}: {} rows of the table are not in the document", newly.len());
                self.diagnostics.push(Diagnostic::of(Rule::RowsGone, message));
            }
            None if newly.len() >= FEW_GONE && newly.len() * 4 >= total => {
                let message = format!("{} of the table's {total} rows are not in the document", newly.len());
                let diagnostic = Diagnostic::of(Rule::RowsGone, message)
                    .help(format!("if that is so, say `--gone {}`", newly.len()));
                let shown: Vec<&str> = self.merged.report.gone.iter().take(5).map(String::as_str).collect();
                self.diagnostics.push(diagnostic.note(format!(
                    "{}{}",
                    shown.join(", "),
                    if newly.len() > 5 { ", …" } else { "" }
                )));
            }
            _ => {}
        }
        match deprecated {
            Some(column) => newly.into_iter().for_each(|at| self.set(at, column, GONE)),
            None if !newly.is_empty() => {
                self.merged.edits.append_column("deprecated", newly.into_iter().map(|at| (at, GONE)));
                self.merged.report.notes.push(Diagnostic::of(Rule::ColumnAdded, "the column `deprecated` is new"));
            }
            None => {}
        }
    }

    /// Puts new rows behind those that they follow in the document, and behind what is gone there.
    pub(super) fn added(&mut self, row_of: &[Option<usize>], kept: &HashSet<usize>) {
        // New rows above all known ones are before the first of these.
        let mut place = row_of.iter().flatten().next().copied().unwrap_or(self.old.table.rows().len());
        for (document, row) in self.extracted.rows.iter().zip(row_of) {
            if let Some(row) = row {
                place = row + 1;
                while place < self.old.table.rows().len() && !kept.contains(&place) {
                    place += 1;
                }
                continue;
            }
            let mut cells = vec![String::new(); self.old.header.len()];
            for (column, text) in self.filled.iter().zip(&document.cells) {
                if let Some(cell) = cells.get_mut(*column) {
                    cell.clone_from(text);
                }
            }
            self.merged.edits.insert_row(place, cells);
            let key = document.key.join("/");
            let name = self
                .old
                .column("name")
                .and_then(|column| self.says(document, column))
                .filter(|name| !name.is_empty() && *name != key);
            self.merged.report.new.push(match name {
                Some(name) => format!("`{}` `{}`", short(&key), short(name)),
                None => format!("`{}`", short(&key)),
            });
            let diagnostic =
                Diagnostic::of(Rule::NotTheDocument, format!("the document has `{}`, the table does not", short(&key)));
            self.merged.differences.push(document.placed(diagnostic));
        }
    }
}
