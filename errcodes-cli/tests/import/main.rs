//! `cargo errcodes import`, run as a person runs it: documents in, tables, reports and exit statuses out.

mod again;
mod corpus;
mod documents;
mod forms;
mod hostile;
mod layouts;
mod limits;
mod recipes;
mod rules;
mod samples;

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Duration;

use assert_cmd::Command;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A folder with a table and its documents.
pub(crate) struct Folder {
    dir: TempDir,
}

/// How a run ended.
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { status: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

impl Ran {
    /// Asserts the status, and that a text is in what was written.
    #[track_caller]
    pub(crate) fn says(&self, status: i32, text: &str) -> &Self {
        assert_eq!(self.status, status, "{}{}", self.out, self.err);
        assert!(self.out.contains(text) || self.err.contains(text), "no {text:?} in:\n{}{}", self.out, self.err);
        self
    }
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self { dir: tempfile::tempdir().expect("a folder for the test") }
    }

    /// A folder with one table, `t.csv`, whose recipe is given, and one document.
    pub(crate) fn with(document: &str, text: impl AsRef<[u8]>, recipe: &str) -> Self {
        let folder = Self::new();
        folder.write(document, text);
        folder.write("t.csv", script(&format!("from = \"{document}\"\n{recipe}")));
        folder
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("the file can be written");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("the file is there")
    }

    pub(crate) fn import(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
        command.current_dir(self.dir.path()).arg("import").args(arguments).env("NO_COLOR", "1");
        // A program that hangs ends some day.
        command.timeout(Duration::from_secs(600)).output().expect("the program runs").into()
    }

    /// Imports `t.csv` and returns its lines without comments.
    #[track_caller]
    pub(crate) fn table(&self) -> String {
        let ran = self.import(&["t.csv"]);
        assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
        without_comments(&self.read("t.csv"))
    }
}

/// A recipe as the lines of a table.
pub(crate) fn script(recipe: &str) -> String {
    recipe.trim_end().lines().flat_map(|line| ["#! ", line, "\n"]).collect()
}

pub(crate) fn without_comments(table: &str) -> String {
    table.lines().skip_while(|line| line.starts_with('#')).flat_map(|line| [line, "\n"]).collect()
}

/// A workbook of these parts.
pub(crate) fn workbook(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let quick = SimpleFileOptions::default().compression_level(Some(1));
    for (name, bytes) in parts {
        writer.start_file(*name, quick).expect("a part");
        writer.write_all(bytes).expect("a part");
    }
    writer.finish().expect("an archive").into_inner()
}

/// The folder of the samples.
pub(crate) fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/samples")
}

/// The rows of a table, comments left out.
pub(crate) fn rows(table: &str) -> Vec<Vec<String>> {
    let body: String = table.split_inclusive('\n').skip_while(|line| line.starts_with('#')).collect();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(body.as_bytes());
    let records = reader.records().map(|record| record.expect("a row"));
    records.map(|record| record.iter().map(|cell| cell.replace("\r\n", "\n")).collect()).collect()
}
