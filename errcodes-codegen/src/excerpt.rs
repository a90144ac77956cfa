//! Excerpts: faults as the text that a person reads, with the row of the table and a caret under the cell.

use std::ops::Range;
use std::rc::Rc;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use proc_macro2::Span;

use crate::diagnostic::{Diagnostics, Fault, Place};
use crate::source::Source;

/// So many faults of one table are shown; the others are counted.
const MOST_SHOWN: usize = 20;
/// Two places further apart than this stand in excerpts of their own.
const FAR: usize = 200;
/// Lines of more bytes than these are not shown: their faults are told without them.
const MOST_QUOTED: usize = 16 * 1024;

/// One message for the reader: all faults of one table, or one fault of the program.
pub(crate) struct Message {
    /// Where the compiler shows it.
    pub(crate) span: Span,
    pub(crate) title: String,
    /// Excerpts and help, without a line break at either end; often of many lines, sometimes empty.
    pub(crate) body: String,
}

impl Message {
    /// The message as one text.
    pub(crate) fn text(&self) -> String {
        if self.body.is_empty() { self.title.clone() } else { format!("{}\n{}", self.title, self.body) }
    }
}

/// The faults of one table that are shown at one place of the program.
struct Together<'f> {
    source: &'f Rc<Source>,
    variant: &'f Option<String>,
    span: Span,
    faults: Vec<&'f Fault>,
}

/// The messages for all faults: first each table's in file order, then the program's.
pub(crate) fn messages(diagnostics: &Diagnostics, renderer: &Renderer) -> Vec<Message> {
    let mut tables: Vec<Together<'_>> = Vec::new();
    let mut files = Vec::new();
    let mut program = Vec::new();
    for fault in &diagnostics.faults {
        match &fault.place {
            Place::File { name, code } => files.push(Message {
                span: *code,
                title: format!("{name}: {}", fault.message),
                body: help_lines(&fault.help),
            }),
            Place::Code(span) => {
                program.push(Message { span: *span, title: fault.message.clone(), body: help_lines(&fault.help) });
            }
            Place::Table { source, code, variant, .. } => {
                let is_here = |known: &&mut Together<'_>| Rc::ptr_eq(known.source, source) && known.variant == variant;
                match tables.iter_mut().find(is_here) {
                    Some(known) => known.faults.push(fault),
                    None => tables.push(Together { source, variant, span: *code, faults: vec![fault] }),
                }
            }
        }
    }
    let tables =
        tables.into_iter().map(|together| table_message(together.source, together.span, &together.faults, renderer));
    files.into_iter().chain(tables).chain(program).collect()
}

/// One line per fault, as `path:line:column: message`, for channels that hold no excerpt.
pub(crate) fn one_line(fault: &Fault) -> String {
    match &fault.place {
        Place::Table { source, span, .. } => {
            let (line, column) = source.position(span.start);
            format!("{}:{line}:{column}: {}", source.name, fault.message)
        }
        Place::File { name, .. } => format!("{name}: {}", fault.message),
        Place::Code(_) => fault.message.clone(),
    }
}

fn table_message(source: &Source, span: Span, faults: &[&Fault], renderer: &Renderer) -> Message {
    let groups: Vec<Group<'_>> = faults.iter().take(MOST_SHOWN).map(|fault| group(source, fault)).collect();
    let mut body = renderer.render(&groups);
    let more = faults.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        body = format!("{body}\n … and {}", count(more, "more fault"));
    }
    Message { span, title: format!("{}: {}", source.name, count(faults.len(), "fault")), body }
}

fn group<'a>(source: &'a Source, fault: &'a Fault) -> Group<'a> {
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
type Marked<'a> = (AnnotationKind, Range<usize>, &'a str);

/// The lines from the first to the last place, so that a long table is not walked for each of its faults.
fn snippets<'a>(source: &'a Source, places: impl Iterator<Item = Marked<'a>>) -> Vec<Element<'a>> {
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

fn primary(fault: &Fault) -> Range<usize> {
    match &fault.place {
        Place::Table { span, .. } => span.clone(),
        Place::File { .. } | Place::Code(_) => 0..0,
    }
}

fn help_lines(help: &[String]) -> String {
    let lines: Vec<String> =
        help.iter().map(|help| format!("  = help: {}", help.replace('\n', "\n          "))).collect();
    lines.join("\n")
}

/// `1 fault`, `2 faults`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
