//! The cells of rows that are in the table and in the document.

use std::collections::HashSet;

use errcodes_table::write::Record;

use super::state::{GONE, Merge};
use crate::import::diagnostic::{Diagnostic, Rule};
use crate::import::shown::{quoted, short, toml_key};
use crate::import::types::{Type, same};

impl Merge<'_> {
    /// Overwrites the document's cells.
    pub(super) fn cells(&mut self, row_of: &[Option<usize>], reused: &HashSet<usize>) {
        let deprecated = self.old.column("deprecated");
        let document_owns_deprecated = deprecated.is_some_and(|column| self.filled.contains(&column));
        for (document, row) in self.extracted.rows.iter().zip(row_of) {
            let Some(at) = *row else { continue };
            let Some(old) = self.old.table.rows().get(at) else { continue };
            let key = document.key.join("/");
            let mut changes = Vec::new();
            for (column, new) in self.filled.clone().into_iter().zip(&document.cells) {
                let before = old.text(column);
                let kind = self.old.kinds.get(column).copied().unwrap_or(Type::Text);
                if same(kind, before, new) {
                    continue;
                }
                let name = self.old.names.get(column).cloned().unwrap_or_default();
                changes.push(format!("{name} `{}` → `{}`{}", short(before), short(new), self.beside(old, &name, new)));
                let fix = format!("{} = {{ was = {}, is = {} }}", toml_key(&name), quoted(new), quoted(before));
                let diagnostic = Diagnostic::of(
                    Rule::NotTheDocument,
                    format!("`{name}` of `{}` differs from the document", short(&key)),
                )
                .at(self.old.span(at, column))
                .label(format!("the document says `{}`", short(new)))
                .help(format!(
                    "if the table is right, the recipe can say so: `#! [fix.{}]`, `#! {fix}`",
                    toml_key(&key)
                ));
                self.merged.differences.push(diagnostic);
                self.set(at, column, new);
            }
            if let Some(column) = deprecated
                && !document_owns_deprecated
                && old.text(column) == GONE
            {
                self.merged.report.back.push(format!("`{}` is in the document again", short(&key)));
                let diagnostic = Diagnostic::of(Rule::NotTheDocument, format!("`{}` is in the document", short(&key)));
                self.merged.differences.push(diagnostic.at(self.old.span(at, column)));
                self.set(at, column, "");
            }
            if reused.contains(&at) {
                for (column, cell) in old.cells().iter().enumerate() {
                    if !self.filled.contains(&column) && !cell.text().is_empty() {
                        self.set(at, column, "");
                    }
                }
                changes.push("another error: your columns are blank now".to_owned());
            }
            if self.moved.contains_key(&at) {
                changes.push(format!("was `{}`", short(&self.old.key(old).join("/"))));
            }
            if changes.is_empty() {
                self.merged.report.unchanged += 1;
            } else {
                self.merged.report.changed.push(format!("`{}`: {}", short(&key), changes.join("; ")));
            }
        }
    }

    /// What a changed cell means for people's columns beside it.
    fn beside(&self, row: &Record, name: &str, new: &str) -> String {
        if name == "name" {
            let variant = self.old.column("variant");
            let is_pinned = variant.is_some_and(|column| !row.text(column).is_empty() || self.filled.contains(&column));
            let old = self.old.column("name").map_or("", |column| row.text(column));
            let identifier = heck::ToUpperCamelCase::to_upper_camel_case(old);
            return match variant {
                _ if is_pinned || new.is_empty() => String::new(),
                Some(_) => format!(" (the variant changes with it; `variant` = `{identifier}` keeps it)"),
                None => format!(" (the variant changes with it; a column `variant` with `{identifier}` keeps it)"),
            };
        }
        let Some((base, _)) = name.split_once('@') else { return String::new() };
        let others: Vec<String> = self
            .old
            .names
            .iter()
            .enumerate()
            .filter(|(column, other)| {
                other.split('@').next() == Some(base) && *other != name && !self.filled.contains(column)
            })
            .filter(|(column, _)| !row.text(*column).is_empty())
            .map(|(_, other)| format!("`{other}`"))
            .collect();
        if others.is_empty() { String::new() } else { format!(" (does {} still say the same?)", others.join(", ")) }
    }
}
