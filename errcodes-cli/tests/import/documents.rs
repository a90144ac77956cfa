//! The documents themselves, which belong to their publishers and are not part of this repository:
//! `ERRCODES_DOCUMENTS` names the folder that holds their texts. Without it these tests say that they did not run.

use std::io::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

use crate::{Folder, rows, samples, script};

const VARIABLE: &str = "ERRCODES_DOCUMENTS";

/// The document that has a line beginning with `mark`.
fn document(mark: &str) -> Option<PathBuf> {
    let Some(folder) = env::var_os(VARIABLE) else {
        // Not `eprintln!`, whose output a passing test keeps to itself.
        writeln!(io::stderr(), "not run: {VARIABLE} is not set").expect("stderr is open");
        return None;
    };
    let mut files =
        fs::read_dir(&folder).expect("the folder can be listed").map(|entry| entry.expect("an entry").path());
    let has_mark =
        |path: &PathBuf| fs::read_to_string(path).is_ok_and(|text| text.lines().any(|line| line.starts_with(mark)));
    Some(fs::canonicalize(files.find(has_mark).expect("the document is in the folder")).expect("a path"))
}

/// Imports a document and compares it with the table that people transcribed, in the columns that both have.
fn check(table: &str, mark: &str, expected_rows: usize, except: &[&str]) {
    let Some(document) = document(mark) else { return };
    let folder = Folder::new();
    let recipe = fs::read_to_string(samples().join(format!("recipes/seeds/{table}.toml"))).expect("the recipe");
    folder.write("t.csv", script(&recipe));
    folder.import(&["t.csv", "--from", document.to_str().expect("a path")]).says(0, &format!("{expected_rows} added"));
    let specs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../specs/{table}.csv"));
    let expected = rows(&fs::read_to_string(specs).expect("the table"));
    let made = rows(&folder.read("t.csv"));
    assert_eq!(made.len(), expected.len());
    let mut compared = 0;
    for (at, header) in made[0].iter().enumerate().filter(|(_, header)| !except.contains(&header.as_str())) {
        let Some(other) = expected[0].iter().position(|known| known == header) else { panic!("no column {header}") };
        for (made, expected) in made.iter().zip(&expected).skip(1) {
            assert_eq!(made[at], expected[other], "{header}");
            compared += 1;
        }
    }
    assert!(compared >= expected_rows * 3, "{compared} cells compared");
}

#[test]
fn activeserver() {
    check("activeserver", "3DSエラーコード (101", 104, &["variant"]);
}

#[test]
fn cafe24() {
    check("cafe24", "ステータスコードの詳細", 20, &[]);
}

#[test]
fn google_payments() {
    check("google-payments", "Fehlerantwortcodes", 11, &[]);
}

#[test]
fn intra_mart() {
    check("intra-mart", "認証・認可のSOAPフォルト・コード", 11, &[]);
}
