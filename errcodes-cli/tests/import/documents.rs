//! The documents themselves, which belong to their publishers and are not part of this repository:
//! `ERRCODES_DOCUMENTS` names the folder that holds their texts. Without it these tests say that they did not run.

use std::io::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

use crate::Folder;

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

/// Checks a table of `specs/` against its document, as its recipe says, and that a slip of the hand would be found.
fn check(table: &str, mark: &str, rows: usize, text: &str, slip: &str) {
    let Some(document) = document(mark) else { return };
    let document = document.to_str().expect("a path");
    let specs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../specs/{table}.csv"));
    let transcribed = fs::read_to_string(specs).expect("the table");
    let folder = Folder::new();
    folder.write("t.csv", &transcribed);
    let unchanged = format!("nothing changed, {rows} unchanged");
    folder.import(&["t.csv", "--from", document, "--check"]).says(0, &unchanged);
    assert_eq!(transcribed.matches(text).count(), 1, "{text}");
    folder.write("t.csv", transcribed.replace(text, slip));
    folder.import(&["t.csv", "--from", document, "--check"]).says(1, "differs from the document");
    folder.import(&["t.csv", "--from", document]).says(0, "1 changed");
    assert_eq!(folder.read("t.csv"), transcribed, "an import takes the slip back, and changes nothing else");
}

#[test]
fn activeserver() {
    check("activeserver", "3DSエラーコード (101", 104, "4032,", "4032,X");
}

#[test]
fn cafe24() {
    check("cafe24", "ステータスコードの詳細", 20, "リクエスト期限超え(Timeout)", "リクエスト期限");
}

#[test]
fn google_payments() {
    check("google-payments", "Fehlerantwortcodes", 11, "\nIDEMPOTENCY_VIOLATION,412,", "\nIDEMPOTENCY_VIOLATION,422,");
}

#[test]
fn intra_mart() {
    check(
        "intra-mart",
        "認証・認可のSOAPフォルト・コード",
        11,
        "アカウントがロックされています。\n",
        "アカウントが。\n",
    );
}
