//! `cargo errcodes`: checks tables of error codes, prints the generated Rust, and serves them as a partner would.
//!
//! The program is [`run`]. The other functions are what fuzzing needs of it: an import without files. None of this is an
//! interface for other programs, and any version may change it; use `errcodes-table` and `errcodes-codegen`.

mod artifact;
mod check;
mod config;
mod diff;
#[cfg(feature = "doc")]
mod doc;
mod entries;
mod expand;
mod explain;
mod export;
#[cfg(feature = "import")]
mod import;
mod init;
mod output;
mod reference;
mod rules;
#[cfg(feature = "serve")]
mod serve;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
#[cfg(feature = "import")]
pub use import::{import_document, list_document};

/// Error codes as data: check tables, see the Rust that they become, and serve them as a partner would.
#[derive(Parser)]
#[command(name = "cargo errcodes", bin_name = "cargo errcodes", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When to use colors; the environment variable `NO_COLOR` turns them off in `auto`.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t)]
    color: Color,
}

/// When to use colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Color {
    /// If the output is a terminal
    #[default]
    Auto,
    Always,
    Never,
}

impl From<Color> for anstream::ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Diff(diff::Arguments),
    #[cfg(feature = "doc")]
    Doc(doc::Arguments),
    Expand(expand::Arguments),
    Explain(explain::Arguments),
    Export(export::Arguments),
    #[cfg(feature = "import")]
    Import(import::Arguments),
    Init(init::Arguments),
    Rules(rules::Arguments),
    #[cfg(feature = "serve")]
    Serve(serve::Arguments),
}

/// Runs the program with these words, the first of which is its name, and returns its exit status.
///
/// A word `errcodes` right behind the name is the one that cargo adds. What the commands have to say goes to standard output
/// and standard error. The process ends here if the words are not arguments of the program, or ask for help.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    // Cargo calls `cargo-errcodes errcodes …`; a user who calls the program does not write the second word.
    let mut words: Vec<_> = words.into_iter().collect();
    if words.get(1).is_some_and(|word| word == "errcodes") {
        words.remove(1);
    }
    let arguments = Arguments::parse_from(words);
    anstream::ColorChoice::from(arguments.color).write_global();
    let ran = match arguments.command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        #[cfg(feature = "doc")]
        Command::Doc(arguments) => doc::run(&arguments),
        Command::Expand(arguments) => expand::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        #[cfg(feature = "import")]
        Command::Import(arguments) => import::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        #[cfg(feature = "serve")]
        Command::Serve(arguments) => serve::run(&arguments),
    };
    ran.unwrap_or_else(|error| {
        complain(&error.to_string());
        ExitCode::from(2)
    })
}

/// Shows an error of the command itself on standard error. Paths and words in it may be anybody's.
fn complain(message: &str) {
    anstream::eprintln!("error: {}", errcodes_table::visible_lines(message));
}

/// Shows diagnostics on standard error.
fn show(diagnostics: &errcodes_table::Diagnostics) {
    // The stream removes the colors if nobody would see them.
    anstream::eprint!("{}", diagnostics.render(true));
}

/// Shows diagnostics on standard error, and returns the exit status of a command that needs the table.
fn refuse(diagnostics: &errcodes_table::Diagnostics) -> ExitCode {
    show(diagnostics);
    if is_unread(diagnostics) { ExitCode::from(2) } else { ExitCode::FAILURE }
}

/// Returns whether a file is missing or cannot be read, so that the command could not run.
fn is_unread(diagnostics: &errcodes_table::Diagnostics) -> bool {
    use errcodes_table::Rule::{FileNotFound, UnreadableFile};
    diagnostics.iter().any(|diagnostic| matches!(diagnostic.rule, FileNotFound | UnreadableFile))
}
