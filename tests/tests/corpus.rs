//! The seeds of the fuzz targets, run as `cargo xtask fuzz` runs them, but once and without a fuzzer.

#[path = "../../fuzz/src/targets.rs"]
mod targets;

use std::path::Path;

fn replay(target: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds").join(target);
    let mut seeds = 0;
    for entry in std::fs::read_dir(&folder).expect("each target has seeds") {
        let path = entry.expect("the folder can be read").path();
        eprintln!("{}", path.display());
        run(&std::fs::read(path).expect("a seed can be read"));
        seeds += 1;
    }
    assert!(seeds > 0, "no seeds in {}", folder.display());
}

#[test]
fn table() {
    replay("table", targets::table);
}

#[test]
fn structured() {
    replay("structured", targets::structured);
}

#[test]
fn attribute() {
    replay("attribute", targets::attribute);
}

#[test]
fn scanner() {
    replay("scanner", targets::scanner);
}

#[test]
fn messages() {
    replay("messages", targets::messages);
}

#[test]
fn round_trip() {
    replay("round_trip", targets::round_trip);
}

#[test]
fn revisions() {
    replay("revisions", targets::revisions);
}
