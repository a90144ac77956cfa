//! `cargo errcodes init`: an `errcodes.toml` with the tables below the working directory.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use errcodes_table::count;

use crate::config::{FILE, Refusal, Table};

/// List the tables below the current folder in an `errcodes.toml`, on which the other commands then work.
///
/// A table that `check` refuses is not listed, but named. Folders named `target`, and those whose names begin with a dot,
/// are not searched.
#[derive(clap::Args)]
pub(crate) struct Arguments {}

pub(crate) fn run(_: &Arguments) -> io::Result<ExitCode> {
    if Path::new(FILE).exists() {
        return Ok(Refusal::of(format!("`{FILE}` exists already")).help("add your tables to it").show());
    }
    let (mut valid, mut refused) = (Vec::new(), Vec::new());
    for path in csv_files()? {
        let table = Table::of(&path);
        // A path is always a selection; only standard input can fail.
        let Ok(selection) = table.selection(&[]) else { continue };
        let reading = errcodes_table::read(&selection);
        let errors = reading.diagnostics.iter().filter(|found| found.level() == errcodes_table::Level::Error).count();
        match reading.catalog {
            Some(_) if errors == 0 => valid.push(table),
            _ => refused.push((path, errors)),
        }
    }
    if !valid.is_empty() {
        let mut file = OpenOptions::new().write(true).create_new(true).open(FILE)?;
        file.write_all(listed(valid.as_mut_slice()).as_bytes())?;
    }
    let mut out = anstream::stdout().lock();
    for (path, errors) in &refused {
        writeln!(out, "not listed: {path}, for which `check` reports {}", count(*errors, "error"))?;
    }
    if valid.is_empty() {
        return Ok(Refusal::of("no table below the current folder").help("name tables `*.csv`").show());
    }
    writeln!(out, "{FILE}: {}", count(valid.len(), "table"))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the CSV files below the working directory, sorted, with `/`.
fn csv_files() -> io::Result<Vec<String>> {
    let (mut folders, mut files) = (vec![String::new()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(if folder.is_empty() { "." } else { &folder })? {
            let entry = entry?;
            // Such a name cannot be listed.
            let Some(name) =
                entry.file_name().to_str().filter(|name| !name.contains(char::is_control)).map(str::to_owned)
            else {
                continue;
            };
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            // A link to a folder is not followed: it may lead back.
            if entry.file_type()?.is_dir() {
                if name != "target" && !name.starts_with('.') {
                    folders.push(path);
                }
            } else if Path::new(&name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
                files.push(path);
            }
        }
    }
    files.sort_unstable();
    Ok(files)
}

/// Returns the text of the file: a table whose file is called like that of another one is named after its path.
fn listed(tables: &mut [Table]) -> String {
    let mut text = String::new();
    let mut names = HashSet::new();
    let mut namesakes: HashMap<String, usize> = HashMap::new();
    for table in tables.iter() {
        *namesakes.entry(table.name.clone()).or_default() += 1;
    }
    for table in tables {
        let _ = writeln!(text, "{}[[table]]", if text.is_empty() { "" } else { "\n" });
        let _ = writeln!(text, "path = {}", quoted(&table.path));
        if namesakes.get(&table.name).is_some_and(|number| *number > 1) {
            table.name = table.path.rsplit_once('.').map_or(table.path.as_str(), |(path, _)| path).replace('/', "-");
        }
        // `a-b.csv` and `a/b.csv`, of which the latter has a namesake.
        while !names.insert(table.name.clone()) {
            table.name.push('2');
        }
        if Table::of(&table.path).name != table.name {
            let _ = writeln!(text, "name = {}", quoted(&table.name));
        }
    }
    text
}

/// A TOML string; the text has no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct() {
        let mut tables: Vec<Table> =
            ["a-b.csv", "a/b.csv", "b.csv", "odd \\ \"name\".csv"].iter().map(|path| Table::of(path)).collect();
        let expected = r#"[[table]]
path = "a-b.csv"

[[table]]
path = "a/b.csv"
name = "a-b2"

[[table]]
path = "b.csv"

[[table]]
path = "odd \\ \"name\".csv"
"#;
        assert_eq!(listed(&mut tables), expected);
    }
}
