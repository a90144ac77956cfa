//! Diagnostics: each stage records what it finds, so that one reading shows all of it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use std::{slice, vec};

use crate::rule::{Level, Rule};
use crate::selection::Mark;
use crate::source::{Source, Unreadable};
use crate::visible::{visible, visible_lines};

/// A longer title is shown without its middle.
const LONGEST: usize = 400;
/// At most this many diagnostics of one rule are kept for a table; the others are counted.
pub(crate) const MOST_KEPT: usize = 1000;

/// One problem: its place, what is wrong, and what to do about it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that it is an instance of.
    pub rule: Rule,
    /// How much it matters: the level of the rule, unless the use of the table makes it an error.
    level: Level,
    /// The place.
    pub place: Place,
    /// What is wrong, in one clause.
    pub title: String,
    /// What was expected or found at the place; often empty.
    pub label: String,
    /// Other places of the same table that the reader needs to see, each with its label.
    pub also: Vec<(Range<usize>, String)>,
    /// What to do.
    pub help: Vec<String>,
    /// How many further diagnostics of the same rule and table it counts: of each rule, the first thousand found in a
    /// table are kept.
    pub more: usize,
}

/// The place of a diagnostic.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Place {
    /// A range of bytes of a table.
    Table {
        /// The table.
        source: Arc<Source>,
        /// The bytes.
        span: Range<usize>,
        /// Where the program shows the diagnostic, and under which name, if not where the table is named.
        shown_at: Option<(Mark, String)>,
    },
    /// A table as a whole, which could not be read.
    File {
        /// The path as the user wrote it.
        name: String,
        /// Where the program names it.
        mark: Mark,
        /// The position of the table among those that are read together.
        order: usize,
    },
    /// A place in the caller's program.
    Program(Mark),
}

impl Diagnostic {
    /// Returns how much it matters.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// Makes it an error, whatever its rule says.
    pub(crate) fn raise(&mut self) -> &mut Self {
        self.level = Level::Error;
        self
    }

    /// Returns what is counted together: the rule, and the position of the table.
    fn group(&self) -> (Rule, usize) {
        let order = match &self.place {
            Place::Table { source, .. } => source.order,
            Place::File { order, .. } => *order,
            Place::Program(_) => usize::MAX,
        };
        (self.rule, order)
    }

    /// Returns where the program shows it.
    #[must_use]
    pub fn mark(&self) -> Mark {
        match &self.place {
            Place::Table { source, shown_at, .. } => shown_at.as_ref().map_or(source.mark, |(mark, _)| *mark),
            Place::File { mark, .. } | Place::Program(mark) => *mark,
        }
    }

    /// Sets the label: what was expected or found at the place.
    pub fn label(&mut self, label: impl Into<String>) -> &mut Self {
        self.label = visible(&without_middle(&label.into())).into_owned();
        self
    }

    /// Adds another place of the same table with its label.
    pub fn also(&mut self, span: Range<usize>, label: impl Into<String>) -> &mut Self {
        self.also.push((span, visible(&label.into()).into_owned()));
        self
    }

    /// Adds a help: what to do.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help.push(visible_lines(&help.into()).into_owned());
        self
    }

    /// Shows the diagnostic at `mark`, under `name`, and not where the program names the table.
    pub fn shown_at(&mut self, mark: Mark, name: impl Into<String>) -> &mut Self {
        if let Place::Table { shown_at, .. } = &mut self.place {
            *shown_at = Some((mark, name.into()));
        }
        self
    }

    /// Returns the diagnostic as one line, `path:line:column: error[rule]: title; label; help`.
    #[must_use]
    pub fn line(&self) -> String {
        let place = match &self.place {
            Place::Table { source, span, .. } => {
                let (line, column) = source.position(span.start);
                format!("{}:{line}:{column}: ", source.name())
            }
            Place::File { .. } | Place::Program(_) => String::new(),
        };
        let texts = [&self.title, &self.label].into_iter().chain(&self.help).filter(|text| !text.is_empty());
        let texts: Vec<String> = texts.map(|text| text.replace(['\n', '\r'], " ")).collect();
        format!("{place}{}[{}]: {}", self.level(), self.rule, texts.join("; "))
    }
}

/// The diagnostics found so far. `Send + Sync`, and an error that can be returned with `?`.
///
/// ```
/// use errcodes_table::{Selection, read};
///
/// let diagnostics = read(&Selection::inline("code,http_status\nA,4OO\n")).diagnostics;
/// assert!(diagnostics.has_errors());
/// let lines: Vec<String> = diagnostics.lines().collect();
/// assert_eq!(
///     lines,
///     ["table:2:3: error[not-a-status]: `4OO` is not an HTTP status; expected a number from 100 to 599"]
/// );
/// ```
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// By rule and table.
    kept: HashMap<(Rule, usize), Kept>,
    /// The diagnostic that was recorded last, if it is only counted.
    counted: Option<Box<Diagnostic>>,
}

/// The diagnostics of one rule and table.
#[derive(Clone, Copy, Debug)]
struct Kept {
    number: usize,
    /// The place in the list of the one that counts those that are not kept.
    counter: usize,
}

impl Diagnostics {
    /// Returns `true` if there is no diagnostic.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns how many diagnostics there are, those that are only counted among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.iter().map(|diagnostic| 1 + diagnostic.more).sum()
    }

    /// Returns `true` if there is an error: then the table cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.level() == Level::Error)
    }

    /// Returns how many diagnostics of this level there are, those that are only counted among them.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        let of_level = self.list.iter().filter(|diagnostic| diagnostic.level() == level);
        of_level.map(|diagnostic| 1 + diagnostic.more).sum()
    }

    /// Returns the diagnostics in their order.
    pub fn iter(&self) -> slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Returns one line for each diagnostic, see [`Diagnostic::line`].
    pub fn lines(&self) -> impl Iterator<Item = String> + '_ {
        self.list.iter().map(Diagnostic::line)
    }

    /// Records a diagnostic at a place of a table.
    pub fn at(
        &mut self,
        source: &Arc<Source>,
        span: Range<usize>,
        rule: Rule,
        title: impl Into<String>,
    ) -> &mut Diagnostic {
        let place = Place::Table { source: Arc::clone(source), span, shown_at: None };
        self.push(place, rule, &title.into())
    }

    /// Records a diagnostic at a place of the caller's program.
    pub fn program(&mut self, mark: Mark, rule: Rule, title: impl Into<String>) -> &mut Diagnostic {
        self.push(Place::Program(mark), rule, &title.into())
    }

    /// Records that a table could not be read at all.
    pub(crate) fn file(&mut self, name: &str, mark: Mark, order: usize, unreadable: Unreadable) -> &mut Diagnostic {
        // An empty path names nothing.
        let is_named = !name.trim().is_empty();
        let name = visible(name).into_owned();
        let place = if is_named { Place::File { name, mark, order } } else { Place::Program(mark) };
        let pushed = self.push(place, unreadable.rule, &unreadable.title);
        pushed.label(unreadable.label);
        for help in unreadable.help {
            pushed.help(help);
        }
        pushed
    }

    fn push(&mut self, place: Place, rule: Rule, title: &str) -> &mut Diagnostic {
        let title = visible(&without_middle(title)).into_owned();
        let (label, also, help) = (String::new(), Vec::new(), Vec::new());
        self.add(Diagnostic { rule, level: rule.level(), place, title, label, also, help, more: 0 })
    }

    /// Keeps or counts a diagnostic, and returns it.
    fn add(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        let at = self.list.len();
        let known = self.kept.entry(diagnostic.group());
        let kept = known.and_modify(|kept| kept.number += 1).or_insert(Kept { number: 1, counter: at });
        if kept.number > MOST_KEPT
            && let Some(counter) = self.list.get_mut(kept.counter)
        {
            counter.more += 1 + diagnostic.more;
            return self.counted.insert(Box::new(diagnostic));
        }
        self.counted = None;
        self.list.push(diagnostic);
        // The index of the diagnostic that was just pushed.
        &mut self.list[at]
    }

    /// Keeps the diagnostics for which `keep` returns `true`.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
        self.count_kept();
    }

    /// Changes each diagnostic.
    pub(crate) fn each(&mut self, change: impl FnMut(&mut Diagnostic)) {
        self.list.iter_mut().for_each(change);
    }

    /// Returns the diagnostic that was recorded last.
    pub fn last_mut(&mut self) -> Option<&mut Diagnostic> {
        self.counted.as_deref_mut().or(self.list.last_mut())
    }

    /// Orders the diagnostics file by file, in the order in which the tables were read, each file from its beginning;
    /// then those of the program, which keep their order.
    pub fn sort(&mut self) {
        self.list.sort_by_key(|diagnostic| match &diagnostic.place {
            Place::File { order, .. } => (*order, 0),
            Place::Table { source, span, .. } => (source.order, span.start),
            Place::Program(_) => (usize::MAX, 0),
        });
        self.count_kept();
    }

    /// Finds the places in the list again.
    fn count_kept(&mut self) {
        self.counted = None;
        self.kept.clear();
        for (at, diagnostic) in self.list.iter().enumerate() {
            self.kept.entry(diagnostic.group()).or_insert(Kept { number: 0, counter: at }).number += 1;
        }
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        for diagnostic in diagnostics {
            self.add(diagnostic);
        }
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'d> IntoIterator for &'d Diagnostics {
    type Item = &'d Diagnostic;
    type IntoIter = slice::Iter<'d, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Returns a text that quotes a very long cell without its middle.
fn without_middle(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST {
        return text.into();
    }
    let head: String = text.chars().take(LONGEST / 2).collect();
    let tail = text.char_indices().rev().nth(LONGEST / 4).map_or("", |(at, _)| text.get(at..).unwrap_or_default());
    format!("{head}…{tail}").into()
}

/// The diagnostics of one table, for the stages that read it.
pub(crate) struct TableReport<'d> {
    pub(crate) source: Arc<Source>,
    pub(crate) diagnostics: &'d mut Diagnostics,
}

impl<'d> TableReport<'d> {
    pub(crate) fn new(source: &Arc<Source>, diagnostics: &'d mut Diagnostics) -> Self {
        Self { source: Arc::clone(source), diagnostics }
    }

    /// Records a diagnostic at `span` of the table.
    pub(crate) fn at(&mut self, span: Range<usize>, rule: Rule, title: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.at(&self.source, span, rule, title)
    }

    /// Records a diagnostic at a word of the selection.
    pub(crate) fn program(&mut self, mark: Mark, rule: Rule, title: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.program(mark, rule, title)
    }
}
