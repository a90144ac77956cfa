//! What an import says: diagnostics with excerpts of the table, what was done to it, and all of it for machines.

use std::io;

use errcodes_table::{Diagnostics, Level as Shown, Notice, Source, Spot, visible_lines};

use super::diagnostic::{Diagnostic, Place};
use super::merge::Report;
use crate::output::{self, Finding, Format, Level, Repository};

/// The number of diagnostics that are shown; the others are counted.
const MOST_SHOWN: usize = 20;
/// The number of rows of one kind that are named.
const MOST_NAMED: usize = 10;

/// Takes what an import says: people read it at once, machines one document at the end.
pub(crate) struct Reporter {
    format: Format,
    report: output::Report,
}

impl Reporter {
    /// Returns a reporter that has said nothing.
    pub(crate) fn new(format: Format) -> Self {
        Self { format, report: output::Report::default() }
    }

    /// Returns whether a person reads it.
    pub(crate) fn is_human(&self) -> bool {
        self.format == Format::Human
    }

    /// Counts a table.
    pub(crate) fn table(&mut self, rows: usize) {
        self.report.tables += 1;
        self.report.rows += rows;
    }

    /// Reports diagnostics without a place in a table.
    pub(crate) fn show(&mut self, diagnostics: &[Diagnostic]) {
        self.show_in(diagnostics, None);
    }

    /// Reports diagnostics; `table` is what their spans are in.
    pub(crate) fn show_in(&mut self, diagnostics: &[Diagnostic], table: Option<&Source>) {
        let is_unable = diagnostics.iter().any(|diagnostic| diagnostic.id().is_none());
        if self.is_human() || is_unable {
            anstream::eprint!("{}", render(diagnostics, table, true));
            let more = diagnostics.len().saturating_sub(MOST_SHOWN);
            if more > 0 {
                anstream::eprintln!("… and {more} more");
            }
            return;
        }
        self.report.findings.extend(diagnostics.iter().map(|diagnostic| diagnostic.finding(table)));
    }

    /// Reports what a reading of the table found.
    pub(crate) fn show_table(&mut self, diagnostics: &Diagnostics) {
        if self.is_human() {
            crate::show(diagnostics);
        } else {
            self.report.findings.extend(diagnostics.iter().filter_map(Finding::of));
        }
    }

    /// Reports what changed in a table since it had another text.
    pub(crate) fn show_changes(&mut self, before: &str, table: &str) {
        if self.is_human() {
            // A reader of the output may stop early.
            drop(crate::diff::since(before, table));
        } else {
            self.report.findings.extend(crate::diff::findings_since(before, table));
        }
    }

    /// Reports what an import did, or would do.
    pub(crate) fn tell(&mut self, report: &Report, table: &Source, document: &str, checked: bool) {
        if self.is_human() {
            tell(report, table.name(), document, checked);
        } else {
            self.report.findings.extend(report.notes.iter().map(|note| note.finding(Some(table))));
        }
    }

    /// Writes what machines read.
    pub(crate) fn finish(self) -> io::Result<()> {
        let mut rules = crate::rules::import_texts();
        rules.extend(crate::diff::rule_texts());
        rules.extend(crate::rules::texts());
        let mut out = anstream::stdout().lock();
        match self.report.write(self.format, &rules, &Repository::here(), &mut out) {
            // A reader may stop early.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written,
        }
    }
}

/// Returns diagnostics with excerpts of the table, in color if `color` is `true`.
pub(super) fn render(diagnostics: &[Diagnostic], table: Option<&Source>, color: bool) -> String {
    let text = |diagnostic| errcodes_table::render(&[notice(diagnostic, table)], color) + "\n";
    diagnostics.iter().take(MOST_SHOWN).map(text).collect()
}

fn notice<'a>(diagnostic: &'a Diagnostic, table: Option<&'a Source>) -> Notice<'a> {
    let level = match diagnostic.level() {
        Level::Error => Shown::Error,
        Level::Warning => Shown::Warning,
        Level::Note => Shown::Note,
    };
    let mut notice = Notice::new(level, visible_lines(&diagnostic.message));
    notice = diagnostic.id().into_iter().fold(notice, Notice::rule);
    match (&diagnostic.place, table) {
        (Place::Table(span), Some(table)) => {
            notice = notice.table(table, vec![Spot::main(span.clone(), visible_lines(&diagnostic.label))]);
            if let Some((span, label)) = diagnostic.also.as_deref() {
                notice = notice.table(table, vec![Spot::context(span.clone(), visible_lines(label))]);
            }
        }
        (Place::Document(within), _) => {
            let line = within.line.map_or_else(String::new, |line| format!(":{line}"));
            notice = notice.origin(visible_lines(&within.name) + line.as_str());
            if !within.words.is_empty() {
                notice = notice.note(visible_lines(&within.words));
            }
        }
        (Place::Table(_), None) | (Place::Nowhere, _) => {}
    }
    notice = diagnostic.notes.iter().fold(notice, |notice, note| notice.note(visible_lines(note)));
    diagnostic.helps.iter().fold(notice, |notice, help| notice.help(visible_lines(help)))
}

/// Writes what an import did, or would do, to standard output.
fn tell(report: &Report, table: &str, document: &str, checked: bool) {
    let count = |rows: &[String], what: &str| (!rows.is_empty()).then(|| format!("{} {what}", rows.len()));
    let counts: Vec<String> = [
        count(&report.new, "added"),
        count(&report.changed, "changed"),
        count(&report.gone, "no longer in the document"),
        count(&report.back, "back"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let counts = if counts.is_empty() { "nothing changed".to_owned() } else { counts.join(", ") };
    let would = if checked { " (checked, not written)" } else { "" };
    anstream::println!(
        "{}: {counts}, {} unchanged; from {}{would}",
        visible_lines(table),
        report.unchanged,
        visible_lines(document)
    );
    for (what, rows) in
        [("added", &report.new), ("changed", &report.changed), ("gone", &report.gone), ("back", &report.back)]
    {
        for row in rows.iter().take(MOST_NAMED) {
            anstream::println!("  {what}: {}", visible_lines(row));
        }
        if rows.len() > MOST_NAMED {
            anstream::println!("  {what}: and {} more", rows.len() - MOST_NAMED);
        }
    }
    for note in &report.notes {
        anstream::println!("  note: {}", visible_lines(&note.message));
    }
}

#[cfg(test)]
mod tests {
    use errcodes_table::write::Table;

    use super::{Diagnostic, render};
    use crate::import::diagnostic::Rule;

    #[test]
    fn a_diagnostic_is_shown_at_its_line() {
        let table = Table::read("t.csv", "#! from = 1\r\ncode\r\n1\r\n").expect("a table");
        let shown = |diagnostic| render(&[diagnostic], Some(table.source()), false);
        let shown_there = shown(Diagnostic::of(Rule::RecipeValue, "expected a text").at(10..11).also(13..17, "header"));
        assert!(shown_there.contains("error[recipe-value]: expected a text"), "{shown_there}");
        assert!(shown_there.contains("--> t.csv:1:11"), "{shown_there}");
        assert!(shown_there.contains("---- header"), "{shown_there}");
        let outside = shown(Diagnostic::unable("y").at(500..600));
        assert!(outside.starts_with("error: y\n"), "{outside}");
    }
}
