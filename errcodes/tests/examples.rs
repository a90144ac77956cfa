//! Every example prints what the `text` block at its top says.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// The lines of the `text` block in the module documentation of an example.
fn promised(source: &str) -> Option<String> {
    let (_, after) = source.split_once("//! ```text\n")?;
    let (block, _) = after.split_once("//! ```\n")?;
    block.lines().map(|line| Some(format!("{}\n", line.strip_prefix("//! ")?))).collect()
}

#[test]
fn print_what_they_promise() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(package.join("examples")).expect("the folder can be listed");
    let mut count = 0;
    for path in files.map(|file| file.expect("the folder can be listed").path()) {
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let name = path.file_stem().and_then(|name| name.to_str()).expect("examples have ASCII names");
        let source = fs::read_to_string(&path).expect("an example is UTF-8");
        let promised = promised(&source).unwrap_or_else(|| panic!("{name} does not say what it prints"));
        assert!(source.lines().count() < 60, "{name} is longer than an example should be");

        let ran = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["run", "--quiet", "--offline", "--example", name])
            .current_dir(package)
            .output()
            .expect("cargo runs");
        let told = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{name} fails:\n{told}");
        assert_eq!(String::from_utf8_lossy(&ran.stdout), promised, "{name}");
        count += 1;
    }
    assert!(count >= 6, "only {count} examples ran");
}
