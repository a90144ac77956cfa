//! What changed between two revisions of a table, by what it does to programs, to stored data and to peers.
//!
//! Most of what changes in a document of error codes is harmless, some of it stops programs from compiling, and a little
//! is dangerous because it compiles and means something else: a code that was given to another error, a status that no
//! longer asks for a retry. The question behind all of it is which identifier means which code, before and after.

mod accept;
mod change;
mod describe;
mod excerpt;
mod fold;
mod from_catalog;
mod levels;
mod likeness;
mod matcher;
#[cfg(feature = "write")]
mod merge;
mod model;
mod rule;
mod rules;
mod words;

pub use change::{At, Change, Elsewhere, Finding, Pattern};
pub use levels::Levels;
#[cfg(feature = "write")]
pub use merge::{NO_LONGER, Repeated, merge};
pub use model::{Cell, Column, Kind, Place, Revision, RevisionRow};
pub use rule::{Class, Level, Rule};

use matcher::Side;

/// What changed between two revisions.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What changed, the worst first.
    pub findings: Vec<Finding>,
    /// How many rows are new.
    pub added: usize,
    /// How many rows are gone.
    pub removed: usize,
    /// How many rows are in both, but not with the same values.
    pub changed: usize,
    /// How many rows are in both with the same values, in another notation: `0x1F` as `31`, or a list in another order.
    pub rewritten: usize,
    /// By row of the old revision, the row of the new one that is the same error, or `None` if the row was removed.
    pub matched: Vec<Option<usize>>,
    /// The `errcodes-allow` lines for changes that accept nothing, by number in [`Revision::allows`] of the new revision.
    pub unused: Vec<usize>,
}

impl Comparison {
    /// Returns all changes, those of folded findings one by one.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.findings.iter().flat_map(|finding| &finding.changes)
    }

    /// Returns the worst class, or `None` if nothing changed.
    #[must_use]
    pub fn class(&self) -> Option<Class> {
        self.findings.iter().map(|finding| finding.rule.class()).max()
    }
}

/// Compares two revisions of a table.
///
/// The time is linear in the number of rows, and either revision may be one that `check` refuses.
#[must_use]
pub fn compare(old: &Revision, new: &Revision) -> Comparison {
    let (old_side, new_side) = (Side::new(old, new), Side::new(new, old));
    let pairs = matcher::pairs(&old_side, &new_side);
    let (all, [changed, rewritten], told) = rules::changes(&old_side, &new_side, &pairs);
    let mut findings = fold::fold(all);
    let unused = accept::accept(&mut findings, &new.allows);
    // A row that only shares its code with another error was removed.
    let is_another = |old: usize, how: matcher::How| how == matcher::How::Key && told.contains(&old);
    let of_old = pairs.new_of.iter().enumerate();
    let matched = of_old.map(|(old, new)| new.filter(|&(_, how)| !is_another(old, how)).map(|(new, _)| new)).collect();
    Comparison {
        findings,
        matched,
        added: pairs.new_left().count(),
        removed: pairs.old_left().count(),
        changed,
        rewritten,
        unused,
    }
}
