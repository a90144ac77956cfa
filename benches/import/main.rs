//! What an import costs: an HTML table of 20,000 rows becomes a CSV table in less than a second of CPU.
//!
//! `cargo bench -p errcodes-benches --bench import` builds the command line in release, runs it, and prints the figures;
//! `--write` puts them into README.md.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use errcodes_benches::report::{self, Bound, Target, circumstances, publish};

const ROWS: usize = 20_000;
/// The milliseconds of the processor that one import may take.
const MOST: f64 = 1_000.0;
/// Each time is the best of this number of runs.
const RUNS: usize = 3;
const RECIPE: &str = "#! from = \"manual.html\"\n#! [columns]\n#! \"code:u32\" = \"Code\"\n#! name = \"Name\"\n\
    #! http_status = { from = \"HTTP\", take = '^\\d{3}' }\n#! \"description@en\" = \"Meaning\"\n";

fn main() -> Result<(), Box<dyn Error>> {
    let program = program()?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("manual.html"), page())?;
    let table = folder.path().join("t.csv");
    let first = best(|| {
        fs::write(&table, RECIPE)?;
        cpu_of(&program, folder.path(), &[])
    })?;
    let rows = fs::read_to_string(&table)?.lines().filter(|line| !line.starts_with('#')).count() - 1;
    assert_eq!(rows, ROWS, "the table is made");
    let again = best(|| cpu_of(&program, folder.path(), &["--check"]))?;
    let targets = [("a first import", first), ("`import --check`", again)].map(|(what, time)| Target {
        what: format!("{what}, HTML of {ROWS} rows, processor time"),
        bound: Bound::AtMost(MOST),
        value: Some(time.as_secs_f64() * 1e3),
        note: "ms".to_owned(),
    });
    let is_written = env::args().any(|argument| argument == "--write");
    publish("import", &format!("{}\n{}", circumstances(&["html5ever"]), report::targets(&targets)), is_written)?;
    Ok(())
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

fn page() -> String {
    let mut page = String::from("<h2>Errors</h2><table><tr><th>Code<th>Name<th>HTTP<th>Meaning</tr>\n");
    for row in 0..ROWS {
        let (code, status) = (100_000 + row, 400 + row % 40);
        writeln!(
            page,
            "<tr><td>{code}</td><td>ERROR_{code}</td><td>{status} Refused</td>\
             <td>The request of the <b>merchant</b> was refused&nbsp;because of rule {row}.<br>Send it again.</td></tr>"
        )
        .expect("writing to a string succeeds");
    }
    page + "</table>"
}

/// Returns what an import takes of the processor; where that is not known, how long it takes.
fn cpu_of(program: &Path, folder: &Path, arguments: &[&str]) -> Result<Duration, Box<dyn Error>> {
    let (start, before) = (Instant::now(), cpu_of_children());
    let ended = Command::new(program).args(["import", "t.csv"]).args(arguments).current_dir(folder).output()?;
    let elapsed = start.elapsed();
    if !ended.status.success() {
        return Err(String::from_utf8_lossy(&ended.stderr).into());
    }
    Ok(before.zip(cpu_of_children()).map_or(elapsed, |(before, after)| after.saturating_sub(before)))
}

/// Returns what ended children took of the processor, as Linux counts it: in ticks of a hundredth of a second.
fn cpu_of_children() -> Option<Duration> {
    let status = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program is in parentheses and may contain spaces.
    let (_, fields) = status.rsplit_once(") ")?;
    let ticks: Vec<u64> = fields.split(' ').skip(13).take(2).filter_map(|ticks| ticks.parse().ok()).collect();
    Some(Duration::from_millis(ticks.iter().sum::<u64>() * 10))
}

fn best(mut measure: impl FnMut() -> Result<Duration, Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let times: Result<Vec<_>, _> = (0..RUNS).map(|_| measure()).collect();
    times?.into_iter().min().ok_or_else(|| "nothing was measured".into())
}
