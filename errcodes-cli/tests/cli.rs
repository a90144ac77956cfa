//! `cargo errcodes check` and `expand`, as a person or a script calls them.

use std::io::Read as _;
use std::process::{Command, Stdio};

use assert_cmd::Command as Called;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");
const FAULTY: &str = "code:u16,name,http_status\n101,A,4OO\n101,B,400\n";
const REPORTED: &str = "\
error[not-a-status]: `4OO` is not an HTTP status
 --> faulty.csv:2:7
  |
2 | 101,A,4OO
  |       ^^^ expected a number from 100 to 599
  |
error[duplicate-key]: duplicate code `101`
 --> faulty.csv:3:1
  |
2 | 101,A,4OO
  | --- first used here
3 | 101,B,400
  | ^^^
  = help: if the document really repeats it, write the column as `code:u16:index`
";

/// A folder with these files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file can be written");
    }
    folder
}

fn call(folder: &TempDir, arguments: &[&str]) -> assert_cmd::assert::Assert {
    called(folder, arguments).assert()
}

fn called(folder: &TempDir, arguments: &[&str]) -> Called {
    let mut called = Called::new(PROGRAM);
    called.current_dir(folder.path()).args(arguments);
    // The environment may ask for color.
    called.env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR");
    called
}

fn stdout(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).expect("UTF-8")
}

/// A table of this workspace.
fn spec(name: &str) -> String {
    format!("{}/../specs/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_table_without_errors_is_counted() {
    let folder = folder(&[]);
    for (name, rows) in
        [("activeserver.csv", 104), ("cafe24.csv", 20), ("google-payments.csv", 11), ("intra-mart.csv", 11)]
    {
        // The English beside every text is ours.
        let last = format!("checked 1 table, {rows} rows: no errors\n");
        call(&folder, &["check", "--require-locale", "en", &spec(name)]).code(0).stdout(last).stderr("");
    }
    let link = format!("fault={}", spec("intra-mart.csv"));
    call(&folder, &["check", "--require-locale", "en", "--link", &link, &spec("intra-mart-details.csv")])
        .code(0)
        .stdout("checked 1 table, 18 rows: no errors\n")
        .stderr("");
}

#[test]
fn a_ref_that_may_lead_anywhere_is_named() {
    let folder = folder(&[("details.csv", "variant,fault:ref\nOne,X\n")]);
    let last =
        "checked 1 table, 1 row: no errors; `fault` of `details.csv` is not checked without `--link fault=TABLE`\n";
    call(&folder, &["check", "details.csv"]).code(0).stdout(last);
}

#[test]
fn diagnostics_have_excerpts_without_color() {
    let folder = folder(&[("faulty.csv", FAULTY), ("good.csv", "code\nA\n")]);
    let checked = |last: &str| format!("{REPORTED}checked {last}\n");
    call(&folder, &["check", "faulty.csv"]).code(1).stderr("").stdout(checked("1 table, 2 rows: 2 errors"));
    // As cargo calls it.
    call(&folder, &["errcodes", "check", "good.csv", "faulty.csv", "good.csv"])
        .code(1)
        .stdout(checked("3 tables, 4 rows: 2 errors"));
    call(&folder, &["expand", "faulty.csv", "--name", "E"]).code(1).stdout("").stderr(REPORTED);
    call(&folder, &["serve", "faulty.csv"]).code(1).stdout("").stderr(REPORTED);
}

#[test]
fn every_table_is_reported() {
    let folder = folder(&[("faulty.csv", FAULTY), ("other.csv", FAULTY)]);
    let both = format!("{REPORTED}{}checked 2 tables, 4 rows: 4 errors\n", REPORTED.replace("faulty.csv", "other.csv"));
    call(&folder, &["check", "faulty.csv", "other.csv"]).code(1).stdout(both.clone());
    // The shell may not know patterns.
    call(&folder, &["check", "*.csv"]).code(1).stdout(both);
    call(&folder, &["check", "*.txt"]).code(2).stdout("").stderr("error: no file matches `*.txt`\n");
}

#[test]
fn a_table_from_standard_input() {
    let folder = folder(&[]);
    let found = called(&folder, &["check", "-"]).write_stdin(FAULTY).assert().code(1);
    assert!(stdout(&found).contains(" --> table:3:1\n"), "{}", stdout(&found));
    let last = "checked 1 table, 1 row: no errors\n";
    called(&folder, &["check", "-"]).write_stdin("code\nA\n").assert().code(0).stdout(last);
    let stderr = "error: `-` is standard input, and takes one table\n";
    called(&folder, &["check", "-", "a.csv"]).write_stdin("").assert().code(2).stdout("").stderr(stderr);
    called(&folder, &["check", "-"]).write_stdin(b"code\n\xff".as_slice()).assert().code(2).stdout("");
}

#[test]
fn json_fits_its_schema() {
    let folder = folder(&[("faulty.csv", FAULTY), ("text.csv", "\u{feff}"), ("good.csv", "code\nA\n")]);
    let schema = serde_json::from_str(include_str!("../schemas/check.schema.json")).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema can be compiled");
    let rules = ["not-a-status", "duplicate-key", "invalid-locale", "missing-header", "file-not-found"];
    let bad = ["--require-locale", "en_US", "faulty.csv", "text.csv", "none.csv"];
    for (arguments, code, expected) in [(&bad[..], 2, &rules[..]), (&["good.csv"], 0, &[])] {
        let found = call(&folder, &[&["check", "--format", "json"], arguments].concat()).code(code);
        let document: serde_json::Value = serde_json::from_str(&stdout(&found)).expect("JSON");
        let misfits: Vec<String> = schema.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(misfits.is_empty(), "{misfits:#?}");
        let rules = document["diagnostics"].as_array().into_iter().flatten().map(|found| found["rule"].clone());
        assert_eq!(rules.collect::<Vec<_>>(), expected);
    }
}

#[test]
fn github_shows_diagnostics_at_their_lines() {
    let folder = folder(&[("specs.csv", FAULTY)]);
    std::fs::create_dir(folder.path().join(".git")).expect("a folder can be made");
    std::fs::create_dir(folder.path().join("shop")).expect("a folder can be made");
    let mut called = called(&folder, &["check", "--format", "github", "../specs.csv"]);
    // Paths begin at the root of the repository.
    let found = called.current_dir(folder.path().join("shop")).assert().code(1).stderr("");
    let first = "::error file=specs.csv,line=2,endLine=2,col=7,endColumn=10,title=not-a-status::`4OO` is not an HTTP status: expected a number from 100 to 599\n";
    assert!(stdout(&found).starts_with(first), "{}", stdout(&found));
    assert_eq!(stdout(&found).lines().count(), 2);
}

#[test]
fn sarif_explains_the_rules_of_its_results() {
    let folder = folder(&[("faulty.csv", FAULTY)]);
    let found = call(&folder, &["check", "--format", "sarif", "faulty.csv"]).code(1);
    let log: serde_json::Value = serde_json::from_str(&stdout(&found)).expect("JSON");
    let run = &log["runs"][0];
    for result in run["results"].as_array().expect("results") {
        let rule = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small number");
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
    }
    assert_eq!(run["results"].as_array().map(Vec::len), Some(2));
}

#[test]
fn translations_are_required() {
    let table = "code,notes:optional@ja,notes:optional@en\nA,あ,\nB,,\nC,う,c\n";
    let folder = folder(&[("notes.csv", table)]);
    let reported = "\
error[missing-translation]: `notes` is blank in `en`
 --> notes.csv:2:5
  |
2 | A,あ,
  |   -- ^ `require_locales` requires a text
  |   |
  |   the text in `ja`
";
    let last = "checked 1 table, 3 rows: ";
    call(&folder, &["check", "--require-locale", "ja", "notes.csv"]).code(0).stdout(format!("{last}no errors\n"));
    call(&folder, &["check", "--require-locale", "ja", "--require-locale", "en", "notes.csv"])
        .code(1)
        .stdout(format!("{reported}{last}1 error\n"));
    call(&folder, &["expand", "--require-locale", "en", "notes.csv", "--name", "E"])
        .code(1)
        .stdout("")
        .stderr(reported);
    let missing = "\
error[missing-locale]: no column `notes@de` in `notes.csv`
 |
 = help: add the column `notes:optional@de`
";
    call(&folder, &["check", "--require-locale", "de", "notes.csv"])
        .code(1)
        .stdout(format!("{missing}{last}1 error\n"));
}

#[test]
fn colors_are_a_choice() {
    let folder = folder(&[("faulty.csv", FAULTY)]);
    let is_colored = |called: &mut Called| stdout(&called.assert().code(1)).contains("\u{1b}[");
    let check = ["check", "faulty.csv"];
    assert!(!is_colored(&mut called(&folder, &check)), "a pipe is not a terminal");
    assert!(is_colored(called(&folder, &check).env("CLICOLOR_FORCE", "1")));
    assert!(!is_colored(called(&folder, &check).env("NO_COLOR", "1")));
    assert!(is_colored(called(&folder, &check).args(["--color", "always"])));
    assert!(!is_colored(called(&folder, &check).args(["--color", "never"]).env("CLICOLOR_FORCE", "1")));
}

#[test]
fn a_table_that_does_not_exist() {
    let folder = folder(&[]);
    let reported = "error[file-not-found]: no file `nowhere.csv`\n";
    call(&folder, &["check", "nowhere.csv"])
        .code(2)
        .stderr("")
        .stdout(format!("{reported}checked 1 table, 0 rows: 1 error\n"));
    for arguments in [&["expand", "nowhere.csv", "--name", "E"][..], &["serve", "nowhere.csv"]] {
        call(&folder, arguments).code(2).stdout("").stderr(reported);
    }
}

#[test]
fn a_link_to_a_table_that_does_not_exist_or_lacks_the_row() {
    let folder = folder(&[("a.csv", "code,other:ref\nA,X\n"), ("b.csv", "code\nY\n")]);
    let reported = stdout(&call(&folder, &["check", "--link", "other=c.csv", "a.csv"]).code(2));
    assert!(reported.contains("no file `c.csv`"), "{reported}");
    let reported = stdout(&call(&folder, &["check", "--link", "other=b.csv", "a.csv"]).code(1));
    assert!(reported.contains("no row `X` in `b.csv`"), "{reported}");
}

#[test]
fn wrong_calls() {
    let folder = folder(&[("good.csv", "code\nA\n")]);
    for arguments in [
        &["check"][..],
        &["check", "--link", "other", "good.csv"],
        &["expand", "good.csv"],
        &["expand", "good.csv", "--name", "E", "--only", "code"],
        &["expand", "good.csv", "--name", "E", "--link", "a=b"],
        &["expand", "good.csv", "--name", "E", "--impls", "clone"],
        &["serve", "--bind", "here"],
        &["chekc", "good.csv"],
        &[],
    ] {
        call(&folder, arguments).code(2).stdout("");
    }
    let reported = call(&folder, &["expand", "good.csv", "--name", "not a name"]).code(1).stdout("");
    assert!(String::from_utf8_lossy(&reported.get_output().stderr).contains("`not a name` is not the name of an enum"));
    let version = concat!("cargo errcodes ", env!("CARGO_PKG_VERSION"), "\n");
    call(&folder, &["--version"]).code(0).stdout(version);
}

#[test]
fn expanded_as_the_settings_say() {
    let table = "code:u16,name,http_status,kind:enum,note\n1,ONE,404,a,x\n2,TWO,500,b,y\n";
    let folder = folder(&[("table.csv", table)]);
    let all = ["expand", "table.csv", "--name", "ApiError"];
    let expanded = |more: &[&str]| {
        let arguments: Vec<&str> = all.iter().chain(more).copied().collect();
        let called = call(&folder, &arguments).code(0).stderr("");
        String::from_utf8(called.get_output().stdout.clone()).expect("Rust is text")
    };
    let whole = expanded(&[]);
    assert!(whole.contains("pub enum ApiError {") && whole.contains("fn note") && whole.contains("Two"));
    assert!(!whole.contains("http::StatusCode"));
    assert_eq!(whole, expanded(&[]), "the same every time");
    let part = expanded(&["--only", "kind=a|a", "--skip", "note", "--impls", "serde", "--impls", "http"]);
    assert!(part.contains("One") && !part.contains("Two") && !part.contains("fn note"));
    assert!(part.contains("http") && part.contains("serde"));
}

#[test]
fn a_reader_may_stop_early() {
    let mut child = Command::new(PROGRAM)
        .args(["expand", &spec("activeserver.csv"), "--name", "E"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut out = child.stdout.take().expect("it is piped");
    let mut first = [0; 3];
    out.read_exact(&mut first).expect("something is written");
    assert_eq!(&first, b"///");
    // More than a pipe holds is still to come.
    drop(out);
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn a_code_is_in_one_table_only() {
    let tables = [("a.csv", "code,name\nA1,FIRST\nA2,SECOND\n"), ("b.csv", "code,name\nA2,SECOND\nA3,THIRD\n")];
    let folder = folder(&tables);
    call(&folder, &["check", "a.csv", "b.csv"]).success();
    let found = stdout(&call(&folder, &["check", "--unique", "code", "a.csv", "b.csv"]).code(1));
    assert!(found.contains("error[duplicate-across-tables]: duplicate code `A2`\n --> b.csv:2:1\n"), "{found}");
    assert!(found.contains("first used in a.csv:3"), "{found}");
    let found = stdout(&call(&folder, &["check", "--unique", "codes", "a.csv"]).code(1));
    assert!(found.contains("no column `codes` in `a.csv`"), "{found}");
}

#[test]
fn every_row_is_one_of_a_larger_table() {
    let api = "code:u16,name\n1,SOLD_OUT\n2,GONE\n3,LOST\n";
    let folder = folder(&[
        ("api.csv", api),
        ("charge.csv", "name,text\nGONE,x\nSOLD_OUT,y\n"),
        ("refund.csv", "code:u16,name:index\n3,GONE\n4,LOTS\n5,LOST\n"),
    ]);
    call(&folder, &["check", "--into", "api.csv", "charge.csv"]).code(0).stdout("checked 1 table, 2 rows: no errors\n");
    let found = stdout(&call(&folder, &["check", "--into", "api.csv", "charge.csv", "refund.csv"]).code(1));
    assert!(found.contains("error[missing-counterpart]: no row `4` in `api.csv`\n --> refund.csv:3:1\n"), "{found}");
    assert!(
        found.contains("error[duplicate-counterpart]: `3` and `5` are one row of `api.csv`\n --> refund.csv:4:1\n")
    );
    assert!(found.ends_with("checked 2 tables, 5 rows: 2 errors\n"), "{found}");
    call(&folder, &["check", "--into", "none.csv", "charge.csv"])
        .code(2)
        .stdout("error[file-not-found]: no file `none.csv`\nchecked 1 table, 2 rows: 1 error\n");
    let expand = |table, into| call(&folder, &["expand", table, "--name", "ChargeError", "--into", into]);
    let expanded = stdout(&expand("charge.csv", "crate::ApiError:api.csv").code(0));
    assert!(expanded.contains("From<ChargeError> for crate::ApiError"), "{expanded}");
    expand("refund.csv", "crate::ApiError:api.csv").code(1).stdout("");
    expand("refund.csv", "crate::ApiError").code(2).stdout("");
}

#[test]
fn numbers_without_names_are_a_matter_of_the_program() {
    let folder = folder(&[("codes.csv", "code:u16,description\n10001,One\n10002,Two\n")]);
    let checked = call(&folder, &["check", "codes.csv"]).code(0);
    let shown = stdout(&checked);
    assert!(shown.starts_with("warning[unnamed-codes]: `10001` and 1 more code begin with a digit"), "{shown}");
    assert!(shown.ends_with("checked 1 table, 2 rows: 1 warning\n"), "{shown}");
    call(&folder, &["check", "--deny", "warnings", "codes.csv"]).code(1).stdout(shown);
    let last = "checked 1 table, 2 rows: no errors\n";
    call(&folder, &["check", "--deny", "warnings", "--prefix", "E", "codes.csv"]).code(0).stdout(last);
    call(&folder, &["export", "codes.csv", "--as", "typescript"]).code(0);
    // An enum needs the names, also if the table accepts that it has none.
    let accepted = "# errcodes-allow: unnamed-codes: a program sets the prefix\ncode:u16\n10001\n";
    std::fs::write(folder.path().join("codes.csv"), accepted).expect("a file can be written");
    call(&folder, &["check", "codes.csv"]).code(0).stdout("checked 1 table, 1 row: no errors\n");
    let expanded = call(&folder, &["expand", "codes.csv", "--name", "E"]).code(1).stdout("");
    let stderr = String::from_utf8_lossy(&expanded.get_output().stderr).into_owned();
    assert!(stderr.starts_with("error[unnamed-codes]: code `10001` begins with a digit"), "{stderr}");
    call(&folder, &["expand", "codes.csv", "--name", "E", "--prefix", "E"]).code(0);
}

#[test]
fn warnings_fail_only_if_they_are_denied() {
    let table = "code,name\n0080,FIRST\n0081,SECOND\n82,THIRD\n";
    let accepted = format!("# errcodes-allow: lost-zeros 82: as in the document\n{table}");
    let folder = folder(&[("shop.csv", table), ("accepted.csv", &accepted)]);
    let found = stdout(&call(&folder, &["check", "shop.csv"]).success());
    assert!(
        found.contains("warning[lost-zeros]: code `82` is shorter than the others\n --> shop.csv:4:1\n"),
        "{found}"
    );
    assert!(found.ends_with("checked 1 table, 3 rows: 1 warning\n"), "{found}");
    call(&folder, &["check", "--deny", "warnings", "shop.csv"]).code(1);
    call(&folder, &["check", "--deny", "warnings", "accepted.csv"]).success();
}
