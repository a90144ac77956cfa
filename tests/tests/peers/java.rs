//! Programs in Java: compiled, and run with the jars of the peers.

use std::path::Path;
use std::process::Command;
use std::{env, ffi::OsString};

use tempfile::TempDir;

use crate::peer::{self, Told, ours};

/// Compiles a program of this folder and runs it once, for all faults.
pub(crate) fn run(program: &str, peers: &Path, faults: &Path) -> Told {
    let classes = TempDir::new().expect("a folder can be made");
    let jars = peers.join("jars/*");
    let compiled = Command::new("javac")
        .args(["-encoding", "UTF-8", "-Xlint:all,-path,-classfile", "-Werror", "-d"])
        .arg(classes.path())
        .arg("-cp")
        .arg(&jars)
        .args([ours("Lines.java"), ours(&format!("{program}.java"))])
        .output()
        .expect("javac can be run");
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));

    let class_path: OsString = env::join_paths([classes.path(), &jars]).expect("a class path");
    peer::run(Command::new("java").arg("-cp").arg(class_path).arg(program).arg(faults))
}
