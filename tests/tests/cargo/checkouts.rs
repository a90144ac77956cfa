//! One package in two folders gives the same bytes, which contain neither the folder nor what the program leaves out.

use std::fs;

use super::package::{GENERATOR, Package, RUNTIME};

const LIBRARY: &str = r#"
use errcodes::{ErrorCatalog, catalog};

catalog! {
    #[catalog(spec = "specs/shop.csv", skip(internal), link(cause = Cause in "./specs/causes.csv"))]
    pub enum Shop {}
}

#[derive(ErrorCatalog, Debug, Clone, Copy)]
#[catalog(spec = "specs/causes.csv")]
pub enum Cause {
    Empty,
}

pub fn texts() -> [&'static str; 2] {
    [Shop::NotFound.text(), Shop::NotFound.cause().text()]
}
"#;

const PROGRAM: &str = r#"
fn main() {
    println!("{:?} {:?}", checkout::texts(), std::env::args());
}
"#;

const SCRIPT: &str = r#"
fn main() {
    errcodes_codegen::Settings::file("Shop", "specs/shop.csv")
        .link("cause", "crate::Cause", "specs/causes.csv")
        .build("shop.rs");
}
"#;

const SHOP: &str = "# comment-of-the-table\ncode:u16,name,cause:ref,text,internal\n\
    101,NOT_FOUND,EMPTY,text-of-the-table,column-that-is-skipped\n";
const CAUSES: &str = "# comment-of-the-linked-table\nname,text\nEMPTY,text-of-the-linked-table\n";

/// The results of one checkout.
struct Built {
    package: Package,
    library: Vec<u8>,
    program: Vec<u8>,
    generated: String,
}

fn build(folder: &str, remap: bool) -> Built {
    let files = [
        ("src/lib.rs", LIBRARY),
        ("src/main.rs", PROGRAM),
        ("build.rs", SCRIPT),
        ("specs/shop.csv", SHOP),
        ("specs/causes.csv", CAUSES),
    ];
    let package = Package::lay(folder, "checkout", &format!("{RUNTIME}\n{GENERATOR}"), &files);
    let flag = format!("--remap-path-prefix={}=/checkout", package.folder());
    let flags: &[&str] = if remap { &["--", &flag] } else { &[] };
    let compile = |what: &[&str]| {
        let arguments = [&["rustc", "--message-format=json"], what, flags].concat();
        package.cargo(&arguments).succeeds()
    };
    let library = compile(&["--lib"]);
    assert!(library.stderr.contains("Compiling checkout "), "{}", library.stderr);
    let out_dir = library
        .stdout
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["reason"] == "build-script-executed")
        .filter(|message| message["package_id"].as_str().is_some_and(|id| id.contains("#checkout@")))
        .find_map(|message| Some(message["out_dir"].as_str()?.to_owned()))
        .expect("cargo says where the build script writes");
    compile(&["--bin", "checkout"]);
    Built {
        library: fs::read(package.built("libcheckout.rlib")).expect("the library was built"),
        program: fs::read(package.built("checkout")).expect("the program was built"),
        generated: fs::read_to_string(format!("{out_dir}/shop.rs")).expect("the build script wrote it"),
        package,
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn give_the_same_bytes() {
    let one = build("checkout one", true);
    let two = build("checkout-二", true);
    assert!(one.library == two.library, "two checkouts give two libraries");
    assert!(one.program == two.program, "two checkouts give two programs");
    assert_eq!(one.generated, two.generated);

    for built in [&one, &two] {
        for text in ["text-of-the-table", "text-of-the-linked-table"] {
            assert!(contains(&built.program, text), "{text} is not in the program, which prints it");
        }
        for text in ["comment-of-the-table", "comment-of-the-linked-table", "column-that-is-skipped"] {
            assert!(!contains(&built.program, text), "{text} is in the program");
        }
        let folder = built.package.folder();
        assert!(
            !contains(&built.library, folder) && !contains(&built.program, folder),
            "{folder} is in what was built"
        );
        assert!(!built.generated.contains(folder), "{}", built.generated);
    }

    // The comparison detects a difference: without the remapping the compiler writes the folder.
    let folder = build("checkout one", false);
    assert!(one.library != folder.library && contains(&folder.library, folder.package.folder()));
}
