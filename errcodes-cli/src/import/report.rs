//! What an import says: diagnostics with excerpts of the table, what was done to it, and all of it for machines.

use std::io;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use errcodes_table::{Diagnostics, Source, quotable, visible_lines};

use super::diagnostic::{Diagnostic, Place};
use super::merge::Report;
use crate::output::{self, Finding, Format, Level, Repository};

/// The number of diagnostics that are shown; the others are counted.
const MOST_SHOWN: usize = 20;
/// The number of rows of one kind that are named.
const MOST_NAMED: usize = 10;
/// Longer lines are not shown.
const LONGEST_LINE: usize = 16 * 1024;

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
            anstream::eprint!("{}", render(diagnostics, table, &Renderer::styled()));
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

/// Returns diagnostics with excerpts of the table.
fn render(diagnostics: &[Diagnostic], table: Option<&Source>, renderer: &Renderer) -> String {
    let (name, text) = table.map_or(("", ""), |table| (table.name(), table.text()));
    let groups = diagnostics.iter().take(MOST_SHOWN).map(|diagnostic| group(diagnostic, name, text));
    groups.flat_map(|group| [renderer.render(&[group]), "\n".to_owned()]).collect()
}

fn group<'a>(diagnostic: &'a Diagnostic, table: &'a str, text: &'a str) -> Group<'a> {
    let level = match diagnostic.level() {
        Level::Error => Shown::ERROR,
        Level::Warning => Shown::WARNING,
        Level::Note => Shown::NOTE,
    };
    let title = level.primary_title(visible_lines(&diagnostic.message));
    let mut group = Group::with_title(match diagnostic.id() {
        Some(rule) => title.id(rule),
        None => title,
    });
    match &diagnostic.place {
        Place::Table(span) => {
            group = excerpt(group, span, (AnnotationKind::Primary, &diagnostic.label), table, text);
            if let Some(also) = &diagnostic.also {
                group = excerpt(group, &also.0, (AnnotationKind::Context, also.1), table, text);
            }
        }
        Place::Document(within) => {
            let mut origin = Origin::path(visible_lines(&within.name));
            if let Some(line) = within.line {
                origin = origin.line(line);
            }
            group = group.element(origin);
            if !within.words.is_empty() {
                group = group.element(Shown::NOTE.message(visible_lines(&within.words)));
            }
        }
        Place::Nowhere => {}
    }
    for note in &diagnostic.notes {
        group = group.element(Shown::NOTE.message(visible_lines(note)));
    }
    for help in &diagnostic.helps {
        group = group.element(Shown::HELP.message(visible_lines(help)));
    }
    group
}

/// Adds the line of a span, with a mark and a label under it.
fn excerpt<'a>(
    group: Group<'a>,
    span: &Range<usize>,
    (kind, label): (AnnotationKind, &'a str),
    table: &'a str,
    text: &'a str,
) -> Group<'a> {
    let span = &(span.start.min(text.len())..span.end.min(text.len()));
    let line = line_of(text, span);
    let number = text.get(..line.start).unwrap_or_default().matches('\n').count() + 1;
    if line.len() > LONGEST_LINE {
        return group.element(Origin::path(visible_lines(table)).line(number));
    }
    let (from, to) = (span.start - line.start, span.end.min(line.end).max(span.start) - line.start);
    let marked = kind.span(from..to).label(Some(visible_lines(label)).filter(|label| !label.is_empty()));
    let source = text.get(line).unwrap_or_default();
    group.element(Snippet::source(quotable(source)).path(visible_lines(table)).line_start(number).annotation(marked))
}

/// The bytes of the line in which a span begins, without its line end.
fn line_of(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(span.start..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.start + at);
    let end = if text.as_bytes().get(end.wrapping_sub(1)) == Some(&b'\r') && end > start { end - 1 } else { end };
    start..end.max(start)
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

    use super::{Diagnostic, Renderer, render};
    use crate::import::diagnostic::Rule;

    #[test]
    fn a_diagnostic_is_shown_at_its_line() {
        let table = Table::read("t.csv", "#! from = 1\r\ncode\r\n1\r\n").expect("a table");
        let shown = |diagnostic| render(&[diagnostic], Some(table.source()), &Renderer::plain());
        let shown_there = shown(Diagnostic::of(Rule::RecipeValue, "expected a text").at(10..11).also(13..17, "header"));
        assert!(shown_there.contains("error[recipe-value]: expected a text"), "{shown_there}");
        assert!(shown_there.contains("--> t.csv:1:11"), "{shown_there}");
        assert!(shown_there.contains("---- header"), "{shown_there}");
        let outside = shown(Diagnostic::unable("y").at(500..600));
        assert!(outside.starts_with("error: y\n"), "{outside}");
    }
}
