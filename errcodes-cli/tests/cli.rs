//! `cargo errcodes check` and `expand`, as a person or a script calls them.

use std::io::Read as _;
use std::process::{Command, Stdio};

use assert_cmd::Command as Called;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");
const FAULTY: &str = "code:u16,name,http_status\n101,A,4OO\n101,B,400\n";
const TOLD: &str = "\
error: faulty.csv: 2 faults
 --> faulty.csv:2:7
  |
2 | 101,A,4OO
  |       ^^^ not an HTTP status: a number from 100 to 599
  |
 --> faulty.csv:3:1
  |
2 | 101,A,4OO
  | --- first used here
3 | 101,B,400
  | ^^^ code 101 is used twice
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
    let mut called = Called::new(PROGRAM);
    called.current_dir(folder.path()).args(arguments);
    // The environment may ask for color.
    called.env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR").assert()
}

/// A table of this workspace.
fn spec(name: &str) -> String {
    format!("{}/../specs/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_good_table_is_not_worth_a_word() {
    let folder = folder(&[]);
    for name in ["activeserver.csv", "cafe24.csv", "google-payments.csv", "intra-mart.csv"] {
        // The English beside every text is ours.
        call(&folder, &["check", "--require-locale", "en", &spec(name)]).code(0).stdout("").stderr("");
    }
    let link = format!("fault={}", spec("intra-mart.csv"));
    call(&folder, &["check", "--require-locale", "en", "--link", &link, &spec("intra-mart-details.csv")])
        .code(0)
        .stdout("")
        .stderr("");
}

#[test]
fn output_that_is_not_a_terminal_has_no_colors() {
    let folder = folder(&[("faulty.csv", FAULTY), ("good.csv", "code\nA\n")]);
    call(&folder, &["check", "faulty.csv"]).code(1).stdout("").stderr(TOLD);
    // As cargo calls it.
    call(&folder, &["errcodes", "check", "good.csv", "faulty.csv", "good.csv"]).code(1).stderr(TOLD);
    call(&folder, &["expand", "faulty.csv", "--name", "E"]).code(1).stdout("").stderr(TOLD);
    call(&folder, &["serve", "faulty.csv"]).code(1).stdout("").stderr(TOLD);
}

#[test]
fn every_faulty_table_is_told() {
    let folder = folder(&[("faulty.csv", FAULTY), ("other.csv", FAULTY)]);
    let both = format!("{TOLD}{}", TOLD.replace("faulty.csv", "other.csv"));
    call(&folder, &["check", "faulty.csv", "other.csv"]).code(1).stderr(both);
}

#[test]
fn translations_are_asked_for() {
    let table = "code,notes:optional@ja,notes:optional@en\nA,あ,\nB,,\nC,う,c\n";
    let folder = folder(&[("notes.csv", table)]);
    let told = "\
error: notes.csv: 1 fault
 --> notes.csv:2:5
  |
2 | A,あ,
  |   -- ^ `notes` is blank in `en`, which `require_locales` asks for
  |   |
  |   there is a text in `ja`
";
    call(&folder, &["check", "--require-locale", "ja", "notes.csv"]).code(0).stderr("");
    call(&folder, &["check", "--require-locale", "ja", "--require-locale", "en", "notes.csv"]).code(1).stderr(told);
    call(&folder, &["expand", "--require-locale", "en", "notes.csv", "--name", "E"]).code(1).stdout("").stderr(told);
    let missing = "error: `notes` has no column in `de`\n  = help: add `notes:optional@de` to `notes.csv`\n";
    call(&folder, &["check", "--require-locale", "de", "notes.csv"]).code(1).stderr(missing);
}

#[test]
fn colors_on_request() {
    let folder = folder(&[("faulty.csv", FAULTY)]);
    let mut called = Called::new(PROGRAM);
    called.current_dir(folder.path()).args(["check", "faulty.csv"]).env("CLICOLOR_FORCE", "1").env_remove("NO_COLOR");
    let told = String::from_utf8(called.assert().code(1).get_output().stderr.clone()).expect("text");
    assert!(told.contains("\u{1b}["), "{told}");
}

#[test]
fn a_table_that_is_not_there() {
    let folder = folder(&[]);
    for arguments in
        [&["check", "nowhere.csv"][..], &["expand", "nowhere.csv", "--name", "E"], &["serve", "nowhere.csv"]]
    {
        call(&folder, arguments).code(1).stdout("").stderr("error: nowhere.csv: no such file\n");
    }
}

#[test]
fn a_link_to_a_table_that_is_not_there_or_lacks_the_row() {
    let folder = folder(&[("a.csv", "code,other:ref\nA,X\n"), ("b.csv", "code\nY\n")]);
    let told = call(&folder, &["check", "--link", "other=c.csv", "a.csv"]).code(1);
    assert!(String::from_utf8_lossy(&told.get_output().stderr).contains("c.csv: no such file"));
    let told = call(&folder, &["check", "--link", "other=b.csv", "a.csv"]).code(1);
    assert!(String::from_utf8_lossy(&told.get_output().stderr).contains("a.csv:2:3"));
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
    let told = call(&folder, &["expand", "good.csv", "--name", "not a name"]).code(1).stdout("");
    assert!(String::from_utf8_lossy(&told.get_output().stderr).contains("`not a name` is not a name for an enum"));
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
