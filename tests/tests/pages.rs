//! The pages of this repository: their blocks are what the commands print, their links lead somewhere, and the guide lists
//! all of its pages.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use errcodes_tests::pages::{assert_block, assert_page};

const TABLE: &str = include_str!("../tables/shop.csv");
const GUIDE: &str = "errcodes/src/_guide";

/// The upper box of the README's picture, a page of which `MANUAL` is the source: a status is mistyped.
const SHOWN: &str = "Code  Name               HTTP\n101   OUT_OF_STOCK       409\n205   TOO_MANY_REQUESTS  4Z9\n";
const MANUAL: &str = "<table><tr><th>Code<th>Name<th>HTTP\n<tr><td>101<td>OUT_OF_STOCK<td>409\n\
    <tr><td>205<td>TOO_MANY_REQUESTS<td>4Z9</table>\n";
/// What the left one has before the import.
const RECIPE: &str = "#! from = \"manual.html\"\n#! [columns]\n#! \"code:u16\" = \"Code\"\n#! name = \"Name\"\n\
    #! http_status = \"HTTP\"\n";
/// The right one.
const PROGRAM: &str = "catalog! {\n    #[catalog(spec = \"shop.csv\")]\n    pub enum ShopError {}\n}\n\n\
    ShopError::OutOfStock.code()         // 101\n\
    ShopError::OutOfStock.http_status()  // 409 Conflict\n\
    ShopError::from_code(205)            // Some(TooManyRequests)\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Runs `cargo errcodes` in a folder; returns its exit status and what it prints.
fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let ran = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--offline", "--package", "cargo-errcodes", "--manifest-path"])
        .arg(root().join("Cargo.toml"))
        .arg("--")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("cargo runs");
    let printed = [ran.stdout, ran.stderr].map(|printed| String::from_utf8(printed).expect("it prints UTF-8"));
    (ran.status.code(), printed.concat())
}

/// What `cargo errcodes check` prints for a table.
fn check(table: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("shop.csv"), table).expect("the table can be written");
    let (status, printed) = run(folder.path(), &["check", "shop.csv"]);
    assert_eq!(status, Some(1), "{printed}");
    printed
}

/// What `cargo errcodes import` makes of the manual.
fn imported() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("manual.html"), MANUAL).expect("the document can be written");
    let table = folder.path().join("shop.csv");
    fs::write(&table, RECIPE).expect("the table can be written");
    let (status, printed) = run(folder.path(), &["import", "shop.csv"]);
    assert_eq!(status, Some(0), "{printed}");
    fs::read_to_string(table).expect("the table is there")
}

/// A text in a box, under a title; all lines have the same width.
fn boxed(title: &str, text: &str) -> Vec<String> {
    let width = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let line = |line: &str| format!("│ {line:width$} │");
    let (rule, title) = ("─".repeat(width + 2), format!(" {title:<0$}", width + 3));
    let inside = text.lines().map(line);
    [title, format!("┌{rule}┐")].into_iter().chain(inside).chain([format!("└{rule}┘")]).collect()
}

/// The document, the table that is made of it, the program beside it, and below them what the compiler reports.
fn picture() -> String {
    let made = imported();
    let (table, program) = (boxed("shop.csv", &made), boxed("the program", PROGRAM));
    assert_eq!(table.len(), program.len(), "the boxes are beside each other");
    let lines = table.iter().zip(&program).enumerate().map(|(at, (left, right))| {
        let between = if at == table.len() / 2 { " ──► " } else { "     " };
        format!("{left}{between}{right}")
    });
    let arrow = ["    │ cargo errcodes import".to_owned(), "    ▼".to_owned()];
    let document = boxed("manual.html", SHOWN);
    let boxes: String =
        document.into_iter().chain(arrow).chain(lines).map(|line| line.trim_end().to_owned() + "\n").collect();
    format!("{boxes}\n{}", check(&made))
}

#[test]
fn the_readme_shows_what_is_tested() {
    assert_block("README.md", "table", TABLE);
    assert_block("README.md", "picture", &picture());
}

#[test]
fn the_commands_of_the_readme_are_run_by_the_gate() {
    let read = |file: &str| fs::read_to_string(root().join(file)).expect("it is in the repository");
    let (readme, gate) = (read("README.md"), read(".ci/run"));
    for (command, in_gate) in [
        ("cargo run -- expand specs/activeserver.csv --name ActiveServerError", "expand specs/activeserver.csv --name"),
        ("cargo test --workspace", "cargo test --workspace"),
    ] {
        assert!(readme.contains(&format!("\n$ {command}\n")), "the README does not have `{command}`");
        assert!(gate.contains(in_gate), "the gate does not run `{command}`");
    }
}

#[test]
fn the_guide_shows_a_diagnostic() {
    let table = "code:u16,name,http_status\n101,OUT_OF_STOCK,4O9\n101,TOO_MANY_REQUESTS,429\n";
    assert_block(&format!("{GUIDE}/diagnostics.md"), "a-diagnostic", &check(table));
}

#[test]
fn the_guide_lists_its_pages() {
    let index = fs::read_to_string(root().join(GUIDE).join("mod.rs")).expect("the guide has an index");
    let files = fs::read_dir(root().join(GUIDE)).expect("the folder can be listed");
    for path in files.map(|file| file.expect("the folder can be listed").path()) {
        let page = path.file_stem().and_then(|name| name.to_str()).expect("an ASCII name");
        if page == "mod" {
            continue;
        }
        assert!(index.contains(&format!("\n    {page}\n")), "`pages!` does not have `{page}`");
        assert!(index.contains(&format!("]({page})")), "the index does not list `{page}`");
    }
}

/// Every relative link of a Markdown file, outside of code.
fn links(text: &str) -> Vec<&str> {
    let mut is_code = false;
    let mut links = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
        }
        if is_code {
            continue;
        }
        for (at, _) in line.match_indices("](") {
            let target = line[at + 2..].split(')').next().unwrap_or_default();
            if !target.contains("://") && !target.starts_with('#') {
                links.push(target.split('#').next().unwrap_or_default());
            }
        }
    }
    links
}

#[test]
fn links_lead_to_files() {
    let mut count = 0;
    for folder in ["", "benches", "errcodes-cli", "errcodes-codegen", "errcodes-macros", "errcodes-runtime"]
        .into_iter()
        .chain(["errcodes-shared", "errcodes-table", "specs", "tests"])
    {
        let folder = root().join(folder);
        let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in files.map(|file| file.expect("the folder can be listed").path()) {
            if path.extension().is_none_or(|extension| extension != "md") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("pages are UTF-8");
            for link in links(&text) {
                assert!(folder.join(link).exists(), "{}: no file `{link}`", path.display());
                count += 1;
            }
        }
    }
    assert!(count > 10, "only {count} links were found");
}

#[test]
fn the_index_of_the_tests_has_every_target() {
    let index = fs::read_to_string(root().join("tests/README.md")).expect("the tests have an index");
    for file in fs::read_dir(root().join("tests/tests")).expect("the folder can be listed") {
        let path = file.expect("the folder can be listed").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("an ASCII name");
        assert!(index.contains(&format!("\n| `{name}` |")), "tests/README.md does not have `{name}`");
    }
}

/// The guide's page of rules, made from the catalog of rules.
fn rules() -> String {
    let file = File::open(root().join("errcodes-table/rules.csv")).expect("the rules are a table");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file);
    let mut page = String::from(
        "# Rules\n\nEvery diagnostic is an instance of a rule. `cargo errcodes rules ID` prints one of them. Each example is one mistake,\n\
         and breaks no other rule. The rules of `cargo errcodes diff` are at the end, each with a table before and after.\n",
    );
    let mut rows: Vec<_> = reader.records().map(|row| row.expect("the table is CSV")).collect();
    // Rules of one subject are together, in the order of the table.
    let mut subjects: Vec<String> = rows.iter().map(|row| row[2].to_owned()).collect();
    let mut known = HashSet::new();
    subjects.retain(|subject| known.insert(subject.clone()));
    rows.sort_by_key(|row| subjects.iter().position(|subject| *subject == row[2]));
    let mut subject = String::new();
    for row in &rows {
        let [code, level, about, summary, explanation, language, example] = std::array::from_fn(|at| &row[at]);
        if subject != about {
            about.clone_into(&mut subject);
            write!(page, "\n## The {subject}\n").expect("writing to a string succeeds");
        }
        let fence = match (language, about, code) {
            // They compile; a missing feature too, since the doctests have every feature.
            ("rust", "build", _) | ("rust", _, "missing-feature") => "rust,ignore",
            ("rust", _, _) if level != "error" => "rust,ignore",
            ("rust", _, _) => "compile_fail",
            ("shell", _, _) => "sh",
            ("toml", _, _) => "toml",
            _ => "csv",
        };
        let example = example.trim_end();
        write!(page, "\n### `{code}`\n\n{level}: {summary}\n\n{explanation}\n\n```{fence}\n{example}\n```\n")
            .expect("writing to a string succeeds");
    }
    let file = File::open(root().join("errcodes-cli/import-rules.csv")).expect("the rules are a table");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file);
    page.push_str("\n## The import\n\nThese come from `cargo errcodes import` only. Each example is a command, and the files that it works on.\n");
    for row in reader.records().map(|row| row.expect("the table is CSV")) {
        let [code, level, _, summary, explanation, example] = std::array::from_fn(|at| &row[at]);
        let example = example.trim_end();
        write!(page, "\n### `{code}`\n\n{level}: {summary}\n\n{explanation}\n\n```text\n{example}\n```\n")
            .expect("writing to a string succeeds");
    }
    page + &changes()
}

/// The rules of `diff`, by class, each with the table before and after.
fn changes() -> String {
    let file = File::open(root().join("errcodes-table/change-rules.csv")).expect("the rules are a table");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file);
    let mut page = String::new();
    let mut known = String::new();
    for row in reader.records() {
        let row = row.expect("the table is CSV");
        let [code, class, level, _, summary, explanation, before, after] = std::array::from_fn(|at| &row[at]);
        if known != class {
            class.clone_into(&mut known);
            write!(page, "\n## Changes of class {class}\n").expect("writing to a string succeeds");
        }
        let (before, after) = (before.trim_end(), after.trim_end());
        write!(
            page,
            "\n### `{code}`\n\n{level}: {summary}\n\n{explanation}\n\n```csv\n{before}\n```\n\nand then\n\n```csv\n{after}\n```\n"
        )
        .expect("writing to a string succeeds");
    }
    page
}

#[test]
fn the_guide_has_the_rules() {
    assert_page(&format!("{GUIDE}/rules.md"), &rules());
}
