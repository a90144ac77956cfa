//! Which rows of a table have a key that belongs to another error in the document, as the comparison of revisions sees it.

use errcodes_table::compare::{Change, Revision, Rule, compare};
use errcodes_table::write::record;
use errcodes_table::{Selection, Unlinked, read};

/// A row of the table whose key belongs to another error now.
#[derive(Debug)]
pub(crate) struct Reuse {
    /// `code-reused` or `name-reused`.
    pub(crate) rule: Rule,
    /// Of the table.
    pub(crate) row: usize,
    /// What told the error before, and what tells it now.
    pub(crate) before: String,
    pub(crate) after: String,
    /// The key that the error before has now.
    pub(crate) went_to: Option<String>,
}

/// Compares the document's columns of a table with the document; people's columns would only say that nothing changed.
pub(crate) fn reuses(header: &[String], old: &[Vec<String>], new: &[Vec<String>], key_is_name: bool) -> Vec<Reuse> {
    let (Some((before, starts)), Some((after, _))) = (revision(header, old), revision(header, new)) else {
        return Vec::new();
    };
    let found = compare(&before, &after);
    let is_reuse =
        |change: &&Change| change.rule == Rule::CodeReused || (key_is_name && change.rule == Rule::NameReused);
    let reuse = |change: &Change| {
        let start = change.old.as_ref()?.place.span.start;
        Some(Reuse {
            rule: change.rule,
            row: starts.partition_point(|row| *row <= start).checked_sub(1)?,
            before: change.before().to_owned(),
            after: change.after().to_owned(),
            went_to: change.went_to.as_ref().map(|elsewhere| elsewhere.key.clone()),
        })
    };
    found.changes().filter(is_reuse).filter_map(reuse).collect()
}

/// A revision of these rows, and where each row begins in it.
fn revision(header: &[String], rows: &[Vec<String>]) -> Option<(Revision, Vec<usize>)> {
    let mut text = record(header, "\n", false) + "\n";
    let mut starts = Vec::with_capacity(rows.len());
    for row in rows {
        starts.push(text.len());
        text.push_str(&record(row, "\n", false));
        text.push('\n');
    }
    let reading = read(&Selection::inline(text.as_str()).unlinked(Unlinked::OwnIfKeyed));
    Some((Revision::from(&reading.catalog?), starts))
}
