//! The catalog of the rules of an import, checked against what is reported, and the formats that machines read.

use serde_json::Value;

use crate::Folder;

const RULES: &str = include_str!("../../import-rules.csv");
/// Their examples say what no text can show; the tests of forms, encodings and limits report them.
const WITHOUT_FILES: [&str; 3] = ["document-too-large", "guessed-encoding", "lost-format"];

struct Rule {
    id: String,
    level: String,
    explanation: String,
    example: String,
}

fn catalog() -> Vec<Rule> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(RULES.as_bytes());
    let rows = reader.records().map(|row| row.expect("the catalog is CSV"));
    let rule = |row: csv::StringRecord| {
        let cell = |at: usize| row[at].to_owned();
        Rule { id: cell(0), level: cell(1), explanation: cell(4), example: cell(5) }
    };
    rows.map(rule).collect()
}

/// Makes the files of an example, and returns the arguments of its command.
fn folder_of(example: &str) -> (Folder, Vec<String>) {
    let folder = Folder::new();
    let (command, files) = example.split_once('\n').expect("a command and files");
    let arguments = command.strip_prefix("$ cargo errcodes import ").expect("a command");
    for file in files.strip_prefix("-- ").expect("a file").split("\n-- ") {
        let (name, text) = file.split_once(" --\n").expect("a name");
        folder.write(name, text.trim_end().to_owned() + "\n");
    }
    (folder, arguments.split(' ').map(str::to_owned).collect())
}

fn reported(folder: &Folder, arguments: &[String]) -> Vec<(String, String)> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).chain(["--format", "json"]).collect();
    let ran = folder.import(&arguments);
    assert!(ran.status < 2, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = document["diagnostics"].as_array().expect("a list");
    all.iter().map(|one| (text(&one["rule"]), text(&one["level"]))).collect()
}

#[test]
fn each_rule_is_reported_by_its_example() {
    let rules = catalog();
    assert!(rules.len() > 20, "{} rules", rules.len());
    for Rule { id, level, explanation, example } in rules {
        let sentences = explanation.matches(". ").count() + usize::from(explanation.ends_with('.'));
        assert!((2..=6).contains(&sentences), "{id}: an explanation of {sentences} sentences");
        if WITHOUT_FILES.contains(&id.as_str()) {
            continue;
        }
        let (folder, arguments) = folder_of(&example);
        let mut found = reported(&folder, &arguments);
        // A note is beside what `check` says about the result, and an error beside what was left out.
        found.retain(|(rule, found)| *rule == id || (level == "error" && found == "error"));
        assert_eq!(found, [(id, level)]);
    }
}

#[test]
fn machines_read_diagnostics_notes_and_changes() {
    let recipe = "[columns]\ncode = \"Code\"\n\"description@en\" = \"Text\"";
    let folder = Folder::with("a.md", "| Code | Text | More |\n|--|--|--|\n| 1 | a | x |\n| 2 | b | y |\n", recipe);
    let table = folder.read("t.csv") + "code,description@en,description@de\n1,old,alt\n2,b,\n";
    folder.write("t.csv", &table);
    let arguments = ["t.csv".to_owned(), "--check".to_owned()];
    let rules = |found: Vec<(String, String)>| found.into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    assert_eq!(rules(reported(&folder, &arguments)), ["not-the-document", "left-out"]);
    let ran = folder.import(&["t.csv", "--check", "--format", "github"]);
    ran.says(1, "::error").says(1, "t.csv").says(1, "line=6");
    let ran = folder.import(&["t.csv", "--check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&ran.says(1, "sarif").out).expect("SARIF is JSON");
    let result = &log["runs"][0]["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().expect("the rule is there")).expect("an index");
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][index]["id"], "not-the-document");
    let found = rules(reported(&folder, &arguments[..1]));
    assert_eq!(found.first().map(String::as_str), Some("left-out"), "{found:?}");
    assert!(found.iter().any(|rule| rule.contains("text")), "no change in {found:?}");
    assert!(found.iter().any(|rule| rule == "missing-text" || rule == "blank-cell"), "no check in {found:?}");
}

#[test]
fn without_arguments_the_tables_of_the_workspace_are_checked() {
    let folder = Folder::with("a.md", "| Code |\n|--|\n| 1 |\n", "[columns]\ncode = \"Code\"");
    folder.import(&[]).says(2, "no table, and no `errcodes.toml`");
    folder.write("errcodes.toml", "[[table]]\npath = \"t.csv\"\n[[table]]\npath = \"own.csv\"\n");
    folder.write("own.csv", "code\n1\n");
    let recipe = folder.read("t.csv");
    folder.import(&[]).says(1, "the table has no rows yet");
    assert_eq!(folder.read("t.csv"), recipe, "nothing is written");
    folder.import(&["t.csv"]).says(0, "1 added");
    let ran = folder.import(&[]);
    assert!(!ran.says(0, "t.csv: nothing changed").out.contains("own.csv"));
    folder.write("t.csv", recipe + "code\n2\n");
    folder.import(&[]).says(1, "error[not-the-document]");
}
