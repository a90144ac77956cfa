//! Small tables: one trap each.

use errcodes_table::compare::{Comparison, Kind, Level, Levels, Pattern, Revision, Rule, compare};
use errcodes_table::{Selection, read};

use crate::load::parse;

fn diff(old: &str, new: &str) -> Comparison {
    compare(&parse(old), &parse(new))
}

fn told(old: &str, new: &str) -> Vec<(Rule, String)> {
    diff(old, new).changes().map(|change| (change.rule, change.key.clone())).collect()
}

fn of(rule: Rule, key: &str) -> (Rule, String) {
    (rule, key.to_owned())
}

#[test]
fn a_slide_of_codes_is_one_finding() {
    let comparison = diff(
        "code:u16,name\n5505,ALIAS_TAKEN\n5506,ALIAS_EXISTS\n",
        "code:u16,name\n5504,ALIAS_TAKEN\n5505,ALIAS_EXISTS\n5506,ALIAS_EXPIRED\n",
    );
    assert_eq!(comparison.findings.len(), 2, "{:#?}", comparison.findings);
    let slide = &comparison.findings[0];
    assert_eq!((slide.rule, slide.changes.len()), (Rule::CodeReused, 2));
    assert_eq!(slide.pattern, Some(Pattern::Shift(-1)));
    assert_eq!(comparison.findings[1].rule, Rule::RowAdded);
    assert_eq!(comparison.findings[1].key(), "5506");
}

#[test]
fn a_slide_into_free_codes_is_one_finding_too() {
    let comparison = diff("code:u16,name\n1,ALPHA\n2,BETA\n", "code:u16,name\n2,ALPHA\n3,BETA\n");
    assert_eq!(comparison.findings.len(), 1, "{:#?}", comparison.findings);
    let rules: Vec<Rule> = comparison.changes().map(|change| change.rule).collect();
    assert_eq!(rules, [Rule::CodeReused, Rule::CodeChanged]);
}

#[test]
fn a_code_without_a_name_has_only_its_text() {
    let found = told(
        "code,title\nR10,Customer advises not authorized\nR11,Check truncation entry returned\nR12,Branch sold\n",
        "code,title\nR10,Originator not known to or not authorized by receiver\n\
         R11,Entry not in accordance with the authorization\nR12,Branch sold\n",
    );
    assert!(found.contains(&of(Rule::TextReplaced, "R11")), "{found:?}");
    assert_eq!(Rule::TextReplaced.level(), Level::Warn);
}

#[test]
fn texts_that_were_exchanged_are_codes_that_were_exchanged() {
    let found = told(
        "code,title\nR10,Customer advises not authorized\nR11,Check truncation entry returned\n",
        "code,title\nR10,Check truncation entry returned\nR11,Customer advises not authorized\n",
    );
    assert_eq!(found.iter().filter(|(rule, _)| *rule == Rule::CodeReused).count(), 2, "{found:?}");
}

#[test]
fn a_status_within_its_class_is_minor() {
    let found = told("name,http_status\nA_B,401\nC_D,405\n", "name,http_status\nA_B,406\nC_D,405\n");
    assert_eq!(found, [of(Rule::StatusChanged, "A_B")]);
}

#[test]
fn numbers_compare_by_value() {
    assert_eq!(told("code:u16,name,bits:u8\n0x0A,A,0x01\n", "code:u16,name,bits:u8\n10,A,1\n"), []);
    assert_eq!(told("code,ok:bool\nE1,TRUE\n", "code,ok:bool\nE1,true\n"), []);
}

#[test]
fn ranges_compare_by_value() {
    let table = |codes: &str, delays: &str| format!("code:u16:range,name,delay:i8:range\n{codes},A,{delays}\n");
    assert_eq!(told(&table("0x40-0X4f", "-2--1"), &table("64-79", "-0x2--0X01")), []);
    assert_eq!(told(&table("31", "5"), &table("31-31", "0x5")), []);
    let found = told(&table("64-79", "1-2"), &table("0x40-0x50", "1-2"));
    assert_eq!(found, [of(Rule::CodeChanged, "64-79")]);
    assert_eq!(told(&table("31", "1-2"), &table("31", "0x1-0x3")), [of(Rule::ValueChanged, "31")]);
}

#[test]
fn a_hyphen_makes_a_range_in_ranges_only() {
    let table = |cell: &str| format!("code,part:enum\nE1,{cell}\n");
    assert_eq!(told(&table("0x1-0x2"), &table("1-2")).len(), 3, "the cell and the choices of the column");
}

#[test]
fn bits_compare_by_value() {
    let table = |word: &str, code: &str| format!("code:i32{word},name\n{code},A\n");
    assert_eq!(told(&table(":hex", "0x80004005"), &table(":hex", "-2147467259")), []);
    assert_eq!(told(&table(":hex", "0x8000400a"), &table(":hex", "0X8000400A")), []);
    let found = told(&table(":hex", "0x80004005"), &table("", "-2147467259"));
    assert_eq!(found.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), [Rule::ColumnRetyped]);
    let found = told(&table(":hex", "0x80004005"), &table(":hex", "0x80004006"));
    assert_eq!(found.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), [Rule::CodeChanged]);
}

#[test]
fn lists_of_numbers_compare_by_value() {
    let table = |list: &str| format!("code,parts:u8:list\nE1,{list}\n");
    assert_eq!(told(&table("1|0X02"), &table("2 | 0x1")), []);
    assert_eq!(told(&table("1|2"), &table("1|0x3")), [of(Rule::ValueChanged, "E1")]);
}

#[test]
fn lists_of_every_type_are_sets() {
    for word in ["text", "enum", "ref", "index"] {
        let table = |list: &str| format!("code,name,others:{word}:list\nE1,ONE,{list}\nE2,TWO,E1|E3\nE3,THREE,E1\n");
        let comparison = diff(&table("E2|E3"), &table("E3|E2"));
        assert_eq!((comparison.findings.len(), comparison.changed, comparison.rewritten), (0, 0, 1), "{word}");
        assert_eq!(told(&table("E2|E3"), &table("E2")), [of(Rule::ValueChanged, "E1")], "{word}");
    }
}

#[test]
fn the_order_of_statuses_counts() {
    let table = |list: &str| format!("code,http_status:list\nE1,{list}\n");
    assert_eq!(told(&table("400|404"), &table("404|400")), [of(Rule::StatusChanged, "E1")]);
}

#[test]
fn a_renamed_row_with_its_old_identifier_is_minor() {
    let found = told("code,name,variant\nE1,SOLD_OUT,\n", "code,name,variant\nE1,SOLD_OUT_FOREVER,SoldOut\n");
    assert_eq!(found, [of(Rule::NameRespelt, "E1")]);
}

#[test]
fn a_raw_document_lacks_what_people_own() {
    let comparison = diff(
        "code,name,variant,deprecated\nE1,SOLD_OUT,Gone,\nE2,A_B,Ab,\nE3,OLD_ROW,,no longer in the document\n",
        "code,name\nE1,SOLD_OUT\nE2,A_B\n",
    );
    let rules: Vec<Rule> = comparison.findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [Rule::RowRemovedDeprecated, Rule::IdentifierChanged, Rule::IdentifierChanged]);
}

#[test]
fn rows_without_code_are_known_by_their_identifier() {
    let found = told(
        "variant,message:key\nNoStock,Sold out.\nNoCard,No card.\n",
        "variant,message:key\nNoStock,Out of stock.\nNoCard,No card.\n",
    );
    assert_eq!(found, [of(Rule::CodeChanged, "Sold out.")]);
}

#[test]
fn a_key_of_two_columns_is_one_key() {
    let found = told(
        "code:u16:key(layer),layer,name\n1,http,HTTP_A\n1,db,DB_A\n",
        "code:u16:key(layer),layer,name\n1,http,DB_A\n1,db,HTTP_A\n",
    );
    assert!(found.contains(&of(Rule::CodeReused, "1/http")), "{found:?}");
    assert!(found.contains(&of(Rule::CodeReused, "1/db")), "{found:?}");
}

#[test]
fn a_placeholder_of_a_code_is_renamed() {
    let [old, new] = ["code,name\nlimit.{n},LIMIT\n", "code,name\nlimit.{max},LIMIT\n"].map(|table| {
        let mut table = parse(table);
        table.columns[0].kind = Kind::Template;
        table
    });
    let rules: Vec<Rule> = compare(&old, &new).changes().map(|change| change.rule).collect();
    assert_eq!(rules, [Rule::PlaceholderChanged]);
}

#[test]
fn a_prefix_of_a_namespace_is_only_spelling() {
    let found = told(
        "code,soap_fault,soap_namespace\nE1,a:Fault,urn:x\n",
        "code,soap_fault,soap_namespace\nE1,b:Fault,urn:x\n",
    );
    assert_eq!(found, [of(Rule::TextSpelling, "E1")]);
    let found = told(
        "code,soap_fault,soap_namespace\nE1,a:Fault,urn:x\n",
        "code,soap_fault,soap_namespace\nE1,b:Other,urn:y\n",
    );
    assert_eq!(found, [of(Rule::QnameChanged, "E1")]);
}

#[test]
fn an_accepted_change_is_no_finding_and_the_next_one_is() {
    let old = "code,name\nE1,SOLD_OUT\n";
    let help = diff(old, "code,name\nE1,CARD_EXPIRED\n").findings[0].accept_help();
    let line = help.lines().last().unwrap();
    assert_eq!(line, "# errcodes-allow: code-reused E1 SOLD_OUT -> CARD_EXPIRED: WHY");
    let level = |new: &str| {
        let comparison = diff(old, &format!("{line}\n{new}"));
        (Levels::default().of(&comparison.findings[0]), comparison.unused.len())
    };
    assert_eq!(level("code,name\nE1,CARD_EXPIRED\n"), (Level::Allow, 0));
    assert_eq!(level("code,name\nE1,TOKEN_INVALID\n"), (Level::Deny, 1));
    assert_eq!(level("code,name\nE2,SOLD_OUT\n"), (Level::Deny, 1));
}

#[test]
fn a_folded_event_is_accepted_as_a_whole() {
    let old = "code:u16,name\n1,AB\n2,CD\n3,EF\n";
    let with = |head: &str| diff(old, &format!("{head}code:u16,name\n11,AB\n12,CD\n13,EF\n"));
    let accepted = with("# errcodes-allow: code-changed 1 +2 1 -> 11: moved by ten\n");
    assert!(accepted.findings[0].accepted.is_some() && accepted.unused.is_empty());
    let other = with("# errcodes-allow: code-changed 1 +1 1 -> 11: moved by ten\n");
    assert!(other.findings[0].accepted.is_none());
    assert_eq!(other.unused, [0]);
}

#[test]
fn short_rows_and_repeated_codes_are_compared_as_far_as_they_can_be_read() {
    let comparison = diff("code,name\nE1\nE1,A\n,\n", "code,name\nE1,A\nE1\nE1,B,C\n");
    assert!(comparison.class().is_some());
    assert_eq!(diff("code,name\n", "code,name\n").findings.len(), 0);
    assert_eq!(diff("nothing\nx\n", "other\ny\n").removed, 1);
}

#[test]
fn an_excerpt_shows_both_revisions() {
    let [old, new] =
        ["code,name\nU041,Reinstate not allowed\n", "code,name\nU039,Reinstate not allowed\nU041,VRPType.Sweeping\n"]
            .map(|table| read(&Selection::inline(table)).catalog.unwrap());
    let comparison = compare(&Revision::from(&old), &Revision::from(&new));
    let shown = comparison.findings[0].render(Level::Deny, old.source(), new.source(), false);
    let expected = "\
error[code-reused]: code `U041` means another error: `VRPType.Sweeping` now, `Reinstate not allowed` before
 --> table:3:6
  |
3 | U041,VRPType.Sweeping
  |      ^^^^^^^^^^^^^^^^ now
  |
 ::: table:2:6
  |
2 | U041,Reinstate not allowed
  |      --------------------- before
  |
  = note: it compiles: stored and received `U041` would be read as `VrpTypeSweeping`; the error that it meant is `U039` now
  = help: ask the partner whether this is a mistake
  = help: to accept this change, add the line
          # errcodes-allow: code-reused U041 `Reinstate not allowed` -> VRPType.Sweeping: WHY
";
    assert_eq!(shown, expected);
}

#[test]
fn a_row_that_is_gone_is_perhaps_one_that_is_new() {
    let old = "code,title\nA1,The card of the customer has expired\nB2,The shop has none left\n";
    let perhaps = Some("perhaps it is `C3` now");
    for (new, note) in [
        ("code,title\nC3,The card of a customer has expired\nB2,The shop has none left\n", perhaps),
        ("code,title\nC3,Too many requests\nB2,The shop has none left\n", None),
        // A text that the old revision does not have says nothing about likeness.
        (
            "code,title,resolution\nC3,The card of a customer has expired,Ask for another means of payment\n\
             B2,The shop has none left,Order it again next week\n",
            perhaps,
        ),
    ] {
        let comparison = diff(old, new);
        let gone = comparison.findings.iter().find(|finding| finding.rule == Rule::RowRemoved).expect("A1 is missing");
        assert_eq!(gone.note().as_deref(), note, "{new}");
    }
}

#[test]
fn a_column_with_nine_of_ten_equal_cells_was_renamed() {
    let table = |name: &str, other: usize| {
        let rows = (0..10).map(|row| format!("E{row},{}\n", if row < other { "x" } else { "y" }));
        format!("code,{name}\n{}", rows.collect::<String>())
    };
    let renamed = [of(Rule::ColumnRenamed, "owner")];
    let replaced = [of(Rule::ColumnRemoved, "owner"), of(Rule::ColumnAdded, "team")];
    for (equal, expected) in [(10, &renamed[..]), (9, &renamed[..]), (8, &replaced[..]), (1, &replaced[..])] {
        let mut found = told(&table("owner", 10), &table("team", equal));
        found.retain(|(rule, _)| matches!(rule, Rule::ColumnRenamed | Rule::ColumnRemoved | Rule::ColumnAdded));
        assert_eq!(found, expected, "{equal} equal cells");
    }
}

#[test]
fn a_row_without_a_name_is_found_by_its_title() {
    let found = told(
        "code,title,delay:u8\nA1,The card has expired,1\nB2,The shop has none left,2\n",
        "code,title,delay:u8\nC3,The card has expired,3\nB2,The shop has none left,2\n",
    );
    assert_eq!(found, [of(Rule::CodeChanged, "A1"), of(Rule::ValueChanged, "A1")]);
}
