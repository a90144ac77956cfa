//! Why a command cannot run, with the places in `errcodes.toml` where that is the reason.

use std::fmt;
use std::ops::Range;
use std::process::ExitCode;

use errcodes_table::{Level, Notice, Spot, render, visible, visible_lines};

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
            let mut notice = Notice::new(Level::Error, visible_lines(&reason.message));
            if let Some((name, text)) = &self.file {
                let spots = reason.places.iter().enumerate().map(|(number, &(ref span, label))| {
                    let new = if number == 0 { Spot::main } else { Spot::context };
                    new(span.clone(), label)
                });
                notice = notice.excerpt(visible(name), text, 1, spots.collect());
            }
            let notice = reason.help.iter().fold(notice, |notice, help| notice.help(visible_lines(help)));
            writeln!(f, "{}", render(&[notice], true))?;
        }
        Ok(())
    }
}
