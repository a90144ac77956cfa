//! The next revision of a document: what is the document's is overwritten, what is people's is kept.

use std::fs;

use crate::{Folder, samples, script};

/// The document of most tests here: rows of code, name, text.
fn page(rows: &[(&str, &str, &str)]) -> String {
    let rows: String =
        rows.iter().flat_map(|(code, name, text)| ["<tr><td>", code, "<td>", name, "<td>", text, "</tr>\n"]).collect();
    format!("<h2>Errors</h2><table><tr><th>Code<th>Name<th>Text</tr>\n{rows}</table>")
}

const RECIPE: &str = "from = \"a.html\"\n[columns]\ncode = \"Code\"\nname = \"Name\"\n\"description@en\" = \"Text\"";

/// A table with people's columns, and the document that it was made from.
fn folder(rows: &[(&str, &str, &str)]) -> Folder {
    let folder = Folder::new();
    folder.write("a.html", page(rows));
    let table: String =
        rows.iter().flat_map(|(code, name, text)| [code, ",", name, ",", text, ",mine ", code, ",\n"]).collect();
    folder.write("t.csv", format!("{}code,name,description@en,description@de,deprecated\n{table}", script(RECIPE)));
    folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
    folder
}

const FOUR: [(&str, &str, &str); 4] = [
    ("1", "LOST", "The card is lost."),
    ("2", "LATE", "It is late."),
    ("3", "FULL", "No seat is free."),
    ("4", "SHUT", "We have closed."),
];

fn table(folder: &Folder) -> String {
    crate::without_comments(&folder.read("t.csv"))
}

#[test]
fn a_revision_comes_out_byte_for_byte() {
    let folder = Folder::new();
    let revision = samples().join("revision");
    let read = |name: &str| fs::read_to_string(revision.join(name)).expect("the sample");
    let recipe = script(&read("pos.toml")).replace('\n', "\r\n");
    folder.write("pos-v1.html", read("pos-v1.html"));
    folder.write("pos-v2.html", read("pos-v2.html"));
    folder.write("t.csv", format!("{recipe}{}", read("pos-v1.csv")));
    folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
    let checked = folder.import(&["t.csv", "--from", "pos-v2.html", "--check"]);
    checked.says(1, "the document says `NO_CONNECTION`").says(1, "t.csv:14:6").says(1, "the document has `99`");
    assert_eq!(folder.read("t.csv"), format!("{recipe}{}", read("pos-v1.csv")), "--check writes nothing");
    let ran = folder.import(&["t.csv", "--from", "pos-v2.html"]);
    ran.says(0, "2 added, 2 changed, 1 no longer in the document")
        .says(0, "does `description@en` still say the same?")
        .says(0, "`variant` = `NoLink` keeps it")
        .says(0, "perhaps `105` now")
        .says(0, "with t.csv before")
        .says(0, "columns left out: `Hinweis`");
    let expected = format!("{recipe}{}", read("pos-v2.expected.csv"));
    assert_eq!(folder.read("t.csv"), expected);
    folder.import(&["t.csv", "--from", "pos-v2.html"]).says(0, "nothing changed");
    assert_eq!(folder.read("t.csv"), expected, "a second import changes no byte");
}

#[test]
fn a_first_import_keeps_the_mark_and_the_line_ends() {
    let folder = Folder::with("a.html", page(&FOUR), "");
    let recipe = format!("\u{FEFF}{}", script(RECIPE).replace('\n', "\r\n"));
    folder.write("t.csv", &recipe);
    folder.import(&["t.csv"]).says(0, "4 added");
    let table = folder.read("t.csv");
    assert!(table.starts_with(&(recipe + "code,name,description@en\r\n1,LOST,")), "{table}");
    folder.import(&["t.csv"]).says(0, "nothing changed");
    assert_eq!(folder.read("t.csv"), table);
}

#[test]
fn rows_that_return_lose_exactly_our_mark() {
    let folder = folder(&FOUR);
    folder.write("a.html", page(&[FOUR[0], FOUR[1], FOUR[3]]));
    folder.import(&["t.csv"]).says(0, "gone: `3`");
    assert!(table(&folder).contains("3,FULL,No seat is free.,mine 3,no longer in the document\n"));
    folder.write("a.html", page(&FOUR));
    folder.import(&["t.csv"]).says(0, "`3` is in the document again");
    assert!(table(&folder).contains("3,FULL,No seat is free.,mine 3,\n"));
}

#[test]
fn without_a_column_for_it_one_is_appended() {
    let folder = folder(&FOUR);
    let without = folder.read("t.csv").replace(",deprecated\n", "\n").replace(",\n", "\n");
    folder.write("t.csv", without);
    folder.write("a.html", page(&[FOUR[0], FOUR[1], FOUR[3], ("5", "NEW", "Something new.")]));
    folder.import(&["t.csv"]).says(0, "the column `deprecated` is new");
    let expected = "code,name,description@en,description@de,deprecated\n1,LOST,The card is lost.,mine 1,\n2,LATE,It is late.,mine 2,\n\
                    3,FULL,No seat is free.,mine 3,no longer in the document\n4,SHUT,We have closed.,mine 4,\n5,NEW,Something new.,,\n";
    assert_eq!(table(&folder), expected);
}

#[test]
fn a_reused_code_stops_the_import() {
    let folder = folder(&FOUR);
    let before = folder.read("t.csv");
    folder.write("a.html", page(&[FOUR[0], ("2", "CARD_STUCK", "Nothing comes out of the slot."), FOUR[2], FOUR[3]]));
    folder.import(&["t.csv"]).says(1, "error[code-reused]: `2` belongs to another error now").says(1, "--reused 2");
    assert_eq!(folder.read("t.csv"), before, "nothing is written after an error");
    folder.import(&["t.csv", "--reused", "2"]).says(0, "your columns are blank now");
    assert!(table(&folder).contains("2,CARD_STUCK,Nothing comes out of the slot.,,\n"));
    folder.import(&["t.csv"]).says(0, "nothing changed");
}

#[test]
fn equal_texts_make_a_rename_whatever_the_names() {
    let folder = folder(&FOUR);
    folder.write("a.html", page(&[FOUR[0], ("2", "BEHIND_SCHEDULE", FOUR[1].2), FOUR[2], FOUR[3]]));
    folder.import(&["t.csv"]).says(0, "name `LATE` → `BEHIND_SCHEDULE`");
    assert!(table(&folder).contains("2,BEHIND_SCHEDULE,It is late.,mine 2,\n"));
}

#[test]
fn codes_that_change_places_are_found_without_names() {
    let folder = Folder::new();
    let page = |first: &str, second: &str| {
        format!("<table><tr><th>Code<th>Text</tr><tr><td>1<td>{first}</tr><tr><td>2<td>{second}</tr></table>")
    };
    folder.write("a.html", page("The card is lost.", "It is late."));
    folder.write(
        "t.csv",
        script("from = \"a.html\"\n[columns]\ncode = \"Code\"\ndescription = \"Text\"")
            + "code,description,mine\n1,The card is lost.,x\n2,It is late.,y\n",
    );
    folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
    folder.write("a.html", page("It is late.", "The card is lost."));
    folder.import(&["t.csv"]).says(1, "code-reused").says(1, "--reused 2");
}

#[test]
fn a_moved_row_keeps_peoples_cells() {
    let folder = folder(&FOUR);
    folder.write("a.html", page(&[FOUR[0], FOUR[1], ("33", FOUR[2].1, FOUR[2].2), FOUR[3]]));
    folder.import(&["t.csv", "--check"]).says(1, "--moved 3=33");
    folder.import(&["t.csv", "--moved", "3=9"]).says(1, "the document has no `9`");
    folder.import(&["t.csv", "--moved", "1=33"]).says(1, "the document still has `1`");
    folder.import(&["t.csv", "--moved", "3=33"]).says(0, "was `3`");
    assert!(table(&folder).contains("33,FULL,No seat is free.,mine 3,\n"));
    assert!(!table(&folder).contains("no longer"));
}

#[test]
fn a_quarter_gone_needs_a_word() {
    let folder = folder(&FOUR);
    let before = folder.read("t.csv");
    folder.write("a.html", page(&[FOUR[0]]));
    folder.import(&["t.csv"]).says(1, "3 of the table's 4 rows are not in the document").says(1, "--gone 3");
    folder.import(&["t.csv", "--gone", "2"]).says(1, "rows-gone");
    assert_eq!(folder.read("t.csv"), before);
    folder.import(&["t.csv", "--gone", "3"]).says(0, "3 no longer in the document");
}

#[test]
fn a_document_without_rows_is_an_error() {
    let folder = folder(&FOUR);
    let before = folder.read("t.csv");
    folder.write("a.html", page(&[]));
    folder.import(&["t.csv"]).says(1, "the document has no row for this table");
    folder.write("a.html", "<p>moved</p>");
    folder.import(&["t.csv"]).says(1, "no table in `a.html`");
    assert_eq!(folder.read("t.csv"), before);
}

#[test]
fn a_missing_document_is_named_with_from() {
    let folder = folder(&FOUR);
    fs::remove_file(folder.path("a.html")).expect("the document is there");
    folder.import(&["t.csv"]).says(2, "--from FILE");
    folder.write("elsewhere/b.html", page(&FOUR));
    folder.import(&["t.csv", "--from", "elsewhere/b.html", "--check"]).says(0, "nothing changed");
}

#[test]
fn integers_compare_by_value_and_keep_the_tables_digits() {
    let folder = Folder::new();
    folder.write(
        "a.html",
        "<table><tr><th>Code<th>Text</tr><tr><td>0x0A<td>a</tr><tr><td>011<td>b</tr><tr><td>12<td>c</tr></table>",
    );
    let recipe = script("from = \"a.html\"\n[columns]\ncode = \"Code\"\ndescription = \"Text\"");
    folder.write("t.csv", format!("{recipe}code:u16,description\n10,a\n0x0B,b\n"));
    folder.import(&["t.csv"]).says(0, "1 added");
    assert_eq!(table(&folder), "code:u16,description\n10,a\n0x0B,b\n12,c\n");
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_permissions_kept() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = folder(&FOUR);
    folder.write("real/t.csv", folder.read("t.csv").replace("a.html", "../a.html"));
    fs::set_permissions(folder.path("real/t.csv"), fs::Permissions::from_mode(0o640)).expect("permissions");
    symlink("real/t.csv", folder.path("link.csv")).expect("a link");
    folder.write("a.html", page(&[FOUR[0], FOUR[1], FOUR[2]]));
    let ran = folder.import(&["link.csv", "--from", "a.html"]);
    ran.says(0, "gone: `4`");
    assert!(folder.path("link.csv").is_symlink());
    assert!(folder.read("real/t.csv").contains("no longer in the document"));
    let mode = fs::metadata(folder.path("real/t.csv")).expect("the table").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    let files = fs::read_dir(folder.path("real")).expect("the folder").count();
    assert_eq!(files, 1, "no temporary file is left");
}

#[test]
fn what_a_spreadsheet_makes_of_the_recipe_is_still_the_recipe() {
    let folder = folder(&FOUR);
    let text = folder.read("t.csv");
    let quoted: String = text
        .lines()
        .map(|line| match line.strip_prefix("#!") {
            Some(_) => format!("\"{}\",,,,\r\n", line.replace('"', "\"\"")),
            None => format!("{line}\r\n"),
        })
        .collect();
    folder.write("t.csv", format!("\u{FEFF}{quoted}"));
    folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
    // A recipe line that has commas is cut at them.
    let recipe = "#! code = { from = \"\"Code\"\"\",\" take = '^.*$' }\",,,\r\n";
    folder.write("t.csv", quoted.replace("\"#! code = \"\"Code\"\"\",,,,\r\n", &format!("\"{recipe}")));
    folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
}
