//! `cargo errcodes check --watch`, as a person at an editor sees it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{fs, thread};

use tempfile::TempDir;

const GOOD: &str = "code:u16,name\n101,A\n";
const BAD: &str = "code:u16,name\n101,A\n101,B\n";
/// Far more than a change takes.
const LONG: Duration = Duration::from_secs(30);

/// The command at work, which ends with the test.
struct Watching {
    command: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn begin(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
        command.args(["check", "--watch"]).args(arguments).current_dir(folder);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut command = command.spawn().expect("the command starts");
        let out = BufReader::new(command.stdout.take().expect("standard output is piped"));
        let (sender, lines) = channel();
        thread::spawn(move || out.lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        Self { command, lines }
    }

    /// The last line of the next report.
    fn next(&self) -> String {
        loop {
            let line = self.lines.recv_timeout(LONG).expect("there is a report after each change");
            if line.starts_with("checked ") {
                return line;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.command.kill();
        let _ = self.command.wait();
    }
}

#[test]
fn a_table_is_checked_again_after_each_change() {
    let folder = TempDir::new().unwrap();
    let table = folder.path().join("a.csv");
    fs::write(&table, BAD).unwrap();
    let watching = Watching::begin(folder.path(), &["a.csv"]);
    assert_eq!(watching.next(), "checked 1 table, 2 rows: 1 error");
    fs::write(&table, GOOD).unwrap();
    assert_eq!(watching.next(), "checked 1 table, 1 row: no errors");
    // As many editors save.
    let saved = folder.path().join(".a.csv.new");
    fs::write(&saved, BAD).unwrap();
    fs::rename(&saved, &table).unwrap();
    assert_eq!(watching.next(), "checked 1 table, 2 rows: 1 error");
    fs::remove_file(&table).unwrap();
    assert_eq!(watching.next(), "checked 1 table, 0 rows: 1 error");
    fs::write(&table, GOOD).unwrap();
    assert_eq!(watching.next(), "checked 1 table, 1 row: no errors");
}

#[test]
fn what_a_table_leads_to_and_what_a_pattern_matches_are_watched() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("specs")).unwrap();
    fs::write(folder.path().join("specs/a.csv"), "variant,fault:ref\nOne,101\n").unwrap();
    let watching = Watching::begin(folder.path(), &["specs/*.csv", "--link", "fault=linked/faults"]);
    assert_eq!(watching.next(), "checked 1 table, 1 row: 1 error");
    // Neither the folder of the linked table nor its name as a table was there.
    fs::create_dir(folder.path().join("linked")).unwrap();
    assert_eq!(watching.next(), "checked 1 table, 1 row: 1 error");
    fs::write(folder.path().join("linked/faults"), GOOD).unwrap();
    assert_eq!(watching.next(), "checked 1 table, 1 row: no errors");
    fs::write(folder.path().join("specs/b.csv"), "variant,fault:ref\nOne,102\n").unwrap();
    assert_eq!(watching.next(), "checked 2 tables, 2 rows: 1 error");
}

#[test]
fn errcodes_toml_is_watched_and_may_be_wrong_for_a_while() {
    let folder = TempDir::new().unwrap();
    let toml = folder.path().join("errcodes.toml");
    fs::write(folder.path().join("a.csv"), GOOD).unwrap();
    fs::write(folder.path().join("b.csv"), GOOD).unwrap();
    fs::write(&toml, "[[table]]\npath = \"a.csv\"\n").unwrap();
    fs::create_dir(folder.path().join("below")).unwrap();
    let watching = Watching::begin(&folder.path().join("below"), &[]);
    assert_eq!(watching.next(), "checked 1 table, 1 row: no errors");
    fs::write(&toml, "[[table]]\npath =").unwrap();
    fs::write(&toml, "[[table]]\npath = \"a.csv\"\n[[table]]\npath = \"b.csv\"\n").unwrap();
    assert_eq!(watching.next(), "checked 2 tables, 2 rows: no errors");
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let refused = |arguments: &[&str], message: &str| {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"));
        command.args(["check", "--watch"]).args(arguments).assert().code(2).stdout("").stderr(message.to_owned());
    };
    refused(&["-"], "error: `--watch` needs files, and `-` is standard input\n");
    refused(&["--format", "json", "a.csv"], "error: `--watch` writes for people\n |\n = help: leave `--format` away\n");
}
