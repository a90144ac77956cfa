//! Two revisions of a table, compared, and what is said at the end.

use std::fmt;

use errcodes_table::compare::{Class, Comparison, Finding, Level, Levels, Rule, compare};
use errcodes_table::{Allow, count};

use super::table::Table;

/// What is the same about two tables without a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Same {
    Bytes,
    Cells,
    /// Not all of them in the same notation.
    Values,
}

/// Two revisions of a table.
pub(super) struct Compared {
    pub(super) old: Table,
    pub(super) new: Table,
    pub(super) comparison: Comparison,
    levels: Levels,
}

impl Compared {
    pub(super) fn new(old: Table, new: Table, levels: &Levels) -> Self {
        let comparison = compare(&old.revision, &new.revision);
        Self { old, new, comparison, levels: levels.clone() }
    }

    /// The findings with their levels, the worst first.
    pub(super) fn findings(&self) -> impl Iterator<Item = (&Finding, Level)> {
        self.comparison.findings.iter().map(|finding| (finding, self.levels.of(finding)))
    }

    pub(super) fn is_denied(&self) -> bool {
        self.findings().any(|(_, level)| level == Level::Deny)
    }

    pub(super) fn same(&self) -> Option<Same> {
        if self.old.bytes == self.new.bytes {
            return Some(Same::Bytes);
        }
        let Comparison { findings, changed, rewritten, .. } = &self.comparison;
        let same = if *rewritten == 0 { Same::Cells } else { Same::Values };
        (findings.is_empty() && *changed == 0).then_some(same)
    }

    /// The `errcodes-allow` lines that accept nothing.
    pub(super) fn unused(&self) -> impl Iterator<Item = &Allow> {
        self.comparison.unused.iter().filter_map(|&number| self.new.revision.allows.get(number))
    }

    pub(super) fn summary(&self) -> Summary<'_> {
        Summary(self)
    }
}

/// The last line: how many rows changed, how bad it is, and what a published catalog needs.
pub(super) struct Summary<'c>(&'c Compared);

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Compared { new, comparison, .. } = self.0;
        write!(f, "{}: ", new.name)?;
        let Comparison { added, removed, changed, rewritten, .. } = comparison;
        match self.0.same() {
            Some(Same::Bytes) => return f.write_str("identical bytes"),
            Some(Same::Cells) => return f.write_str("same cells"),
            Some(Same::Values) => return write!(f, "same values, {} in another notation", count(*rewritten, "row")),
            None => {}
        }
        write!(f, "{added} added, {removed} removed, {changed} changed")?;
        if *rewritten > 0 {
            write!(f, ", {rewritten} in another notation")?;
        }
        let accepted = comparison.findings.iter().filter(|finding| finding.accepted.is_some()).count();
        if accepted > 0 {
            write!(f, ", {accepted} accepted")?;
        }
        let Some(class) = comparison.class() else {
            return Ok(());
        };
        write!(f, "; {class}, a published catalog needs a {} version", class.bump())?;
        let has_new_rows = comparison.changes().any(|change| change.rule == Rule::RowAdded);
        if class == Class::Minor && has_new_rows {
            f.write_str(" (major for an exhaustive public enum)")?;
        }
        Ok(())
    }
}
