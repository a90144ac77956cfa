//! The seeds of the fuzz target `import`, run as `cargo xtask fuzz` runs them, but once and without a fuzzer.

#[path = "../../../fuzz/src/import.rs"]
mod target;

use std::path::Path;

#[test]
fn import() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds/import");
    let mut seeds = 0;
    for entry in std::fs::read_dir(&folder).expect("the target has seeds") {
        let path = entry.expect("the folder can be read").path();
        eprintln!("{}", path.display());
        target::import(&std::fs::read(path).expect("a seed can be read"));
        seeds += 1;
    }
    assert!(seeds > 0, "no seeds in {}", folder.display());
}
