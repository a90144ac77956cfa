//! The build script's items are the macro's, token for token, except for the constants that track the files and
//! the lint attributes, since lints treat a macro's items as foreign code.

use errcodes_codegen::{Feature, Omission, Settings, expand};

/// Returns the macro's items for `attribute` on an enum of that name, without the constants that track the tables.
fn expanded(name: &str, table: &str, attribute: &str, tables: usize) -> String {
    let input = format!("#[doc = \" Every error of `{table}`.\"] #[catalog({attribute})] pub enum {name} {{}}");
    let mut tokens = expand::catalog(input.parse().expect("an enum")).to_string();
    for _ in 0..tables {
        let (tracking, rest) = tokens.split_once(';').expect("a constant for each table");
        assert!(tracking.contains(":: core :: include_str !"), "{tracking}");
        tokens = rest.trim_start().to_owned();
    }
    assert!(!tokens.contains("include_str"), "one constant a table");
    tokens
}

#[track_caller]
fn same(settings: Settings, expanded: &str) {
    let generated = settings.root(env!("CARGO_MANIFEST_DIR")).generate();
    assert_eq!(generated.diagnostics().to_string(), "");
    let tokens = generated.tokens().to_string();
    assert_eq!(without_allow(&tokens), without_allow(expanded));
    // Formatting only changes the layout.
    let source = generated.source().expect("no faults");
    let formatted: proc_macro2::TokenStream = source.parse().expect("Rust");
    assert_eq!(without_commas(&formatted.to_string()), without_commas(&tokens));
}

/// The tokens without the attributes `#[allow(…)]`.
fn without_allow(tokens: &str) -> String {
    let mut pieces = tokens.split("# [allow (");
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        kept.push_str(piece.split_once(")] ").expect("the end of the attribute").1);
    }
    kept
}

/// Normalizes what a formatter may change: trailing commas, and doc attributes written as comments.
fn without_commas(tokens: &str) -> String {
    tokens.replace([',', ' '], "")
}

const TABLE: &str = "activeserver.csv";

#[test]
fn a_whole_table() {
    let settings = Settings::file("ActiveServerError", TABLE);
    same(settings, &expanded("ActiveServerError", TABLE, &format!("spec = {TABLE:?}"), 1));
}

#[test]
fn rows_columns_and_impls() {
    let settings = Settings::file("AccountError", TABLE)
        .only("category", ["user", "security"])
        .only("http_status", ["400"])
        .skip("description")
        .skip("replaced_by")
        .impls(Feature::Http)
        .impls(Feature::Serde)
        .no(Omission::Display)
        .no(Omission::Error)
        .runtime("::codes");
    let attribute = format!(
        "spec = {TABLE:?}, only(category = \"user\" | \"security\", http_status = 400), skip(description, replaced_by), \
         impls(http, serde), no(display, error), crate = ::codes"
    );
    same(settings, &expanded("AccountError", TABLE, &attribute, 1));
}

#[test]
fn links() {
    let table = "tables/indexes.csv";
    let settings = Settings::file("Index", table).link("fault", "Cause", "tables/faults.csv").link(
        "fault_before",
        "super::Cause",
        "tables/faults.csv",
    );
    let attribute = format!(
        "spec = {table:?}, link(fault = Cause in \"tables/faults.csv\", \
         fault_before = super::Cause in \"tables/faults.csv\")"
    );
    // The linked table is read, and tracked, once.
    same(settings, &expanded("Index", table, &attribute, 2));
}

#[test]
fn a_table_at_hand() {
    let table = "code:i8,name,deprecated\n-1,ONE,gone\n1,TWO,\n";
    let input = format!("#[doc = \" Every error of the table.\"] #[catalog(table = {table:?})] pub enum Inline {{}}");
    let expanded = expand::catalog(input.parse().expect("an enum")).to_string();
    same(Settings::inline("Inline", table), &expanded);
}
