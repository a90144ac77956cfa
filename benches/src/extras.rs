//! Beside the sizes: cold builds, a build after an edit, a small table in a small program, and what is in a binary.

use std::path::Path;
use std::{fs, io};

use errcodes_benches::report::{self, Bound, Target, figure, median};
use errcodes_benches::table::{Codes, Row, csv, rows, variant};

use crate::builds::{Cargo, Mode};
use crate::contenders::Contender;
use crate::packages::{dependency, package};

/// How many rows the binaries have.
const ROWS: usize = 10_000;

const CATALOG: &str = "errcodes_runtime::catalog! {\n    #[catalog(spec = \"table.csv\")]\n    pub enum Error {}\n}\n";

/// Programs that use one thing of the table each; the first uses none.
const PROGRAMS: [(&str, &str); 7] = [
    ("nothing", "number"),
    ("code", "error(number).code()"),
    ("http_status", "error(number).http_status()"),
    ("name", "error(number).name()"),
    ("description", "error(number).description()"),
    ("from_code", "Error::from_code(number as u32).map(|error| error as u16)"),
    ("from_name", "Error::from_name(&std::env::args().nth(1).unwrap_or_default()).map(|error| error as u16)"),
];

/// The result, ready to be shown.
pub(crate) struct Extras {
    pub(crate) targets: Vec<Target>,
    pub(crate) tables: String,
}

/// The packages that [`write`] writes.
pub(crate) fn packages() -> Vec<String> {
    let names = ["hello_errcodes", "hello_derives", "plain", "with_table", "binaries"];
    let edited = EDITED.map(|contender| contender.package(ROWS) + "_edited");
    names.into_iter().map(str::to_owned).chain(edited).collect()
}

/// Who is built again after an edit.
const EDITED: [Contender; 4] = [Contender::Floor, Contender::Catalog, Contender::Derive, Contender::BuildScript];

pub(crate) fn write(root: &Path) -> io::Result<()> {
    const HELLO: &str = "fn main() {\n    println!(\"Hello\");\n}\n";
    let ours = [dependency("errcodes-runtime")?];
    let theirs = ["num_enum", "strum", "thiserror"].map(dependency).into_iter().collect::<io::Result<Vec<_>>>()?;
    for (name, dependencies) in [("hello_errcodes", ours.as_slice()), ("hello_derives", theirs.as_slice())] {
        fs::write(package(root, name, dependencies, None)?.join("src/main.rs"), HELLO)?;
    }
    // A library of some size, so that the table is what it is in life: the smaller part.
    let functions = (0..200)
        .map(|at| format!("pub fn sum_{at}(all: &[u64]) -> u64 {{ all.iter().map(|one| one * {at}).sum() }}\n"))
        .collect::<Vec<_>>()
        .concat();
    for (name, table) in [("plain", ""), ("with_table", CATALOG)] {
        let folder = package(root, name, &ours, None)?;
        fs::write(folder.join("src/lib.rs"), format!("{functions}{table}"))?;
        fs::write(folder.join("table.csv"), csv(&rows(100, Codes::Scattered)))?;
    }
    let rows = rows(ROWS, Codes::Scattered);
    let folder = package(root, "binaries", &ours, None)?;
    fs::write(folder.join("table.csv"), csv(&rows))?;
    fs::write(folder.join("src/lib.rs"), CATALOG)?;
    let mut names = rows.iter().map(|row| variant(&row.name));
    let (first, second) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    for (name, expression) in PROGRAMS {
        let program = format!(
            "#![allow(dead_code, unused_imports)]\nuse binaries::Error;\n\nfn error(number: usize) -> Error {{\n    if number > 1 {{ Error::{first} }} else {{ Error::{second} }}\n}}\n\n\
             fn main() {{\n    let number = std::env::args().count();\n    println!(\"{{:?}}\", {expression});\n}}\n"
        );
        fs::write(folder.join(format!("src/bin/{name}.rs")), program)?;
    }
    EDITED.into_iter().try_for_each(|contender| {
        let name = contender.package(ROWS) + "_edited";
        crate::packages::write_as(root, &name, contender, &rows)
    })
}

pub(crate) fn measure(cargo: &Cargo, runs: usize) -> io::Result<Extras> {
    let (ours, theirs) = cold(cargo, runs.min(3))?;
    let added = added(cargo, runs.max(11))?;
    let edited = EDITED
        .into_iter()
        .map(|contender| Ok((contender, after_edit(cargo, contender, runs)?)))
        .collect::<io::Result<Vec<_>>>()?;
    let sizes = binaries(cargo)?;
    let size = |name: &str| sizes.iter().find(|(known, ..)| *known == name).map_or(0.0, |(_, size, _)| *size);
    let texts = sizes.iter().find(|(name, ..)| *name == "code").map_or(0, |(.., texts)| *texts);
    let target = |what: &str, bound: f64, value: f64, note: &str| Target {
        what: what.to_owned(),
        bound: Bound::AtMost(bound),
        value: Some(value),
        note: note.to_owned(),
    };
    let targets = vec![
        target(
            "cold `cargo build` of a hello-world, errcodes ÷ (strum + num_enum + thiserror)",
            0.9,
            ours / theirs,
            "",
        ),
        target("`cargo check` of a crate, added by a table of 100 rows", 30.0, added * 1e3, "ms"),
        target("stripped binary that calls `code()`, 10,000 rows", 500.0, size("code") / 1e3, "KB"),
        #[allow(clippy::cast_precision_loss, reason = "at most as many as there are rows")]
        target("names and descriptions of the table in it", 0.0, texts as f64, ""),
    ];
    let row = |what: &str, value: String| vec![what.to_owned(), value];
    let mut lines = vec![
        row("cold `cargo build` of a hello-world with errcodes-runtime", format!("{} s", figure(ours))),
        row("the same with strum, num_enum and thiserror", format!("{} s", figure(theirs))),
    ];
    for (contender, seconds) in edited {
        let what = format!("`cargo check` after one edited description of 10,000, {}", contender.label());
        lines.push(row(&what, format!("{} s", figure(seconds))));
    }
    let builds = report::table(&["other builds".to_owned(), "median".to_owned()], &lines);
    #[allow(clippy::cast_precision_loss, reason = "ten thousand")]
    let binary = |(name, bytes, _): &(&str, f64, usize)| {
        let more = (bytes - size("nothing")) / ROWS as f64;
        vec![format!("`{name}`"), format!("{} KB", figure(bytes / 1e3)), figure(more)]
    };
    let header = ["stripped binary, 10,000 rows, that uses", "size", "bytes for each row"].map(str::to_owned);
    let binaries = report::table(&header, &sizes.iter().map(binary).collect::<Vec<_>>());
    Ok(Extras { targets, tables: format!("{builds}\n{binaries}") })
}

/// Everything from nothing: seconds with our dependencies and with theirs.
fn cold(cargo: &Cargo, runs: usize) -> io::Result<(f64, f64)> {
    let target = cargo.root().join("target-cold");
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..runs {
        for (package, times) in ["hello_errcodes", "hello_derives"].into_iter().zip(&mut times) {
            let _ = fs::remove_dir_all(&target);
            times.extend(cargo.run(package, &["build", "-p", package], &target)?.seconds);
        }
    }
    let [ours, theirs] = times.map(|times| median(times).unwrap_or_default());
    Ok((ours, theirs))
}

/// Seconds by which a table of 100 rows makes the check of a crate longer.
fn added(cargo: &Cargo, runs: usize) -> io::Result<f64> {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..=runs {
        for (package, times) in ["plain", "with_table"].into_iter().zip(&mut times) {
            times.extend(cargo.fresh(package, Mode::Check)?.seconds);
        }
    }
    // The first of each found nothing in the caches.
    let [plain, with_table] = times.map(|times| median(times.into_iter().skip(1).collect()).unwrap_or_default());
    Ok(with_table - plain)
}

/// Seconds of a check after one cell was edited.
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

/// For each program: its size, and how many names and descriptions of the table are in it.
fn binaries(cargo: &Cargo) -> io::Result<Vec<(&'static str, f64, usize)>> {
    let target = cargo.root().join("target");
    cargo.run("binaries", &["build", "--profile", "stripped", "-p", "binaries"], &target)?;
    let rows = rows(ROWS, Codes::Scattered);
    let look = |(name, _): (&'static str, &str)| {
        let file = target.join("stripped").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let bytes = fs::read(file)?;
        let texts = if name == "code" { count_texts(&bytes, &rows) } else { 0 };
        #[allow(clippy::cast_precision_loss, reason = "the size of a program")]
        Ok((name, bytes.len() as f64, texts))
    };
    PROGRAMS.into_iter().map(look).collect()
}

/// How many of the table's texts are there.
fn count_texts(bytes: &[u8], rows: &[Row]) -> usize {
    let texts = rows.iter().flat_map(|row| [row.name.as_str(), row.description.as_str()]);
    // The first bytes of a text tell it from what else is in a program.
    let heads: std::collections::HashSet<&[u8]> =
        texts.filter_map(|text| text.as_bytes().first_chunk::<12>().map(<[u8; 12]>::as_slice)).collect();
    bytes.windows(12).filter(|window| heads.contains(window)).count()
}
