//! `cargo errcodes rules`: the catalog of rules, which is a table of error codes like any other.

use std::io::{self, Write};
use std::process::ExitCode;

use errcodes::catalog;

use crate::output::{Level, RuleText};

catalog! {
    /// What a diagnostic can be about.
    #[catalog(spec = "rules.csv")]
    #[allow(clippy::enum_variant_names, reason = "a variant is the id of a rule")]
    pub(crate) enum Rule {}
}

catalog! {
    /// What an import can report.
    #[catalog(spec = "import-rules.csv")]
    pub(crate) enum ImportRule {}
}

/// The width of an explanation in columns.
const WIDTH: usize = 80;

/// List the rules, or explain one of them.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The id of a rule, as in `error[duplicate-key]`.
    #[arg(value_name = "ID")]
    id: Option<String>,
}

/// A rule of either catalog.
#[derive(Clone, Copy)]
struct Explained {
    id: &'static str,
    level: &'static str,
    summary: &'static str,
    explanation: &'static str,
    example: &'static str,
}

impl From<Rule> for Explained {
    fn from(rule: Rule) -> Self {
        Self {
            id: rule.code(),
            level: rule.level().name(),
            summary: rule.summary(),
            explanation: rule.explanation(),
            example: rule.example(),
        }
    }
}

impl From<ImportRule> for Explained {
    fn from(rule: ImportRule) -> Self {
        Self {
            id: rule.code(),
            level: rule.level().name(),
            summary: rule.summary(),
            explanation: rule.explanation(),
            example: rule.example(),
        }
    }
}

/// Returns the rules of both catalogs, in their order.
fn all() -> impl Iterator<Item = Explained> {
    Rule::ALL.iter().copied().map(Explained::from).chain(ImportRule::ALL.iter().copied().map(Explained::from))
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut out = anstream::stdout().lock();
    let written = if let Some(id) = &arguments.id {
        let Some(rule) = all().find(|rule| rule.id == id) else {
            unknown(id);
            return Ok(ExitCode::from(2));
        };
        explain(rule, &mut out)
    } else {
        list(&mut out)
    };
    match written {
        // A reader may stop early.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => written.map(|()| ExitCode::SUCCESS),
    }
}

fn list(out: &mut impl Write) -> io::Result<()> {
    let width = all().map(|rule| rule.id.len()).max().unwrap_or_default();
    for Explained { id, level, summary, .. } in all() {
        writeln!(out, "{id:width$}  {level:7}  {summary}")?;
    }
    Ok(())
}

fn explain(Explained { id, level, summary, explanation, example }: Explained, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{level}[{id}]: {summary}\n")?;
    writeln!(out, "{}\n", textwrap::fill(explanation, WIDTH))?;
    writeln!(out, "Example:\n")?;
    for line in example.lines() {
        writeln!(out, "    {line}")?;
    }
    Ok(())
}

fn unknown(id: &str) {
    anstream::eprintln!("error: no rule `{}`", id.escape_debug());
    match errcodes_table::nearest(id, all().map(|rule| rule.id)) {
        Some(near) => anstream::eprintln!("help: did you mean `{near}`?"),
        None => anstream::eprintln!("help: `cargo errcodes rules` lists all of them"),
    }
}

/// Returns the text of each rule, for the formats that carry it.
pub(crate) fn texts() -> Vec<RuleText<'static>> {
    let text = |rule: &Rule| RuleText {
        id: rule.code(),
        level: match rule.level() {
            RuleLevel::Error => Level::Error,
            RuleLevel::Warning => Level::Warning,
            RuleLevel::Hidden => Level::Note,
        },
        summary: rule.summary(),
        explanation: rule.explanation(),
    };
    Rule::ALL.iter().map(text).collect()
}

/// Returns the text of each rule of `import`.
#[cfg(feature = "import")]
pub(crate) fn import_texts() -> Vec<RuleText<'static>> {
    let text = |rule: &ImportRule| RuleText {
        id: rule.code(),
        level: match rule.level() {
            ImportRuleLevel::Error => Level::Error,
            ImportRuleLevel::Note => Level::Note,
        },
        summary: rule.summary(),
        explanation: rule.explanation(),
    };
    ImportRule::ALL.iter().map(text).collect()
}
