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
mod sizes;
mod wrapper;

use std::env;
use std::process::ExitCode;
use std::time::Duration;

const USAGE: &str = "\
usage: cargo run --release -p errcodes-benches -- COMMAND [OPTIONS]

  compile                        tables of many sizes, with every contender
  targets                        tables of many sizes, with rustc called directly, against the bare enum
  cold                           a hello-world with one small table, from an empty target folder

  --rows 20,100,1000,10000,100000
                                 sizes of the tables (compile, targets)
  --runs N                       builds of each, of which the median counts
  --limit SECONDS                a build that takes longer is stopped (compile)
  --quick                        small tables, one run
  --before REVISION              also measures errcodes at this revision (cold)
  --write                        puts the result into benches/README.md

`cargo bench -p errcodes-benches` measures lookups.";

/// What to measure.
pub(crate) struct Options {
    rows: Vec<usize>,
    runs: usize,
    limit: Duration,
    before: Option<String>,
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
        _ => return Err(USAGE.to_owned()),
    };
    command(&options(arguments)?).map_err(|error| error.to_string())
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        rows: vec![20, 100, 1_000, 10_000, 100_000],
        runs: 5,
        limit: Duration::from_secs(120),
        before: None,
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
            "--quick" => (options.rows, options.runs) = (vec![100, 1_000], 1),
            "--before" => options.before = Some(value()?),
            "--write" => options.write = true,
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(options)
}
