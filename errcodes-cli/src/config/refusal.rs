//! Why a command cannot run, with the places in `errcodes.toml` where that is the reason.

use std::fmt;
use std::ops::Range;
use std::process::ExitCode;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use errcodes_table::{quotable, visible, visible_lines};

/// What stops a command before it begins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Refusal {
    reasons: Vec<Reason>,
    /// The file that the places are in: its name and its text.
    file: Option<(String, String)>,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
struct Reason {
    message: String,
    /// The bytes of the file, and what is said about them.
    places: Vec<(Range<usize>, &'static str)>,
    help: Option<String>,
}

impl Refusal {
    /// Returns the refusal for this reason.
    pub(crate) fn of(message: impl Into<String>) -> Self {
        Self { reasons: vec![Reason { message: message.into(), places: Vec::new(), help: None }], file: None }
    }

    /// Returns a refusal with no reason yet, for a file.
    pub(super) fn in_file(name: &str, text: &str) -> Self {
        Self { reasons: Vec::new(), file: Some((name.to_owned(), text.to_owned())) }
    }

    /// Adds a reason, at a place of the file.
    pub(super) fn add(&mut self, message: impl Into<String>, span: Range<usize>) {
        self.reasons.push(Reason { message: message.into(), places: vec![(span, "")], help: None });
    }

    /// Says that another place of the file belongs to the last reason.
    pub(super) fn and(&mut self, span: Range<usize>, label: &'static str) {
        if let Some(last) = self.reasons.last_mut() {
            last.places.push((span, label));
        }
    }

    /// Says what to do about the last reason.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.advise(help);
        self
    }

    /// Says what to do about the last reason.
    pub(super) fn advise(&mut self, help: impl Into<String>) {
        if let Some(last) = self.reasons.last_mut() {
            last.help = Some(help.into());
        }
    }

    /// Writes the reasons to standard error, and returns the exit status of a command that could not run.
    pub(crate) fn show(&self) -> ExitCode {
        // The stream removes the colors if nobody would see them.
        anstream::eprint!("{self}");
        ExitCode::from(2)
    }

    /// Returns `true` if nothing was refused.
    pub(super) fn is_empty(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// The reasons with excerpts of the file; each ends with a line end.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for reason in &self.reasons {
            let mut group = Group::with_title(Level::ERROR.primary_title(visible_lines(&reason.message)));
            if let Some((name, text)) = &self.file {
                let places = reason.places.iter().enumerate().map(|(number, (span, label))| {
                    let kind = if number == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
                    let end = span.end.min(text.len());
                    kind.span(span.start.min(end)..end).label(Some(*label).filter(|label| !label.is_empty()))
                });
                group = group.element(Snippet::source(quotable(text)).path(visible(name)).annotations(places));
            }
            let group = group.elements(reason.help.iter().map(|help| Level::HELP.message(visible_lines(help))));
            writeln!(f, "{}", Renderer::styled().render(&[group]))?;
        }
        Ok(())
    }
}
