//! The workflow of the guide does what the guide says.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use crate::{PROGRAM, git, repository};

const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcodes/src/_guide/when_the_document_changes.md");

/// The `run` lines of the workflow on the page, in order.
fn workflow() -> Vec<String> {
    let page = fs::read_to_string(GUIDE).expect("the guide has the page");
    let (_, rest) = page.split_once("```yaml\n").expect("the page has a workflow");
    let (yaml, _) = rest.split_once("```").expect("the block ends");
    yaml.lines()
        .filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("run: "))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_workflow_of_the_guide_denies_what_is_dangerous() {
    let folder = repository();
    let folder = folder.path();
    git(folder, &["checkout", "-q", "-b", "next"]);
    let commands: Vec<String> = workflow();
    assert!(commands.iter().any(|command| command.contains("errcodes diff")), "{commands:?}");
    // The name under which cargo finds the program, and a remote branch as a runner has it.
    let programs = TempDir::new().expect("a folder can be made");
    fs::copy(PROGRAM, programs.path().join("cargo-errcodes")).expect("the program can be copied");
    git(folder, &["update-ref", "refs/remotes/origin/main", "main"]);
    let run = || {
        let all = commands.iter().filter(|command| !command.starts_with("cargo install"));
        all.map(|command| {
            let mut shell = Command::new("sh");
            let path = std::env::var("PATH").expect("there is a path");
            shell.current_dir(folder).args(["-ec", command]).env("GITHUB_BASE_REF", "main");
            shell.env("GITHUB_STEP_SUMMARY", folder.join("summary.md"));
            shell.env("PATH", format!("{}:{path}", programs.path().display()));
            shell.output().expect("there is a shell").status.code()
        })
        .collect::<Vec<_>>()
    };
    assert!(run().iter().all(|status| *status == Some(0)), "nothing changed");
    let path = folder.join("specs/activeserver.csv");
    let table = fs::read_to_string(&path).expect("it was copied");
    let last = table.lines().last().expect("there are rows");
    fs::write(&path, table.replace(last, &last.replacen("5000,", "5001,", 1))).expect("a file can be written");
    git(folder, &["commit", "-q", "-a", "-m", "a code changes"]);
    assert!(run().contains(&Some(1)));
    let summary = fs::read_to_string(folder.join("summary.md")).expect("it was written");
    assert!(summary.contains("code-changed"), "{summary}");
}
