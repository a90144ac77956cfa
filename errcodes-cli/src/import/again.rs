//! One table on its way: its recipe, its documents, and what becomes of it.

use std::path::{Path, PathBuf};

use errcodes_table::write::{self, Table};
use errcodes_table::{Selection, Unlinked};

use super::arguments::Arguments;
use super::diagnostic::Diagnostic;
use super::document::Document;
use super::ended::Ended;
use super::imported::{Imported, Stopped, imported};
use super::merge::Said;
use super::open::{self, Unreadable};
use super::recipe::{Recipe, Source};
use super::report::Reporter;

/// One table on its way.
pub(super) struct Import<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) path: &'a Path,
    /// Nothing is written.
    pub(super) is_check: bool,
}

impl Import<'_> {
    /// Imports the table whose text is given; `from` has documents instead of those of the recipe.
    pub(super) fn with(&self, text: &str, from: &[String], reporter: &mut Reporter) -> Ended {
        let shown = self.path.display().to_string();
        let table = match Table::read(&shown, text) {
            Ok(table) => table,
            Err(diagnostics) => {
                reporter.show_table(&diagnostics);
                return Ended::Wrong;
            }
        };
        reporter.table(table.rows().len());
        match self.import(&table, text, from, reporter) {
            Ok(ended) => ended,
            Err(Stopped::Wrong(diagnostics)) => {
                reporter.show_in(&diagnostics, Some(table.source()));
                Ended::Wrong
            }
            Err(Stopped::Unable(diagnostic)) => {
                reporter.show_in(&[diagnostic], Some(table.source()));
                Ended::Unable
            }
        }
    }

    fn import(&self, table: &Table, text: &str, from: &[String], reporter: &mut Reporter) -> Result<Ended, Stopped> {
        let said = Said {
            gone: self.arguments.gone,
            moved: self.arguments.moved.clone(),
            reused: self.arguments.reused.clone(),
        };
        let Imported { text: new, report, differences, document } =
            imported(table, text, &said, |recipe| self.documents(recipe, from))?;
        let shown = table.source().name();
        if self.is_check {
            reporter.show_in(&differences, Some(table.source()));
            reporter.tell(&report, table.source(), &document, true);
            return Ok(if new == text { Ended::Fine } else { Ended::Wrong });
        }
        // A new table is written even if a file with its recipe is there.
        if new != text || !self.path.exists() {
            write::replace(self.path, &new)
                .map_err(|error| Stopped::Unable(Diagnostic::unable(format!("cannot write `{shown}`: {error}"))))?;
        }
        reporter.tell(&report, table.source(), &document, false);
        if table.header().is_some() && new != text {
            reporter.show_changes(text, shown);
        }
        // What `check` reports is left to do; it does not make the import fail.
        let selection = Selection::file(shown).unlinked(Unlinked::OwnIfKeyed);
        reporter.show_table(&errcodes_table::read(&selection).diagnostics);
        Ok(Ended::Fine)
    }

    /// The documents of each part of a recipe.
    fn documents(&self, recipe: &Recipe, from: &[String]) -> Result<Vec<Vec<Document>>, Stopped> {
        let mut replaced: Vec<(&str, &str)> = Vec::new();
        let mut instead: Vec<&str> = Vec::new();
        for one in from {
            match one.split_once('=') {
                Some((name, file)) if names(recipe).any(|known| known == name) => replaced.push((name, file)),
                _ => instead.push(one),
            }
        }
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let mut all = Vec::new();
        for (number, source) in std::iter::once(&recipe.main).chain(&recipe.also).enumerate() {
            let source_from = if source.from.is_empty() { &recipe.main.from } else { &source.from };
            let is_main = number == 0 || source.from.is_empty();
            let paths: Vec<(String, PathBuf)> = if is_main && !instead.is_empty() {
                instead.iter().map(|path| ((*path).to_owned(), PathBuf::from(path))).collect()
            } else {
                let path = |name: &str| {
                    let instead =
                        replaced.iter().find(|(known, _)| *known == name).map(|(_, file)| PathBuf::from(file));
                    let path = instead.unwrap_or_else(|| folder.join(name));
                    (path.display().to_string(), path)
                };
                source_from.iter().map(|(name, _)| path(name)).collect()
            };
            if paths.is_empty() {
                let diagnostic = Diagnostic::unable("the recipe names no document");
                return Err(Stopped::Unable(
                    diagnostic.help("name it with `--from FILE`, or in the recipe: `#! from = \"FILE\"`"),
                ));
            }
            let mut documents = Vec::new();
            for (name, path) in paths {
                documents.push(open(source, &path, &name)?);
            }
            all.push(documents);
        }
        Ok(all)
    }
}

/// The documents that a recipe names.
fn names(recipe: &Recipe) -> impl Iterator<Item = &str> {
    let sources = std::iter::once(&recipe.main).chain(&recipe.also);
    sources.flat_map(|source| source.from.iter().map(|(name, _)| name.as_str()))
}

fn open(source: &Source, path: &Path, name: &str) -> Result<Document, Stopped> {
    open::open(path, name, &source.hints).map_err(|unreadable| match unreadable {
        Unreadable::Missing(diagnostic) if diagnostic.helps.is_empty() => {
            Stopped::Unable(diagnostic.help("a document that cannot be committed is named with `--from FILE`"))
        }
        Unreadable::Missing(diagnostic) => Stopped::Unable(diagnostic),
        Unreadable::Refused(diagnostic) => Stopped::Wrong(vec![diagnostic]),
    })
}
