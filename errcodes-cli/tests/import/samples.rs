//! Documents as partners publish them, and the tables that a careful person makes of them.

use std::fs;

use crate::{Folder, rows, samples, script};

/// A table by its columns, in the order of their headers; people's column `variant` is blank.
fn columns(table: &[Vec<String>]) -> Vec<Vec<String>> {
    let header = table.first().expect("a header");
    let cell = |row: &Vec<String>, at: usize| if header[at] == "variant" { String::new() } else { row[at].clone() };
    let cells = |at: usize| table.iter().skip(1).map(move |row| cell(row, at));
    // People's columns are behind the document's, wherever the expected table has them.
    let mut columns: Vec<Vec<String>> =
        (0..header.len()).map(|at| std::iter::once(header[at].clone()).chain(cells(at)).collect()).collect();
    columns.sort();
    columns
}

/// A first import makes the expected table with blank people's columns. Once people filled them, the table is the
/// expected one with its recipe on top: it is what the document says, and an import does not change a byte of it.
fn check(name: &str, document: &str) {
    let folder = Folder::new();
    folder.write(document, fs::read(samples().join(document)).expect("the document"));
    let recipe = fs::read_to_string(samples().join(format!("recipes/{name}.toml"))).expect("the recipe");
    folder.write("t.csv", script(&recipe));
    folder.import(&["t.csv"]).says(0, "added");
    let expected = fs::read_to_string(samples().join(format!("{name}.expected.csv"))).expect("the expected table");
    let made = folder.read("t.csv");
    assert!(made.starts_with(&script(&recipe)), "the recipe stays on top");
    assert_eq!(columns(&rows(&made)), columns(&rows(&expected)));
    for table in [made, script(&recipe) + &expected] {
        folder.write("t.csv", &table);
        folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
        folder.import(&["t.csv"]).says(0, "nothing changed");
        assert_eq!(folder.read("t.csv"), table);
    }
}

#[test]
fn html_with_merged_cells_lists_and_footnotes() {
    check("gateway", "gateway.html");
}

#[test]
fn html_in_windows_1252_without_closing_tags_and_header() {
    check("reponses", "reponses.html");
}

#[test]
fn markdown_tables() {
    check("ledger", "ledger.md");
}

#[test]
fn markdown_headings_with_prose() {
    check("transfer-lib", "transfer-lib.md");
}

#[test]
fn a_sheet_with_merged_cells() {
    check("brief", "brief.xlsx");
}

#[test]
fn openapi_examples() {
    check("shop.openapi", "shop.openapi.yaml");
}

#[test]
fn json_by_name() {
    check("tiles", "tiles.json");
}

#[test]
fn semicolons_and_junk_above_the_header() {
    check("bank", "bank.csv");
}

#[test]
fn a_proto_enum() {
    check("status", "status.proto");
}

#[test]
fn what_another_tool_made_of_a_pdf() {
    check("terminal.pdfplumber", "terminal.pdfplumber.csv");
}

#[test]
fn every_sample_is_listed_with_a_recipe_that_works() {
    for document in [
        "gateway.html",
        "reponses.html",
        "ledger.md",
        "transfer-lib.md",
        "brief.xlsx",
        "shop.openapi.yaml",
        "tiles.json",
        "bank.csv",
        "status.proto",
        "terminal.pdfplumber.csv",
    ] {
        let folder = Folder::new();
        folder.write(document, fs::read(samples().join(document)).expect("the document"));
        folder.import(&[document]).says(0, "#! [columns]");
        folder.import(&[document, "--to", "made/t.csv"]).says(2, "cannot write");
        folder.import(&[document, "--to", "t.csv"]).says(0, "added");
        folder.import(&["t.csv", "--check"]).says(0, "nothing changed");
        folder.import(&[document, "--to", "t.csv"]).says(2, "exists already");
    }
}

#[test]
fn a_pdf_is_refused_with_what_to_do() {
    let folder = Folder::new();
    folder.write("terminal.pdf", fs::read(samples().join("terminal.pdf")).expect("the document"));
    folder.import(&["terminal.pdf"]).says(1, "write its tables as CSV");
}
