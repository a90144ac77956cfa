//! A build script that writes the enum: it runs again when the table changes, writes only what changed, and reports
//! every diagnostic to cargo.

use std::fs;
use std::process::Command;
use std::time::SystemTime;

use super::nasty::{REFUSED, cells, table};
use super::package::{GENERATOR, Package, RUNTIME};

const SCRIPT: &str = r#"
fn main() {
    errcodes_codegen::Settings::file("Shop", "specs/shop.csv")
        .link("cause", "Cause", "specs/causes.csv")
        .build("shop.rs");
}
"#;

const PROGRAM: &str = r#"
include!(concat!(env!("OUT_DIR"), "/shop.rs"));

errcodes::catalog! {
    #[catalog(table = "name,text\nEMPTY,the shelf is empty\n")]
    enum Cause {}
}

fn main() {
    for error in Shop::ALL {
        println!("{error}: {} ({})", error.text(), error.cause().text());
    }
    println!("{}", env!("OUT_DIR"));
}
"#;

const SHOP: &str = "code:u16,name,http_status,cause:ref,text\n101,NOT_FOUND,404,EMPTY,not there\n";
const CAUSES: &str = "name,text\nEMPTY,the shelf is empty\n";

/// Returns what the program prints, and when the file that it includes was written.
fn run(package: &Package) -> (String, SystemTime) {
    let printed = package.run();
    let (line, out_dir) = printed.trim_end().split_once('\n').expect("two lines");
    let written = fs::metadata(format!("{out_dir}/shop.rs")).and_then(|file| file.modified());
    (line.to_owned(), written.expect("the build script wrote it"))
}

#[test]
fn runs_again_for_a_table_and_for_nothing_else() {
    let package = Package::new(
        "script",
        &format!("{RUNTIME}\n{GENERATOR}"),
        &[("src/main.rs", PROGRAM), ("build.rs", SCRIPT), ("specs/shop.csv", SHOP), ("specs/causes.csv", CAUSES)],
    );
    let (printed, written) = run(&package);
    assert_eq!(printed, "101 NOT_FOUND: not there (the shelf is empty)");
    assert!(package.is_fresh("script"));
    package.write("specs/notes.csv", "code\nA\n");
    package.write("README.md", "A file that a script without instructions would run for.");
    assert!(package.is_fresh("script"));

    // The same content again: the script runs and does not write.
    package.write("specs/shop.csv", SHOP);
    let ran = package.cargo(&["build", "--verbose"]).succeeds();
    assert!(ran.stderr.contains("build-script-build"), "the script runs: {}", ran.stderr);
    assert_eq!(run(&package), (printed, written));

    package.write("specs/shop.csv", &SHOP.replace("not there", "sold out"));
    let (printed, rewritten) = run(&package);
    assert_eq!(printed, "101 NOT_FOUND: sold out (the shelf is empty)");
    assert!(rewritten > written);

    // The linked table was read too; only its keys are in the generated file.
    package.write("specs/causes.csv", &CAUSES.replace("shelf", "box"));
    let ran = package.cargo(&["build", "--verbose"]).succeeds();
    assert!(ran.stderr.contains("build-script-build"), "the script runs: {}", ran.stderr);
    assert_eq!(run(&package), (printed, rewritten));

    package.write(
        "specs/shop.csv",
        "code:u16,name,http_status,cause:ref,text\n101,NOT_FOUND,4OO,EMPTY,a\n101,B,200,NONE,b\n",
    );
    let ran = package.cargo(&["build"]).fails().tells(&[
        "error: script@0.1.0: specs/shop.csv:2:15: error[not-a-status]: `4OO` is not an HTTP status; expected a number from 100 to 599\n",
        "error: script@0.1.0: specs/shop.csv:3:1: ",
        "error: script@0.1.0: specs/shop.csv:3:11: error[dangling-ref]: no row `NONE` in `specs/causes.csv`",
    ]);
    assert_eq!(ran.stderr.matches("specs/shop.csv:").count(), 3, "each is told once: {}", ran.stderr);
    let told = ran.stderr.lines().filter(|line| line.starts_with("error: script@"));
    for line in told {
        assert!(!line.contains(package.folder()), "paths are as the script has them: {line}");
    }

    package.remove("specs/shop.csv");
    package
        .cargo(&["build"])
        .fails()
        .tells(&["error: script@0.1.0: error[file-not-found]: no file `specs/shop.csv`; "]);
    package.write("specs/shop.csv", SHOP);
    assert_eq!(run(&package).0, "101 NOT_FOUND: not there (the shelf is empty)");
}

/// A script with several tables, and no code that asks whether one had errors.
const SEVERAL: &str = r#"
fn main() {
    for table in ["first", "second", "third"] {
        errcodes_codegen::Settings::file("E", &format!("{table}.csv")).build(&format!("{table}.rs"));
    }
    println!("cargo::warning=the script came to its end");
}
"#;

#[test]
fn every_table_is_reported_before_the_build_fails() {
    let many: Vec<String> = (0..30).map(|row| format!("E{row},4OO\n")).collect();
    let package = Package::new(
        "several",
        &format!("{RUNTIME}\n{GENERATOR}"),
        &[
            ("src/main.rs", "fn main() {}"),
            ("build.rs", SEVERAL),
            ("first.csv", "code,http_status\nA,4OO\n"),
            ("second.csv", &format!("code,http_status\n{}", many.concat())),
            ("third.csv", "code,note\nA,\"two\nlines\"\nA,\"x\ny\"z\n"),
        ],
    );
    let ran = package.cargo(&["build"]).fails().tells(&[
        "warning: several@0.1.0: the script came to its end\n",
        "error: several@0.1.0: first.csv:2:3: error[not-a-status]: `4OO` is not an HTTP status; expected a number from 100 to 599\n",
        "error: several@0.1.0: second.csv:21:5: error[not-a-status]: `4OO` is not an HTTP status; expected a number from 100 to 599\n",
        "error: several@0.1.0: … and 10 more errors: `cargo errcodes check` shows all of them\n",
        "error: several@0.1.0: third.csv:4:1: error[duplicate-key]: duplicate code `A`; ",
        "error: several@0.1.0: third.csv:5:3: error[text-after-quote]: text after the closing quote; ",
    ]);
    assert_eq!(ran.stderr.matches("error: several@0.1.0: ").count(), 1 + 20 + 1 + 2, "{}", ran.stderr);
    assert_eq!(ran.stderr.matches("first.csv").count(), 1, "each is told once: {}", ran.stderr);
    package.write("first.csv", "code,http_status\nA,400\n");
    package.write("second.csv", "code,http_status\nA,400\n");
    package.write("third.csv", "code,note\nA,x\n");
    package.cargo(&["build"]).succeeds();
}

const SCRIPTS: &str = r#"
use errcodes_codegen::Settings;

fn main() {
    for table in std::fs::read_dir("specs").unwrap() {
        let path = format!("specs/{}", table.unwrap().file_name().to_str().unwrap());
        // Texts, and cells that are not numbers.
        Settings::file("E", &path).build("nasty.rs");
    }
}
"#;

/// What a script tells cargo are the errors and warnings of its tables, one line each, and nothing that a cell says.
#[test]
fn no_cell_is_an_instruction_for_cargo() {
    let package =
        Package::new("instructions", &format!("{RUNTIME}\n{GENERATOR}"), &[("src/lib.rs", ""), ("build.rs", SCRIPTS)]);
    let cells: Vec<String> = cells().into_iter().chain(REFUSED.map(|piece| format!("a{piece}b"))).collect();
    // Twenty diagnostics of a table are told.
    for (number, cells) in cells.chunks(6).enumerate() {
        package.write(&format!("specs/{number}.csv"), &table(&["n:u8", "description@en"], cells));
    }
    package.cargo(&["build"]).fails().tells(&["not-a-number", "control-character"]);
    // Cargo does not keep the output of a script that fails, so the script runs once more.
    let scripts = fs::read_dir(package.built("build")).expect("scripts were built").filter_map(|entry| {
        let folder = entry.expect("an entry").path();
        let is_ours = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("instructions-"));
        let script = folder.join("build-script-build");
        let built = fs::metadata(&script).and_then(|script| script.modified()).ok()?;
        is_ours.then_some((built, script))
    });
    let (_, script) = scripts.max().expect("the script was built");
    let output = Command::new(script)
        .current_dir(package.folder())
        .env("CARGO_MANIFEST_DIR", package.folder())
        .env("OUT_DIR", package.path("."))
        .output()
        .expect("the script runs");
    let output = String::from_utf8(output.stdout).expect("UTF-8");
    let tables = format!("cargo::rerun-if-changed={}", package.path("specs").display());
    let known = [&*tables, "cargo::error=", "cargo::warning="];
    let others: Vec<&str> = output.lines().filter(|line| !known.iter().any(|start| line.starts_with(start))).collect();
    assert_eq!(others, [""; 0]);
    assert_eq!(output.lines().filter(|line| line.contains("not-a-number")).count(), cells.len());
    assert!(!output.contains(|char: char| char.is_control() && char != '\n'), "{output:?}");
}
