//! What a table, a path or a pipe must not do: control the terminal, block the compiler, or fill the memory.

use assert_cmd::Command;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");
/// Each does something to a terminal: a color, its title, a cleared screen, an overwritten line, another order.
const NASTY: &[&str] =
    &["\u{1b}[35;7m", "\u{1b}]0;pwned\u{7}", "\u{1b}[2J", "\u{9b}2J", "\u{8}\u{8}", "\u{202e}", "\u{2066}", "\u{7f}"];

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
    for nasty in NASTY {
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
    let nasty = NASTY.concat();
    let table = format!("code,n:u8\nA{nasty},{nasty}\nA{nasty},1\n");
    let name = format!("t{nasty}.csv");
    std::fs::write(folder.path().join(&name), table).expect("a file can be written");
    for format in ["json", "github", "sarif"] {
        assert_harmless(&colored(&folder, &["check", "--format", format, &name]), format);
    }
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
