//! Pairs of real revisions whose verdict was worked out by hand.

use std::fmt::Write as _;

use errcodes_table::compare::{Class, Comparison, Finding, Level, Levels, Pattern, Revision, Rule, compare};

use crate::load::{load, parse};

fn pair(family: &str, old: &str, new: &str) -> Comparison {
    compare(&load(&format!("revisions/{family}/{old}.csv")), &load(&format!("revisions/{family}/{new}.csv")))
}

/// The codes about which a rule says something, in the order in which they are told.
fn keys(comparison: &Comparison, rule: Rule) -> Vec<&str> {
    comparison.changes().filter(|change| change.rule == rule).map(|change| change.key.as_str()).collect()
}

fn findings(comparison: &Comparison, rule: Rule) -> Vec<&Finding> {
    comparison.findings.iter().filter(|finding| finding.rule == rule).collect()
}

/// The rules of class minor or worse.
fn rules(comparison: &Comparison) -> Vec<Rule> {
    let mut rules: Vec<Rule> =
        comparison.changes().map(|change| change.rule).filter(|rule| rule.class() > Class::Patch).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn is_denied(comparison: &Comparison) -> bool {
    comparison.findings.iter().any(|finding| Levels::default().of(finding) == Level::Deny)
}

#[test]
fn two_rows_were_dropped_and_the_rest_renumbered() {
    let comparison = pair("uk-open-banking", "003-v4-20240410", "005-v4-20240422");
    let mut reused = keys(&comparison, Rule::CodeReused);
    reused.sort_unstable();
    assert_eq!(reused, ["U037", "U038", "U039", "U040", "U041", "U042"]);
    let went: Vec<(&str, &str)> = comparison
        .changes()
        .filter_map(|change| Some((change.key.as_str(), change.went_to.as_ref()?.key.as_str())))
        .collect();
    assert_eq!(went, [("U040", "U038"), ("U041", "U039"), ("U042", "U040")]);
    assert_eq!(comparison.added, 6);
    assert_eq!(rules(&comparison), [Rule::CodeReused, Rule::RowAdded]);
    let slide = findings(&comparison, Rule::CodeReused);
    assert!(slide.iter().any(|finding| finding.pattern == Some(Pattern::Shift(-2)) && finding.changes.len() == 5));
    assert!(is_denied(&comparison));
}

#[test]
fn the_key_became_another_column() {
    let comparison = pair("uk-open-banking", "002-v3.1.11", "003-v4-20240410");
    let moved = findings(&comparison, Rule::KeyMoved);
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].changes.len(), 30);
    assert_eq!(moved[0].first().column.as_deref(), Some("name"));
    assert_eq!((comparison.added, comparison.removed), (13, 0));
    assert_eq!(rules(&comparison), [Rule::KeyMoved, Rule::RowAdded, Rule::ColumnAdded]);
}

#[test]
fn two_codes_were_exchanged() {
    let comparison = pair("postgres", "001-20030727", "002-20030731");
    let reused: Vec<(&str, &str, &str)> = comparison
        .changes()
        .map(|change| (change.key.as_str(), change.went_to.as_ref().unwrap().key.as_str(), change.rule.id()))
        .collect();
    assert_eq!(reused, [("2200G", "22002", "code-reused"), ("22002", "2200G", "code-reused")]);
}

#[test]
fn a_code_and_its_name_parted() {
    let comparison = pair("mongodb", "003-r3.2.0", "004-migrator_agg_poc");
    let reused = keys(&comparison, Rule::CodeReused);
    assert_eq!(reused, ["50", "10107"]);
    let parted = comparison.changes().find(|change| change.key == "50").unwrap();
    assert_eq!(parted.went_to.as_ref().unwrap().key, "262");
    assert_eq!((parted.before(), parted.after()), ("ExceededTimeLimit", "MaxTimeMSExpired"));
    assert_eq!(keys(&comparison, Rule::RowRemoved), ["99", "13334"]);
    let mut renamed = keys(&comparison, Rule::NameChanged);
    renamed.sort_unstable();
    assert_eq!(renamed, ["100", "13388", "13435", "13436", "149"]);
    let retired = findings(&comparison, Rule::RowRetired);
    assert_eq!(retired.len(), 1, "`OBSOLETE_` was put before each");
    assert_eq!(keys(&comparison, Rule::RowRetired), ["84", "88", "132", "9996", "13104", "17280"]);
    assert_eq!(comparison.added, 188);
}

#[test]
fn codes_that_were_counted_by_position_were_corrected() {
    let comparison = pair("mysql", "006-5.7.17-20170113", "007-5.7.18-20170629");
    let [finding] = comparison.findings.as_slice() else {
        panic!("one event: {:#?}", comparison.findings);
    };
    assert_eq!(finding.rule, Rule::CodeChanged);
    assert_eq!(finding.changes.len(), 195);
    assert_eq!(finding.pattern, Some(Pattern::Shift(1114)));
}

#[test]
fn only_retired_rows_show_a_code_that_comes_back() {
    let old = load("revisions/mysql/007-5.7.18-20170629.csv");
    let new = load("revisions/mysql/010-5.7.29-20200115.csv");
    let comparison = compare(&old, &new);
    assert_eq!(rules(&comparison), [Rule::RowAdded]);
    assert_eq!(comparison.added, 39);
    assert_eq!(comparison.findings.last().unwrap().rule, Rule::RowsInserted);
    assert!(!is_denied(&comparison));

    let comparison = compare(&with_retired_rows(&old), &new);
    assert_eq!(keys(&comparison, Rule::CodeReused), ["1886", "1887", "1888"]);
    assert!(is_denied(&comparison));
    // The new table keeps the retired rows too, which `check` refuses.
    let comparison = compare(&with_retired_rows(&old), &with_retired_rows(&new));
    assert_eq!(keys(&comparison, Rule::CodeReused), ["1886", "1887", "1888"]);
    let comparison = compare(&old, &with_retired_rows(&new));
    assert!(!is_denied(&comparison), "never seen before");
}

/// The table with three codes that were in use once.
fn with_retired_rows(table: &Revision) -> Revision {
    let mut text = String::from("code:u16,name,deprecated\n");
    for row in &table.rows {
        let cells: Vec<&str> = row.cells.iter().flatten().map(|cell| cell.text.as_str()).collect();
        writeln!(text, "{},{},", cells[0], cells[1]).unwrap();
    }
    for code in ["1886", "1887", "1888"] {
        writeln!(text, "{code},RETIRED_{code},counted by position").unwrap();
    }
    parse(&text)
}

#[test]
fn a_protocol_spelled_its_codes_without_a_prefix() {
    let comparison = pair("aws-sqs", "003-1.31.7", "004-1.34.109");
    assert_eq!(keys(&comparison, Rule::CodeChanged).len(), 11);
    let changed = findings(&comparison, Rule::CodeChanged);
    assert_eq!(changed.len(), 3, "a prefix, and two words of their own");
    let prefix = changed.iter().find(|finding| finding.changes.len() == 9).unwrap();
    assert_eq!(prefix.pattern, Some(Pattern::Words("AWS.SimpleQueueService.".to_owned(), String::new())));
    let others: Vec<(&str, &str)> = changed
        .iter()
        .filter(|finding| finding.changes.len() == 1)
        .map(|finding| (finding.first().before(), finding.first().after()))
        .collect();
    assert_eq!(
        others,
        [("AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist"), ("QueueAlreadyExists", "QueueNameExists"),]
    );
    assert_eq!(keys(&comparison, Rule::StatusBlanked).len(), 13);
    assert_eq!(keys(&comparison, Rule::ValueBlanked).len(), 13);
    assert_eq!(comparison.added, 11);
}

#[test]
fn a_status_calls_for_another_reaction() {
    let statuses = |comparison: &Comparison, rule: Rule| -> Vec<(String, String)> {
        comparison
            .changes()
            .filter(|change| change.rule == rule)
            .map(|change| (change.before().to_owned(), change.after().to_owned()))
            .collect()
    };
    let retry = pair("aws-iot", "006-1.12.214", "007-1.15.11");
    assert_eq!(statuses(&retry, Rule::StatusClassChanged), [("429".to_owned(), "400".to_owned())]);
    let fault = pair("aws-ebs", "001-1.17.24", "002-1.25.3");
    assert_eq!(statuses(&fault, Rule::StatusClassChanged), [("503".to_owned(), "409".to_owned())]);
    let same = pair("aws-iot", "000-1.3.3", "001-1.4.32");
    assert_eq!(statuses(&same, Rule::StatusChanged), [("406".to_owned(), "400".to_owned())]);
    assert!(is_denied(&retry) && is_denied(&fault) && !is_denied(&same));
}

#[test]
fn every_code_was_written_in_another_notation() {
    let comparison = pair("opcua", "001-20160112", "002-20180228");
    assert!(comparison.findings.len() <= 6, "{:#?}", comparison.findings.len());
    assert_eq!(findings(&comparison, Rule::CodeChanged).len(), 1);
    assert_eq!(keys(&comparison, Rule::CodeChanged).len(), 216);
    assert_eq!(findings(&comparison, Rule::NameRespelt).len(), 1);
    assert_eq!(keys(&comparison, Rule::NameRespelt).len(), 216);
    assert_eq!((comparison.added, comparison.removed), (19, 0));
    assert_eq!(keys(&comparison, Rule::RowsReordered).len(), 1);
}

#[test]
fn renamed_rows_keep_their_codes() {
    let comparison = pair("kafka", "016-2.5.1", "017-2.6.0");
    assert_eq!((keys(&comparison, Rule::NameChanged), comparison.class()), (vec!["6"], Some(Class::Major)));
    let comparison = pair("kafka", "005-0.10.2.0", "006-0.11.0.0");
    assert_eq!(keys(&comparison, Rule::NameChanged), ["14", "15", "16"]);
    assert_eq!((comparison.added, comparison.class()), (11, Some(Class::Major)));
}

#[test]
fn identifiers_were_changed_by_hand() {
    let comparison = pair("stripe", "001-20170915", "002-20180606");
    assert_eq!(keys(&comparison, Rule::IdentifierChanged).len(), 5);
    assert_eq!((comparison.added, comparison.class()), (1, Some(Class::Major)));
    let finding = findings(&comparison, Rule::IdentifierChanged)
        .into_iter()
        .find(|finding| finding.key() == "processing_error")
        .unwrap();
    assert_eq!(
        finding.help().as_deref(),
        Some("to keep the identifier, write `ProcessingErr` into the column `variant`")
    );
}

#[test]
fn spelling_of_names_is_no_rename() {
    let comparison = pair("discord-gateway", "003-20200214", "004-20200220");
    assert_eq!(keys(&comparison, Rule::NameRespelt).len(), 12);
    assert_eq!(keys(&comparison, Rule::NameChanged), ["4009", "4012"]);
}

#[test]
fn codes_are_shared_from_now_on() {
    let comparison = pair("postgres", "025-20110201", "026-20110203");
    assert_eq!(keys(&comparison, Rule::CodeShared).len(), 6);
    assert_eq!(keys(&comparison, Rule::ColumnAdded), ["condition"]);
    assert_eq!(comparison.class(), Some(Class::Major));
}

#[test]
fn rows_that_are_gone_may_live_on() {
    let comparison = pair("google-ads", "004-v4", "005-v5");
    let perhaps = comparison.changes().filter(|change| change.rule == Rule::RowRemoved && change.went_to.is_some());
    assert_eq!(perhaps.count(), 10);
    assert_eq!(keys(&comparison, Rule::RowRemoved).len(), 11);
}
