//! `cargo bench -p errcodes-benches`: from a key to its variant, and from a variant to its cells, in turns with the
//! alternatives. `-- --quick` for a first impression, `-- --write` to put the result into README.md.

mod measure;
mod peers;
mod race;
mod result;

use std::env;
use std::process::{Command, ExitCode, Stdio};

use errcodes_benches::report::{circumstances, publish};
use result::Results;

/// The argument of this program's second run, with the other kind of phf map.
const ONLY_PHF: &str = "--only-phf";

fn main() -> ExitCode {
    let is_set = |flag: &str| env::args().any(|argument| argument == flag);
    let batches = if is_set("--quick") { 7 } else { 61 };
    if is_set(ONLY_PHF) {
        print!("{}", measure::lookups(batches, true).to_lines());
        return ExitCode::SUCCESS;
    }
    let mut results = measure::lookups(batches, false);
    match ptrhash(is_set("--quick")) {
        Ok(lines) => results.add_ptrhash(&lines),
        Err(error) => eprintln!("phf with `ptrhash` was not measured: {error}"),
    }
    let accessors = measure::accessors(batches);
    let packages = ["phf", "strum", "num_enum", "hashbrown", "foldhash"];
    let text = format!("{}\n{}", circumstances(&packages), show(&results, &accessors));
    match publish("lookups", &text, is_set("--write")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn show(results: &Results, accessors: &str) -> String {
    format!("{}\nNanoseconds for one lookup:\n\n{}\n{accessors}", results.targets(), results.table())
}

/// The figures of this program compiled with the feature.
fn ptrhash(quick: bool) -> Result<String, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args([
        "bench",
        "--offline",
        "-p",
        "errcodes-benches",
        "--bench",
        "lookups",
        "--features",
        "ptrhash",
        "--",
        ONLY_PHF,
    ]);
    if quick {
        command.arg("--quick");
    }
    let output = command
        .current_dir(errcodes_benches::report::workspace())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        String::from_utf8(output.stdout).map_err(|error| error.to_string())
    } else {
        Err(output.status.to_string())
    }
}
