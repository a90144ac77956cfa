//! Small tables as people write them, and the rules that each one breaks.
//!
//! `field/` has slips of published tables, `dx/` what spreadsheets and habits make of a table, `revisions/` tables before and
//! after a change, and `messages/` what peers send (in the tests of problems and faults).

mod expressed;
mod revised;
mod written;

use std::collections::BTreeSet;
use std::path::Path;

use errcodes_table::{Checks, Diagnostics, Selection, Unlinked, read};

const FIELD: &[(&str, &[&str])] = &[
    // Told by comparing two revisions only.
    ("code-outlier", &[]),
    ("column-status", &["unused-meaning"]),
    ("dollar-placeholder", &["foreign-placeholder"; 3]),
    ("enum-two-spellings", &["inconsistent-spelling"]),
    ("column-type", &[]),
    ("hex-mark-slip", &["mixed-radix"]),
    ("hex-negative", &[]),
    ("icu-plural", &["invalid-template"]),
    ("index-name-problem", &[]),
    ("key-fullwidth", &["fullwidth-character"]),
    ("key-one-space", &["blank-key"]),
    ("key-smart-quotes", &["spreadsheet-damage"]),
    ("key-space", &["padded-key"; 2]),
    ("key-zero-width", &["invisible-character"]),
    ("list-status", &["not-a-status"; 2]),
    // One text of two: not nearly all.
    ("locale-fallback", &[]),
    ("numeric-no-name", &["unnamed-codes"]),
    ("pattern-wildcard", &["range-as-code"; 2]),
    ("printf-in-template", &["foreign-placeholder"]),
    ("range-class", &[]),
    ("range-rows", &["range-as-code"; 2]),
    ("ref-by-name", &[]),
    ("ref-cycle", &["ref-cycle"]),
    // Two rows for one code; a `list` column needs one.
    ("scope-operation", &[]),
    ("scope-two-columns", &["duplicate-key"; 2]),
    ("sheet-date", &["spreadsheet-damage"]),
    ("sheet-scientific", &["spreadsheet-damage"]),
    ("soap11-row", &[]),
    ("status-absent-serve", &[]),
    ("version-scoped", &["duplicate-key"]),
];

const DX: &[(&str, &[&str])] = &[
    ("01d_descripton", &["misspelled-column"]),
    ("03c_sep_comma", &["separator-line"]),
    ("03d_pipe", &["wrong-delimiter"]),
    ("05c_mojibake", &["mojibake"]),
    ("05d_replacement", &["replacement-character"]),
    ("06b_doublebom", &["invisible-character"]),
    ("08c_trailing_commas_blank_rows", &["blank-row"]),
    ("10_lost_zeros", &["lost-zeros"]),
    ("11_dates", &["spreadsheet-damage"; 2]),
    ("15_nbsp", &["not-a-number", "invisible-character", "padded-key", "not-a-status"]),
    ("15c_zwsp", &["invisible-character", "not-a-status"]),
    ("15e_text_spaces", &["padded-key"; 2]),
    ("15f", &["padded-key"; 2]),
    ("19_title_row", &["title-row"]),
    ("21_cr_only", &["lone-carriage-return"]),
    ("29_ref", &["dangling-ref", "ref-cycle"]),
    ("36_excel_formula", &["spreadsheet-formula", "spreadsheet-damage"]),
    ("37_deprecated_bool", &["deprecated-flag"]),
    ("cyc", &["ref-cycle"]),
    ("iso", &["unnamed-codes"]),
    ("kind", &[]),
    ("kornblume", &[]),
    ("m", &[]),
    // The last line of `check` says that `fault` was not checked.
    ("refless", &[]),
    ("shop", &[]),
];

/// Returns the ids of what is reported, in their order.
fn reported(selection: &Selection) -> Vec<&'static str> {
    read(selection).diagnostics.iter().map(|diagnostic| diagnostic.rule.id()).collect()
}

fn checked(folder: &str, wanted: &[(&str, &[&str])]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    for (name, rules) in wanted {
        let file = folder.join(format!("{name}.csv"));
        let path = file.to_str().expect("the path is UTF-8");
        let mut selection = Selection::file(path).unlinked(Unlinked::OwnIfKeyed);
        let all = read(&selection).diagnostics;
        assert_eq!(all.iter().map(|diagnostic| diagnostic.rule.id()).collect::<Vec<_>>(), *rules, "{name}");
        selection.checks = Checks::Errors;
        let errors = read(&selection).diagnostics;
        // A warning that is found as the table is read may remain.
        let lines = |all: &Diagnostics| all.lines().filter(|line| line.contains("error[")).collect::<Vec<_>>();
        assert_eq!(lines(&errors), lines(&all), "{name}");
        selection.checks = Checks::Reading;
        let unread = read(&selection).diagnostics;
        assert!(lines(&unread).iter().all(|line| lines(&all).contains(line)), "{name}: {unread}");
    }
    let files = std::fs::read_dir(folder).expect("the folder exists");
    let files: BTreeSet<_> =
        files.filter_map(|file| file.expect("listed").path().file_stem().map(ToOwned::to_owned)).collect();
    assert_eq!(files, wanted.iter().map(|(name, _)| (*name).into()).collect());
}

#[test]
fn slips_of_published_tables() {
    checked("field", FIELD);
}

#[test]
fn what_spreadsheets_and_habits_write() {
    checked("dx", DX);
}

/// Other tables of the same kinds.
#[test]
fn the_whole_kind() {
    for (table, rules) in [
        ("code,name\n\u{a0}A1,FIRST\n", ["padded-key"].as_slice()),
        ("code,name\n\u{3000},FIRST\n", &["blank-key"]),
        ("code,name\nA\u{ad}1,FIRST\n", &["invisible-character"]),
        ("code,kind:enum\nA1,\"client \"\n", &["padded-key"]),
        ("code,name\nA1,FIRST\n\u{410}2,SECOND\nA3,THIRD\n", &["mixed-script"]),
        ("code,name:index,variant\nA1,受信,First\nA2,Ошибка,Second\n", &[]),
        ("code,name\nが1,FIRST\nか\u{3099}1,SECOND\n", &["confusable-keys"]),
        ("code,name\nA1,FIRST\nAl,SECOND\n", &["confusable-keys"]),
        ("code:u16,name,a:optional\n1,FIRST,#REF!\n", &["spreadsheet-error"]),
        ("code:u16,name\n1,FIRST,\n2,SECOND,,\n", &["ragged-row"]),
        ("code:u16,name\n1,FIRST,\n2,SECOND\n", &["ragged-row"]),
        ("code:u16,name\n1,FIRST,\n2,SECOND,,\n3,THIRD\n", &["ragged-row"]),
        ("code,message:template\nA1,{{user}} is {user}\n", &[]),
        ("code:u16,name\n1,FIRST\n,\n,\n,\n", &["blank-row"]),
        ("Errors of the shop\ncode,name\nA1,FIRST\n", &["title-row"]),
        ("code:int,name:string\n1,FIRST\n", &["unknown-header-word", "unknown-header-word"]),
        ("code,name,htpp_status\nA1,FIRST,404\n", &["misspelled-column"]),
        ("code,name,http_code\nA1,FIRST,404\n", &["unused-meaning"]),
        ("code,name,status\nA1,FIRST,open\n", &[]),
        ("code,text@en,text@de\nA1,%s of %d,%2$d von %1$s\n", &[]),
        ("code,text@en,text@de\nA1,%s of %d,%d von %s\n", &["printf-mismatch"]),
        ("code,text@en,text@de\nA1,%s of %d,%s von %s\n", &["printf-mismatch"]),
        ("code,message:template\nA1,100% sure\n", &[]),
        ("code,name\n00-01,FIRST\n00-02,SECOND\n00-03,THIRD\n", &["invalid-allow"; 0]),
        ("code,name,kind:enum\nA1,FIRST,level1\nA2,SECOND,level2\n", &[]),
        ("code,name,kind:enum\nA1,FIRST,Retry\nA2,SECOND,retry\n", &["duplicate-identifier"]),
    ] {
        assert_eq!(reported(&Selection::inline(table)), rules, "{table}");
    }
}

#[test]
fn warnings_are_accepted_and_errors_are_not() {
    let table = "code,name\n0080,FIRST\n0081,SECOND\n82,THIRD\n83,FOURTH\n0084,FIFTH\n";
    let with = |line: &str| reported(&Selection::inline(format!("{line}\n{table}").as_str()));
    assert_eq!(with("# a comment"), ["lost-zeros", "lost-zeros"]);
    assert_eq!(with("# errcodes-allow: lost-zeros: as in the document"), [""; 0]);
    assert_eq!(with("\"# errcodes-allow: lost-zeros: as, in the document\","), [""; 0]);
    assert_eq!(with("# errcodes-allow: lost-zeros 82: as in the document"), ["lost-zeros"]);
    assert_eq!(with("# errcodes-allow: lost-zeros 9: why"), ["unused-allow", "lost-zeros", "lost-zeros"]);
    assert_eq!(with("# errcodes-allow: lost-zeros"), ["invalid-allow", "lost-zeros", "lost-zeros"]);
    assert_eq!(with("# errcodes-allow: lost-zeroes: why"), ["unknown-rule", "lost-zeros", "lost-zeros"]);
    assert_eq!(with("# errcodes-allow: duplicate-key: why"), ["invalid-allow", "lost-zeros", "lost-zeros"]);
    assert_eq!(with("# errcodes-allow: code-reused 82 a -> b: why"), ["lost-zeros", "lost-zeros"], "a rule of `diff`");
    let allow = |rule: &str| reported(&Selection::inline(table).allow([rule]));
    assert_eq!(allow("lost-zeros"), [""; 0]);
    assert_eq!(allow("duplicate-key"), ["lost-zeros", "lost-zeros", "invalid-allow"]);
    assert_eq!(allow("lost-zeroes"), ["lost-zeros", "lost-zeros", "unknown-rule"]);
}

#[test]
fn a_key_with_a_space_is_in_backticks() {
    let table = "# errcodes-allow: mojibake `NOT FOUND`: an example\ncode,description\nNOT FOUND,H\u{c3}\u{a4}ndler\n";
    assert_eq!(reported(&Selection::inline(table)), [""; 0]);
    let table = "# errcodes-allow: misspelled-column descripton: theirs\ncode,descripton\nA1,x\n";
    assert_eq!(reported(&Selection::inline(table)), [""; 0], "of a header cell the name of the column");
}
