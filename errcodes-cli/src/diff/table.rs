//! One revision of a table: a file, standard input, or a blob of git.

use std::io::Read as _;

use errcodes_table::compare::Revision;
use errcodes_table::{Catalog, Level, Selection, Unlinked, read, visible};

use crate::config;

/// A table that was read, also if `check` refuses it.
pub(super) struct Table {
    /// The path as the user wrote it, with the revision of a blob.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) catalog: Catalog,
    pub(super) revision: Revision,
    /// How many errors `check` reports.
    pub(super) errors: usize,
}

impl Table {
    /// Reads a table; the path `-` is standard input.
    pub(super) fn open(table: &config::Table) -> Result<Self, String> {
        if table.path != "-" {
            // What cannot be read is reported by the library, which knows why.
            let bytes = std::fs::read(&table.path).unwrap_or_default();
            return Self::read(&table.path, bytes, Selection::file(table.path.as_str()), table);
        }
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| format!("standard input: {error}\n"))?;
        Self::of_bytes("-", bytes, table)
    }

    /// Reads a revision of `table` whose bytes are at hand.
    pub(super) fn of_bytes(name: &str, bytes: Vec<u8>, table: &config::Table) -> Result<Self, String> {
        let text = String::from_utf8(bytes).map_err(|_| format!("{}: not UTF-8\n", visible(name)))?;
        let selection = Selection::inline(text.as_str()).named(name);
        Self::read(name, text.into_bytes(), selection, table)
    }

    fn read(name: &str, bytes: Vec<u8>, selection: Selection, table: &config::Table) -> Result<Self, String> {
        let selection = selection.unlinked(Unlinked::OwnIfKeyed);
        // The prefix decides what identifiers are; links do not matter to a comparison.
        let reading = read(&match &table.prefix {
            Some(prefix) => selection.prefix(prefix.as_str()),
            None => selection,
        });
        let errors = reading.diagnostics.count(Level::Error);
        let Some(catalog) = reading.catalog else {
            return Err(reading.diagnostics.render(true));
        };
        let revision = Revision::from(&catalog);
        Ok(Self { name: visible(name).into_owned(), bytes, catalog, revision, errors })
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.revision.rows.len()
    }
}
