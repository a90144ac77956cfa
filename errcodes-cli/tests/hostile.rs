//! What a table, a path or a pipe must not do: control the terminal, block the compiler, or fill the memory.

use assert_cmd::Command;
use nasty::{REFUSED, cells, table};
use serde_json::Value;
use tempfile::TempDir;

#[path = "../../tests/tables/nasty.rs"]
mod nasty;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");
/// Runs the command with colors, as on a terminal.
fn colored(folder: &TempDir, arguments: &[&str]) -> String {
    let mut command = Command::new(PROGRAM);
    command.current_dir(folder.path()).env_remove("NO_COLOR").args(["--color", "always"]).args(arguments);
    let output = command.output().expect("the command runs");
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8(text).expect("UTF-8")
}

/// Returns the text without the colors that the command itself writes.
fn without_colors(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let end = after.find(|char: char| !char.is_ascii_digit() && char != ';').unwrap_or(after.len());
        let is_own = after[end..].starts_with('m') && &after[..end] != "35;7";
        rest = if is_own { &after[end + 1..] } else { after };
        if !is_own {
            plain.push('\u{1b}');
        }
    }
    plain + rest
}

fn assert_harmless(text: &str, what: &str) {
    assert!(!text.is_empty(), "{what}: nothing is reported");
    let obeyed = |char: char| {
        (char.is_control() && char != '\n') || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let plain = without_colors(text);
    let found = plain.find(obeyed).map(|at| plain[at..].chars().take(12).collect::<String>());
    assert_eq!(found, None, "{what}: {plain:?}");
}

#[test]
fn no_cell_and_no_name_controls_the_terminal() {
    let folder = TempDir::new().expect("a folder can be made");
    for nasty in REFUSED {
        // As a duplicate key, a reference, a value of each type, a name, a column, a word, a locale, and text.
        let tables = [
            format!("code,next:ref\nA{nasty}B,C{nasty}\nA{nasty}B,\n"),
            format!(
                "code,n:u8,b:bool,e:enum,http_status,m:template@en,m:template@ja\nA,{nasty},{nasty},{nasty},{nasty},{{a{nasty}}},{{b}}\n"
            ),
            format!("code,name\n1,{nasty}\n2,{nasty}\n"),
            format!("code,x{nasty}:{nasty}@{nasty},description@en_{nasty}\nA,b,c\n"),
            format!("code,soap_fault,soap_namespace\nA,p{nasty}:L,urn:{nasty}\nB,p{nasty}:,urn:{nasty}x\n"),
            format!("code,a\nA,b,{nasty}\n\"{nasty}\"x,\"{nasty}\n"),
        ];
        for (number, table) in tables.iter().enumerate() {
            let name = format!("t{number}{nasty}.csv");
            std::fs::write(folder.path().join(&name), table).expect("a file can be written");
            for arguments in [
                &["check", &name][..],
                &["check", "--require-locale", nasty, &name],
                &["check", "--link", &format!("next={nasty}.csv"), &name],
                &["expand", &name, "--name", "E"],
                &["expand", &name, "--name", nasty],
                &["serve", &name],
            ] {
                let is_expanded = arguments[0] == "expand";
                let shown = colored(&folder, arguments);
                // Some are accepted by `expand`, whose output is Rust.
                if !(is_expanded && shown.is_empty()) {
                    assert_harmless(&shown, &format!("{arguments:?} over {table:?}"));
                }
            }
        }
        for arguments in [
            &["check", &format!("{nasty}.csv")][..],
            &["check", &format!("{nasty}*.csv")],
            &["diff", &format!("{nasty}.csv"), &format!("b{nasty}.csv")],
            &["rules", nasty],
            &["serve", &format!("{nasty}.csv")],
        ] {
            assert_harmless(&colored(&folder, arguments), &format!("{arguments:?}"));
        }
    }
}

#[test]
fn machines_get_no_control_character_either() {
    let folder = TempDir::new().expect("a folder can be made");
    let nasty = REFUSED.concat();
    let table = format!("code,n:u8\nA{nasty},{nasty}\nA{nasty},1\n");
    let name = format!("t{nasty}.csv");
    std::fs::write(folder.path().join(&name), table).expect("a file can be written");
    for format in ["json", "github", "sarif"] {
        assert_harmless(&colored(&folder, &["check", "--format", format, &name]), format);
    }
}

/// All of them, and those that no table may have.
fn all_cells() -> Vec<String> {
    cells().into_iter().chain(REFUSED.map(|piece| format!("a{piece}b"))).collect()
}

#[test]
fn what_commands_show_of_cells_controls_no_terminal() {
    let folder = TempDir::new().expect("a folder can be made");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file can be written");
    let cells = all_cells();
    write("new.csv", &table(&["description@en", "n:u8", "kind:enum"], &cells));
    let (plain, backwards) = (vec![String::from("1"); cells.len()], cells.iter().rev().cloned().collect::<Vec<_>>());
    write("old.csv", &table(&["description@en", "n:u8", "kind:enum"], &plain));
    write("back.csv", &table(&["description@en", "n:u8", "kind:enum"], &backwards));
    // As a page would be written by a person who escapes two characters; and a recipe that says what a cell was.
    let section = |(number, cell): (usize, &String)| {
        let cell = cell.replace('&', "&amp;").replace('<', "&lt;");
        let head = format!("<h3>{cell}</h3><table><caption>{cell}</caption><tr><th>Code<th>Text<th>{cell}");
        format!("{head}<tr><td>N{number}<td>{cell}<td>x</table>\n")
    };
    let rows = cells.iter().enumerate().map(section).collect::<Vec<_>>().concat();
    write("page.html", &rows);
    write(
        "made.csv",
        "#! from = \"page.html\"\n#! [columns]\n#! code = \"Code\"\n#! description = \"Text\"\ncode,description\nN0,x\nN1,y\n",
    );
    write("none.csv", "#! from = \"page.html\"\n#! [columns]\n#! code = \"Kode\"\n");
    for arguments in [
        &["check", "new.csv"][..],
        &["explain", "N1", "--table", "new.csv"],
        &["explain", "a", "--table", "new.csv"],
        &["explain", &cells[3], "--table", "new.csv"],
        &["diff", "old.csv", "new.csv"],
        &["diff", "new.csv", "back.csv"],
        &["diff", "--format", "markdown", "new.csv", "back.csv"],
        &["expand", "new.csv", "--name", "E"],
        &["import", "page.html"],
        &["import", "made.csv", "--check"],
        &["import", "none.csv"],
        &["import", "made.csv"],
    ] {
        assert_harmless(&colored(&folder, arguments), &format!("{arguments:?}"));
    }
    for number in (0..cells.len()).step_by(7) {
        let code = format!("N{number}");
        assert_harmless(&colored(&folder, &["explain", &code, "--table", "new.csv"]), &code);
    }
}

/// Each diagnostic is one in what machines read, whatever is in the cell that it quotes.
#[test]
fn machines_read_one_diagnostic_for_each_cell() {
    let folder = TempDir::new().expect("a folder can be made");
    let cells = cells();
    std::fs::write(folder.path().join("t.csv"), table(&["n:u8"], &cells)).expect("a file can be written");
    let shown = |format: &str| {
        let shown = colored(&folder, &["check", "--format", format, "t.csv"]);
        assert_harmless(&shown, format);
        shown
    };
    let json = |format: &str| -> Value { serde_json::from_str(&shown(format)).expect("JSON") };
    let of = |rule: &Value| rule == "not-a-number";
    let document = json("json");
    let diagnostics = document["diagnostics"].as_array().expect("a list");
    assert_eq!(diagnostics.iter().filter(|found| of(&found["rule"])).count(), cells.len());
    let document = json("sarif");
    let results = document["runs"][0]["results"].as_array().expect("a list");
    assert_eq!(results.iter().filter(|found| of(&found["ruleId"])).count(), cells.len());
    // Each line is a command.
    let github = shown("github");
    assert!(github.lines().all(|line| line.starts_with("::error ") || line.starts_with("::warning ")), "{github}");
    assert_eq!(github.lines().filter(|line| line.contains("not-a-number")).count(), cells.len());
}

#[test]
fn all_errors_are_counted_and_a_thousand_of_each_rule_are_kept() {
    let folder = TempDir::new().expect("a folder can be made");
    let rows = "A\n".repeat(3_002);
    std::fs::write(folder.path().join("t.csv"), format!("code\n{rows}")).expect("a file can be written");
    let shown = colored(&folder, &["check", "--color", "never", "t.csv"]);
    assert!(shown.contains("\n … and 2981 errors more\n") || shown.contains("… and 2981 errors"), "{shown}");
    assert!(shown.ends_with("checked 1 table, 3002 rows: 3001 errors\n"), "{shown}");
    let json = colored(&folder, &["check", "--format", "json", "t.csv"]);
    assert_eq!(json.matches("\"duplicate-key\"").count(), 1_000);
    assert!(json.contains("3001"), "the summary counts all");
}

#[test]
fn lone_carriage_returns_are_one_error_for_a_cell() {
    let folder = TempDir::new().expect("a folder can be made");
    let returns = "a\r".repeat(100_000);
    let table = format!("code,a\nA,{returns}\nB,\"{returns}\"\nC,\"x\"{returns}\n");
    std::fs::write(folder.path().join("t.csv"), table).expect("a file can be written");
    let json = colored(&folder, &["check", "--format", "json", "t.csv"]);
    assert_eq!(json.matches("\"lone-carriage-return\"").count(), 3, "{json}");
}

/// `check <(command)` is a pipe.
#[cfg(unix)]
#[test]
fn the_command_line_reads_a_pipe() {
    let folder = TempDir::new().expect("a folder can be made");
    let pipe = folder.path().join("t.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("there is mkfifo");
    assert!(made.success());
    let writer = std::thread::spawn(move || std::fs::write(pipe, "code\nA\n"));
    let mut command = Command::new(PROGRAM);
    command.current_dir(folder.path()).args(["check", "t.csv"]);
    command.assert().code(0).stdout("checked 1 table, 1 row: no errors\n");
    writer.join().expect("it does not panic").expect("the pipe was read");
    let mut command = Command::new(PROGRAM);
    command.args(["check", "/dev/stdin"]).write_stdin("code\nA\n").assert().code(0);
}
