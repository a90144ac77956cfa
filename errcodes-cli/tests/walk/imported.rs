//! The next revision is imported: a table with a recipe, whose document changes.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::program::Program;
use crate::{call, git};

const PROGRAM: &str = r#"
errcodes::catalog! {
    #[catalog(spec = "pos.csv")]
    pub enum TillError {}
}

/// What the program wants to know of two errors.
pub fn is_hardware(error: TillError) -> bool {
    matches!(error, TillError::NoLink | TillError::CardStuck)
}
"#;

#[test]
fn a_table_with_a_recipe_follows_its_document() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/samples/revision");
    let read = |name: &str| fs::read_to_string(samples.join(name)).expect("the sample");
    let folder = TempDir::new().expect("a folder can be made");
    let folder = folder.path();
    let table = folder.join("pos.csv");
    let write = |text: &str| fs::write(&table, text).expect("a file can be written");
    let recipe = read("pos.toml").replace("pos-v1.html", "pos.html");
    let recipe: Vec<String> = recipe.lines().map(|line| format!("#! {line}")).collect();
    write(&format!("{}\n{}", recipe.join("\n"), read("pos-v1.csv")));
    fs::write(folder.join("pos.html"), read("pos-v1.html")).expect("a file can be written");
    let program = Program::new(folder, "imported", PROGRAM);
    git(folder, &["init", "-q", "-b", "main"]);
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "-m", "the till"]);
    program.compiles_without_warnings();

    // The partner publishes version 2; the pipeline finds the table stale.
    fs::write(folder.join("pos.html"), read("pos-v2.html")).expect("a file can be written");
    let (status, shown) = call(folder, &["import", "--check", "pos.csv"]);
    assert_eq!(status, 1, "{shown}");

    // The import says that row 103 may have become row 105, and the comparison that this is dangerous.
    let (status, shown) = call(folder, &["import", "pos.csv"]);
    assert!(status == 0 && shown.contains("--moved 103=105"), "{shown}");
    let (status, shown) = call(folder, &["diff", "--base", "main", "pos.csv"]);
    assert!(status == 1 && shown.contains("error[name-reused]"), "{shown}");
    git(folder, &["checkout", "-q", "--", "pos.csv"]);
    let (status, shown) = call(folder, &["import", "pos.csv", "--moved", "103=105"]);
    assert_eq!(status, 0, "{shown}");

    // A person fills the columns that are theirs, and keeps the identifier that the program uses.
    let imported = fs::read_to_string(&table).expect("it was written");
    let filled = imported
        .replace("99,,NO_POWER,503,,Kein Strom.,,", "99,,NO_POWER,503,true,Kein Strom.,No power.,")
        .replace("102,,", "102,NoLink,");
    assert!(filled.contains("No power.") && filled.contains("NoLink"), "{filled}");
    write(&filled);
    let (status, shown) = call(folder, &["check", "pos.csv"]);
    assert_eq!(status, 0, "{shown}");

    // What is left is accepted, by the line that the comparison prints.
    let (status, shown) = call(folder, &["diff", "--base", "main", "pos.csv"]);
    assert_eq!(status, 1, "{shown}");
    let accepted: Vec<String> = shown
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("# errcodes-allow:"))
        .map(|line| line.replace("WHY", "the partner renumbered it"))
        .collect();
    assert_eq!(accepted.len(), 1, "{shown}");
    write(&filled.replacen("code:u16,", &format!("{}\ncode:u16,", accepted.join("\n")), 1));
    let (status, shown) = call(folder, &["diff", "--base", "main", "pos.csv"]);
    assert!(status == 0 && shown.contains("1 accepted"), "{shown}");
    let (status, shown) = call(folder, &["check", "pos.csv"]);
    assert_eq!(status, 0, "{shown}");
    let (status, shown) = call(folder, &["import", "--check", "pos.csv"]);
    assert_eq!(status, 0, "{shown}");
    program.compiles_without_warnings();
}
