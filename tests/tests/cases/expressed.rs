//! What published tables say in header words: each first as it was transcribed, then as it is meant.

use errcodes::{ErrorCatalog, HttpStatus, catalog};
use errcodes_table::{Rule, Selection, read};

catalog! {
    /// EBICS: a code is unique within its layer only.
    #[catalog(table = "\
layer:enum,code:key(layer),name:key(layer),variant
technical,000000,EBICS_OK,TechOk
business,000000,EBICS_OK,BusinessOk
business,090003,AUTH_FAILED,
")]
    enum Layered {}
}

catalog! {
    /// One code, and a meaning for each revision of the protocol.
    #[catalog(table = "since:enum,code:i32:key(since),name\nv2025,-32001,SESSION_NOT_FOUND\nv2026,-32001,HEADER_MISMATCH\n")]
    enum Revised {}
}

catalog! {
    /// One row per code, with the operations that answer it.
    #[catalog(table = "\
name,operation:list:index,http_status
NOT_FOUND,sendCode|validateCode,404
IDENTIFIER_NOT_FOUND,sendCode,404
")]
    enum Operation {}
}

catalog! {
    /// The errors of one operation.
    #[catalog(table = "\
name,operation:list:index,http_status
NOT_FOUND,sendCode|validateCode,404
IDENTIFIER_NOT_FOUND,sendCode,404
", only(operation = "validateCode"))]
    enum ValidateCode {}
}

catalog! {
    /// Telegram: one error, several statuses.
    #[catalog(table = "name,http_status:list:index\nCHAT_ADMIN_REQUIRED,400|403\nPHONE_NUMBER_INVALID,400|406\n")]
    enum Statuses {}
}

catalog! {
    /// German banks: the first digit gives the class, also of codes that the table lacks.
    #[catalog(table = "\
code:template,name,class:enum
0010,ACCEPTED,success
3010,NOT_AVAILABLE,warning
9050,PARTLY,error
0{rest},OTHER_SUCCESS,success
3{rest},OTHER_WARNING,warning
9{rest},OTHER_ERROR,error
")]
    enum Classed {}
}

catalog! {
    /// The same for numbers, as ranges.
    #[catalog(table = "\
code:u16:range,name,class:enum
3010,NOT_AVAILABLE,warning
9050,PARTLY,error
3000-3999,OTHER_WARNING,warning
9000-9999,OTHER_ERROR,error
")]
    enum Ranges {}
}

catalog! {
    /// SMTP: an X is any class of the codes that are sent.
    #[catalog(table = "code:template,title,variant\n{class}.1.1,Bad destination mailbox address,BadMailbox\n{class}.2.2,Mailbox full,MailboxFull\n")]
    enum Enhanced {}
}

/// Returns what helps with a table as it was transcribed.
fn helps(file: &str) -> Vec<String> {
    let file = format!("{}/tests/cases/field/{file}.csv", env!("CARGO_MANIFEST_DIR"));
    let diagnostics = read(&Selection::file(file.as_str())).diagnostics;
    diagnostics.iter().map(|diagnostic| diagnostic.help.join("\n")).collect()
}

#[test]
fn a_code_is_unique_within_its_layer() {
    let of = |name: &str, key: &str| {
        format!(
            "if the document really repeats it, write the column as `{name}:index`; if it is unique within each `layer`, as `{key}`"
        )
    };
    assert_eq!(helps("scope-two-columns"), [of("code", "code:key(layer)"), of("name", "name:key(layer)")]);
    assert_eq!(Layered::from_code("000000", LayeredLayer::Technical), Some(Layered::TechOk));
    assert_eq!(Layered::from_code("000000", LayeredLayer::Business), Some(Layered::BusinessOk));
    assert_eq!(Layered::from_code("090003", LayeredLayer::Technical), None);
    assert_eq!(Layered::from_name("EBICS_OK", LayeredLayer::Business), Some(Layered::BusinessOk));
}

#[test]
fn a_code_has_a_meaning_for_each_revision() {
    let [help] = helps("version-scoped").try_into().expect("one diagnostic");
    assert!(help.ends_with("if it is unique within each `since`, as `code:i32:key(since)`"), "{help}");
    assert_eq!(Revised::from_code(-32001, RevisedSince::V2026), Some(Revised::HeaderMismatch));
}

/// The columns that could scope a code, and those that are different by accident.
#[test]
fn a_scope_is_a_column_that_repeats() {
    for (table, scope) in [
        ("layer,code,variant\na,1,A\na,2,B\nb,1,C\n", Some("layer")),
        ("code,final:bool,variant\n1,true,A\n1,false,B\n2,true,C\n", Some("final")),
        // Of several the first `enum`.
        ("area,code,kind:enum,variant\na,1,x,A\na,2,y,B\nb,1,y,C\n", Some("kind")),
        // Another text for each row says nothing.
        ("code,variant,description\n1,A,One\n1,B,Two\n", None),
        ("code,variant,symbol:key\n1,A,ONE\n1,B,TWO\n", None),
        // The same code twice in one layer.
        ("layer,code,variant\na,1,A\na,1,B\nb,1,C\n", None),
        ("layer:optional,code,variant\na,1,A\n,1,B\n,2,C\n", None),
        ("layer@en,code,variant\na,1,A\na,2,B\nb,1,C\n", None),
    ] {
        let diagnostics = read(&Selection::inline(table)).diagnostics;
        let help =
            diagnostics.iter().find(|diagnostic| diagnostic.rule == Rule::DuplicateKey).expect("one").help.join("\n");
        let scoped = help.split_once("within each `").and_then(|(_, rest)| rest.split('`').next());
        assert_eq!(scoped, scope, "{table}: {help}");
    }
}

#[test]
fn an_operation_has_its_errors() {
    assert_eq!(Operation::from_operation("validateCode"), [Operation::NotFound]);
    assert_eq!(Operation::from_operation("sendCode"), Operation::ALL);
    assert_eq!(ValidateCode::ALL, [ValidateCode::NotFound]);
    assert_eq!(ValidateCode::from_name("IDENTIFIER_NOT_FOUND"), None);
}

#[test]
fn an_error_has_several_statuses() {
    let help = |cell: &str| {
        format!("if the error has several statuses, write the column as `http_status:list` and the cell as `{cell}`")
    };
    assert_eq!(helps("list-status"), [help("400|403"), help("400|406")]);
    assert_eq!(Statuses::ChatAdminRequired.http_status(), [HttpStatus::BAD_REQUEST, HttpStatus::FORBIDDEN]);
    assert_eq!(HttpStatus::from(Statuses::PhoneNumberInvalid), HttpStatus::BAD_REQUEST);
    assert_eq!(Statuses::PhoneNumberInvalid.entry().http_status(), Some(HttpStatus::BAD_REQUEST));
    assert_eq!(Statuses::from_http_status(HttpStatus::FORBIDDEN), [Statuses::ChatAdminRequired]);
}

#[test]
fn several_statuses_are_recognized_however_they_are_separated() {
    for (column, cell, expected) in [
        ("http_status", "400, 403", Some("`400|403`")),
        ("http_status", "400/403/404", Some("`400|403|404`")),
        ("http_status", "400;403", Some("`400|403`")),
        ("http_status", "400|403", Some("`400|403`")),
        ("http_status:list", "400 403", Some("write `400|403`")),
        ("http_status:optional", "400 403", Some("`http_status:list:optional`")),
        ("http_status", "400-403", None),
        ("http_status", "400 Bad Request", None),
        ("http_status", "400 999", None),
        ("http_status", "40 0", None),
    ] {
        let table = format!("name,{column}\nA,\"{cell}\"\n");
        let diagnostics = read(&Selection::inline(table.as_str())).diagnostics;
        let help = diagnostics.iter().next().expect("not a status").help.join("\n");
        assert_eq!(help.contains("400|403") || help.contains(":list"), expected.is_some(), "{table}: {help}");
        assert!(expected.is_none_or(|expected| help.contains(expected)), "{table}: {help}");
    }
}

#[test]
fn a_code_that_the_table_lacks_has_a_class() {
    for (code, class) in
        [("9942", ClassedClass::Error), ("3999", ClassedClass::Warning), ("0020", ClassedClass::Success)]
    {
        assert_eq!(Classed::from_code(code).map(|row| row.class()), Some(class), "{code}");
    }
    assert_eq!(Classed::from_code("9050"), Some(Classed::Partly));
    assert_eq!(Classed::from_code("5000"), None);
    assert_eq!(Ranges::from_code(9942).map(|row| row.class()), Some(RangesClass::Error));
    // A row whose class contradicts its number is found by the range around it.
    for row in Ranges::ALL {
        let mut around = Ranges::ALL.iter().filter(|other| other.code().contains(&row.code().first()));
        assert!(around.all(|other| other.class() == row.class()), "{row}");
    }
}

#[test]
fn a_code_with_a_wildcard_finds_its_row() {
    assert_eq!(Enhanced::from_code("5.1.1"), Some(Enhanced::BadMailbox));
    assert_eq!(Enhanced::captures("4.2.2"), Some("4"));
    assert_eq!(Enhanced::from_code("5.9.9"), None);
}
