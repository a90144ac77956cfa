//! The catalog of rules: it says what the code says, and each example is a change of its kind.

use std::collections::BTreeSet;
use std::path::Path;

use errcodes_table::compare::{Class, Rule, compare};

use crate::load::parse;

/// The rows of `change-rules.csv`: id, class, level, summary, the example before and after.
fn catalog() -> Vec<[String; 6]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("change-rules.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            [0, 1, 2, 4, 6, 7].map(|cell| record[cell].to_owned())
        })
        .collect()
}

#[test]
fn the_catalog_has_the_rules_of_the_code() {
    let known: Vec<[String; 4]> = Rule::ALL
        .iter()
        .map(|rule| [rule.id(), rule.class().name(), rule.level().name(), rule.summary()].map(str::to_owned))
        .collect();
    let listed: Vec<[String; 4]> =
        catalog().into_iter().map(|[id, class, level, summary, ..]| [id, class, level, summary]).collect();
    assert_eq!(listed, known);
}

#[test]
fn each_example_is_a_change_of_its_kind() {
    for [id, _, _, _, before, after] in catalog() {
        let rule = Rule::from_id(&id).unwrap();
        let found: BTreeSet<Rule> =
            compare(&parse(&before), &parse(&after)).findings.iter().map(|finding| finding.rule).collect();
        assert!(found.contains(&rule), "{id}: {found:?}");
        // What else an example shows comes with it and is not worse.
        let others: Vec<&Rule> = found.iter().filter(|other| **other != rule).collect();
        let comes_with_it = |other: &&Rule| match rule {
            Rule::ChoiceRemoved => **other == Rule::ValueChanged,
            _ => other.class() <= Class::Minor,
        };
        assert!(others.iter().all(comes_with_it), "{id}: {others:?}");
    }
}
