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

/// The width of an explanation in columns.
const WIDTH: usize = 80;

/// List the rules, or explain one of them.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The id of a rule, as in `error[duplicate-key]`.
    #[arg(value_name = "ID")]
    id: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let mut out = anstream::stdout().lock();
    let written = if let Some(id) = &arguments.id {
        let Some(rule) = Rule::from_code(id) else {
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
    let width = Rule::ALL.iter().map(|rule| rule.code().len()).max().unwrap_or_default();
    for rule in Rule::ALL {
        writeln!(out, "{:width$}  {:7}  {}", rule.code(), rule.level().name(), rule.summary())?;
    }
    Ok(())
}

fn explain(rule: Rule, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}[{}]: {}\n", rule.level().name(), rule.code(), rule.summary())?;
    writeln!(out, "{}\n", textwrap::fill(rule.explanation(), WIDTH))?;
    writeln!(out, "Example:\n")?;
    for line in rule.example().lines() {
        writeln!(out, "    {line}")?;
    }
    Ok(())
}

fn unknown(id: &str) {
    anstream::eprintln!("error: no rule `{}`", id.escape_debug());
    match errcodes_table::nearest(id, Rule::ALL.iter().map(Rule::code)) {
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
