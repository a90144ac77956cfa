//! `cargo errcodes rules`, as somebody calls it who has read an id in a log.

use assert_cmd::Command;
use assert_cmd::assert::Assert;

const RULES: &str = include_str!("../rules.csv");
const CHANGES: &str = include_str!("../change-rules.csv");
const IMPORT_RULES: &str = include_str!("../import-rules.csv");

fn rules(arguments: &[&str]) -> Assert {
    Command::new(env!("CARGO_BIN_EXE_cargo-errcodes")).args(["errcodes", "rules"]).args(arguments).assert()
}

fn output(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
}

#[test]
fn each_rule_is_a_line_of_the_list() {
    let list = output(&rules(&[]).code(0).stderr(""));
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    // An explanation or an example may contain line breaks, and no line of one begins in this way.
    let has_level = |line: &&str| {
        [",error,", ",warning,", ",note,", ",hidden,", ",deny,", ",warn,", ",allow,"]
            .iter()
            .any(|level| line.contains(level))
    };
    let rows = RULES.lines().chain(IMPORT_RULES.lines()).chain(CHANGES.lines()).filter(has_level);
    let expected: Vec<&str> = rows.filter_map(|row| row.split(',').next()).collect();
    assert_eq!(ids, expected);
    assert!(list.contains("not-a-status                  error    an `http_status` cell is not an HTTP status\n"));
}

#[test]
fn a_rule_is_explained() {
    rules(&["duplicate-key"]).code(0).stderr("").stdout(
        "\
error[duplicate-key]: two rows have the same cell in a key column

In a `key` column every cell is different, so that `from_<name>` finds one row.
`code` and `name` are keys unless the header says otherwise. A duplicate is a
slip of the table or of the document: one of the two errors could never be
recognized. Correct the cell. If the document really repeats it, use `index`
instead of `key`: `code:u16:index`. If it is unique within each value of another
column, name that one: `code:u16:key(layer)`.

Example:

    code:u16,name
    1009,MERCHANT_INTERFACE_DISABLED
    1009,INVALID_LICENSE
",
    );
}

#[test]
fn a_change_is_explained_by_a_pair_of_tables() {
    let explained = output(&rules(&["code-reused"]).code(0).stderr(""));
    assert!(
        explained.starts_with("danger[code-reused]: a code means another error\n\nThe code belongs to"),
        "{explained}"
    );
    let pair = "\
Before:

    code:u16,name
    101,OUT_OF_STOCK
    102,CARD_EXPIRED

After:

    code:u16,name
    101,CARD_EXPIRED
    102,OUT_OF_STOCK
";
    assert!(explained.ends_with(pair), "{explained}");
}

#[test]
fn an_unknown_rule_could_not_be_explained() {
    rules(&["duplicate-kye"])
        .code(2)
        .stdout("")
        .stderr("error: no rule `duplicate-kye`\nhelp: did you mean `duplicate-key`?\n");
    rules(&["\u{1b}[1m"])
        .code(2)
        .stdout("")
        .stderr("error: no rule `\\u{1b}[1m`\nhelp: `cargo errcodes rules` lists all of them\n");
}
