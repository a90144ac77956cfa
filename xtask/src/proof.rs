//! Chores that prove promises and take too long, or need too much, for every change: fuzzing, mutants, the oldest
//! dependencies, and reproducible binaries.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs, io};

use crate::{command, root, run, status};

/// The targets of `fuzz/`, and the expansions of tables, which need the compiler and no fuzzer.
const TARGETS: &[&str] =
    &["table", "structured", "attribute", "scanner", "messages", "round_trip", "revisions", "import", "expansions"];

/// Fuzzes each target for some minutes, from its corpus in the repository; what is new goes to `fuzz/corpus`.
pub(crate) fn fuzz(words: &[&str]) -> io::Result<()> {
    let (mut minutes, mut targets) = (5_u64, TARGETS.to_vec());
    for pair in words.chunks(2) {
        match *pair {
            ["--minutes", number] => minutes = number.parse().map_err(io::Error::other)?,
            ["--target", name] => targets = vec![name],
            _ => return Err(usage("fuzz [--minutes N] [--target NAME]")),
        }
    }
    for target in targets {
        if target == "expansions" {
            let mut batches =
                command(&["test", "--package", "errcodes-tests", "--test", "batches", "--", "--nocapture"]);
            // Other random tables each time.
            let seed = std::process::id().to_string();
            run(batches.env("ERRCODES_SECONDS", (minutes * 60).to_string()).env("ERRCODES_SEED", seed))?;
            continue;
        }
        // No `unsafe`, so the address sanitizer would find nothing and halve the speed.
        let mut fuzz = Command::new("cargo");
        fuzz.args(["+nightly", "fuzz", "run", "--sanitizer", "none", target]);
        let corpus = format!("fuzz/corpus/{target}");
        fs::create_dir_all(root().join(&corpus))?;
        fuzz.args([corpus, format!("fuzz/seeds/{target}")]);
        fuzz.args(["--", "-timeout=20", "-rss_limit_mb=2048", "-max_len=4096", "-print_final_stats=1"]);
        run(fuzz.arg(format!("-max_total_time={}", minutes * 60)))?;
    }
    Ok(())
}

/// Mutates one crate and runs the tests that cover it, those that take longer for the mutants that the quick ones miss; the
/// configuration is `.cargo/mutants.toml`.
pub(crate) fn mutants(words: &[&str]) -> io::Result<()> {
    let ["--package", package, rest @ ..] = words else { return Err(usage("mutants --package NAME [--shard K/N]")) };
    // Unit tests are among the quick ones. None starts a compiler: `told` checks what `ui` checks, on tokens.
    let (quick, slow): (&[&str], &[&str]) = match *package {
        "errcodes-table" => (&["told", "rules", "agree"], &["change", "render", "limits"]),
        "errcodes-codegen" => (&["reported", "spans", "told", "goldens"], &["generated"]),
        _ => (&["comparisons", "problem", "soap"], &["generated"]),
    };
    let options = |targets: &[&str]| targets.iter().map(|target| format!("--test={target}")).collect::<Vec<String>>();
    let quick = [vec!["--all-features".to_owned(), "--lib".to_owned()], options(quick)].concat();
    let slow = [vec!["--all-features".to_owned()], options(slow)].concat();
    // A copy, mutated in place: nothing that is not committed is copied, and what is built stays.
    let copy = copied("mutants")?;
    // What cargo-mutants tests first does not include other packages.
    for targets in [&quick, &slow] {
        let mut baseline = command(&["test", "--quiet", "--package", package, "--package", "errcodes-tests"]);
        run(baseline.args(targets).arg("--manifest-path").arg(copy.join("Cargo.toml")))?;
    }
    let mut which: Vec<String> = rest.iter().map(|&word| word.to_owned()).collect();
    for targets in [&quick, &slow] {
        let mut mutants = command(&["mutants", "--in-place", "--output", "target", "--package", package, "--dir"]);
        mutants.arg(&copy).args(["--test-package", package, "--test-package", "errcodes-tests", "--baseline", "skip"]);
        mutants.args(targets.iter().map(|target| format!("--cargo-arg={target}")));
        let status = status(mutants.args(["--timeout", "120"]).args(&which))?;
        // Some are missed, or run into the time limit, which counts as caught.
        if !matches!(status.code(), Some(0 | 2 | 3)) {
            return Err(io::Error::other(format!("cargo-mutants: {status}")));
        }
        let caught = caught_by_the_compiler(package)?;
        eprintln!(
            "{caught} of the unviable mutants compile, and what they generate does not: the compiler catches them"
        );
        let missed = fs::read_to_string(root().join("target/mutants.out/missed.txt"))?;
        if missed.is_empty() {
            return Ok(());
        }
        // The names of some kinds of mutants are not compared with `--re`, but their files are with `--file`.
        let again = missed.lines().filter_map(|mutant| {
            let (file, _) = mutant.split_once(':')?;
            Some([format!("--file={file}"), format!("--re=^{}$", escaped(mutant))])
        });
        which = again.flatten().collect();
    }
    Err(io::Error::other("some mutants are missed"))
}

/// Returns a text as a regular expression.
fn escaped(text: &str) -> String {
    let escape = |char| if ".+*?()|[]{}^$\\".contains(char) { format!("\\{char}") } else { String::from(char) };
    text.chars().map(escape).collect()
}

/// Counts the mutants of the last run whose logs name another package that does not compile.
fn caught_by_the_compiler(package: &str) -> io::Result<usize> {
    let own = format!("could not compile `{package}`");
    let mut caught = 0;
    for log in fs::read_dir(root().join("target/mutants.out/log"))? {
        let log = fs::read(log?.path())?;
        let log = String::from_utf8_lossy(&log);
        caught += usize::from(log.contains("could not compile `") && !log.contains(&own));
    }
    Ok(caught)
}

/// Builds what users compile with the oldest versions that its manifests allow.
pub(crate) fn minimal_versions() -> io::Result<()> {
    // The lock file of the copy changes, and not ours.
    let copy = copied("minimal-versions")?;
    let mut update = Command::new("cargo");
    run(update
        .args(["+nightly", "update", "-Zdirect-minimal-versions", "--manifest-path"])
        .arg(copy.join("Cargo.toml")))?;
    let packages = ["errcodes", "errcodes-codegen", "errcodes-table", "errcodes-specs"];
    let packages = packages.iter().flat_map(|package| ["--package", package]);
    let mut check = command(&["check", "--all-features", "--target-dir", "target/minimal-versions", "--manifest-path"]);
    run(check.arg(copy.join("Cargo.toml")).args(packages))
}

/// Builds the release binary in two folders of different depth, and compares the bytes.
pub(crate) fn reproducible() -> io::Result<()> {
    let mut binaries = Vec::new();
    for folder in ["reproducible/a", "reproducible/another/folder"] {
        let copy = copied(folder)?;
        let mut build = command(&["build", "--release", "--locked", "--package", "cargo-errcodes", "--manifest-path"]);
        // The folders are not part of the program.
        let remap = format!("--remap-path-prefix={}=/errcodes", copy.display());
        run(build.arg(copy.join("Cargo.toml")).env("RUSTFLAGS", remap).env_remove("CARGO_TARGET_DIR"))?;
        binaries
            .push(fs::read(copy.join("target/release").join(format!("cargo-errcodes{}", env::consts::EXE_SUFFIX)))?);
    }
    let [first, second] = binaries.as_slice() else { return Err(io::Error::other("expected two binaries")) };
    if first == second {
        eprintln!("the same {} bytes in both folders", first.len());
        return Ok(());
    }
    let at = first.iter().zip(second).position(|(one, other)| one != other);
    Err(io::Error::other(format!("the binaries differ from byte {} on", at.unwrap_or(first.len().min(second.len())))))
}

/// Returns a copy of the committed files in `target`.
fn copied(folder: &str) -> io::Result<PathBuf> {
    let copy = root().join("target").join(folder);
    fs::create_dir_all(&copy)?;
    // What was built stays; a file that was deleted since does not.
    for entry in fs::read_dir(&copy)? {
        let entry = entry?;
        if entry.file_name() == "target" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    let mut prefix = copy.clone().into_os_string();
    prefix.push("/");
    let mut option = std::ffi::OsString::from("--prefix=");
    option.push(prefix);
    run(Command::new("git").args(["checkout-index", "--all", "--force"]).arg(option))?;
    Ok(copy)
}

fn usage(words: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("expected `cargo xtask {words}`"))
}
