//! A build script that writes the enum: it runs again when the table changes, writes only what changed, and reports
//! every diagnostic to cargo.

use std::fs;
use std::time::SystemTime;

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
        "error: script@0.1.0: specs/shop.csv:2:15: not an HTTP status: a number from 100 to 599\n",
        "error: script@0.1.0: specs/shop.csv:3:1: ",
        "error: script@0.1.0: specs/shop.csv:3:11: `NONE` is the key of no row of `specs/causes.csv`",
        "2 | 101,NOT_FOUND,4OO,EMPTY,a\n",
    ]);
    assert_eq!(ran.stderr.matches("error: script@0.1.0: ").count(), 3, "{}", ran.stderr);
    let (_, excerpts) = ran.stderr.split_once("--- stderr").expect("what the script said to people");
    assert!(!excerpts.contains(package.folder()), "paths are as the script has them: {excerpts}");

    package.remove("specs/shop.csv");
    package.cargo(&["build"]).fails().tells(&["error: script@0.1.0: specs/shop.csv: no such file"]);
    package.write("specs/shop.csv", SHOP);
    assert_eq!(run(&package).0, "101 NOT_FOUND: not there (the shelf is empty)");
}
