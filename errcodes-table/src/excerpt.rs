//! Excerpts: faults as the text that a person reads, with the row of the table and a caret under the cell.

use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::nearest::count;
use crate::selection::Mark;
use crate::source::Source;

/// So many diagnostics of one table are shown; the others are counted.
pub const MOST_SHOWN: usize = 20;
/// Two places further apart than this stand in excerpts of their own.
const FAR: usize = 200;
/// Lines of more bytes than these are not shown: their faults are told without them.
const MOST_QUOTED: usize = 16 * 1024;

/// One message for the reader: all diagnostics of one table, or one diagnostic of the program.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Message {
    /// Where the program shows it.
    pub mark: Mark,
    /// The first line.
    pub title: String,
    /// Excerpts and help, without a line break at either end; often of many lines, sometimes empty.
    pub body: String,
}

impl Message {
    /// Returns the message as one text.
    #[must_use]
    pub fn text(&self) -> String {
        if self.body.is_empty() { self.title.clone() } else { format!("{}\n{}", self.title, self.body) }
    }
}

/// The diagnostics of one table that are shown at one place of the program.
struct Together<'d> {
    source: &'d Arc<Source>,
    /// Where in the program, and by which name, if not where the table is named.
    shown_at: Option<(Mark, &'d str)>,
    list: Vec<&'d Diagnostic>,
}

/// The messages for all diagnostics: file by file, then the program's.
pub(crate) fn messages(diagnostics: &Diagnostics, renderer: &Renderer) -> Vec<Message> {
    let mut tables: Vec<Together<'_>> = Vec::new();
    // By the position of the table.
    let mut files = Vec::new();
    let mut program = Vec::new();
    let whole = |mark: &Mark, title: String, diagnostic: &Diagnostic| Message {
        mark: *mark,
        title,
        body: help_lines(&diagnostic.help),
    };
    for diagnostic in diagnostics {
        match &diagnostic.place {
            Place::File { name, mark, order } => {
                files.push((*order, whole(mark, format!("{name}: {}", diagnostic.message), diagnostic)));
            }
            Place::Program(mark) => program.push(whole(mark, diagnostic.message.clone(), diagnostic)),
            Place::Table { source, shown_at, .. } => {
                let shown_at = shown_at.as_ref().map(|(mark, name)| (*mark, name.as_str()));
                let name = shown_at.map(|(_, name)| name);
                let is_here = |known: &&mut Together<'_>| {
                    Arc::ptr_eq(known.source, source) && known.shown_at.map(|(_, name)| name) == name
                };
                match tables.iter_mut().find(is_here) {
                    Some(known) => known.list.push(diagnostic),
                    None => tables.push(Together { source, shown_at, list: vec![diagnostic] }),
                }
            }
        }
    }
    files.extend(tables.into_iter().map(|together| (together.source.order, table_message(&together, renderer))));
    files.sort_by_key(|(order, _)| *order);
    files.into_iter().map(|(_, message)| message).chain(program).collect()
}

fn table_message(together: &Together<'_>, renderer: &Renderer) -> Message {
    let (source, list) = (together.source, &together.list);
    let groups: Vec<Group<'_>> = list.iter().take(MOST_SHOWN).map(|diagnostic| group(source, diagnostic)).collect();
    let mut body = renderer.render(&groups);
    let more = list.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        body = format!("{body}\n … and {}", count(more, "more fault"));
    }
    let mark = together.shown_at.map_or(source.mark, |(mark, _)| mark);
    Message { mark, title: format!("{}: {}", source.name, count(list.len(), "fault")), body }
}

fn group<'a>(source: &'a Source, fault: &'a Diagnostic) -> Group<'a> {
    let primary = primary(fault);
    let line = source.line(primary.start);
    let is_near = |span: &Range<usize>| source.line(span.start).abs_diff(line) <= FAR;
    let near = fault.also.iter().filter(|(span, _)| is_near(span));
    let near = std::iter::once((AnnotationKind::Primary, primary, fault.message.as_str()))
        .chain(near.map(|(span, label)| (AnnotationKind::Context, span.clone(), label.as_str())));
    let mut group = Group::with_level(Level::ERROR).elements(snippets(source, near));
    for (span, label) in fault.also.iter().filter(|(span, _)| !is_near(span)) {
        let far = std::iter::once((AnnotationKind::Context, span.clone(), label.as_str()));
        group = group.elements(snippets(source, far));
    }
    for help in &fault.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    group
}

/// A place, how it is marked, and what is said about it.
pub(crate) type Marked<'a> = (AnnotationKind, Range<usize>, &'a str);

/// The lines from the first to the last place, so that a long table is not walked for each of its faults.
pub(crate) fn snippets<'a>(source: &'a Source, places: impl Iterator<Item = Marked<'a>>) -> Vec<Element<'a>> {
    let places: Vec<_> = places.collect();
    let first = places.iter().map(|(_, span, _)| source.line(span.start)).min().unwrap_or(1);
    let last = places.iter().map(|(_, span, _)| source.line(span.start)).max().unwrap_or(1);
    let start = source.line_span(first).start;
    let end = source.line_span(last).end;
    if end - start > MOST_QUOTED {
        return places.into_iter().flat_map(|place| unquoted(source, &place)).collect();
    }
    let text = source.text.get(start..end).unwrap_or_default();
    let annotations = places.into_iter().map(|(kind, span, label)| {
        // A cell of several lines is shown by its first.
        let line = source.line_span(source.line(span.start));
        let from = span.start.min(line.end);
        let to = span.end.min(line.end).max(from);
        kind.span(from - start..to - start).label(label)
    });
    vec![Snippet::source(text).path(source.name.as_str()).line_start(first).annotations(annotations).into()]
}

/// Where a place is and what is said about it.
fn unquoted<'a>(source: &'a Source, (kind, span, label): &Marked<'a>) -> [Element<'a>; 2] {
    let (line, column) = source.position(span.start);
    let level = if *kind == AnnotationKind::Primary { Level::ERROR } else { Level::NOTE };
    [Origin::path(source.name.as_str()).line(line).char_column(column).into(), level.message(*label).into()]
}

fn primary(fault: &Diagnostic) -> Range<usize> {
    match &fault.place {
        Place::Table { span, .. } => span.clone(),
        Place::File { .. } | Place::Program(_) => 0..0,
    }
}

fn help_lines(help: &[String]) -> String {
    let lines: Vec<String> =
        help.iter().map(|help| format!("  = help: {}", help.replace('\n', "\n          "))).collect();
    lines.join("\n")
}
