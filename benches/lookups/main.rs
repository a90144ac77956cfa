//! `cargo bench -p errcodes-benches`: from a key to its variant, and from a variant to its cells, in turns with the
//! alternatives. `-- --quick` for a first impression, `-- --write` to put the result into README.md, `-- --before REVISION` to
//! measure an earlier revision too.

mod measure;
mod peers;
mod race;
mod result;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use errcodes_benches::report::{self, circumstances, publish, workspace};
use errcodes_benches::revision::extract;
use result::Build;

/// The argument of another build's run: only errcodes and phf, as lines.
const ONLY_PHF: &str = "--only-phf";

fn main() -> ExitCode {
    let is_set = |flag: &str| env::args().any(|argument| argument == flag);
    let batches = if is_set("--quick") { 7 } else { 61 };
    if is_set(ONLY_PHF) {
        print!("{}", measure::lookups(batches, true).to_lines());
        return ExitCode::SUCCESS;
    }
    let mut results = measure::lookups(batches, false);
    let mut add = |build, folder: &Path, features: &[&str]| match other(folder, features, is_set("--quick")) {
        Ok(lines) => results.add(build, &lines),
        Err(error) => eprintln!("{build:?} was not measured: {error}"),
    };
    add(Build::Ptrhash, &workspace(), &["--features", "ptrhash"]);
    let before = env::args().skip_while(|argument| argument != "--before").nth(1);
    match before.as_deref().map(|revision| extract(&PathBuf::from(env!("CARGO_TARGET_TMPDIR")), revision)) {
        Some(Ok(folder)) => add(Build::Before, &folder, &[]),
        Some(Err(error)) => eprintln!("the earlier revision was not measured: {error}"),
        None => {}
    }
    let accessors = measure::accessors(batches);
    let packages = ["phf", "strum", "num_enum", "hashbrown", "foldhash"];
    let mut targets = results.targets();
    targets.push(accessors.target());
    let targets = report::targets(&targets);
    let (lookups, accessors) = (results.table(before.as_deref()), accessors.table());
    let text =
        format!("{}\n{targets}\nNanoseconds for one lookup:\n\n{lookups}\n{accessors}", circumstances(&packages));
    match publish("lookups", &text, is_set("--write")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The figures of this program in another workspace, or compiled with other features.
fn other(folder: &Path, features: &[&str], quick: bool) -> Result<String, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["bench", "-p", "errcodes-benches", "--bench", "lookups"]).args(features).args(["--", ONLY_PHF]);
    if quick {
        command.arg("--quick");
    }
    let output = command.current_dir(folder).stderr(Stdio::inherit()).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        String::from_utf8(output.stdout).map_err(|error| error.to_string())
    } else {
        Err(output.status.to_string())
    }
}
