//! What a user reads after each mistake: a small program beside the exact text of the compiler.
//!
//! `ui/<subject>/<mistake>.rs` is the program, `.stderr` beside it the text. After a deliberate change of a message
//! run this target with `TRYBUILD=overwrite`, and read what it wrote.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, io};

use errcodes_table::Rule;
use serde_json::Value;

/// Rules that no program of this package can break: their diagnostics come from build scripts, from the command line and
/// from another manifest.
const NOT_OF_MACROS: [&str; 5] = [
    "missing-environment-variable",
    "unwritable-file",
    "unused-allow",
    "duplicate-across-tables",
    "renamed-dependency",
];

/// What is promised beyond one rule, and the programs that show it.
const PROMISED: &[(&str, &[&str])] = &[
    (
        "every diagnostic at once, in file order",
        &["header/several_mistakes", "rows/several_mistakes", "attribute/several_mistakes"],
    ),
    ("no more than can be read", &["rows/more_than_twenty"]),
    ("columns counted in characters", &["rows/after_japanese_text"]),
    ("the skeleton after an error", &["file/skeleton", "header/skeleton", "rows/skeleton", "enum/skeleton"]),
    (
        "the impls of `display` after an error",
        &["messages/skeleton", "display/skeleton", "display/skeleton_without_a_table"],
    ),
    ("the diagnostics of a linked table", &["rows/linked_table_with_errors", "rows/linked_ref_to_nothing"]),
    ("variants to paste", &["enum/row_without_a_variant", "enum/rows_without_variants", "enum/no_variants"]),
    ("the nearest name", &["enum/misspelt_variant", "messages/a_misspelt_field", "attribute/row_misspelt"]),
    ("a field that is not `Display`", &["messages/not_shown", "messages/parameter_not_shown"]),
    ("a text that is shown without its values", &["messages/template_shown"]),
    ("`display` without `Debug`, or beside another", &["display/into_std/without_debug", "display/beside_thiserror"]),
    ("a cause that is not an error", &["causes/no_error", "causes/called_source", "causes/no_error_in_an_option"]),
    ("a cause that does not live long enough", &["causes/borrowed"]),
    ("a parameter that is not an error", &["causes/parameter_no_error"]),
    ("the header word that a real table needs", &["rows/unique_within_a_layer", "rows/several_statuses"]),
    ("a code in a constant that no row has", &["enum/expected_code_without_a_row", "enum/unknown_code_in_a_constant"]),
    ("a raw form that no code has", &["enum/received_as_another_type"]),
];

/// Programs that are compiled with a runtime without features; the others have all of them.
const WITHOUT_FEATURE: &str = "tests/ui/attribute/without_feature";
/// Programs whose errors quote the standard library where its source is installed (`rust-src`), and do not elsewhere: of
/// them the messages are compared and not the excerpts.
const INTO_STD: &str = "tests/ui/display/into_std";
/// More bytes than a line may have to be shown.
const LONG: usize = 20_000;
/// One byte more than a table may have.
const TOO_LARGE: u64 = 64 * 1024 * 1024 + 1;

#[test]
fn every_promise_has_its_program() {
    for (promise, programs) in PROMISED {
        for program in *programs {
            for extension in ["rs", "stderr"] {
                let file = Path::new("tests/ui").join(program).with_extension(extension);
                assert!(file.is_file(), "{promise}: {} is missing", file.display());
            }
        }
    }
}

#[test]
fn every_rule_has_a_program() {
    let texts = files("tests/ui").into_iter().filter(|file| has_extension(file, "stderr"));
    let texts: Vec<String> = texts.map(|file| fs::read_to_string(file).expect("rustc writes UTF-8")).collect();
    for rule in Rule::ALL {
        let is_shown = texts.iter().any(|text| text.contains(&format!("[{rule}]")));
        assert_eq!(is_shown, !NOT_OF_MACROS.contains(&rule.id()), "{rule}");
    }
}

#[test]
fn texts_have_their_programs_and_are_of_no_machine() {
    let target = target_directory();
    let here = [env!("CARGO_MANIFEST_DIR"), target.to_str().expect("the target directory is UTF-8")];
    for file in files("tests/ui").into_iter().filter(|file| has_extension(file, "stderr")) {
        assert!(file.with_extension("rs").is_file(), "{} has no program", file.display());
        let text = fs::read_to_string(&file).expect("what the compiler says is UTF-8");
        assert!(!here.iter().any(|folder| text.contains(folder)), "{} names a folder of this machine", file.display());
    }
}

#[test]
fn every_mistake_is_told() {
    let package = target_directory().join("tests/trybuild").join(env!("CARGO_PKG_NAME"));
    lay_tables(&package).unwrap_or_else(|fault| panic!("no tables in {}: {fault}", package.display()));
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}

/// Programs are compiled in a package below the target directory, so that is where the compiler looks for their
/// tables: under the same paths as here, as if the programs were compiled where they stand.
fn lay_tables(package: &Path) -> io::Result<()> {
    let laid = package.join("tests/ui");
    if laid.exists() {
        fs::remove_dir_all(&laid)?;
    }
    for file in files("tests/ui").into_iter().filter(|file| has_extension(file, "csv")) {
        let to = package.join(&file);
        fs::create_dir_all(to.parent().unwrap_or(package))?;
        fs::copy(&file, to)?;
    }
    // One lies beside the manifest.
    fs::copy("tests/ui/file/errors.csv", package.join("errors.csv"))?;
    fs::create_dir_all(laid.join("file/a_directory.csv"))?;
    let description = "a".repeat(LONG);
    let rows =
        ["code:u16,name,description@en,http_status", &format!("404,NOT_FOUND,{description},4O4"), "404,GONE,Gone,410"];
    fs::write(laid.join("rows/long_line.csv"), rows.join("\n"))?;
    // All zeros, and nearly nothing on the disk.
    File::create(laid.join("file/too_large.csv"))?.set_len(TOO_LARGE)
}

/// What is tested here has the runtime's features on, so these programs are compiled in a package of their own.
#[test]
fn a_missing_feature_is_named() {
    compiled_alone("without-feature", WITHOUT_FEATURE, rendered);
}

#[test]
fn an_error_that_leads_into_the_standard_library() {
    compiled_alone("into-std", INTO_STD, messages);
}

/// Compiles the programs of a folder in a package of their own, and compares what is told of each error.
fn compiled_alone(name: &str, folder: &str, tell: fn(&Value) -> Option<String>) {
    let package = target_directory().join("tests").join(name);
    let programs: Vec<PathBuf> = files(folder).into_iter().filter(|file| has_extension(file, "rs")).collect();
    lay_package(&package, name, &programs)
        .unwrap_or_else(|fault| panic!("no package in {}: {fault}", package.display()));
    let output = cargo()
        .args(["check", "--offline", "--bins", "--keep-going", "--message-format=json"])
        .current_dir(&package)
        .env("CARGO_TARGET_DIR", package.join("target"))
        .output()
        .expect("cargo runs");
    let said = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
    for program in programs {
        let name = program.file_stem().and_then(OsStr::to_str).expect("a program has a name");
        let told: String = said.lines().filter_map(|line| tell(&error_of(name, line)?)).collect();
        let (told, file) = (format!("{}\n", told.trim_end()), program.with_extension("stderr"));
        if env::var_os("TRYBUILD").is_some_and(|mode| mode == "overwrite") {
            fs::write(&file, told).expect("the repository is ours");
        } else {
            let promised = fs::read_to_string(&file).unwrap_or_default();
            assert_eq!(told, promised, "{name}: cargo said\n{}", String::from_utf8_lossy(&output.stderr));
        }
    }
}

/// A package that depends on the runtime as a stranger's does who turned no feature on.
fn lay_package(package: &Path, name: &str, programs: &[PathBuf]) -> io::Result<()> {
    let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcodes");
    let manifest = format!(
        "[workspace]\n[package]\nname = {name:?}\nedition = \"2024\"\n[dependencies]\nerrcodes.path = {runtime:?}\n"
    );
    fs::create_dir_all(package.join("src/bin"))?;
    fs::write(package.join("Cargo.toml"), manifest)?;
    // The versions that are at hand without a network.
    fs::copy("../Cargo.lock", package.join("Cargo.lock"))?;
    for program in programs {
        fs::copy(program, package.join("src/bin").join(program.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// The error of the program `name`, if this line of `cargo check` is one that has a place.
fn error_of(name: &str, line: &str) -> Option<Value> {
    let mut said: Value = serde_json::from_str(line).ok()?;
    let is_ours = said.pointer("/target/name")? == name;
    let message = said.get_mut("message")?.take();
    let has_place = !message.get("spans")?.as_array()?.is_empty();
    (is_ours && has_place).then_some(message)
}

/// The error as the compiler shows it.
fn rendered(error: &Value) -> Option<String> {
    Some(error.get("rendered")?.as_str()?.to_owned())
}

/// What the error says, where, and what it adds, without the lines that it quotes.
fn messages(error: &Value) -> Option<String> {
    let text = |value: &Value, member: &str| Some(value.get(member)?.as_str()?.to_owned());
    let mut lines = vec![format!("{}: {}", text(error, "level")?, text(error, "message")?)];
    for place in error.get("spans")?.as_array()? {
        let (line, column) = (place.get("line_start")?, place.get("column_start")?);
        lines.push(format!("{line}:{column}: {}", text(place, "label").unwrap_or_default()));
    }
    for added in error.get("children")?.as_array()? {
        lines.push(format!("{}: {}", text(added, "level")?, text(added, "message")?));
    }
    Some(lines.join("\n") + "\n")
}

fn target_directory() -> PathBuf {
    let metadata = cargo().args(["metadata", "--no-deps", "--offline", "--format-version=1"]).output();
    let metadata: Value = serde_json::from_slice(&metadata.expect("cargo runs").stdout).expect("it writes JSON");
    metadata.get("target_directory").and_then(Value::as_str).expect("every workspace has one").into()
}

fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// All files below a folder, in the order of their paths.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|known| known == extension)
}
