//! Binary size: the bytes that each use of a table adds, with errcodes and with its alternatives.

use std::collections::HashSet;
use std::path::Path;
use std::{fs, io};

use errcodes_benches::peers::{peers, sorted};
use errcodes_benches::report::{self, Bound, Target, figure};
use errcodes_benches::table::{Codes, Row, csv, rows, variant};

use crate::builds::Cargo;
use crate::contenders::CATALOG;
use crate::packages::{dependency, package};

/// The number of rows.
const ROWS: usize = 10_000;

/// Programs that each use one item of the table; the first uses none. Name of the file, description, code.
const PROGRAMS: [(&str, &str, &str); 13] = [
    ("nothing", "nothing", "number"),
    ("code", "errcodes, `code()`", "error(number).code()"),
    ("http_status", "errcodes, `http_status()`", "error(number).http_status()"),
    ("name", "errcodes, `name()`", "error(number).name()"),
    ("description", "errcodes, `description()`", "error(number).description()"),
    ("from_code", "errcodes, `from_code`", "Error::from_code(number as u32).map(|error| error as u16)"),
    ("phf_code", "phf, codes", "PHF_CODES.get(&(number as u32)).map(|error| *error as u16)"),
    ("match_code", "a `match` on codes", "match_code(number as u32).map(|error| error as u16)"),
    (
        "sorted_codes",
        "binary search, codes",
        "SORTED_CODES.binary_search_by_key(&(number as u32), |(code, _)| *code).ok().map(|at| SORTED_CODES[at].1 as u16)",
    ),
    ("from_name", "errcodes, `from_name`", "Error::from_name(&text()).map(|error| error as u16)"),
    ("phf_name", "phf, names", "PHF_NAMES.get(text().as_str()).map(|error| *error as u16)"),
    (
        "sorted_names",
        "binary search, names",
        "SORTED_NAMES.binary_search_by_key(&text().as_str(), |(name, _)| name).ok().map(|at| SORTED_NAMES[at].1 as u16)",
    ),
    (
        "hashbrown",
        "hashbrown, names, filled when the program starts",
        "SORTED_NAMES.iter().copied().collect::<hashbrown::HashMap<&str, Error, foldhash::fast::FixedState>>()\
         .get(text().as_str()).map(|error| *error as u16)",
    ),
];

/// One program.
struct Size {
    name: &'static str,
    what: &'static str,
    bytes: f64,
    /// The number of names and descriptions of the table in it.
    texts: usize,
}

/// The package, with all programs.
pub(crate) fn write(root: &Path) -> io::Result<()> {
    let dependencies =
        ["errcodes", "phf", "hashbrown", "foldhash"].map(dependency).into_iter().collect::<io::Result<Vec<_>>>()?;
    let rows = rows(ROWS, Codes::Scattered);
    let folder = package(root, "binaries", &dependencies, None)?;
    fs::write(folder.join("table.csv"), csv(&rows))?;
    let library = format!("{CATALOG}{}{}", peers(&rows, false, Codes::Scattered), sorted(&rows));
    fs::write(folder.join("src/lib.rs"), library)?;
    let mut names = rows.iter().map(|row| variant(&row.name));
    let (first, second) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    for (name, _, expression) in PROGRAMS {
        let program = format!(
            "#![allow(dead_code, unused_imports, unused_variables)]\nuse binaries::*;\n\n\
             fn error(number: usize) -> Error {{\n    if number > 1 {{ Error::{first} }} else {{ Error::{second} }}\n}}\n\n\
             fn text() -> String {{\n    std::env::args().nth(1).unwrap_or_default()\n}}\n\n\
             fn main() {{\n    let number = std::env::args().count();\n    println!(\"{{:?}}\", {expression});\n}}\n"
        );
        fs::write(folder.join(format!("src/bin/{name}.rs")), program)?;
    }
    Ok(())
}

/// The figures against their targets, and all of them as a table.
pub(crate) fn measure(cargo: &Cargo) -> io::Result<(Vec<Target>, String)> {
    let target = cargo.root().join("target");
    cargo.run("binaries", &["build", "--profile", "stripped", "-p", "binaries"], &target)?;
    let rows = rows(ROWS, Codes::Scattered);
    let look = |(name, what, _): (&'static str, &'static str, &str)| {
        let file = target.join("stripped").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let file = fs::read(file)?;
        let texts = if name == "code" { count_texts(&file, &rows) } else { 0 };
        #[allow(clippy::cast_precision_loss, reason = "the size of a program")]
        Ok(Size { name, what, bytes: file.len() as f64, texts })
    };
    let sizes = PROGRAMS.into_iter().map(look).collect::<io::Result<Vec<Size>>>()?;
    let of = |name: &str| sizes.iter().find(|size| size.name == name);
    let bytes = |name: &str| of(name).map_or(0.0, |size| size.bytes);
    let at_most = |what: &str, bound: f64, value: f64, note: &str| Target {
        what: what.to_owned(),
        bound: Bound::AtMost(bound),
        value: Some(value),
        note: note.to_owned(),
    };
    #[allow(clippy::cast_precision_loss, reason = "at most as many as there are rows")]
    let texts = of("code").map_or(0, |size| size.texts) as f64;
    let targets = vec![
        at_most("stripped binary that calls `code()`, 10,000 rows", 500.0, bytes("code") / 1e3, "KB"),
        at_most("names and descriptions of the table in it", 0.0, texts, ""),
    ];
    #[allow(clippy::cast_precision_loss, reason = "ten thousand")]
    let row = |size: &Size| {
        let more = (size.bytes - bytes("nothing")) / ROWS as f64;
        vec![size.what.to_owned(), format!("{} KB", figure(size.bytes / 1e3)), figure(more)]
    };
    let header = ["stripped binary, 10,000 rows, that uses", "size", "bytes for each row"].map(str::to_owned);
    Ok((targets, report::table(&header, &sizes.iter().map(row).collect::<Vec<_>>())))
}

/// Counts the table's texts in a binary.
fn count_texts(bytes: &[u8], rows: &[Row]) -> usize {
    let texts = rows.iter().flat_map(|row| [row.name.as_str(), row.description.as_str()]);
    // The first bytes of a text are distinctive enough.
    let heads: HashSet<&[u8]> =
        texts.filter_map(|text| text.as_bytes().first_chunk::<12>().map(<[u8; 12]>::as_slice)).collect();
    bytes.windows(12).filter(|window| heads.contains(window)).count()
}
