//! `cargo errcodes diff`: what the next revision of a table does to programs, to stored data and to peers.

mod compared;
mod git;
mod human;
mod json;
mod markdown;
mod merged;
mod report;
pub(crate) mod rules;
mod table;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use errcodes_table::compare::{Level, Levels};
use errcodes_table::visible_lines;

use crate::config::{self, Config, set_level};
use crate::output::{self, Repository};
use compared::Compared;
use git::{Base, Failure};
use table::Table;

/// Compare two revisions of a table; the exit status is 1 if a change is denied, and 2 if they cannot be compared.
///
/// Without flags, changes of class danger and major are denied, minor ones are shown, and patches are hidden.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The old and the new table, or with --base the tables to compare: without any, those of `errcodes.toml`.
    ///
    /// `-` is standard input.
    #[arg(value_name = "TABLE")]
    tables: Vec<String>,
    /// Compare with the merge base of this revision of git and HEAD.
    #[arg(long, value_name = "REV")]
    base: Option<String>,
    /// Compare with the revision of --base itself.
    #[arg(long, requires = "base")]
    exact: bool,
    #[command(flatten)]
    levels: LevelFlags,
    /// How the changes are written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Print the new table with what people own of the old one: removed rows as deprecated ones, their own columns and
    /// languages, `variant` and `deprecated`, and the lines above the header.
    #[arg(long, conflicts_with_all = ["format", "verbose"])]
    merge: bool,
    /// Write the merged table to a file; it may be either of the two.
    #[arg(long, value_name = "FILE", requires = "merge")]
    output: Option<PathBuf>,
    /// Show hidden changes too, and every code of a change of many rows.
    #[arg(short, long)]
    verbose: bool,
}

/// The flags for levels, in the order in which they were given.
#[derive(Clone, Default)]
struct LevelFlags(Levels);

/// How changes are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Excerpts of both revisions, for people
    #[default]
    Human,
    /// One JSON document, for scripts
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// A table, for a pull request or a change log
    Markdown,
}

const LEVELS: [(&str, Level, &str); 3] = [
    ("deny", Level::Deny, "Fail if there is such a change: a class, a rule, or RULE=KEY for one row or column."),
    ("warn", Level::Warn, "Show such changes."),
    ("allow", Level::Allow, "Hide such changes."),
];

impl clap::Args for LevelFlags {
    fn augment_args(command: clap::Command) -> clap::Command {
        LEVELS.iter().fold(command, |command, (name, _, help)| {
            command.arg(
                clap::Arg::new(*name)
                    .long(*name)
                    .value_name("CLASS|RULE[=KEY]")
                    .action(clap::ArgAction::Append)
                    .help(*help),
            )
        })
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl clap::FromArgMatches for LevelFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut flags = Self::default();
        flags.update_from_arg_matches(matches)?;
        Ok(flags)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        let mut given: Vec<(usize, &String, Level)> = Vec::new();
        for (name, level, _) in LEVELS {
            let targets = matches.get_many::<String>(name).into_iter().flatten();
            given.extend(
                matches.indices_of(name).into_iter().flatten().zip(targets).map(|(at, word)| (at, word, level)),
            );
        }
        given.sort_unstable_by_key(|(at, ..)| *at);
        for (_, target, level) in given {
            set_level(&mut self.0, target, level)
                .map_err(|message| clap::Error::raw(clap::error::ErrorKind::ValueValidation, format!("{message}\n")))?;
        }
        Ok(())
    }
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let config = match Config::here() {
        Ok(config) => config,
        Err(refusal) => return Ok(refusal.show()),
    };
    let (all, new, base) = match compared(arguments, &config) {
        Ok(found) => found,
        Err(Failure { message, help }) => {
            let message = message.trim_end();
            // Diagnostics of a table say themselves that they are errors.
            let lead = if message.contains('\n') || message.starts_with('\u{1b}') { "" } else { "error: " };
            let message = if lead.is_empty() { message.into() } else { visible_lines(message) };
            anstream::eprintln!("{lead}{message}");
            if let Some(help) = help {
                anstream::eprintln!("help: {}", visible_lines(&help));
            }
            return Ok(ExitCode::from(2));
        }
    };
    let mut out = anstream::stdout().lock();
    if arguments.merge {
        return merged::write(&all, arguments.output.as_deref(), &mut out);
    }
    match write(arguments, &all, &new, base.as_deref(), &mut out) {
        // A reader of the output may stop early.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        written => written?,
    }
    let is_denied = all.iter().any(Compared::is_denied);
    Ok(if is_denied { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Writes what changed in a table since it had another text.
///
/// A table whose header cannot be read is not compared; `check` reports it.
#[cfg(feature = "import")]
pub(crate) fn since(before: &str, path: &str) -> io::Result<()> {
    let table = config::Table::of(path);
    let old = Table::of_bytes(&format!("{path} before"), before.as_bytes().to_vec(), &table);
    let (Ok(old), Ok(new)) = (old, Table::open(&table)) else { return Ok(()) };
    let compared = Compared::new(old, new, &Levels::default());
    human::write(&compared, None, false, &mut anstream::stdout().lock())
}

/// Returns what [`since`] writes as findings, for machines.
#[cfg(feature = "import")]
pub(crate) fn findings_since(before: &str, path: &str) -> Vec<output::Finding> {
    let table = config::Table::of(path);
    let old = Table::of_bytes(&format!("{path} before"), before.as_bytes().to_vec(), &table);
    let (Ok(old), Ok(new)) = (old, Table::open(&table)) else { return Vec::new() };
    report::report(&[Compared::new(old, new, &Levels::default())], false).findings
}

/// Returns the text of each rule for changes.
#[cfg(feature = "import")]
pub(crate) fn rule_texts() -> Vec<output::RuleText<'static>> {
    rules::texts()
}

/// The tables that have a base, those that have none, and what the base is.
type Found = (Vec<Compared>, Vec<String>, Option<String>);

fn compared(arguments: &Arguments, config: &Config) -> Result<Found, Failure> {
    let failure = |message: String| Failure { message, help: None };
    let levels = &config.levels.clone().then(&arguments.levels.0);
    let Some(revision) = &arguments.base else {
        let [old, new] = arguments.tables.as_slice() else {
            return Err(Failure {
                message: "expected two tables, the old one and the new one".to_owned(),
                help: Some("with `--base REV`, each table is compared with itself in that revision of git".to_owned()),
            });
        };
        if old == "-" && new == "-" {
            return Err(failure("standard input is one table, expected another one".to_owned()));
        }
        // What the file says about the new table holds for its old revision too.
        let about = config.table(new);
        let open = |path: &String| Table::open(&config::Table { path: path.clone(), ..about.clone() }).map_err(failure);
        let (old, new) = (open(old)?, open(new)?);
        return Ok((vec![Compared::new(old, new, levels)], Vec::new(), None));
    };
    let base = Base::find(revision, arguments.exact)?;
    let (mut all, mut without_base) = (Vec::new(), Vec::new());
    let tables = config.tables(&arguments.tables).map_err(|refusal| failure(refusal.to_string()))?;
    for table in &tables {
        let new = Table::open(table).map_err(failure)?;
        match base.read(&table.path)? {
            Some((old, bytes)) => {
                let old = Table::of_bytes(&base.name(&old), bytes, table).map_err(failure)?;
                all.push(Compared::new(old, new, levels));
            }
            None => without_base.push(table.path.clone()),
        }
    }
    Ok((all, without_base, Some(base.description())))
}

fn write(
    arguments: &Arguments,
    all: &[Compared],
    new: &[String],
    base: Option<&str>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let format = match arguments.format {
        Format::Json => return json::write(all, new, out),
        Format::Github => output::Format::Github,
        Format::Sarif => output::Format::Sarif,
        Format::Human => {
            for compared in all {
                human::write(compared, base, arguments.verbose, out)?;
            }
            for path in new {
                writeln!(out, "{path}: no base, the table is new ({})", base.unwrap_or_default())?;
            }
            return Ok(());
        }
        Format::Markdown => {
            return all.iter().try_for_each(|compared| markdown::write(compared, arguments.verbose, out));
        }
    };
    let report = report::report(all, arguments.verbose);
    report.write(format, &rules::texts(), &Repository::here(), out)
}
