//! What is generated for a table that is accepted.

use errcodes_codegen::{Feature, Settings};

fn settings(file: &str) -> Settings {
    Settings::file("ApiError", file).root(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/field"))
}

/// The formatted items of a table without diagnostics.
#[track_caller]
fn accepted(settings: Settings) -> String {
    let generated = settings.generate();
    assert!(generated.diagnostics().is_empty(), "{}", generated.diagnostics());
    let source = generated.source().expect("no diagnostics");
    source.clone()
}

#[track_caller]
fn has(source: &str, parts: &[&str]) {
    for part in parts {
        assert!(source.contains(part), "no `{part}` in {source}");
    }
}

#[test]
fn hexadecimal_and_negative_numbers_in_one_column() {
    has(&accepted(settings("hex-negative.csv")), &["LdapCupInterrupted", "-20481"]);
}

#[test]
fn numbers_without_names_take_a_prefix() {
    has(&accepted(settings("numeric-no-name.csv").prefix("E")), &["E10001", "E10002"]);
    let lines: Vec<String> = settings("numeric-no-name.csv").generate().diagnostics().lines().collect();
    assert!(lines.len() == 1 && lines[0].contains("error[unnamed-codes]"), "{lines:?}");
    let lines: Vec<String> = settings("numeric-no-name.csv").prefix("1-").generate().diagnostics().lines().collect();
    assert!(lines.len() == 1 && lines[0].contains("`1-` cannot begin a variant"), "{lines:?}");
}

#[test]
fn a_reference_names_its_row_by_code_or_name() {
    has(&accepted(settings("ref-by-name.csv")), &["fn alias_of"]);
}

#[test]
fn a_column_may_be_called_type() {
    has(&accepted(settings("column-type.csv")), &["fn r#type", "ApiErrorType"]);
}

#[test]
fn a_name_that_repeats_is_what_is_written() {
    let source = accepted(settings("index-name-problem.csv").impls(Feature::Serialize));
    has(
        &source,
        &["serialize_text(serializer, self.name())", "to.code = __rt::Some(__rt::code::text(COLUMN_NAME.at(row)))"],
    );
    let lines: Vec<String> =
        settings("index-name-problem.csv").impls(Feature::Serde).generate().diagnostics().lines().collect();
    assert!(lines.len() == 1 && lines[0].contains("`name` is not one"), "{lines:?}");
}
