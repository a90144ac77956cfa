//! Findings of a comparison as findings of a command, for the formats that `check` has too.

use errcodes_table::Source;
use errcodes_table::compare::{At, Finding, Level};

use super::compared::Compared;
use crate::output::{self, Region, Related, Report};

/// Returns everything that is shown, at the places of the new revisions.
pub(super) fn report(all: &[Compared], is_verbose: bool) -> Report {
    let shown = |compared: &Compared| {
        let findings = compared.findings().filter(|(_, level)| is_verbose || *level > Level::Allow);
        findings.map(|(finding, level)| convert(compared, finding, level)).collect::<Vec<_>>()
    };
    Report {
        tables: all.len(),
        rows: all.iter().map(|compared| compared.new.rows()).sum(),
        findings: all.iter().flat_map(shown).collect(),
    }
}

fn convert(compared: &Compared, finding: &Finding, level: Level) -> output::Finding {
    let first = finding.first();
    let (old, new) = (compared.old.catalog.source(), compared.new.catalog.source());
    // What is gone has no place in the new table but the table itself.
    let place = match &first.new {
        Some(at) => region(new, at),
        None => output::Place { file: new.name().to_owned(), region: None },
    };
    let before = first.old.as_ref().map(|at| Related { message: "before".to_owned(), place: region(old, at) });
    let accept = (level == Level::Deny).then(|| finding.accept_help());
    output::Finding {
        rule: finding.rule.id().to_owned(),
        level: match level {
            Level::Deny => output::Level::Error,
            Level::Warn => output::Level::Warning,
            Level::Allow => output::Level::Note,
        },
        message: finding.message(),
        place: Some(place),
        label: finding.note(),
        related: before.into_iter().collect(),
        help: finding.help().into_iter().chain(accept).collect(),
        more: 0,
    }
}

fn region(source: &Source, at: &At) -> output::Place {
    let (end_line, end_column) = source.position(at.place.span.end);
    let region = Region { line: at.place.line, column: at.place.column, end_line, end_column };
    output::Place { file: source.name().to_owned(), region: Some(region) }
}
