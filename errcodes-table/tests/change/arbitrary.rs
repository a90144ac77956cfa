//! Any two tables can be compared, also those that `check` refuses.

use errcodes_table::compare::{Class, Level, Levels, compare};
use errcodes_table::{Selection, read};
use proptest::prelude::*;

use crate::load::parse;

/// A table with few different codes, names and texts, so that anything may happen to a row.
fn table() -> impl Strategy<Value = String> {
    let header = prop::sample::select(vec![
        "code,name,message:template",
        "code:u16,name,message",
        "code:index,name,message",
        "name,code,message",
        "code,title,http_status:optional",
        "variant,message:key,category:enum",
        "name,deprecated:optional,retry:bool",
        "code:u8:u8,name,",
        "message@en,message@ja,code",
    ]);
    let cell = prop::sample::select(vec![
        "",
        "1",
        "2",
        "01",
        "0x2",
        "AB_CD",
        "AbCd",
        "ab cd",
        "OBSOLETE_AB_CD",
        "{a} b",
        "{b} b",
        "404",
        "503",
        "true",
    ]);
    let row = prop::collection::vec(cell, 1..5);
    (header, prop::collection::vec(row, 0..6)).prop_map(|(header, rows)| {
        let rows: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        format!("{header}\n{}\n", rows.join("\n"))
    })
}

proptest! {
    #[test]
    fn any_two_tables_can_be_compared(old in table(), new in table()) {
        let (old, new) = (parse(&old), parse(&new));
        let comparison = compare(&old, &new);
        let rows = |table: &errcodes_table::compare::Revision| table.rows.len();
        prop_assert_eq!(rows(&old) + comparison.added, rows(&new) + comparison.removed);
        for finding in &comparison.findings {
            prop_assert!(!finding.changes.is_empty() && !finding.message().is_empty());
            prop_assert!(finding.changes.iter().all(|change| change.rule >= finding.rule));
            let _ = (finding.note(), finding.help(), finding.accept_help());
        }
    }

    #[test]
    fn any_table_is_the_same_as_itself(table in table()) {
        let table = parse(&table);
        let comparison = compare(&table, &table);
        // A table whose rows cannot be told apart says nothing about itself.
        prop_assert!(comparison.class().is_none_or(|class| class < Class::Major), "{:#?}", comparison.findings);
    }

    #[test]
    fn what_is_denied_can_be_accepted(old in table(), new in table()) {
        let old = parse(&old);
        let denied = |table: &str| -> Vec<String> {
            compare(&old, &parse(table))
                .findings
                .iter()
                .filter(|finding| Levels::default().of(finding) == Level::Deny)
                .map(|finding| finding.accept_help().lines().last().unwrap_or_default().to_owned())
                .collect()
        };
        let lines = denied(&new);
        let accepted = format!("{}\n{new}", lines.join("\n"));
        prop_assert_eq!(denied(&accepted), Vec::<String>::new(), "{}", accepted);
    }

    #[test]
    fn excerpts_are_shown_of_any_two_tables(old in table(), new in table()) {
        let [Some(old), Some(new)] = [old, new].map(|table| read(&Selection::inline(table.as_str())).catalog) else {
            return Ok(());
        };
        for finding in compare(&(&old).into(), &(&new).into()).findings {
            let shown = finding.render(finding.rule.level(), old.source(), new.source(), false);
            let id = format!("[{}]", finding.rule.id());
            prop_assert!(shown.contains(&id), "{}", shown);
        }
    }
}
