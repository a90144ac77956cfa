//! Further measurements: a build after an edit, a small table in a small program.

use std::path::Path;
use std::{fs, io};

use errcodes_benches::report::{self, Bound, Target, figure, median};
use errcodes_benches::table::{Codes, csv, rows};

use crate::builds::{Cargo, Mode};
use crate::contenders::{CATALOG, Contender};
use crate::packages::{dependency, package};
use crate::sizes;

/// The number of rows of the binaries.
const ROWS: usize = 10_000;

/// Small libraries with and without a table, one of them with an error of its own: the first impl of `From` or `Error` makes
/// rustc read all those of the standard library.
const ADDED: [(&str, &str, &str); 4] = [
    ("plain", "", ""),
    ("plain_with_table", "", CATALOG),
    ("usual", OWN_ERROR, ""),
    ("usual_with_table", OWN_ERROR, CATALOG),
];

const OWN_ERROR: &str = "
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Own { Io, Parse }
impl std::fmt::Display for Own {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self { Own::Io => \"io\", Own::Parse => \"parse\" })
    }
}
impl std::error::Error for Own {}
impl From<std::io::Error> for Own { fn from(_: std::io::Error) -> Self { Own::Io } }
impl From<std::num::ParseIntError> for Own { fn from(_: std::num::ParseIntError) -> Self { Own::Parse } }
impl std::str::FromStr for Own {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text { \"io\" => Ok(Own::Io), \"parse\" => Ok(Own::Parse), _ => Err(text.to_owned()) }
    }
}
impl TryFrom<u32> for Own {
    type Error = u32;
    fn try_from(code: u32) -> Result<Self, u32> {
        match code { 1 => Ok(Own::Io), 2 => Ok(Own::Parse), _ => Err(code) }
    }
}
";

/// Returns the result as Markdown.
pub(crate) struct Extras {
    pub(crate) targets: Vec<Target>,
    pub(crate) tables: String,
}

/// The packages that [`write`] writes.
pub(crate) fn packages() -> Vec<String> {
    let edited = EDITED.map(|contender| contender.package(ROWS) + "_edited");
    let added = ADDED.map(|(name, ..)| name);
    ["binaries"].into_iter().chain(added).map(str::to_owned).chain(edited).collect()
}

/// The contenders that are built again after an edit.
const EDITED: [Contender; 4] = [Contender::Floor, Contender::Catalog, Contender::Derive, Contender::BuildScript];

pub(crate) fn write(root: &Path) -> io::Result<()> {
    let ours = [dependency("errcodes")?];
    // A library of realistic size, in which the table is the smaller part.
    let functions = (0..200)
        .map(|at| format!("pub fn sum_{at}(all: &[u64]) -> u64 {{ all.iter().map(|one| one * {at}).sum() }}\n"))
        .collect::<Vec<_>>()
        .concat();
    for (name, own, table) in ADDED {
        let folder = package(root, name, &ours, None)?;
        fs::write(folder.join("src/lib.rs"), format!("{functions}{own}{table}"))?;
        fs::write(folder.join("table.csv"), csv(&rows(100, Codes::Scattered)))?;
    }
    sizes::write(root)?;
    let rows = rows(ROWS, Codes::Scattered);
    EDITED.into_iter().try_for_each(|contender| {
        let name = contender.package(ROWS) + "_edited";
        crate::packages::write_as(root, &name, contender, &rows)
    })
}

pub(crate) fn measure(cargo: &Cargo, runs: usize) -> io::Result<Extras> {
    let [added, added_to_usual] = added(cargo, runs.max(11))?;
    let edited = EDITED
        .into_iter()
        .map(|contender| Ok((contender, after_edit(cargo, contender, runs)?)))
        .collect::<io::Result<Vec<_>>>()?;
    let (about_sizes, sizes) = sizes::measure(cargo)?;
    let target = |what: &str, bound: f64, value: f64, note: &str| Target {
        what: what.to_owned(),
        bound: Bound::AtMost(bound),
        value: Some(value),
        note: note.to_owned(),
    };
    let mut targets = vec![
        target("`cargo check` of a crate without any impl, added by a table of 100 rows", 30.0, added * 1e3, "ms"),
        target("the same of a crate that has an error of its own", 30.0, added_to_usual * 1e3, "ms"),
    ];
    targets.extend(about_sizes);
    let row = |what: &str, value: String| vec![what.to_owned(), value];
    let mut lines = Vec::new();
    for (contender, seconds) in edited {
        let what = format!("`cargo check` after one edited description of 10,000, {}", contender.label());
        lines.push(row(&what, format!("{} s", figure(seconds))));
    }
    let builds = report::table(&["other builds".to_owned(), "median".to_owned()], &lines);
    Ok(Extras { targets, tables: format!("{builds}\n{sizes}") })
}

/// Returns the seconds that a table of 100 rows adds to the check of a crate: an empty one, and one with an error.
fn added(cargo: &Cargo, runs: usize) -> io::Result<[f64; 2]> {
    let mut times = ADDED.map(|_| Vec::new());
    for _ in 0..=runs {
        for ((package, ..), times) in ADDED.into_iter().zip(&mut times) {
            times.extend(cargo.fresh(package, Mode::Check)?.seconds);
        }
    }
    // The first of each had cold caches.
    let [plain, plain_with, usual, usual_with] =
        times.map(|times| median(times.into_iter().skip(1).collect()).unwrap_or_default());
    Ok([plain_with - plain, usual_with - usual])
}

/// Returns the seconds of a check after one cell was edited.
fn after_edit(cargo: &Cargo, contender: Contender, runs: usize) -> io::Result<f64> {
    let package = contender.package(ROWS) + "_edited";
    let file = if contender.reads_csv() { "table.csv" } else { "src/lib.rs" };
    let file = cargo.root().join(&package).join(file);
    cargo.fresh(&package, Mode::Check)?;
    let mut times = Vec::new();
    for run in 0..runs {
        let text = fs::read_to_string(&file)?;
        let (from, to) =
            if run % 2 == 0 { ("chapter 42 of", "chapter 142 of") } else { ("chapter 142 of", "chapter 42 of") };
        fs::write(&file, text.replacen(from, to, 1))?;
        times.extend(cargo.again(&package, Mode::Check)?.seconds);
    }
    Ok(median(times).unwrap_or_default())
}
