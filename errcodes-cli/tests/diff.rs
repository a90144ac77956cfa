//! `cargo errcodes diff`, as a person, a script or a workflow calls it.

use std::path::Path;
use std::process::Command;

use assert_cmd::Command as Called;
use serde_json::Value;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");
const OLD: &str = "code:u16,name,http_status\n101,OUT_OF_STOCK,404\n102,CARD_EXPIRED,402\n103,THROTTLED,429\n";
const NEW: &str = "code:u16,name,http_status\n101,CARD_EXPIRED,402\n102,OUT_OF_STOCK,404\n103,THROTTLED,429\n";
/// Only what is hidden and what is a warning.
const ADDED: &str =
    "code:u16,name,http_status\n101,OUT_OF_STOCK,404\n102,CARD_EXPIRED,402\n103,THROTTLED,429\n104,GONE,410\n";

/// A folder with these files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    for (name, text) in files {
        write(folder.path(), name, text);
    }
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
    std::fs::write(path, text).expect("a file can be written");
}

fn call(folder: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut called = Called::new(PROGRAM);
    called.current_dir(folder).arg("diff").args(arguments);
    called.env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR").assert()
}

fn output(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
}

fn last_line(assert: &assert_cmd::assert::Assert) -> String {
    output(assert).lines().last().unwrap_or_default().to_owned()
}

/// Runs git with nothing of the user's settings.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .expect("git is there");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8").trim().to_owned()
}

/// A repository whose branch `main` has the old table, with `HEAD` on another branch.
fn repository() -> TempDir {
    let folder = folder(&[("specs/shop.csv", OLD)]);
    git(folder.path(), &["init", "-q", "-b", "main"]);
    commit(folder.path(), "the old table");
    git(folder.path(), &["checkout", "-q", "-b", "next"]);
    folder
}

fn commit(folder: &Path, message: &str) {
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "-m", message]);
}

#[test]
fn exchanged_codes_are_shown_in_both_tables() {
    let folder = folder(&[("old.csv", OLD), ("new.csv", NEW)]);
    let assert = call(folder.path(), &["old.csv", "new.csv"]).code(1).stderr("");
    let expected = "\
comparing new.csv (3 rows) with old.csv (3 rows)
error[code-reused]: code `101` means another error: `CARD_EXPIRED` now, `OUT_OF_STOCK` before
 --> new.csv:2:5
  |
2 | 101,CARD_EXPIRED,402
  |     ^^^^^^^^^^^^ now
  |
 ::: old.csv:2:5
  |
2 | 101,OUT_OF_STOCK,404
  |     ------------ before
  |
  = note: it compiles: stored and received `101` would be read as `CardExpired`; the error that it meant is `102` now
  = help: ask the partner whether this is a mistake
  = help: to accept this change, add the line
          # errcodes-allow: code-reused 101 OUT_OF_STOCK -> CARD_EXPIRED: WHY
";
    let shown = output(&assert);
    assert!(shown.starts_with(expected), "{shown}");
    assert_eq!(
        last_line(&assert),
        "new.csv: 0 added, 0 removed, 2 changed; danger, a published catalog needs a major version"
    );
}

#[test]
fn what_is_the_same_is_said() {
    let quoted = "\u{feff}# a comment\ncode:u16,\"name\",http_status\r\n101,OUT_OF_STOCK,404\r\n102,CARD_EXPIRED,402\r\n103,THROTTLED,\"429\"";
    let folder = folder(&[("a.csv", OLD), ("b.csv", OLD), ("c.csv", quoted)]);
    assert_eq!(last_line(&call(folder.path(), &["a.csv", "b.csv"]).code(0)), "b.csv: identical bytes");
    assert_eq!(last_line(&call(folder.path(), &["a.csv", "c.csv"]).code(0)), "c.csv: same cells");
}

#[test]
fn a_notation_is_not_a_change() {
    let old =
        "code:u8:hex,name,when:text:list:optional\n0x1F,OUT_OF_STOCK,buy|pay\n0x20,CARD_EXPIRED,pay\n0x21,GONE,\n";
    let rewritten = old.replace("0x1F", "0X1f").replace("buy|pay", "pay|buy").replace("0x20", "32");
    let folder = folder(&[("a.csv", old), ("b.csv", &rewritten), ("c.csv", &rewritten.replace("0x21", "0x22"))]);
    let same = call(folder.path(), &["a.csv", "b.csv"]).code(0);
    assert_eq!(last_line(&same), "b.csv: same values, 2 rows in another notation");
    let moved = last_line(&call(folder.path(), &["a.csv", "c.csv"]).code(1));
    assert!(moved.starts_with("c.csv: 0 added, 0 removed, 1 changed, 2 in another notation; "), "{moved}");
}

#[test]
fn flags_decide_what_is_denied() {
    let folder = folder(&[("old.csv", OLD), ("new.csv", NEW), ("added.csv", ADDED)]);
    let added = call(folder.path(), &["old.csv", "added.csv"]).code(0);
    assert_eq!(
        last_line(&added),
        "added.csv: 1 added, 0 removed, 0 changed; minor, a published catalog needs a minor version \
         (major for an exhaustive public enum)"
    );
    call(folder.path(), &["--deny", "minor", "old.csv", "added.csv"]).code(1);
    call(folder.path(), &["--deny", "minor", "--allow", "row-added=104", "old.csv", "added.csv"]).code(0);
    // The last of two flags for one thing wins.
    call(folder.path(), &["--allow", "row-added", "--deny", "row-added", "old.csv", "added.csv"]).code(1);
    call(folder.path(), &["--deny", "row-added", "--allow", "row-added", "old.csv", "added.csv"]).code(0);
    call(folder.path(), &["--allow", "danger", "old.csv", "new.csv"]).code(0);
    let wrong = call(folder.path(), &["--deny", "code-reusde", "old.csv", "new.csv"]).code(2);
    let wrong = String::from_utf8_lossy(&wrong.get_output().stderr).into_owned();
    assert!(wrong.contains("did you mean `code-reused`?"), "{wrong}");
}

#[test]
fn the_line_that_is_printed_accepts_the_change() {
    let folder = folder(&[("old.csv", OLD), ("new.csv", NEW)]);
    let shown = output(&call(folder.path(), &["old.csv", "new.csv"]).code(1));
    let lines: Vec<&str> = shown.lines().map(str::trim).filter(|line| line.starts_with("# errcodes-allow:")).collect();
    assert_eq!(lines.len(), 2);
    write(folder.path(), "accepted.csv", &format!("{}\n{NEW}", lines.join("\n")));
    let accepted = call(folder.path(), &["old.csv", "accepted.csv"]).code(0);
    assert_eq!(
        last_line(&accepted),
        "accepted.csv: 0 added, 0 removed, 2 changed, 2 accepted; danger, a published catalog needs a major version"
    );
    // Nothing is left to accept once the accepted table is the base.
    let stale = output(&call(folder.path(), &["-v", "accepted.csv", "accepted.csv"]).code(0));
    assert!(stale.contains("note: accepted.csv:1: `errcodes-allow: code-reused 101 "), "{stale}");
}

#[test]
fn tables_with_errors_are_compared_as_far_as_they_can_be_read() {
    let faulty = OLD.replace("404", "4OO");
    let folder = folder(&[("old.csv", &faulty), ("new.csv", NEW), ("no.csv", ""), ("bytes.csv", "")]);
    let shown = output(&call(folder.path(), &["old.csv", "new.csv"]).code(1));
    assert!(shown.contains("note: `check` reports 1 error in old.csv, which is compared as far as it can be read"));
    call(folder.path(), &["old.csv", "no.csv"]).code(2).stdout("");
    call(folder.path(), &["old.csv", "not-there.csv"]).code(2).stdout("");
    call(folder.path(), &["old.csv"]).code(2).stdout("");
    call(folder.path(), &["-", "-"]).code(2).stdout("");
    std::fs::write(folder.path().join("bytes.csv"), b"code,name\n\xff,A\n").expect("a file can be written");
    call(folder.path(), &["old.csv", "bytes.csv"]).code(2).stdout("");
}

#[test]
fn one_table_comes_from_standard_input() {
    let folder = folder(&[("new.csv", NEW)]);
    let mut called = Called::new(PROGRAM);
    called.current_dir(folder.path()).args(["diff", "-", "new.csv"]).write_stdin(OLD);
    let assert = called.assert().code(1);
    assert!(output(&assert).starts_with("comparing new.csv (3 rows) with - (3 rows)\n"));
}

#[test]
fn the_document_fits_its_schema() {
    let schema: Value = serde_json::from_str(include_str!("../schemas/diff.schema.json")).expect("the schema is JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is one");
    let schema = jsonschema::validator_for(&schema).expect("the schema can be compiled");
    let folder = folder(&[
        ("old.csv", "code:u16,name,retry:bool\n1,AB_CD,true\n2,EF_GH,true\n3,IJ_KL,true\n9,MN,true\n"),
        (
            "new.csv",
            "code:u16,name,note,retry:bool\n11,AB_CD,x,false\n12,EF_GH,y,false\n13,IJ_KL,z,true\n14,OP,,true\n",
        ),
        ("same.csv", OLD),
    ]);
    for arguments in [["old.csv", "new.csv"], ["new.csv", "old.csv"], ["same.csv", "same.csv"], ["same.csv", "old.csv"]]
    {
        let written = output(&call(folder.path(), &[&["--format", "json"], &arguments[..]].concat()));
        let document: Value = serde_json::from_str(&written).expect("JSON is JSON");
        let misfits: Vec<String> = schema.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(misfits.is_empty(), "{misfits:#?}");
        let mut other = document.clone();
        other["comparisons"][0]["old"]["rows"] = Value::Null;
        assert!(!schema.is_valid(&other));
    }
    let written = output(&call(folder.path(), &["--format", "json", "old.csv", "new.csv"]).code(1));
    let document: Value = serde_json::from_str(&written).expect("JSON is JSON");
    assert_eq!((&document["class"], &document["bump"]), (&"danger".into(), &"major".into()));
    let moved = &document["comparisons"][0]["findings"][0];
    assert_eq!(
        (&moved["rule"], &moved["count"], &moved["pattern"]["by"]),
        (&"code-changed".into(), &3.into(), &10.into())
    );
    assert_eq!(moved["allow"], "code-changed 1 +2 1 -> 11: WHY");
    assert_eq!(moved["changes"][2]["new"]["value"], "13");
}

#[test]
fn a_pull_request_shows_a_table() {
    let folder = folder(&[("old.csv", OLD), ("new.csv", NEW)]);
    let expected = "\
### new.csv

| class | change | code | before | after |
|---|---|---|---|---|
| danger | code-reused | `101` | `OUT_OF_STOCK` | `CARD_EXPIRED` |
| danger | code-reused | `102` | `CARD_EXPIRED` | `OUT_OF_STOCK` |

new.csv: 0 added, 0 removed, 2 changed; danger, a published catalog needs a major version

";
    call(folder.path(), &["--format", "markdown", "old.csv", "new.csv"]).code(1).stdout(expected);
}

#[test]
fn annotations_are_at_the_new_table() {
    let folder = folder(&[
        ("old.csv", OLD),
        ("new.csv", "code:u16,name,http_status\n101,OUT_OF_STOCK,404\n102,CARD_EXPIRED,402\n103,THROTTLED,400\n"),
    ]);
    let shown = output(&call(folder.path(), &["--format", "github", "old.csv", "new.csv"]).code(1));
    let start = "::error file=new.csv,line=4,endLine=4,col=15,endColumn=18,title=status-class-changed::HTTP status of `103` changed from `429` to `400`";
    assert!(shown.starts_with(start), "{shown}");
    let log: Value =
        serde_json::from_str(&output(&call(folder.path(), &["--format", "sarif", "old.csv", "new.csv"]).code(1)))
            .expect("JSON is JSON");
    let result = &log["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"status-class-changed".into(), &"error".into()));
    assert!(result["ruleIndex"].is_number());
}

#[test]
fn the_base_is_where_the_branches_parted() {
    let repository = repository();
    let folder = repository.path();
    write(folder, "specs/shop.csv", NEW);
    commit(folder, "two codes exchanged");
    // What happens on the other branch meanwhile is not ours.
    git(folder, &["checkout", "-q", "main"]);
    write(folder, "specs/shop.csv", ADDED);
    commit(folder, "one more row");
    git(folder, &["checkout", "-q", "next"]);
    let fork = git(folder, &["rev-parse", "--short=12", "next~1"]);
    let shown = output(&call(folder, &["--base", "main", "specs/shop.csv"]).code(1));
    let head = format!(
        "comparing specs/shop.csv (3 rows) with {fork}:specs/shop.csv (3 rows)\n\
         note: {fork} is the merge base of main and HEAD\n"
    );
    assert!(shown.starts_with(&head), "{shown}");
    let exact = call(folder, &["--base", "main", "--exact", "specs/shop.csv"]).code(1);
    assert!(last_line(&exact).starts_with("specs/shop.csv: 0 added, 1 removed, 2 changed"), "{}", last_line(&exact));
    // The same from another folder of the repository.
    let inside = call(&folder.join("specs"), &["--base", "main", "shop.csv"]).code(1);
    assert!(last_line(&inside).starts_with("shop.csv: 0 added, 0 removed, 2 changed"), "{}", last_line(&inside));
}

#[test]
fn a_table_keeps_its_base_under_another_name() {
    let repository = repository();
    let folder = repository.path();
    git(folder, &["mv", "specs/shop.csv", "specs/store.csv"]);
    write(folder, "specs/new.csv", NEW);
    git(folder, &["add", "-A"]);
    let shown = call(folder, &["--base", "main", "specs/store.csv", "specs/new.csv"]).code(0);
    let text = output(&shown);
    assert!(text.contains(":specs/shop.csv (3 rows)") && text.contains("specs/store.csv: identical bytes"), "{text}");
    assert!(last_line(&shown).starts_with("specs/new.csv: no base, the table is new"), "{text}");
}

#[test]
fn a_revision_that_is_not_there() {
    let repository = repository();
    let folder = repository.path();
    let error = |folder: &Path, revision: &str| {
        let assert = call(folder, &["--base", revision, "specs/shop.csv"]).code(2).stdout("");
        String::from_utf8(assert.get_output().stderr.clone()).expect("UTF-8")
    };
    assert_eq!(error(folder, "v9"), "error: no revision `v9`\n");
    // A flag of git is not one.
    call(folder, &["--base=--all", "specs/shop.csv"]).code(2).stderr("error: no revision `--all`\n");
    write(folder, "specs/shop.csv", ADDED);
    commit(folder, "one more row");
    let clone = TempDir::new().expect("a folder can be made");
    let url = format!("file://{}", folder.display());
    git(clone.path(), &["clone", "-q", "--depth", "1", "--branch", "next", &url, "."]);
    let shallow = error(clone.path(), "HEAD~1");
    assert!(shallow.contains("help: the clone is shallow") && shallow.contains("fetch-depth: 0"), "{shallow}");
    let outside = TempDir::new().expect("a folder can be made");
    write(outside.path(), "specs/shop.csv", OLD);
    assert!(error(outside.path(), "main").starts_with("error: "));
}

#[test]
fn without_tables_those_of_the_file_are_compared() {
    let folder = repository();
    write(
        folder.path(),
        "errcodes.toml",
        "[[table]]\npath = \"specs/shop.csv\"\n[[table]]\npath = \"specs/late.csv\"\n",
    );
    write(folder.path(), "specs/shop.csv", NEW);
    write(folder.path(), "specs/late.csv", OLD);
    let shown = output(&call(folder.path(), &["--base", "main"]).code(1));
    assert!(shown.contains("specs/shop.csv: 0 added, 0 removed, 2 changed"), "{shown}");
    assert!(shown.contains("specs/late.csv: no base, the table is new"), "{shown}");
    std::fs::remove_file(folder.path().join("specs/late.csv")).expect("the file was written");
    call(folder.path(), &["--base", "main"]).code(2);
}
