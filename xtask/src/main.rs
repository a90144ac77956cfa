//! `cargo xtask`: the chores of this repository, each a few commands that could be typed by hand.

mod proof;

use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};
use std::{env, io};

const USAGE: &str = "\
Usage: cargo xtask CHORE [ARGUMENTS]

  check         format, lints and documentation
  bless         write the expected results of the tests anew; read the difference before you commit it
  ci            the whole gate, as it runs before a change lands
  bench WHAT    measure what a table costs: the compiler (`compile`, `targets`), the first build (`cold`), the program
                (`lookups`), a comparison (`compare`), commands (`commands`), or every reader at 1, 10 and 100 times a
                size (`linear`); `--write` updates benches/README.md
  fuzz          fuzz every target; `--minutes N` of each (5), `--target NAME` for one. Needs nightly and cargo-fuzz
  mutants       mutate one crate, `--package NAME`, and run its tests; `--shard K/N` of the mutants. Needs cargo-mutants
  advisories    look for known vulnerabilities in the dependencies. Needs cargo-deny and its database
  minimal-versions  build with the oldest versions of the direct dependencies. Needs nightly
  reproducible  build the release binary in two folders, and compare the bytes
  docs          build the documentation; `--open` opens it
";

/// The test targets that have expected results, and the variable by which each writes them.
const BLESSED: &[(&str, (&str, &str), &[&str])] = &[
    ("errcodes-tests", ("ERRCODES_BLESS", "1"), &["goldens", "rules", "service", "pages"]),
    ("errcodes-tests", ("TRYBUILD", "overwrite"), &["ui"]),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["check"] => check(),
        ["bless"] => bless(),
        ["ci"] => run(&mut Command::new(".ci/run")),
        ["bench", what @ ("compile" | "targets" | "cold"), rest @ ..] => {
            cargo(&["run", "--release", "--package", "errcodes-benches", "--", what], rest)
        }
        ["bench", what, rest @ ..] => cargo(&["bench", "--package", "errcodes-benches", "--bench", what, "--"], rest),
        ["fuzz", rest @ ..] => proof::fuzz(rest),
        ["mutants", rest @ ..] => proof::mutants(rest),
        ["advisories"] => cargo(&["deny", "--locked", "check", "advisories"], &[]),
        ["minimal-versions"] => proof::minimal_versions(),
        ["reproducible"] => proof::reproducible(),
        ["docs", rest @ ..] => cargo(&["doc", "--package", "errcodes", "--no-deps", "--all-features"], rest),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn check() -> io::Result<()> {
    cargo(&["fmt", "--all", "--check"], &[])?;
    cargo(&["clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"], &[])?;
    // Without its features the runtime is another program.
    cargo(
        &["clippy", "--locked", "--package", "errcodes-runtime", "--no-default-features", "--", "-D", "warnings"],
        &[],
    )?;
    let mut documentation = command(&["doc", "--locked", "--workspace", "--no-deps", "--all-features"]);
    run(documentation.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Runs every target, also after one that fails: what trybuild wrote counts as a failure.
fn bless() -> io::Result<()> {
    let mut failed = Vec::new();
    for (package, (variable, value), targets) in BLESSED {
        for target in *targets {
            let mut test = command(&["test", "--package", package, "--test", target]);
            if run(test.env(variable, value)).is_err() {
                failed.push(*target);
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(io::Error::other(format!("these tests fail: {}", failed.join(", ")))) }
}

fn cargo(arguments: &[&str], more: &[&str]) -> io::Result<()> {
    run(command(arguments).args(more))
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Runs a command in the root of the repository, and shows it.
fn run(command: &mut Command) -> io::Result<()> {
    let status = status(command)?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("`{}`: {status}", shown(command)))) }
}

/// Runs a command that has its own exit codes.
fn status(command: &mut Command) -> io::Result<ExitStatus> {
    eprintln!("== {}", shown(command));
    command.current_dir(root()).status()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Returns the command as it would be typed.
fn shown(command: &Command) -> String {
    let variables = command
        .get_envs()
        .filter_map(|(name, value)| Some(format!("{}='{}' ", name.to_string_lossy(), value?.to_string_lossy())));
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let arguments = command.get_args().map(|argument| format!(" {}", argument.to_string_lossy()));
    variables.chain([program]).chain(arguments).collect()
}
