//! What a person reads: findings with excerpts of the table, and what an import did.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};
use errcodes_table::{quotable, visible_lines};

use super::diagnostic::{Diagnostic, Place};
use super::merge::Report;

/// The number of findings that are shown; the others are counted.
const MOST_SHOWN: usize = 20;
/// The number of rows of one kind that are named.
const MOST_NAMED: usize = 10;
/// Longer lines are not shown.
const LONGEST_LINE: usize = 16 * 1024;

/// Writes findings to standard error.
pub(crate) fn show(diagnostics: &[Diagnostic], table: &str, text: &str) {
    anstream::eprint!("{}", render(diagnostics, table, text, &Renderer::styled()));
    let more = diagnostics.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        anstream::eprintln!("… and {more} more");
    }
}

/// Returns findings with excerpts of the table.
fn render(diagnostics: &[Diagnostic], table: &str, text: &str, renderer: &Renderer) -> String {
    let groups: Vec<Group<'_>> =
        diagnostics.iter().take(MOST_SHOWN).map(|diagnostic| group(diagnostic, table, text)).collect();
    let mut shown = String::new();
    for group in groups {
        shown.push_str(&renderer.render(&[group]));
        shown.push('\n');
    }
    shown
}

fn group<'a>(diagnostic: &'a Diagnostic, table: &'a str, text: &'a str) -> Group<'a> {
    let title = Shown::ERROR.primary_title(visible_lines(&diagnostic.message)).id(diagnostic.rule);
    let mut group = Group::with_title(title);
    match &diagnostic.place {
        Place::Table(span) => {
            let span = &(span.start.min(text.len())..span.end.min(text.len()));
            let line = line_of(text, span);
            let number = text.get(..line.start).unwrap_or_default().matches('\n').count() + 1;
            if line.len() > LONGEST_LINE {
                group = group.element(Origin::path(visible_lines(table)).line(number));
            } else {
                let (from, to) = (span.start - line.start, span.end.min(line.end).max(span.start) - line.start);
                let marked = AnnotationKind::Primary.span(from..to).label(visible_lines(&diagnostic.label));
                let source = text.get(line).unwrap_or_default();
                group = group.element(
                    Snippet::source(quotable(source)).path(visible_lines(table)).line_start(number).annotation(marked),
                );
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

/// The bytes of the line in which a span begins, without its line end.
fn line_of(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(span.start..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.start + at);
    let end = if text.as_bytes().get(end.wrapping_sub(1)) == Some(&b'\r') && end > start { end - 1 } else { end };
    start..end.max(start)
}

/// Writes what an import did, or would do, to standard output.
pub(crate) fn tell(report: &Report, table: &str, document: &str, checked: bool) {
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
        anstream::println!("  note: {}", visible_lines(note));
    }
}

#[cfg(test)]
mod tests {
    use super::{Diagnostic, Renderer, render};

    #[test]
    fn a_finding_is_shown_at_its_line() {
        let text = "#! from = 1\r\ncode\r\n1\r\n";
        let diagnostic = Diagnostic::error("recipe-value", "expected a text").at(10..11).help("write one");
        let shown = render(&[diagnostic], "t.csv", text, &Renderer::plain());
        assert!(shown.contains("error[recipe-value]: expected a text"), "{shown}");
        assert!(shown.contains("--> t.csv:1:11"), "{shown}");
        let outside = Diagnostic::error("x", "y").at(500..600);
        assert!(render(&[outside], "t.csv", text, &Renderer::plain()).contains("error[x]: y"));
    }
}
