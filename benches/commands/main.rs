//! What commands cost: an import of 20,000 rows, a search in 10,000 rows, and the page of 2,000 rows in four languages.
//!
//! `cargo bench -p errcodes-benches --bench commands` builds the command line in release, runs it, and prints the figures;
//! `--write` puts them into README.md. The search in the page is measured where the browser of the tests is installed.

mod tables;

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use errcodes_benches::report::{self, Bound, Target, circumstances, publish};

/// Each time is the best of this number of runs.
const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let program = program()?;
    let mut targets = imports(&program)?;
    targets.extend(searches(&program)?);
    targets.extend(page(&program)?);
    let is_written = env::args().any(|argument| argument == "--write");
    let text = format!("{}\n{}", circumstances(&["html5ever"]), report::targets(&targets));
    publish("commands", &text, is_written)?;
    Ok(())
}

fn at_most(what: &str, most: f64, value: f64, unit: &str) -> Target {
    Target { what: what.to_owned(), bound: Bound::AtMost(most), value: Some(value), note: unit.to_owned() }
}

/// An HTML table of 20,000 rows becomes a CSV table, and is compared with it.
fn imports(program: &Path) -> Result<Vec<Target>, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("manual.html"), tables::html())?;
    let table = folder.path().join("t.csv");
    let import = |arguments: &[&str]| {
        let before = cpu_of_children();
        let elapsed = run(program, folder.path(), arguments, 0)?;
        // Where the processor's time is not known, how long it takes.
        Ok(before.zip(cpu_of_children()).map_or(elapsed, |(before, after)| after.saturating_sub(before)))
    };
    let first = best(|| {
        fs::write(&table, tables::RECIPE)?;
        import(&["import", "t.csv"])
    })?;
    // A text has a line break.
    let is_row = |line: &&str| line.starts_with(|char: char| char.is_ascii_digit());
    let rows = fs::read_to_string(&table)?.lines().filter(is_row).count();
    assert_eq!(rows, tables::IMPORTED, "the table is made");
    let again = best(|| import(&["import", "t.csv", "--check"]))?;
    let target = |what: &str, time| {
        at_most(&format!("{what}, HTML of {} rows, processor time", tables::IMPORTED), 1_000.0, time, "ms")
    };
    Ok(vec![target("a first import", first), target("`import --check`", again)])
}

/// One row is found in 10,000, or none and the nearest name is.
fn searches(program: &Path) -> Result<Vec<Target>, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let mut targets = Vec::new();
    for (languages, number) in [(1, "one language"), (tables::LANGUAGES.len(), "four languages")] {
        fs::write(folder.path().join("t.csv"), tables::csv(10_000, &tables::LANGUAGES[..languages]))?;
        for (what, words, status) in [
            ("a code", &["9876"][..], 0),
            ("words", &["Card", "(9876)"], 0),
            ("a misspelled name", &["ERROR_9876_OF_SHPO"], 1),
        ] {
            let arguments: Vec<&str> = ["explain", "--table", "t.csv"].iter().chain(words).copied().collect();
            let time = best(|| run(program, folder.path(), &arguments, status))?;
            targets.push(at_most(&format!("`explain` of {what}, 10,000 rows in {number}"), 50.0, time, "ms"));
        }
    }
    Ok(targets)
}

/// The size of the page, and the first search in it.
fn page(program: &Path) -> Result<Vec<Target>, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let table = tables::csv(2_000, &tables::LANGUAGES);
    fs::write(folder.path().join("t.csv"), &table)?;
    run(program, folder.path(), &["doc", "t.csv", "--output", "page.html"], 0)?;
    let page = folder.path().join("page.html");
    #[expect(clippy::cast_precision_loss, reason = "a ratio to three figures")]
    let size = fs::metadata(&page)?.len() as f64 / (table.len() as f64 * 1.5 + 200e3);
    Ok(vec![
        at_most("page of `doc` ÷ (1.5 × the table + 200 kB), 2,000 rows in four languages", 1.0, size, ""),
        Target {
            what: "the first search in it, Chromium".to_owned(),
            bound: Bound::AtMost(300.0),
            value: search_in(&page)?,
            note: "ms".to_owned(),
        },
    ])
}

/// Returns the milliseconds of the first search in a page; `None` if the browser of the tests is not installed.
fn search_in(page: &Path) -> Result<Option<f64>, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let Ok(modules) = fs::canonicalize(target.join("reference")) else { return Ok(None) };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("commands/search.mjs");
    let node = Command::new("node").arg(script).arg(&modules).arg(modules.join("chromium")).arg(page).output()?;
    if !node.status.success() {
        return Err(String::from_utf8_lossy(&node.stderr).into());
    }
    Ok(Some(String::from_utf8(node.stdout)?.trim().parse()?))
}

/// Builds the command line, and returns where it is: beside this program.
fn program() -> Result<PathBuf, Box<dyn Error>> {
    let built = Command::new(env!("CARGO")).args(["build", "--release", "--quiet", "-p", "cargo-errcodes"]).status()?;
    if !built.success() {
        return Err("the command line does not build".into());
    }
    let folder = env::current_exe()?;
    let folder = folder.parent().and_then(Path::parent).ok_or("this program is in no target folder")?;
    Ok(folder.join("cargo-errcodes").with_extension(env::consts::EXE_EXTENSION))
}

/// Runs the command line, which ends with this status, and returns how long it takes.
fn run(program: &Path, folder: &Path, arguments: &[&str], status: i32) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    let ended = Command::new(program).args(arguments).current_dir(folder).output()?;
    if ended.status.code() != Some(status) {
        return Err(String::from_utf8_lossy(&ended.stderr).into());
    }
    Ok(start.elapsed())
}

/// Returns what ended children took of the processor, as Linux counts it: in ticks of a hundredth of a second.
fn cpu_of_children() -> Option<Duration> {
    let status = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program is in parentheses and may contain spaces.
    let (_, fields) = status.rsplit_once(") ")?;
    let ticks: Vec<u64> = fields.split(' ').skip(13).take(2).filter_map(|ticks| ticks.parse().ok()).collect();
    Some(Duration::from_millis(ticks.iter().sum::<u64>() * 10))
}

/// Returns the least of some runs, in milliseconds.
fn best(mut measure: impl FnMut() -> Result<Duration, Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let times: Result<Vec<_>, _> = (0..RUNS).map(|_| measure()).collect();
    let least = times?.into_iter().min().ok_or("nothing was measured")?;
    Ok(least.as_secs_f64() * 1e3)
}
