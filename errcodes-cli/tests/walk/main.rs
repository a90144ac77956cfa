//! The walk when a document changes: its next revision is imported or pasted, compared, merged, accepted, checked, and
//! compiled with the program that uses the table.

mod cells;
mod imported;
mod pasted;
mod program;
mod workflow;

use std::fs;
use std::path::Path;
use std::process::Command;

use assert_cmd::Command as Called;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");

/// Runs the command line, and returns its exit status and all that it wrote.
fn call(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut called = Called::new(PROGRAM);
    called.current_dir(folder).args(arguments).env_remove("CLICOLOR_FORCE");
    let output = called.output().expect("the program runs");
    let shown = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8")).concat();
    (output.status.code().expect("it ends"), shown)
}

fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "user.name=a", "-c", "user.email=a@example.com"]).args(arguments);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let output = command.output().expect("git is there");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A repository with the tables of the four documents, committed.
fn repository() -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    fs::create_dir(folder.path().join("specs")).expect("a folder can be made");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (name, _) in pasted::TABLES {
        let path = format!("specs/{name}.csv");
        fs::copy(root.join(&path), folder.path().join(&path)).expect("a table can be copied");
    }
    fs::copy(root.join("errcodes.toml"), folder.path().join("errcodes.toml")).expect("a file can be copied");
    git(folder.path(), &["init", "-q", "-b", "main"]);
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-q", "-m", "the tables"]);
    folder
}
