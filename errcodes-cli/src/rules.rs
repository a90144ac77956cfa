//! `cargo errcodes rules`: the catalog of rules, which is a table of error codes like any other.

use std::io::{self, Write};
use std::process::ExitCode;

use errcodes::catalog;

use crate::diff::rules::ChangeRule;
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
    /// The id of a rule, as in `error[duplicate-key]`, or of a change that `diff` reports, as in `error[code-reused]`.
    #[arg(value_name = "ID")]
    id: Option<String>,
}

/// A rule of any catalog, as this command shows it.
struct Shown {
    id: &'static str,
    /// The level, or for a change the class.
    word: &'static str,
    summary: &'static str,
    explanation: &'static str,
    /// The examples, each with what is said above it.
    examples: Vec<(&'static str, &'static str)>,
}

/// Returns every rule: those of diagnostics, of the import, and of changes.
fn all() -> impl Iterator<Item = Shown> {
    let diagnostics = Rule::ALL.iter().map(|rule| Shown {
        id: rule.code(),
        word: rule.level().name(),
        summary: rule.summary(),
        explanation: rule.explanation(),
        examples: vec![("Example", rule.example())],
    });
    let imports = ImportRule::ALL.iter().map(|rule| Shown {
        id: rule.code(),
        word: rule.level().name(),
        summary: rule.summary(),
        explanation: rule.explanation(),
        examples: vec![("Example", rule.example())],
    });
    let changes = ChangeRule::ALL.iter().map(|rule| Shown {
        id: rule.code(),
        word: rule.class().name(),
        summary: rule.summary(),
        explanation: rule.explanation(),
        examples: vec![("Before", rule.before()), ("After", rule.after())],
    });
    diagnostics.chain(imports).chain(changes)
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut out = anstream::stdout().lock();
    let written = if let Some(id) = &arguments.id {
        let Some(rule) = all().find(|rule| rule.id == id) else {
            unknown(id);
            return Ok(ExitCode::from(2));
        };
        explain(&rule, &mut out)
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
    all().try_for_each(|Shown { id, word, summary, .. }| writeln!(out, "{id:width$}  {word:7}  {summary}"))
}

fn explain(rule: &Shown, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}[{}]: {}\n", rule.word, rule.id, rule.summary)?;
    writeln!(out, "{}\n", textwrap::fill(rule.explanation, WIDTH))?;
    for (number, (title, example)) in rule.examples.iter().enumerate() {
        writeln!(out, "{}{title}:\n", if number == 0 { "" } else { "\n" })?;
        for line in example.lines() {
            writeln!(out, "    {line}")?;
        }
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
