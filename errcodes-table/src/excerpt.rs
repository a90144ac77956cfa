//! Excerpts: diagnostics as the text that a person reads, with the row of the table and a caret under the cell.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::nearest::count;
use crate::render::{Notice, Spot, render};
use crate::rule::Level;
use crate::selection::Mark;
use crate::source::Source;

/// At most this many diagnostics of one table are shown; the others are counted.
pub const MOST_SHOWN: usize = 20;
/// Two places that are more lines apart get excerpts of their own.
const FAR: usize = 200;
/// Lines of more bytes are not quoted.
const MOST_QUOTED: usize = 16 * 1024;

/// One message of a compiler: all diagnostics of one table, or one diagnostic of the program.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Message {
    /// The greatest level among the diagnostics.
    pub level: Level,
    /// Where the program shows it.
    pub mark: Mark,
    /// The first line.
    pub title: String,
    /// Excerpts, notes and help, without a line break at either end; often of many lines, sometimes empty.
    pub body: String,
}

impl Message {
    /// Returns the message as one text.
    #[must_use]
    pub fn text(&self) -> String {
        if self.body.is_empty() { self.title.clone() } else { format!("{}\n{}", self.title, self.body) }
    }
}

impl Diagnostics {
    /// Returns the text for a terminal: all diagnostics with excerpts, in color if `color` is `true`.
    #[must_use]
    pub fn render(&self, color: bool) -> String {
        let texts = parts(self).into_iter().map(|part| match part {
            Part::Table(together) => table_text(&together, color) + "\n",
            Part::Alone(diagnostic, _) => {
                let notice = note(diagnostic).into_iter().fold(title(diagnostic), Notice::note);
                render(&[with_help(notice, diagnostic)], color) + "\n"
            }
        });
        texts.collect()
    }

    /// Returns one message for each table and one for each diagnostic of the program, without color; the compiler adds
    /// `error:` itself.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        let messages = parts(self).into_iter().map(|part| match part {
            Part::Table(together) => {
                let Together { source, shown_at, list } = &together;
                let all: Vec<_> = list.iter().map(|diagnostic| (diagnostic.level(), 1 + diagnostic.more)).collect();
                Message {
                    level: list.iter().map(|diagnostic| diagnostic.level()).max().unwrap_or(Level::Error),
                    mark: shown_at.map_or(source.mark, |(mark, _)| mark),
                    title: format!("{}: {}", source.name, counts(&all)),
                    body: table_text(&together, false),
                }
            }
            Part::Alone(diagnostic, mark) => Message {
                level: diagnostic.level(),
                mark,
                title: format!("{} [{}]", diagnostic.title, diagnostic.rule),
                body: lines(diagnostic),
            },
        });
        messages.collect()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Diagnostics {}

/// What is shown together.
enum Part<'d> {
    /// The diagnostics of a table at one place of the program.
    Table(Together<'d>),
    /// A diagnostic without an excerpt.
    Alone(&'d Diagnostic, Mark),
}

struct Together<'d> {
    source: &'d Arc<Source>,
    /// Where in the program, and under which name, if not where the table is named.
    shown_at: Option<(Mark, &'d str)>,
    list: Vec<&'d Diagnostic>,
}

/// Returns what is shown, file by file, then that of the program.
fn parts(diagnostics: &Diagnostics) -> Vec<Part<'_>> {
    let mut tables: Vec<Together<'_>> = Vec::new();
    // By the position of the table.
    let mut files = Vec::new();
    let mut program = Vec::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.level() > Level::Hidden) {
        match &diagnostic.place {
            Place::File { mark, order, .. } => files.push((*order, Part::Alone(diagnostic, *mark))),
            Place::Program(mark) => program.push(Part::Alone(diagnostic, *mark)),
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
    files.extend(tables.into_iter().map(|together| (together.source.order, Part::Table(together))));
    files.sort_by_key(|(order, _)| *order);
    files.into_iter().map(|(_, part)| part).chain(program).collect()
}

/// `2 errors, 1 warning`.
fn counts(numbers: &[(Level, usize)]) -> String {
    let of = |level: Level| numbers.iter().filter(|(of, _)| *of == level).map(|(_, number)| number).sum::<usize>();
    let counts = [Level::Error, Level::Warning, Level::Note].map(|level| (of(level), level.name()));
    let counts: Vec<String> =
        counts.into_iter().filter(|(number, _)| *number > 0).map(|(number, name)| count(number, name)).collect();
    counts.join(", ")
}

fn table_text(Together { source, list, .. }: &Together<'_>, color: bool) -> String {
    let notices: Vec<Notice<'_>> = list.iter().take(MOST_SHOWN).map(|diagnostic| notice(source, diagnostic)).collect();
    let text = render(&notices, color);
    let not_shown =
        |(at, diagnostic): (usize, &&Diagnostic)| (diagnostic.level(), diagnostic.more + usize::from(at >= MOST_SHOWN));
    let more = counts(&list.iter().enumerate().map(not_shown).collect::<Vec<_>>());
    if more.is_empty() { text } else { format!("{text}\n … and {more} more") }
}

fn title(diagnostic: &Diagnostic) -> Notice<'_> {
    Notice::new(diagnostic.level(), diagnostic.title.as_str()).rule(diagnostic.rule.id())
}

/// The label of a diagnostic that has no excerpt.
fn note(diagnostic: &Diagnostic) -> Option<&str> {
    Some(diagnostic.label.as_str()).filter(|label| !label.is_empty())
}

fn with_help<'a>(notice: Notice<'a>, diagnostic: &'a Diagnostic) -> Notice<'a> {
    diagnostic.help.iter().fold(notice, |notice, help| notice.help(help.as_str()))
}

/// The notes and help of a diagnostic without an excerpt.
fn lines(diagnostic: &Diagnostic) -> String {
    let line = |word: &str, text: &str| {
        let indent = format!("\n{}", " ".repeat("  = : ".len() + word.len()));
        format!("  = {word}: {}", text.replace('\n', &indent))
    };
    let note = note(diagnostic).map(|note| line("note", note));
    let help = diagnostic.help.iter().map(|help| line("help", help));
    note.into_iter().chain(help).collect::<Vec<_>>().join("\n")
}

fn notice<'a>(source: &'a Source, diagnostic: &'a Diagnostic) -> Notice<'a> {
    let primary = primary(diagnostic);
    let line = source.line(primary.start);
    let is_near = |(span, _): &&(Range<usize>, String)| source.line(span.start).abs_diff(line) <= FAR;
    let (near, far): (Vec<_>, Vec<_>) = diagnostic.also.iter().partition(is_near);
    let context = |(span, label): &'a (Range<usize>, String)| Spot::context(span.clone(), label.as_str());
    let main = Spot::main(primary, diagnostic.label.as_str());
    let spots = std::iter::once(main).chain(near.into_iter().map(context)).collect();
    let notice = title(diagnostic).table(source, spots);
    with_help(far.into_iter().fold(notice, |notice, also| notice.table(source, vec![context(also)])), diagnostic)
}

impl<'a> Notice<'a> {
    /// Returns the notice with an excerpt of a table, see [`excerpt`](Self::excerpt). A line that is too long to read is
    /// only named.
    #[must_use]
    pub fn table(self, source: &'a Source, mut spots: Vec<Spot<'a>>) -> Self {
        // The lines from the first to the last place, so that a long table is not scanned for each of its diagnostics.
        let lines = || spots.iter().map(|spot| source.line(spot.span.start));
        let first = lines().min().unwrap_or(1);
        let start = source.line_span(first).start;
        let end = source.line_span(lines().max().unwrap_or(1)).end;
        if end - start > MOST_QUOTED {
            return spots.into_iter().fold(self, |notice, spot| notice.unquoted(source, spot));
        }
        let text = source.text.get(start..end).unwrap_or_default();
        for Spot { span, .. } in &mut spots {
            *span = span.start - start..span.end.saturating_sub(start);
        }
        self.excerpt(source.name.as_str(), text, first, spots)
    }

    /// A place and its label without the line.
    fn unquoted(self, source: &Source, spot: Spot<'a>) -> Self {
        let (line, column) = source.position(spot.span.start);
        let notice = self.origin(format!("{}:{line}:{column}", source.name));
        if spot.label.is_empty() { notice } else { notice.note(spot.label) }
    }
}

fn primary(diagnostic: &Diagnostic) -> Range<usize> {
    match &diagnostic.place {
        Place::Table { span, .. } => span.clone(),
        Place::File { .. } | Place::Program(_) => 0..0,
    }
}
