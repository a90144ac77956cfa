//! Made-up revisions of kinds that the real histories lack: the verdict is what a person would say.

use errcodes_table::compare::{Class, Comparison, Level, Levels, Rule, compare};

use crate::load::parse;

fn diff(old: &str, new: &str) -> Comparison {
    compare(&parse(old), &parse(new))
}

/// The rules with their keys, patches left out, sorted.
fn verdict(comparison: &Comparison) -> Vec<(&'static str, String)> {
    let changes = comparison.changes().filter(|change| change.rule.class() > Class::Patch);
    let mut told: Vec<(&str, String)> = changes.map(|change| (change.rule.id(), change.key.clone())).collect();
    told.sort();
    told
}

#[track_caller]
fn says(old: &str, new: &str, expected: &[(&str, &str)]) {
    let comparison = diff(old, new);
    let told = verdict(&comparison);
    let told: Vec<(&str, &str)> = told.iter().map(|(rule, key)| (*rule, key.as_str())).collect();
    assert_eq!(told, expected, "{:#?}", comparison.findings);
}

fn is_denied(comparison: &Comparison) -> bool {
    comparison.findings.iter().any(|finding| Levels::default().of(finding) == Level::Deny)
}

#[test]
fn texts_of_two_named_rows_are_swapped() {
    // The names stay with their codes: only the texts moved, which is a correction of the document.
    let comparison = diff(
        "code:u16,name,description\n10,QUOTA_EXCEEDED,The daily quota is used up.\n11,KEY_REVOKED,The API key was withdrawn by its owner.\n",
        "code:u16,name,description\n10,QUOTA_EXCEEDED,The API key was withdrawn by its owner.\n11,KEY_REVOKED,The daily quota is used up.\n",
    );
    let rules: Vec<Rule> = comparison.changes().map(|change| change.rule).collect();
    assert!(rules.iter().all(|rule| *rule == Rule::TextReplaced) && rules.len() == 2, "{:#?}", comparison.findings);
    assert!(!is_denied(&comparison));
}

#[test]
fn a_retired_code_is_given_to_a_new_error() {
    says(
        "code:u16,name,deprecated\n40,LEGACY_LOGIN,no longer in the document\n41,TOKEN_EXPIRED,\n",
        "code:u16,name,deprecated\n40,PASSKEY_REQUIRED,\n41,TOKEN_EXPIRED,\n",
        &[("code-reused", "40")],
    );
}

#[test]
fn a_retired_name_is_given_to_a_new_error_beside_it() {
    says(
        "code:u16,name,variant,deprecated\n40,LOGIN,LegacyLogin,no longer in the document\n",
        "code:u16:index,name:index,variant,deprecated\n40,LOGIN,LegacyLogin,no longer in the document\n90,LOGIN,Login,\n",
        &[("column-no-key", "code"), ("column-no-key", "name"), ("name-reused", "40"), ("row-added", "90")],
    );
}

#[test]
fn codes_are_renumbered_with_gaps() {
    // The old codes 100, 101, 105 become 1000, 1010, 1050: each error has another code, none is reused.
    let comparison = diff(
        "code:u16,name\n100,BAD_REQUEST\n101,BAD_HEADER\n105,BAD_BODY\n",
        "code:u16,name\n1000,BAD_REQUEST\n1010,BAD_HEADER\n1050,BAD_BODY\n",
    );
    assert_eq!(
        verdict(&comparison),
        [("code-changed", "100"), ("code-changed", "101"), ("code-changed", "105")]
            .map(|(rule, key)| (rule, key.to_owned()))
    );
    assert_eq!((comparison.added, comparison.removed), (0, 0));
}

#[test]
fn names_change_their_notation_and_nothing_else() {
    says(
        "code:u16,name\n1,OUT_OF_STOCK\n2,CARD_EXPIRED\n",
        "code:u16,name\n1,OutOfStock\n2,CardExpired\n",
        &[("name-respelt", "1"), ("name-respelt", "2")],
    );
}

#[test]
fn a_table_is_split_and_half_of_it_is_elsewhere() {
    says(
        "code,name\nS1,SHOP_CLOSED\nS2,SHOP_FULL\nP1,CARD_REFUSED\nP2,CARD_STOLEN\n",
        "code,name\nS1,SHOP_CLOSED\nS2,SHOP_FULL\n",
        &[("row-removed", "P1"), ("row-removed", "P2")],
    );
}

#[test]
fn a_key_of_two_columns_has_a_row_exchanged_and_one_added() {
    says(
        "code:u16:key(api),api:enum,name\n1,pay,REFUSED\n1,ship,NO_ADDRESS\n2,pay,STOLEN\n",
        "code:u16:key(api),api:enum,name\n1,pay,STOLEN\n1,ship,NO_ADDRESS\n2,pay,REFUSED\n2,ship,TOO_HEAVY\n",
        &[("code-reused", "1/pay"), ("code-reused", "2/pay"), ("row-added", "2/ship")],
    );
}

#[test]
fn a_table_without_codes_is_known_by_its_names() {
    says(
        "name,http_status\nOUT_OF_STOCK,404\nCARD_EXPIRED,402\nTHROTTLED,429\n",
        "name,http_status\nOUT_OF_STOCK,404\nTHROTTLED,400\nCARD_LOST,402\n",
        &[("row-added", "CARD_LOST"), ("row-removed", "CARD_EXPIRED"), ("status-class-changed", "THROTTLED")],
    );
}

#[test]
fn tables_that_check_refuses_are_compared_all_the_same() {
    // A code that is not a number, a status that is not one, a short row.
    let old = "code:u16,name,http_status\n1,ALPHA,4xx\nB,BETA,404\n3,GAMMA,500\n";
    says(old, "code:u16,name,http_status\n1,ALPHA,4xx\nB,DELTA_OF_ANOTHER,404\n3,GAMMA,500\n", &[("code-reused", "B")]);
    says(old, old, &[]);
    assert_eq!(diff(old, "code:u16,name,http_status\n1\n").removed, 2);
}

#[test]
fn a_localization_is_added() {
    says(
        "code,title@en\nE1,Out of stock\nE2,Card expired\n",
        "code,title@en,title@fr,title@ja\nE1,Out of stock,Rupture,在庫切れ\nE2,Card expired,Carte,期限切れ\n",
        &[("locale-added", "title@fr"), ("locale-added", "title@ja")],
    );
}

#[test]
fn a_localization_before_the_first_one_changes_the_default() {
    says(
        "code,title@en\nE1,Out of stock\n",
        "code,title@fr,title@en\nE1,Rupture,Out of stock\n",
        &[("default-locale-changed", "title@en"), ("locale-added", "title@fr")],
    );
}

#[test]
fn columns_are_reordered_and_one_is_renamed() {
    let old =
        "code,name,http_status,audience\nE1,SOLD_OUT,404,customer\nE2,NO_CARD,402,customer\nE3,DOWN,503,operator\n";
    says(
        old,
        "audience,http_status,name,code\ncustomer,404,SOLD_OUT,E1\ncustomer,402,NO_CARD,E2\noperator,503,DOWN,E3\n",
        &[],
    );
    says(
        old,
        "code,who,name,http_status\nE1,customer,SOLD_OUT,404\nE2,customer,NO_CARD,402\nE3,operator,DOWN,503\n",
        &[("column-renamed", "audience")],
    );
}

#[test]
fn a_spreadsheet_took_the_zeros() {
    says(
        "code,name\n0010,LATE\n0011,LOST\n0100,BROKEN\n",
        "code,name\n10,LATE\n11,LOST\n100,BROKEN\n",
        &[("code-respelt", "0010"), ("code-respelt", "0011"), ("code-respelt", "0100")],
    );
}

#[test]
fn a_row_moves_to_the_code_of_a_removed_one() {
    // 7 is gone, and the error of 8 has its code now: two things for stored data, told as one code that means another.
    says(
        "code:u16,name\n7,PAPER_JAM\n8,TONER_LOW\n9,DOOR_OPEN\n",
        "code:u16,name\n7,TONER_LOW\n9,DOOR_OPEN\n",
        &[("code-changed", "8"), ("code-reused", "7")],
    );
}
