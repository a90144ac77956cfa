//! The guide's page on messages shows the files that are tested here, and what the service really responds and logs.

use std::fmt::Write as _;
use std::fs;

use errcodes_codegen::Settings;
use errcodes_tests::pages::assert_block;

use crate::running::Service;

const PAGE: &str = "errcodes/src/_guide/messages.md";
const TABLE: &str = include_str!("../../tables/accounts.csv");

#[test]
fn the_files_are_those_of_the_example() {
    assert_block(PAGE, "accounts.csv", TABLE);
    assert_block(PAGE, "service.rs", include_str!("../../examples/accounts/service.rs"));
    let main = include_str!("../../examples/accounts/main.rs");
    let (_, program) = main.split_once("\n\n").expect("a comment precedes the program");
    assert_block(PAGE, "main.rs", program);
}

#[test]
fn the_responses_are_those_of_the_service() {
    let service = Service::start();
    let path = "/users/aoyagi/remaining/5000";
    let mut session = String::new();
    for language in ["ja", "fr"] {
        let answer = service.get(path, &[language]).shown();
        write!(session, "$ curl -i -H 'accept-language: {language}' http://127.0.0.1:8405{path}\n{answer}")
            .expect("writing to a string succeeds");
    }
    assert_block(PAGE, "responses", &session);

    service.get("/users/kimura/remaining/1", &[]);
    let log = service.log();
    let lines: Vec<&str> = log.lines().map(str::trim).collect();
    assert_block(PAGE, "log", &(lines.join("\n") + "\n"));
}

/// A translation without a placeholder does not compile.
#[test]
fn the_error_is_that_of_the_table() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("tables")).expect("a folder in it");
    let forgotten = TABLE.replace("限度額の {limit} 円", "限度額");
    assert_ne!(forgotten, TABLE);
    fs::write(folder.path().join("tables/accounts.csv"), forgotten).expect("the table can be written");
    let diagnostics = Settings::file("AccountError", "tables/accounts.csv").root(folder.path()).check();
    assert_block(PAGE, "forgotten-placeholder", &diagnostics.render(false));
}
