//! Merging: a new document takes what people own of the old table, and a second merge changes nothing.

use errcodes_table::compare::{Repeated, Revision, compare, merge};
use errcodes_table::write::Table;
use errcodes_table::{Selection, read};
use proptest::prelude::*;

use crate::load::parse;

fn merged(old: &str, new: &str) -> Result<String, Vec<Repeated>> {
    let (before, after) = (parse(old), parse(new));
    let cells = |text: &str| Table::read("t.csv", text).expect("CSV");
    merge((&before, &cells(old)), (&after, &cells(new)), &compare(&before, &after))
}

/// Merges, checks that a second merge changes nothing, and returns the text.
#[track_caller]
fn twice(old: &str, new: &str) -> String {
    let text = merged(old, new).expect("no row is repeated");
    assert_eq!(merged(&text, new).expect("no row is repeated"), text, "the second merge");
    text
}

const OLD: &str = "\
# Our reading.
code:u16,name,variant,deprecated,team:enum:optional,description@en
101,OUT_OF_STOCK,Gone,,shop,Out of stock.
102,CARD_EXPIRED,,,,The card expired.
103,THROTTLED,,no longer sent,,Slow down.
";

#[test]
fn people_keep_what_is_theirs() {
    let new = "code:u16,name,http_status\r\n101,OUT_OF_STOCK_NOW,404\r\n104,\"NEW, ROW\",400\r\n";
    let expected = "\
# Our reading.\r
code:u16,name,http_status,variant,deprecated,team:enum:optional,description@en\r
101,OUT_OF_STOCK_NOW,404,Gone,,shop,Out of stock.\r
102,CARD_EXPIRED,,,no longer in the document,,The card expired.\r
103,THROTTLED,,,no longer sent,,Slow down.\r
104,\"NEW, ROW\",400,,,,\r
";
    assert_eq!(twice(OLD, new), expected);
}

#[test]
fn the_document_wins_except_for_blank_cells_of_people() {
    let old = "code,name,variant,deprecated:optional\nA,ONE,First,\nB,TWO,Second,old\n";
    let new = "code,name,variant,deprecated:optional\nA,ONE,,use B\nB,TWO_NEW,Zwei,\n";
    assert_eq!(twice(old, new), "code,name,variant,deprecated:optional\nA,ONE,First,use B\nB,TWO_NEW,Zwei,old\n");
}

#[test]
fn a_row_that_returns_is_no_longer_retired() {
    let first = "code,name\nA,ONE\nB,TWO\n";
    let without = twice(first, "code,name\nA,ONE\n");
    assert_eq!(without, "code,name,deprecated\nA,ONE,\nB,TWO,no longer in the document\n");
    assert_eq!(twice(&without, first), "code,name,deprecated\nA,ONE,\nB,TWO,\n");
}

#[test]
fn a_removed_row_cannot_repeat_a_code_of_the_new_revision() {
    let repeated = merged("code:u16,name\n1,ALPHA\n2,BETA\n", "code:u16,name\n1,ALPHA\n2,SOMETHING_ELSE\n");
    let repeated: Vec<String> = repeated.expect_err("2 is another error").iter().map(ToString::to_string).collect();
    assert_eq!(repeated, ["cannot keep the removed row of line 3: line 3 has its code `2`"]);
}

#[test]
fn a_renamed_column_is_not_kept_twice() {
    let old = "code,audience\nE1,customer\nE2,operator\n";
    let new = "code,recipient\nE1,customer\nE2,operator\n";
    assert_eq!(twice(old, new), new);
}

#[test]
fn nothing_is_merged_into_the_same_table() {
    for text in [OLD, "\u{feff}code,\"name\"\r\nA,\"ONE\"", "code\n"] {
        assert_eq!(twice(text, text), text);
    }
}

fn table() -> impl Strategy<Value = String> {
    let row = (0_u8..8, 0_u8..8, "[a-c ,\"]{0,3}");
    let header = prop::sample::select(vec![
        "code,name,note:optional",
        "code,name,other:optional",
        "# x\r\ncode,name,deprecated",
    ]);
    (header, prop::collection::vec(row, 1..6)).prop_map(|(header, rows)| {
        let mut known = std::collections::HashSet::new();
        let rows = rows.iter().filter(|(code, name, _)| known.insert(*code) && known.insert(100 + name));
        let rows = rows.map(|(code, name, note)| format!("E{code},NAME_{name},\"{}\"\n", note.replace('"', "\"\"")));
        format!("{header}\n{}", rows.collect::<String>())
    })
}

proptest! {
    #[test]
    fn a_merge_keeps_every_row_and_is_stable(old in table(), new in table()) {
        let Ok(text) = merged(&old, &new) else { return Ok(()) };
        let reading = read(&Selection::inline(text.as_str()));
        let catalog = reading.catalog.expect("a table");
        let revision = Revision::from(&catalog);
        prop_assert!(!reading.diagnostics.has_errors(), "{}\n{}", text, reading.diagnostics);
        let comparison = compare(&parse(&old), &parse(&new));
        prop_assert_eq!(revision.rows.len(), parse(&new).rows.len() + comparison.matched.iter().filter(|row| row.is_none()).count());
        if let Ok(again) = merged(&text, &new) {
            prop_assert_eq!(again, text);
        }
    }
}
