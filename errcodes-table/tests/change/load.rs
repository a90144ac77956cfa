//! Tables as revisions.

use std::path::Path;

use errcodes_table::compare::Revision;
use errcodes_table::{Selection, read};

/// Reads a file of this folder.
pub(crate) fn load(path: &str) -> Revision {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/change").join(path);
    revision(&Selection::file(file.to_str().expect("a path of this repository")))
}

/// Reads a table.
pub(crate) fn parse(text: &str) -> Revision {
    revision(&Selection::inline(text))
}

/// Also a table with errors is one.
fn revision(selection: &Selection) -> Revision {
    let reading = read(selection);
    Revision::from(&reading.catalog.unwrap_or_else(|| panic!("{}", reading.diagnostics)))
}
