//! `errcodes.toml`: which tables the commands without paths work on, and what is said about a file that is wrong.

use std::path::Path;

use assert_cmd::Command as Called;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");
const SHOP: &str = "code:u16,name\n101,OUT_OF_STOCK\n";
const DETAILS: &str = "variant,fault:ref\nSold,101\n";
const LISTED: &str = "\
[[table]]
path = \"specs/shop.csv\"

[[table]]
path = \"specs/details.csv\"
link = { fault = \"specs/shop.csv\" }
";

/// A folder with these files in it.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }
    folder
}

fn call(folder: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut called = Called::new(PROGRAM);
    called.current_dir(folder).args(arguments).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR").assert()
}

fn errors(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).expect("UTF-8")
}

#[test]
fn commands_without_paths_work_on_the_listed_tables() {
    let folder = folder(&[
        ("errcodes.toml", LISTED),
        ("specs/shop.csv", SHOP),
        ("specs/details.csv", DETAILS),
        ("inner/deep/a.txt", ""),
    ]);
    let fine = "checked 2 tables, 2 rows: no errors\n";
    call(folder.path(), &["check"]).code(0).stdout(fine).stderr("");
    // The nearest file upwards.
    call(&folder.path().join("inner/deep"), &["check"]).code(0).stdout(fine);
    // A path that is given has what the file says about it, however it is written.
    let one = "checked 1 table, 1 row: no errors\n";
    for path in ["specs/details.csv", "./specs/details.csv", "specs/det*.csv"] {
        call(folder.path(), &["check", path]).code(0).stdout(one);
    }
    call(&folder.path().join("specs"), &["check", "details.csv"]).code(0).stdout(one);
    // A link of the command line replaces that of the file.
    let reported = call(folder.path(), &["check", "--link", "fault=specs/none.csv", "specs/details.csv"]).code(2);
    reported.stdout("error[file-not-found]: no file `specs/none.csv`\nchecked 1 table, 1 row: 1 error\n");
}

#[test]
fn larger_tables_are_those_of_the_file_and_of_the_command_line() {
    let file = "[[table]]\npath = \"specs/charge.csv\"\ninto = [\"specs/api.csv\"]\n";
    let folder = folder(&[
        ("errcodes.toml", file),
        ("specs/api.csv", "code:u16,name\n1,SOLD_OUT\n2,GONE\n"),
        ("specs/charge.csv", "code:u16,name\n2,GONE\n7,LOST\n"),
    ]);
    let shown = |arguments: &[&str], status| {
        let shown = call(&folder.path().join("specs"), arguments).code(status);
        String::from_utf8_lossy(&shown.get_output().stdout).into_owned()
    };
    let found = shown(&["check"], 1);
    assert!(found.contains("error[missing-counterpart]: no row `7` in `../specs/api.csv`"), "{found}");
    assert!(found.ends_with("checked 1 table, 2 rows: 1 error\n"), "{found}");
    let both = shown(&["check", "--into", "charge.csv"], 1);
    assert!(both.ends_with("checked 1 table, 2 rows: 1 error\n"), "{both}");
    // What other tables have does not matter to a reader.
    shown(&["export", "charge.csv", "--as", "json"], 0);
    std::fs::write(folder.path().join("errcodes.toml"), file.replace("[\"specs/api.csv\"]", "\"specs/api.csv\""))
        .expect("a file can be written");
    let refused = errors(&call(folder.path(), &["check"]).code(2));
    assert!(refused.contains("expected an array of paths, found string"), "{refused}");
}

#[test]
fn places_are_shown_from_the_working_directory() {
    let table = "code:u16,name\nx,OUT_OF_STOCK\n";
    let folder = folder(&[("errcodes.toml", LISTED), ("specs/shop.csv", table), ("specs/details.csv", DETAILS)]);
    std::fs::create_dir(folder.path().join("inner")).expect("a folder can be made");
    std::fs::create_dir(folder.path().join(".git")).expect("a folder can be made");
    let shown = call(&folder.path().join("inner"), &["check"]).code(1);
    let shown = String::from_utf8_lossy(&shown.get_output().stdout).into_owned();
    assert!(shown.contains(" --> ../specs/shop.csv:2:1\n"), "{shown}");
    let shown = call(&folder.path().join("inner"), &["check", "--format", "github"]).code(1);
    let shown = String::from_utf8_lossy(&shown.get_output().stdout).into_owned();
    assert!(shown.starts_with("::error file=specs/shop.csv,line=2,"), "{shown}");
}

#[test]
fn nearest_and_none_merged() {
    let inner = "[[table]]\npath = \"b.csv\"\n";
    let folder = folder(&[
        ("errcodes.toml", "[[table]]\npath = \"a.csv\"\n"),
        ("a.csv", "code\n"),
        ("inner/errcodes.toml", inner),
        ("inner/b.csv", SHOP),
    ]);
    call(&folder.path().join("inner"), &["check"]).code(0).stdout("checked 1 table, 1 row: no errors\n");
}

#[test]
fn without_the_file_paths_are_required() {
    let folder = folder(&[("shop.csv", SHOP)]);
    let expected = "\
error: no table, and no `errcodes.toml` in this folder or above
 |
 = help: name a table, or list your tables with `cargo errcodes init`
";
    call(folder.path(), &["check"]).code(2).stdout("").stderr(expected);
    assert!(errors(&call(folder.path(), &["diff", "--base", "HEAD"]).code(2)).contains("no revision `HEAD`"));
    std::fs::write(folder.path().join("errcodes.toml"), "lang = \"en\"\n").expect("a file can be written");
    assert!(errors(&call(folder.path(), &["check"]).code(2)).starts_with("error: `errcodes.toml` has no table\n"));
}

#[test]
fn a_listed_table_that_is_missing_is_status_2() {
    let folder = folder(&[("errcodes.toml", LISTED), ("specs/shop.csv", SHOP)]);
    let expected = "\
error[file-not-found]: no file `specs/details.csv`
checked 2 tables, 1 row: 1 error
";
    call(folder.path(), &["check"]).code(2).stdout(expected).stderr("");
}

#[test]
fn everything_wrong_is_reported_at_its_place() {
    let file = "\
lnag = \"en\"
lang = \"e\"
[[table]]
path = \"a.csv\"
nane = \"b\"
[[table]]
path = \"a.csv\"
[[table]]
path = \"specs/a.csv\"
[[table]]
name = \"c\"
[[table]]
path = 3
link = { fault = \"/b.csv\" }
[diff]
deny = [\"status-chnaged\", \"danger\"]
warn = [\"danger\"]
allow = \"minor\"
color = true
";
    let folder = folder(&[("errcodes.toml", file)]);
    let shown = errors(&call(folder.path(), &["check"]).code(2).stdout(""));
    for (title, place, more) in [
        ("unknown key `lnag`", "1:1", "= help: did you mean `lang`?"),
        ("`e` is not a language tag", "2:8", "write a tag such as"),
        ("unknown key `nane`", "5:1", "= help: did you mean `name`?"),
        ("duplicate table `a.csv`", "7:8", "first listed here"),
        ("duplicate name `a` of a table", "9:8", "add the key `name`"),
        ("a table has no `path`", "10:1", ""),
        ("expected a string, found integer", "13:8", ""),
        ("no class and no rule for changes `status-chnaged`, did you mean `status-changed`?", "16:9", ""),
        ("duplicate `danger`", "17:9", "first listed here"),
        ("expected an array of strings, found string", "18:9", ""),
        ("unknown key `color`", "19:1", "expected `deny`, `warn` or `allow`"),
    ] {
        let (_, rest) = shown.split_once(&format!("error: {title}\n")).unwrap_or_else(|| panic!("{title}: {shown}"));
        let one = rest.split("\nerror: ").next().unwrap_or_default();
        assert!(one.contains(&format!("--> errcodes.toml:{place}\n")) && one.contains(more), "{title}: {one}");
    }
    std::fs::write(folder.path().join("errcodes.toml"), "[[table]\npath = \"a.csv\"\n").expect("a file can be written");
    let shown = errors(&call(folder.path(), &["check", "a.csv"]).code(2));
    assert!(shown.starts_with("error: `errcodes.toml` is not TOML: "), "{shown}");
    assert!(shown.contains("--> errcodes.toml:1:"), "{shown}");
    std::fs::write(folder.path().join("errcodes.toml"), b"\xff").expect("a file can be written");
    let shown = errors(&call(folder.path(), &["check"]).code(2));
    assert!(shown.starts_with("error: cannot read `errcodes.toml`: not UTF-8"), "{shown}");
}

#[test]
fn levels_of_the_file_hold_for_every_comparison() {
    let old = "code,http_status\na,406\n";
    let new = "code,http_status\na,400\n";
    let folder = folder(&[("old.csv", old), ("new.csv", new)]);
    call(folder.path(), &["diff", "old.csv", "new.csv"]).code(0);
    let levels = "[diff]\ndeny = [\"status-changed\"]\n";
    std::fs::write(folder.path().join("errcodes.toml"), levels).expect("a file can be written");
    call(folder.path(), &["diff", "old.csv", "new.csv"]).code(1);
    // Flags come after the file.
    call(folder.path(), &["diff", "old.csv", "new.csv", "--allow", "status-changed"]).code(0);
    call(folder.path(), &["diff", "old.csv", "new.csv", "--allow", "minor"]).code(1);
}

#[test]
fn init_lists_valid_tables() {
    let folder = folder(&[
        ("specs/shop.csv", SHOP),
        ("a shop/shop.csv", SHOP),
        ("faulty.csv", "code:u16\nx\n"),
        ("target/old.csv", SHOP),
        (".hidden/old.csv", SHOP),
        ("text.txt", SHOP),
    ]);
    let told = "not listed: faulty.csv, for which `check` reports 1 error\nerrcodes.toml: 2 tables\n";
    call(folder.path(), &["init"]).code(0).stdout(told).stderr("");
    let written = std::fs::read_to_string(folder.path().join("errcodes.toml")).expect("it was written");
    let expected = "\
[[table]]
path = \"a shop/shop.csv\"
name = \"a shop-shop\"

[[table]]
path = \"specs/shop.csv\"
name = \"specs-shop\"
";
    assert_eq!(written, expected);
    call(folder.path(), &["check"]).code(0).stdout("checked 2 tables, 2 rows: no errors\n");
    let again = errors(&call(folder.path(), &["init"]).code(2));
    assert!(again.starts_with("error: `errcodes.toml` exists already\n"), "{again}");
    let empty = TempDir::new().expect("a folder can be made");
    call(empty.path(), &["init"]).code(2).stdout("");
    assert!(!empty.path().join("errcodes.toml").exists());
}

#[test]
fn this_repository_lists_its_tables() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    call(&root, &["check", "--require-locale", "en"]).code(0).stdout("checked 5 tables, 164 rows: no errors\n");
}

#[test]
fn the_file_has_at_most_1_mib() {
    let padded = |length: usize| format!("{LISTED}#{}", "x".repeat(length - LISTED.len() - 1));
    let files = [("specs/shop.csv", SHOP), ("specs/details.csv", DETAILS)];
    let folder = folder(&files);
    let write =
        |length| std::fs::write(folder.path().join("errcodes.toml"), padded(length)).expect("it can be written");
    write(1024 * 1024);
    call(folder.path(), &["check"]).code(0).stdout("checked 2 tables, 2 rows: no errors\n");
    write(1024 * 1024 + 1);
    let refused = call(folder.path(), &["check"]).code(2);
    assert!(errors(&refused).contains("larger than 1 MiB"), "{}", errors(&refused));
}
