//! Output: what a command found, as scripts, GitHub and code scanning services read it.
//!
//! The formats take plain data, so that `check` and `diff` report in the same way. Excerpts for people come from the
//! library; only their last line, [`Summary`], is made here.

mod diagnostics;
mod github;
mod json;
mod paths;
mod sarif;

use std::fmt;
use std::io::{self, Write};

use serde::Serialize;

pub(crate) use paths::Repository;

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// Excerpts of the tables, for people
    #[default]
    Human,
    /// One JSON document, for scripts
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Level {
    Error,
    Warning,
    Note,
}

impl Level {
    /// Returns the word for this level in every format.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One diagnostic, with its places resolved to lines and columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Finding {
    pub(crate) rule: String,
    pub(crate) level: Level,
    pub(crate) message: String,
    /// `None` for what concerns the command line or a setting.
    pub(crate) place: Option<Place>,
    /// What is said at the place: what was expected there.
    pub(crate) label: Option<String>,
    pub(crate) related: Vec<Related>,
    pub(crate) help: Vec<String>,
    /// How many further findings of the same rule it counts.
    #[serde(skip)]
    pub(crate) more: usize,
}

/// A second place that explains a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Related {
    pub(crate) message: String,
    pub(crate) place: Place,
}

/// A table, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Place {
    /// The path as the user wrote it.
    pub(crate) file: String,
    /// `None` for a file that could not be read.
    #[serde(flatten)]
    pub(crate) region: Option<Region>,
}

/// Lines and columns, both from 1. Columns count characters, and the end is the column behind the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Region {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) end_line: usize,
    pub(crate) end_column: usize,
}

/// The text of a rule, for the formats that carry it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RuleText<'t> {
    pub(crate) id: &'t str,
    pub(crate) level: Level,
    pub(crate) summary: &'t str,
    pub(crate) explanation: &'t str,
}

/// Everything that a command found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Report {
    pub(crate) tables: usize,
    pub(crate) rows: usize,
    pub(crate) findings: Vec<Finding>,
}

impl Report {
    /// Returns the counts of the report.
    pub(crate) fn summary(&self) -> Summary {
        let count = |level| {
            let of_level = self.findings.iter().filter(|finding| finding.level == level);
            of_level.map(|finding| 1 + finding.more).sum()
        };
        Summary {
            tables: self.tables,
            rows: self.rows,
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            notes: count(Level::Note),
        }
    }

    /// Writes the report in a format for machines; nothing in [`Format::Human`].
    ///
    /// # Errors
    ///
    /// What `out` reports.
    pub(crate) fn write(
        &self,
        format: Format,
        rules: &[RuleText<'_>],
        repository: &Repository,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match format {
            Format::Human => Ok(()),
            Format::Json => json::write(self, out),
            Format::Github => github::write(self, repository, out),
            Format::Sarif => sarif::write(self, rules, repository, out),
        }
    }
}

/// The counts of a report. Its text is the last line of the format for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Summary {
    pub(crate) tables: usize,
    pub(crate) rows: usize,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) notes: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "checked {}, {}: ", Count(self.tables, "table"), Count(self.rows, "row"))?;
        let counts = [Count(self.errors, "error"), Count(self.warnings, "warning"), Count(self.notes, "note")];
        let mut separator = "";
        for count in counts.iter().filter(|count| count.0 > 0) {
            write!(f, "{separator}{count}")?;
            separator = ", ";
        }
        if separator.is_empty() { f.write_str("no errors") } else { Ok(()) }
    }
}

/// `1 table`, `2 tables`.
struct Count(usize, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.0, self.1, if self.0 == 1 { "" } else { "s" })
    }
}

/// Returns the message with its label and help as lines, for formats with one text per finding.
fn text(finding: &Finding) -> String {
    let mut text = finding.message.clone();
    if let Some(label) = &finding.label {
        text.push_str(": ");
        text.push_str(label);
    }
    for help in &finding.help {
        text.push_str("\nhelp: ");
        text.push_str(help);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Finding, Level, Place, Region, Related, Report};

    fn place(file: &str, line: usize, column: usize, end_column: usize) -> Place {
        Place { file: file.to_owned(), region: Some(Region { line, column, end_line: line, end_column }) }
    }

    /// A report with each kind of place, and texts that every format has to escape.
    pub(super) fn report() -> Report {
        let status = Finding {
            rule: "not-a-status".to_owned(),
            level: Level::Error,
            message: "`4OO` is not an HTTP status".to_owned(),
            place: Some(place("specs/shop, 100%.csv", 14, 28, 31)),
            label: Some("expected a number from 100 to 599".to_owned()),
            related: Vec::new(),
            help: Vec::new(),
            more: 0,
        };
        let key = Finding {
            rule: "duplicate-key".to_owned(),
            level: Level::Error,
            message: "duplicate code `1009`".to_owned(),
            place: Some(place("specs/受信.csv", 31, 1, 5)),
            label: None,
            related: vec![Related {
                message: "first used here".to_owned(), place: place("specs/受信.csv", 19, 1, 5)
            }],
            help: vec!["if the document really repeats it,\nwrite the column as `code:u16:index`".to_owned()],
            more: 0,
        };
        let template = Finding {
            rule: "invalid-template".to_owned(),
            level: Level::Warning,
            message: "unclosed `{` in \"{name\"".to_owned(),
            place: Some(Place {
                file: "specs/a.csv".to_owned(),
                region: Some(Region { line: 2, column: 3, end_line: 4, end_column: 1 }),
            }),
            label: None,
            related: Vec::new(),
            help: Vec::new(),
            more: 0,
        };
        let file = Finding {
            rule: "file-not-found".to_owned(),
            level: Level::Error,
            message: "no file `b.csv`".to_owned(),
            place: Some(Place { file: "b.csv".to_owned(), region: None }),
            label: None,
            related: Vec::new(),
            help: Vec::new(),
            more: 0,
        };
        let locale = Finding {
            rule: "invalid-locale".to_owned(),
            level: Level::Note,
            message: "`en_US` is not a language tag".to_owned(),
            place: None,
            label: None,
            related: Vec::new(),
            help: vec!["write `en-US`".to_owned(), "or `en`".to_owned()],
            more: 0,
        };
        Report { tables: 4, rows: 104, findings: vec![status, key, template, file, locale] }
    }

    #[test]
    fn the_last_line_counts() {
        assert_eq!(report().summary().to_string(), "checked 4 tables, 104 rows: 3 errors, 1 warning, 1 note");
        let mut report = Report { tables: 1, rows: 1, findings: Vec::new() };
        assert_eq!(report.summary().to_string(), "checked 1 table, 1 row: no errors");
        report.findings.push(Finding { level: Level::Warning, ..self::report().findings.remove(0) });
        assert_eq!(report.summary().to_string(), "checked 1 table, 1 row: 1 warning");
        assert_eq!(Report::default().summary().to_string(), "checked 0 tables, 0 rows: no errors");
    }
}
