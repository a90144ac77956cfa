//! `cargo run --release -p errcodes-benches -- compile`: what tables cost the compiler, with errcodes and its alternatives.

mod builds;
mod compile;
mod contenders;
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
usage: cargo run --release -p errcodes-benches -- compile [OPTIONS]

  --rows 100,1000,10000,100000   sizes of the tables
  --runs N                       builds of each, of which the median counts
  --limit SECONDS                a build that takes longer is stopped
  --quick                        small tables, one run
  --write                        put the result into benches/README.md and benches/compile-time.svg

`cargo bench -p errcodes-benches` measures lookups.";

/// What to measure.
pub(crate) struct Options {
    rows: Vec<usize>,
    runs: usize,
    limit: Duration,
    write: bool,
}

fn main() -> ExitCode {
    // Cargo calls this program instead of rustc, and this program calls rustc.
    if let Some(code) = wrapper::run() {
        return code;
    }
    let outcome = options().and_then(|options| compile::run(&options).map_err(|error| error.to_string()));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, String> {
    let mut options =
        Options { rows: vec![100, 1_000, 10_000, 100_000], runs: 5, limit: Duration::from_secs(120), write: false };
    let mut arguments = env::args().skip(1);
    if arguments.next().as_deref() != Some("compile") {
        return Err(USAGE.to_owned());
    }
    while let Some(argument) = arguments.next() {
        let mut number = || {
            let value = arguments.next().ok_or(USAGE)?;
            value.split(',').map(|number| number.parse::<usize>().map_err(|_| USAGE)).collect::<Result<Vec<_>, _>>()
        };
        match argument.as_str() {
            "--rows" => options.rows = number()?,
            "--runs" => options.runs = number()?.first().copied().unwrap_or(1).max(1),
            "--limit" => options.limit = Duration::from_secs(number()?.first().map_or(120, |&limit| limit as u64)),
            "--quick" => (options.rows, options.runs) = (vec![100, 1_000], 1),
            "--write" => options.write = true,
            _ => return Err(USAGE.to_owned()),
        }
    }
    Ok(options)
}
