//! One revision of a table: a file, standard input, or a blob of git.

use std::io::Read as _;

use errcodes_table::compare::Revision;
use errcodes_table::{Catalog, Selection, Unlinked, read, visible};

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
    /// Reads a file; `-` is standard input.
    pub(super) fn open(path: &str) -> Result<Self, String> {
        if path != "-" {
            // What cannot be read is reported by the library, which knows why.
            let bytes = std::fs::read(path).unwrap_or_default();
            return Self::read(path, bytes, &Selection::file(path));
        }
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| format!("standard input: {error}\n"))?;
        Self::of_bytes("-", bytes)
    }

    /// Reads a table whose bytes are at hand.
    pub(super) fn of_bytes(name: &str, bytes: Vec<u8>) -> Result<Self, String> {
        let text = String::from_utf8(bytes).map_err(|_| format!("{}: not UTF-8\n", visible(name)))?;
        let selection = Selection::inline(text.as_str()).named(name);
        Self::read(name, text.into_bytes(), &selection)
    }

    fn read(name: &str, bytes: Vec<u8>, selection: &Selection) -> Result<Self, String> {
        let reading = read(&selection.clone().unlinked(Unlinked::OwnIfKeyed));
        let Some(catalog) = reading.catalog else {
            return Err(reading.diagnostics.render(true));
        };
        let revision = Revision::from(&catalog);
        Ok(Self { name: visible(name).into_owned(), bytes, catalog, revision, errors: reading.diagnostics.len() })
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.revision.rows.len()
    }
}
