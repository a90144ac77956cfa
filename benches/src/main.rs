//! `cargo run --release -p errcodes-benches -- COMMAND`: what errcodes costs those who build with it, compared with its
//! alternatives. Each command is one file.

mod builds;
mod cold;
mod compile;
mod contenders;
mod direct;
mod extras;
mod outcome;
mod packages;
mod plot;
mod rustc;
mod sizes;
mod wrapper;

use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, io};

const USAGE: &str = "\
usage: cargo run --release -p errcodes-benches -- COMMAND [OPTIONS]

  compile                        tables of many sizes, with every contender
  targets                        tables of many sizes, with rustc called directly, against the bare enum
  cold                           a hello-world with one small table, from an empty target folder
  all                            these, and what `cargo bench -p errcodes-benches` measures, one after the other

  --rows 20,100,1000,10000,100000
                                 sizes of the tables (compile, targets)
  --runs N                       builds of each, of which the median counts
  --limit SECONDS                a build that takes longer is stopped (compile)
  --quick                        small tables, one run
  --jobs 2,1                     how many rustc run at a time (cold)
  --before REVISION              also measures errcodes at this revision (cold, and lookups of `all`)
  --write                        puts the result into benches/README.md

`cargo bench -p errcodes-benches` measures lookups.";

/// What to measure.
pub(crate) struct Options {
    rows: Vec<usize>,
    runs: usize,
    limit: Duration,
    before: Option<String>,
    jobs: Vec<usize>,
    quick: bool,
    write: bool,
}

fn main() -> ExitCode {
    // Cargo calls this program instead of rustc, and this program calls rustc.
    if let Some(code) = wrapper::run() {
        return code;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut arguments = env::args().skip(1);
    let command = match arguments.next().as_deref() {
        Some("compile") => compile::run,
        Some("cold") => cold::run,
        Some("targets") => direct::run,
        Some("all") => all,
        _ => return Err(USAGE.to_owned()),
    };
    command(&options(arguments)?).map_err(|error| error.to_string())
}

/// Measures everything that there is.
fn all(options: &Options) -> io::Result<()> {
    for command in [direct::run, cold::run, compile::run] {
        command(options)?;
    }
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(errcodes_benches::report::workspace()).args(["bench", "-p", "errcodes-benches", "--"]);
    cargo.args(options.write.then_some("--write")).args(options.quick.then_some("--quick"));
    cargo.args(options.before.iter().flat_map(|revision| ["--before", revision]));
    let status = cargo.status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("cargo bench: {status}"))) }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        rows: vec![20, 100, 1_000, 10_000, 100_000],
        runs: 5,
        limit: Duration::from_secs(120),
        before: None,
        jobs: vec![2, 1],
        quick: false,
        write: false,
    };
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(USAGE);
        let numbers = |value: String| {
            value.split(',').map(|number| number.parse::<usize>().map_err(|_| USAGE)).collect::<Result<Vec<_>, _>>()
        };
        match argument.as_str() {
            "--rows" => options.rows = numbers(value()?)?,
            "--runs" => options.runs = value()?.parse::<usize>().map_err(|_| USAGE)?.max(1),
            "--limit" => options.limit = Duration::from_secs(value()?.parse().map_err(|_| USAGE)?),
            "--quick" => (options.rows, options.runs, options.quick) = (vec![100, 1_000], 1, true),
            "--jobs" => options.jobs = numbers(value()?)?,
            "--before" => options.before = Some(value()?),
            "--write" => options.write = true,
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(options)
}
