//! Finds a document by its content, whatever the name of its file.

use std::io::Write as _;
use std::{env, fs, io};

const VARIABLE: &str = "ERRCODES_DOCUMENTS";

/// Returns the text of the one document that has a line beginning with `mark`; `None`, after a note, if no folder of
/// documents is named.
pub(crate) fn document(table: &str, mark: &str) -> Option<String> {
    let Some(folder) = env::var_os(VARIABLE) else {
        // Not `eprintln!`, whose output is captured if the test passes.
        writeln!(io::stderr(), "not run: {VARIABLE} is not set, specs/{table} was not checked against its document")
            .expect("stderr is open");
        return None;
    };
    let found: Vec<String> = fs::read_dir(&folder)
        .unwrap_or_else(|fault| panic!("{VARIABLE} names no readable folder: {fault}"))
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter_map(|path| fs::read_to_string(path).ok())
        .filter(|text| text.lines().any(|line| line.starts_with(mark)))
        .collect();
    match <[String; 1]>::try_from(found) {
        Ok([text]) => Some(text),
        Err(found) => panic!("{} files of {VARIABLE} have a line that begins with {mark:?}, not one", found.len()),
    }
}
