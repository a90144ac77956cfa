//! The README shows the files that are tested here, byte for byte, and what the service really answers and logs.

use std::fmt::Write as _;
use std::fs;

use errcodes_codegen::Settings;

use crate::running::Service;

const README: &str = include_str!("../../../README.md");
const TABLE: &str = include_str!("../../tables/accounts.csv");

/// The text is a whole block of the README.
#[track_caller]
fn assert_shown(language: &str, text: &str) {
    let block = format!("\n```{language}\n{text}```\n");
    assert!(README.contains(&block), "the README has no block that is exactly:\n{block}");
}

#[test]
fn the_files_are_those_of_the_readme() {
    assert_shown("csv", TABLE);
    assert_shown("rust", include_str!("../../examples/accounts/service.rs"));
}

#[test]
fn the_answers_are_those_of_the_readme() {
    let service = Service::start();
    let path = "/users/aoyagi/remaining/5000";
    let mut session = String::new();
    for language in ["ja", "fr"] {
        let answer = service.get(path, &[language]).shown();
        write!(session, "$ curl -i -H 'accept-language: {language}' http://127.0.0.1:8405{path}\n{answer}")
            .expect("a string takes it");
    }
    assert_shown("console", &session);

    service.get("/users/kimura/remaining/1", &[]);
    let log = service.log();
    let lines: Vec<&str> = log.lines().map(str::trim).collect();
    assert_shown("text", &(lines.join("\n") + "\n"));
}

/// A translation that forgot a placeholder does not compile, with this text.
#[test]
fn the_fault_is_that_of_the_readme() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("tables")).expect("a folder in it");
    let forgotten = TABLE.replace("限度額の {limit} 円", "限度額");
    assert_ne!(forgotten, TABLE);
    fs::write(folder.path().join("tables/accounts.csv"), forgotten).expect("the table can be written");
    let faults = Settings::file("AccountError", "tables/accounts.csv").root(folder.path()).check();
    let unindented = |text: &str| text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
    let fault = unindented(&faults.render(false));
    assert!(unindented(README).contains(&fault), "the README does not show:\n{fault}");
}

/// The compiler shows that text at the path in the attribute, as it does for every fault of a file (see the UI tests).
#[test]
fn the_attribute_in_that_fault_is_the_one_of_the_service() {
    const PATH: &str = "\"tables/accounts.csv\"";
    let lines = include_str!("../../examples/accounts/service.rs").lines();
    let (line, (before, after)) = (1..)
        .zip(lines)
        .find_map(|(number, line)| Some((number, line.split_once(PATH)?)))
        .expect("the service has an attribute with the path");
    let (column, blanks, carets) = (before.len() + 1, " ".repeat(before.len()), "^".repeat(PATH.len()));
    let excerpt = format!(
        "  --> src/service.rs:{line}:{column}\n   |\n{line} | {before}{PATH}{after}\n   | {blanks}{carets}\n```\n"
    );
    assert!(README.contains(&excerpt), "the README does not show:\n{excerpt}");
}
