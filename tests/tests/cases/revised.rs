//! What one table cannot tell: the difference between two of its revisions.

use errcodes_table::compare::{Comparison, Pattern, Revision, Rule, compare};
use errcodes_table::{Selection, read};

fn revision(selection: &Selection) -> Revision {
    let reading = read(selection);
    Revision::from(&reading.catalog.unwrap_or_else(|| panic!("{}", reading.diagnostics)))
}

fn path(file: &str) -> String {
    format!("{}/tests/cases/{file}", env!("CARGO_MANIFEST_DIR"))
}

fn compared(name: &str) -> Comparison {
    let file = |which: &str| revision(&Selection::file(path(&format!("revisions/{name}-{which}.csv")).as_str()));
    compare(&file("old"), &file("new"))
}

fn rules(comparison: &Comparison) -> Vec<(Rule, &str)> {
    comparison.changes().map(|change| (change.rule, change.key.as_str())).collect()
}

#[test]
fn codes_that_slid_are_codes_that_are_reused() {
    let comparison = compared("renumber");
    let slide = &comparison.findings[0];
    assert_eq!(
        (slide.rule, slide.changes.len(), slide.pattern.clone()),
        (Rule::CodeReused, 2, Some(Pattern::Shift(-1)))
    );
}

#[test]
fn a_code_whose_only_text_is_another_one() {
    assert!(rules(&compared("reuse-ach")).contains(&(Rule::TextReplaced, "R11")));
}

#[test]
fn a_status_that_moved() {
    assert_eq!(rules(&compared("status-moved")), [(Rule::StatusChanged, "REQUESTED_FORMATS_INVALID")]);
}

#[test]
fn a_code_with_a_digit_too_many() {
    let slip = path("field/code-outlier.csv");
    let text = std::fs::read_to_string(&slip).expect("the file exists").replace("2001", "201");
    let comparison = compare(&revision(&Selection::inline(text.as_str())), &revision(&Selection::file(slip.as_str())));
    assert_eq!(rules(&comparison), [(Rule::CodeChanged, "201")]);
}
