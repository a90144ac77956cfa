//! `explain`: what is found, in which language, and what is said if nothing is.

use serde_json::Value;

use crate::{HOSTILE, called, folder, root, schema, written};

#[test]
fn a_code_is_shown_in_full() {
    let shown = written(&root(), &["explain", "1009", "--lang", "en"]);
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(lines[0], "activeserver 1009 MERCHANT_INTERFACE_DISABLED");
    assert!(lines[1].starts_with("  --> specs/activeserver.csv:"), "{shown}");
    let has = |label: &str, text: &str| {
        let line = lines.iter().find(|line| line.trim_start().starts_with(label));
        assert!(line.is_some_and(|line| line.contains(text)), "{label}: {text}\n{shown}");
    };
    has("variant", "errcodes_specs::activeserver::ActiveServerError::MerchantInterfaceDisabled");
    has("http_status", "400 Bad Request");
    has("replaced_by", "1026 MERCHANT_ID_THREEDS_REQUESTOR_ID_INVALID");
    has("description", "The interface of the Merchant is set to disabled.");
}

#[test]
fn the_language_is_the_readers() {
    let in_japanese = |arguments: &[&str], lang: &str| {
        let mut called = called(&root(), arguments);
        let output = called.env("LC_MESSAGES", lang).assert().success();
        String::from_utf8_lossy(&output.get_output().stdout).contains("加盟店のインターフェイスは")
    };
    assert!(in_japanese(&["explain", "1009"], "ja_JP.UTF-8"));
    assert!(!in_japanese(&["explain", "1009"], "en_GB.UTF-8"));
    assert!(in_japanese(&["explain", "1009"], "C"), "the first column");
    assert!(!in_japanese(&["explain", "1009", "--lang", "en"], "ja_JP.UTF-8"));
}

#[test]
fn a_linked_table_is_searched_and_shown() {
    let shown = written(&root(), &["explain", "AccountLocked", "--lang", "en"]);
    assert!(shown.contains("E.IWP.WEBSERVICE.AXIS2.00001 FailedAuthentication"), "{shown}");
}

#[test]
fn a_slip_is_corrected() {
    let told = "error: nothing is found for `NOT_FOUDN` in 1 table\nhelp: did you mean `NOT_FOUND`?\n";
    let folder = folder(&[("t.csv", "name\nNOT_FOUND\n"), ("bad.csv", "code,http_status\n1,4OO\n2,404\n")]);
    called(folder.path(), &["explain", "NOT_FOUDN", "--table", "t.csv"]).assert().code(1).stdout("").stderr(told);
    called(folder.path(), &["explain", "x", "--table", "none.csv"]).assert().code(2).stdout("");
    called(folder.path(), &["explain", "x"]).assert().code(2).stdout("");
    // A table with an error has other rows.
    let output = called(folder.path(), &["explain", "404", "--table", "bad.csv"]).assert().code(0);
    assert!(String::from_utf8_lossy(&output.get_output().stdout).contains("404 Not Found"));
    assert!(String::from_utf8_lossy(&output.get_output().stderr).starts_with("warning: 1 table with errors"));
}

#[test]
fn no_cell_is_a_command_of_the_terminal() {
    let table = "code,note\nA,\"\u{1b}[2J\u{202e}one\n\u{9b}31mtwo\"\n";
    let folder = folder(&[("t.csv", table)]);
    let shown = written(folder.path(), &["explain", "A", "--table", "t.csv"]);
    assert!(shown.chars().all(|char| char == '\n' || !char.is_control() && char != '\u{202e}'), "{shown:?}");
    assert!(shown.contains(r"\u{1b}[2J\u{202e}one"), "{shown}");
}

#[test]
fn json_fits_its_schema() {
    let schema = schema(include_str!("../../schemas/explain.schema.json"));
    let hostile = folder(&[("hostile.csv", HOSTILE)]);
    let none =
        called(hostile.path(), &["explain", "zzz", "--table", "hostile.csv", "--format", "json"]).assert().code(1);
    let none = String::from_utf8_lossy(&none.get_output().stdout).into_owned();
    let documents = [
        written(&root(), &["explain", "1009", "--format", "json"]),
        written(&root(), &["explain", "e", "--format", "json"]),
        written(hostile.path(), &["explain", "alert", "--table", "hostile.csv", "--format", "json"]),
        none,
    ];
    for document in documents {
        let document: Value = serde_json::from_str(&document).expect("JSON");
        let misfits: Vec<String> = schema.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(misfits.is_empty(), "{misfits:#?}");
    }
}
