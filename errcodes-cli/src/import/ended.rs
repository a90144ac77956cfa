//! How an import ends.

use std::process::ExitCode;

use super::diagnostic::Diagnostic;
use super::open::Unreadable;
use super::report::Reporter;

/// How an import ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ended {
    Fine,
    /// An error, or a difference that `--check` found.
    Wrong,
    /// It could not run.
    Unable,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Fine => ExitCode::SUCCESS,
            Ended::Wrong => ExitCode::from(1),
            Ended::Unable => ExitCode::from(2),
        }
    }
}

pub(super) fn unable(diagnostic: Diagnostic, reporter: &mut Reporter) -> Ended {
    reporter.show(&[diagnostic]);
    Ended::Unable
}

/// Reports why a document cannot be imported.
pub(super) fn unreadable(unreadable: Unreadable, reporter: &mut Reporter) -> Ended {
    match unreadable {
        Unreadable::Missing(diagnostic) => unable(diagnostic, reporter),
        Unreadable::Refused(diagnostic) => {
            reporter.show(&[diagnostic]);
            Ended::Wrong
        }
    }
}
