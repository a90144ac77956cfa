//! The next revision is pasted: the tables of the four documents, each with a made-up one.

use std::fs;

use crate::cells::Cells;
use crate::program::Program;
use crate::{call, git, repository};

/// Each table, and the column by which its rows are known.
pub(crate) const TABLES: [(&str, &str); 5] = [
    ("activeserver", "code"),
    ("cafe24", "message"),
    ("google-payments", "name"),
    ("intra-mart", "code"),
    ("intra-mart-details", "variant"),
];

/// The variants of the last rows, which the next revisions lack.
const LAST_ROWS: [&str; 5] =
    ["SetupNotAllowed", "GatewayTimeout", "InvalidDecryptedRequest", "FailedTenantSwitch", "TenantSwitchNotAllowed"];
const USES_THE_LAST_ROWS: &str = r#"
errcodes::catalog! {
    #[catalog(spec = "specs/activeserver.csv")]
    pub enum ActiveServer {}
}
errcodes::catalog! {
    #[catalog(spec = "specs/cafe24.csv")]
    pub enum Cafe24 {}
}
errcodes::catalog! {
    #[catalog(spec = "specs/google-payments.csv")]
    pub enum Google {}
}
errcodes::catalog! {
    #[catalog(spec = "specs/intra-mart.csv")]
    pub enum Fault {}
}
errcodes::catalog! {
    #[catalog(spec = "specs/intra-mart-details.csv", link(fault = Fault in "specs/intra-mart.csv"))]
    pub enum Detail {}
}

pub fn last() -> (ActiveServer, Cafe24, Google, Fault, Detail) {
    (
        ActiveServer::SetupNotAllowed,
        Cafe24::GatewayTimeout,
        Google::InvalidDecryptedRequest,
        Fault::FailedTenantSwitch,
        Detail::TenantSwitchNotAllowed,
    )
}
"#;

/// Returns the next revision of a document, which loses its last row and gains one in the middle, and the lost row.
fn revised(before: &Cells) -> (Cells, Vec<String>) {
    let mut next = Cells::read(&before.text(""));
    let gone = next.rows.pop().expect("there are rows");
    let added = next.rows.len() / 2;
    next.rows.insert(added, next.rows[added].clone());
    next.rename(added);
    (next, gone)
}

#[test]
fn each_document_is_followed_by_a_next_revision() {
    let folder = repository();
    let folder = folder.path();
    for (name, key) in TABLES {
        let path = format!("specs/{name}.csv");
        let before = Cells::read(&fs::read_to_string(folder.join(&path)).expect("it was copied"));
        let (next, gone) = revised(&before);
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
fn a_program_that_names_a_lost_row_fails_until_the_row_is_kept() {
    let folder = repository();
    let folder = folder.path();
    let program = Program::new(folder, "pasted", USES_THE_LAST_ROWS);
    program.compiles_without_warnings();
    let path = |name: &str| folder.join(format!("specs/{name}.csv"));
    for (name, _) in TABLES {
        let before = Cells::read(&fs::read_to_string(path(name)).expect("it was copied"));
        let (next, _) = revised(&before);
        fs::write(folder.join(format!("{name}.next.csv")), next.text("")).expect("a file can be written");
        fs::write(path(name), next.text(&before.head)).expect("a file can be written");
    }
    let failed = program.fails();
    for row in LAST_ROWS {
        assert!(failed.contains(&format!("`{row}` found")), "{row}: {failed}");
    }
    git(folder, &["checkout", "-q", "--", "specs"]);
    for (name, _) in TABLES {
        let (table, next) = (format!("specs/{name}.csv"), format!("{name}.next.csv"));
        let (status, shown) = call(folder, &["diff", &table, &next, "--merge", "--output", &table]);
        assert_eq!(status, 0, "{shown}");
    }
    let warned = program.compiles();
    for row in LAST_ROWS {
        assert!(warned.contains(&format!("::{row}`: no longer in the document")), "{row}: {warned}");
    }
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
