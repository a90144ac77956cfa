//! The walk when a document changes, for the tables of the four documents: a made-up next revision is compared, merged,
//! accepted, checked and generated; and the workflow of the guide does what the guide says.

use std::fs;
use std::path::Path;
use std::process::Command;

use assert_cmd::Command as Called;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cargo-errcodes");
const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcodes/src/_guide/when_the_document_changes.md");
/// Each table, and the column by which its rows are known.
const TABLES: [(&str, &str); 5] = [
    ("activeserver", "code"),
    ("cafe24", "message"),
    ("google-payments", "name"),
    ("intra-mart", "code"),
    ("intra-mart-details", "variant"),
];

/// A table as rows of cells, without the lines above the header.
struct Cells {
    head: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Cells {
    fn read(text: &str) -> Self {
        let start = text.lines().take_while(|line| line.starts_with('#')).map(|line| line.len() + 1).sum();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&text.as_bytes()[start..]);
        let mut rows: Vec<Vec<String>> =
            reader.records().map(|row| row.expect("CSV").iter().map(str::to_owned).collect()).collect();
        Self { head: text[..start].to_owned(), header: rows.remove(0), rows }
    }

    fn column(&self, name: &str) -> usize {
        let is_it = |cell: &String| cell.split([':', '@']).next() == Some(name);
        self.header.iter().position(is_it).unwrap_or_else(|| panic!("no column {name}"))
    }

    /// The table as a partner publishes it: without our lines above the header.
    fn text(&self, head: &str) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.header).expect("a vector can be written to");
        self.rows.iter().for_each(|row| writer.write_record(row).expect("a vector can be written to"));
        let rows = String::from_utf8(writer.into_inner().expect("a vector can be written to")).expect("UTF-8");
        format!("{head}{rows}")
    }

    /// Gives a row new names in all columns that tell rows apart.
    fn rename(&mut self, row: usize) {
        for (name, value) in
            [("code", "9999"), ("name", "ENTIRELY_NEW"), ("variant", "EntirelyNew"), ("message", "Entirely new.")]
        {
            let at = self.header.iter().position(|cell| cell.split([':', '@']).next() == Some(name));
            if let Some(at) = at.filter(|at| !self.rows[row][*at].is_empty() && !self.header[*at].contains("template"))
            {
                value.clone_into(&mut self.rows[row][at]);
            }
        }
    }
}

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

/// A repository with all tables, committed.
fn repository() -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    fs::create_dir(folder.path().join("specs")).expect("a folder can be made");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (name, _) in TABLES {
        let path = format!("specs/{name}.csv");
        fs::copy(root.join(&path), folder.path().join(&path)).expect("a table can be copied");
    }
    fs::copy(root.join("errcodes.toml"), folder.path().join("errcodes.toml")).expect("a file can be copied");
    git(folder.path(), &["init", "-q", "-b", "main"]);
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-q", "-m", "the tables"]);
    folder
}

#[test]
fn each_document_is_followed_by_a_next_revision() {
    let folder = repository();
    let folder = folder.path();
    for (name, key) in TABLES {
        let path = format!("specs/{name}.csv");
        let before = Cells::read(&fs::read_to_string(folder.join(&path)).expect("it was copied"));
        // The document loses its last row, and gains one in the middle.
        let mut next = Cells::read(&before.text(""));
        let gone = next.rows.pop().expect("there are rows");
        let added = next.rows.len() / 2;
        next.rows.insert(added, next.rows[added].clone());
        next.rename(added);
        let pasted = format!("specs/{name}.next.csv");
        fs::write(folder.join(&pasted), next.text("")).expect("a file can be written");

        let (status, shown) = call(folder, &["diff", &path, &pasted]);
        assert!(status == 1 && shown.contains("1 added, 1 removed"), "{name}: {shown}");
        let (status, shown) = call(folder, &["diff", &path, &pasted, "--merge", "--output", &path]);
        assert_eq!((status, shown.as_str()), (0, ""), "{name}");
        fs::remove_file(folder.join(&pasted)).expect("it was written");
        let merged = fs::read_to_string(folder.join(&path)).expect("it was written");
        assert!(merged.starts_with(&before.head), "{name}: the lines above the header are ours");
        let cells = Cells::read(&merged);
        let kept =
            cells.rows.iter().find(|row| row[cells.column(key)] == gone[before.column(key)]).expect("it is kept");
        assert_eq!(kept[cells.column("deprecated")], "no longer in the document", "{name}");

        // Nothing is denied any more; the next revision of the repository is the base of the one after it.
        let (status, shown) = call(folder, &["diff", "--base", "main", &path]);
        assert!(status == 0 && shown.contains("row-deprecated") && shown.contains("row-added"), "{name}: {shown}");
        let (status, shown) = call(folder, &["check", &path]);
        assert_eq!(status, 0, "{name}: {shown}");
        let link = ["--link", "fault=AuthFault:specs/intra-mart.csv"];
        let links = if name == "intra-mart-details" { &link[..] } else { &[] };
        let (status, shown) = call(folder, &[&["expand", &path, "--name", "Next"], links].concat());
        assert!(status == 0 && shown.contains("EntirelyNew") && shown.contains("#[deprecated"), "{name}: {shown}");
    }
    // All tables at once, as in a pipeline.
    let (status, shown) = call(folder, &["diff", "--base", "main"]);
    assert_eq!(status, 0, "{shown}");
}

#[test]
fn exchanged_codes_are_accepted_by_the_lines_that_diff_prints() {
    let folder = repository();
    let folder = folder.path();
    let path = "specs/activeserver.csv";
    let mut table = Cells::read(&fs::read_to_string(folder.join(path)).expect("it was copied"));
    let code = table.column("code");
    let (one, other) = (table.rows[0][code].clone(), table.rows[1][code].clone());
    table.rows[0][code] = other;
    table.rows[1][code] = one;
    let head = table.head.clone();
    fs::write(folder.join(path), table.text(&head)).expect("a file can be written");
    let (status, shown) = call(folder, &["diff", "--base", "main", path]);
    assert_eq!(status, 1, "{shown}");
    let lines: Vec<&str> = shown.lines().map(str::trim).filter(|line| line.starts_with("# errcodes-allow:")).collect();
    assert_eq!(lines.len(), 2, "{shown}");
    let accepted = lines.join("\n").replace("WHY", "the partner confirmed it");
    fs::write(folder.join(path), table.text(&format!("{head}{accepted}\n"))).expect("a file can be written");
    let (status, shown) = call(folder, &["diff", "--base", "main", path]);
    assert!(status == 0 && shown.contains("2 accepted"), "{shown}");
    let (status, shown) = call(folder, &["check", path]);
    assert_eq!(status, 0, "{shown}");
}

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
