//! Mistakes that are put into real tables must be found, and a harmless change must not be reported as one.

use std::collections::BTreeMap;

use errcodes_table::compare::{Cell, Class, Kind, Revision, Rule, compare};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::load::load;
use crate::snapshot::pairs;

/// The newest revision of each family.
fn newest() -> Vec<(String, Revision)> {
    let newest: BTreeMap<String, String> = pairs().into_iter().map(|(family, _, new)| (family, new)).collect();
    newest.into_iter().map(|(family, new)| (family.clone(), load(&format!("revisions/{family}/{new}.csv")))).collect()
}

/// Runs a test several times for each family, each time with other numbers.
fn for_each_family(test: impl Fn(&str, &Revision, [prop::sample::Index; 2]) -> Result<(), TestCaseError>) {
    for (family, table) in newest() {
        let cases = if table.rows.len() < 300 { 20 } else { 4 };
        let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
        runner.run(&any::<[prop::sample::Index; 2]>(), |numbers| test(&family, &table, numbers)).unwrap();
    }
}

fn code_column(table: &Revision) -> usize {
    table.columns.iter().position(|column| column.name == "code" || column.name == "name").unwrap()
}

fn code(table: &mut Revision, row: usize) -> &mut Cell {
    let column = code_column(table);
    table.rows[row].cells[column].as_mut().unwrap()
}

fn codes(table: &Revision) -> Vec<String> {
    let column = code_column(table);
    table.rows.iter().map(|row| row.cells[column].as_ref().unwrap().text.clone()).collect()
}

/// Two rows with different codes, each the only one with its code, and with more than their codes to tell them apart: where
/// all other cells agree, as in two codes for "Authorisation failed", an exchange changes nothing.
fn two_rows(table: &Revision, numbers: [prop::sample::Index; 2]) -> Option<(usize, usize)> {
    let (codes, column) = (codes(table), code_column(table));
    let [one, other] = numbers.map(|number| number.index(codes.len()));
    let is_alone = |row: usize| codes.iter().filter(|code| **code == codes[row]).count() == 1;
    let differ = (0..table.columns.len()).filter(|&at| at != column).any(|at| {
        let [one, other] = [one, other].map(|row| table.rows[row].cells[at].as_ref().map(|cell| &cell.text));
        one != other
    });
    (is_alone(one) && is_alone(other) && differ).then_some((one, other))
}

/// Identifiers that came from the code follow it.
fn name_again(table: &mut Revision) {
    if table.columns.iter().any(|column| column.name == "variant" || column.name == "name")
        && table.columns[0].name == "code"
    {
        return;
    }
    for (row, code) in codes(table).into_iter().enumerate() {
        table.rows[row].identifier = Some(errcodes_table::upper_camel(&code));
    }
}

fn is_told(old: &Revision, new: &Revision) -> bool {
    compare(old, new).class() == Some(Class::Danger)
}

#[test]
fn exchanged_codes_are_found() {
    for_each_family(|family, old, numbers| {
        let Some((one, other)) = two_rows(old, numbers) else {
            return Ok(());
        };
        let mut new = old.clone();
        let codes = codes(old);
        code(&mut new, one).text.clone_from(&codes[other]);
        code(&mut new, other).text.clone_from(&codes[one]);
        name_again(&mut new);
        prop_assert!(is_told(old, &new), "{}: {} and {}", family, codes[one], codes[other]);
        Ok(())
    });
}

#[test]
fn a_code_that_is_given_to_another_row_is_found() {
    for_each_family(|family, old, numbers| {
        let Some((one, other)) = two_rows(old, numbers) else {
            return Ok(());
        };
        let mut new = old.clone();
        let codes = codes(old);
        code(&mut new, other).text.clone_from(&codes[one]);
        new.rows.remove(one);
        name_again(&mut new);
        prop_assert!(is_told(old, &new), "{}: {} is {} now", family, codes[other], codes[one]);
        Ok(())
    });
}

#[test]
fn codes_that_are_counted_again_after_a_row_was_dropped_are_found() {
    for_each_family(|family, old, [number, _]| {
        let mut new = old.clone();
        let codes = codes(old);
        // The last one would leave all others where they were.
        let dropped = number.index(codes.len() - 1);
        new.rows.remove(dropped);
        for (row, known) in codes.iter().take(new.rows.len()).enumerate() {
            code(&mut new, row).text.clone_from(known);
        }
        name_again(&mut new);
        prop_assert!(is_told(old, &new), "{}: without {}", family, codes[dropped]);
        Ok(())
    });
}

#[test]
fn a_lost_zero_is_found() {
    let mut found = 0;
    for (family, mut old) in newest() {
        let column = code_column(&old);
        if !codes(&old).iter().all(|code| code.bytes().all(|digit| digit.is_ascii_digit())) {
            continue;
        }
        old.columns[column].kind = Kind::Text;
        let mut new = old.clone();
        for row in 0..old.rows.len() {
            let padded = format!("{:0>6}", code(&mut old, row).text);
            code(&mut old, row).text = padded;
        }
        name_again(&mut new);
        let comparison = compare(&old, &new);
        let respelt = comparison.findings.iter().find(|finding| finding.rule == Rule::CodeRespelt);
        assert!(respelt.is_some_and(|finding| finding.changes.len() >= codes(&new).len() / 2), "{family}");
        assert!(comparison.removed == 0, "{family}");
        found += 1;
    }
    assert!(found >= 5, "{found}");
}

#[test]
fn rows_in_another_order_are_no_alarm() {
    for_each_family(|family, old, numbers| {
        let mut new = old.clone();
        let rows = new.rows.len();
        let [from, step] = numbers.map(|number| number.index(rows));
        new.rows.rotate_left(from);
        new.rows.swap(0, step);
        let rules: Vec<Rule> = compare(old, &new).findings.iter().map(|finding| finding.rule).collect();
        prop_assert!(rules.iter().all(|rule| *rule == Rule::RowsReordered), "{}: {:?}", family, rules);
        Ok(())
    });
}

#[test]
fn a_third_of_new_rows_is_no_alarm() {
    for_each_family(|family, new, numbers| {
        let mut old = new.clone();
        let [first, _] = numbers;
        let first = first.index(3);
        let mut row = 0;
        old.rows.retain(|_| {
            row += 1;
            row % 3 != first
        });
        let rules: Vec<Rule> = compare(&old, new)
            .findings
            .iter()
            .map(|finding| finding.rule)
            .filter(|rule| rule.class() > Class::Minor)
            .collect();
        // Where rows share a code, new ones share it too; new values of an `enum` column are told as such.
        let is_alarm = |rule: &Rule| !matches!(rule, Rule::CodeShared | Rule::ChoiceAdded);
        prop_assert!(!rules.iter().any(is_alarm), "{}: {:?}", family, rules);
        Ok(())
    });
}

#[test]
fn every_revision_is_the_same_as_itself() {
    for (family, old, _) in pairs() {
        let table = load(&format!("revisions/{family}/{old}.csv"));
        let comparison = compare(&table, &table);
        assert!(comparison.findings.is_empty(), "{family} {old}: {:#?}", comparison.findings);
        assert_eq!((comparison.added, comparison.removed, comparison.changed), (0, 0, 0));
    }
}
