//! The entry of every error of every table of this workspace agrees with the typed accessors.

use std::fmt::{Debug, Display};

use errcodes::{Code, Entry, ErrorCatalog, HttpStatus, Localized, QName, catalog};
use errcodes_specs::activeserver::ActiveServerError;
use errcodes_specs::cafe24::ApiStatus;
use errcodes_specs::google_payments::ErrorResponseCode;
use errcodes_specs::intra_mart::{AuthFault, FaultDetailKind};

/// What the typed accessors return, as far as an entry has it.
#[derive(Default)]
struct Row {
    code: Option<Code>,
    name: Option<&'static str>,
    http_status: Option<HttpStatus>,
    soap_fault: Option<QName<'static>>,
    title: Option<Localized>,
    description: Option<Localized>,
    resolution: Option<Localized>,
    deprecated: Option<&'static str>,
}

/// Returns the line on which each row of a table begins, as the `csv` crate counts.
fn lines(table: &str) -> Vec<u64> {
    let path = format!("{}/{table}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the table is there");
    reader.records().map(|row| row.expect("a row").position().expect("a place").line()).collect()
}

/// Checks every entry against its error; the languages are those of the whole table.
#[track_caller]
fn agree<E>(all: &[E], lines: &[u64], locales: &[&str], row: fn(&E) -> Row) -> Vec<Entry>
where
    E: ErrorCatalog + Debug + Display,
{
    let entries: Vec<Entry> = E::CATALOG.entries().collect();
    assert_eq!((all.len(), lines.len()), (entries.len(), entries.len()));
    assert_eq!(E::CATALOG.locales, locales);
    assert!(std::any::type_name::<E>().ends_with(&format!("::{}", E::CATALOG.name)));
    for ((error, entry), &line) in all.iter().zip(&entries).zip(lines) {
        let variant = format!("{error:?}");
        let row = row(error);
        assert_eq!(error.entry(), *entry, "{variant} has the entry of its place");
        assert_eq!((entry.variant(), u64::from(entry.line())), (variant.as_str(), line));
        assert_eq!(entry.code(), row.code, "{variant}");
        assert_eq!(entry.name(), row.name, "{variant}");
        assert_eq!(entry.http_status(), row.http_status, "{variant}");
        assert_eq!(entry.soap_fault(), row.soap_fault, "{variant}");
        assert_eq!(entry.title(), row.title, "{variant}");
        assert_eq!(entry.description(), row.description, "{variant}");
        assert_eq!(entry.resolution(), row.resolution, "{variant}");
        assert_eq!(entry.deprecated(), row.deprecated, "{variant}");
        assert_eq!(entry.to_string(), error.to_string());
        if let Some(code) = entry.code() {
            let found = E::CATALOG.find(&code.to_string()).expect("the code of an entry");
            assert_eq!(found.code(), Some(code), "{variant} is found by its code");
        }
    }
    entries
}

#[test]
fn activeserver() {
    let lines = lines("../specs/activeserver.csv");
    let entries = agree(ActiveServerError::ALL, &lines, &["ja", "en"], |error| Row {
        code: Some(error.code().into()),
        name: Some(error.name()),
        http_status: Some(error.http_status()),
        description: Some(error.description()),
        ..Row::default()
    });
    assert_eq!(entries.len(), 104);
}

#[test]
fn intra_mart() {
    agree(AuthFault::ALL, &lines("../specs/intra-mart.csv"), &["ja", "en"], |error| Row {
        code: Some(error.code().into()),
        name: Some(error.name()),
        soap_fault: Some(error.soap_fault()),
        ..Row::default()
    });
    agree(FaultDetailKind::ALL, &lines("../specs/intra-mart-details.csv"), &["ja", "en"], |_| Row::default());
}

#[test]
fn cafe24() {
    agree(ApiStatus::ALL, &lines("../specs/cafe24.csv"), &["ja", "en"], |error| Row {
        code: Some(error.message().into()),
        http_status: Some(error.http_status()),
        resolution: error.resolution(),
        ..Row::default()
    });
}

#[test]
fn google_payments() {
    agree(ErrorResponseCode::ALL, &lines("../specs/google-payments.csv"), &["de", "en"], |error| Row {
        code: Some(error.name().into()),
        name: Some(error.name()),
        http_status: Some(error.http_status()),
        description: Some(error.description()),
        ..Row::default()
    });
}

catalog! {
    /// Every column that an entry has, each of them blank in some row.
    #[catalog(table = "code:i16,name:optional,variant,http_status:optional,soap_fault:optional,soap_namespace:optional,\
        title,description:optional,resolution:optional@en,resolution:optional@pt-br,deprecated\n\
        -1,A,,404,a:A,urn:a,one,,,sim,\n7,,B,,,,two,\"more\nlines\",yes,,old\n\
        8,C,,,,,three,four,,,\n")]
    enum Every {}
}

catalog! {
    /// Prose with placeholders, for which an entry has no values.
    #[catalog(table = "name,title:template@en,description:template:optional@en\nA,{count} left,{count} of {total}\n")]
    enum Filled {}
}

#[test]
fn a_text_with_placeholders_is_no_prose() {
    let entry = Filled::A.entry();
    assert_eq!((entry.title(), entry.description()), (None, None));
    assert_eq!(Filled::A.title().texts().as_str(), "{count} left");
}

#[test]
fn every_column() {
    use errcodes::__private1::{Texts, localized};

    /// A text without a language.
    fn undetermined(text: &'static str) -> Localized {
        let places = [0, u32::try_from(text.len()).expect("a short text")].map(u32::to_le_bytes);
        let texts = Texts::new(text, places.concat().leak());
        localized(&["und"], Box::leak(Box::new([texts])), 0)
    }

    let entries = agree(Every::ALL, &[2, 3, 5], &["en", "pt-BR"], |error| Row {
        code: Some(error.code().into()),
        name: error.name(),
        http_status: error.http_status(),
        soap_fault: error.soap_fault(),
        title: Some(undetermined(error.title())),
        description: error.description().map(undetermined),
        resolution: error.resolution(),
        deprecated: error.deprecated(),
    });
    let resolutions: Vec<_> = entries.iter().map(|entry| entry.resolution().map(|text| text.get("pt-BR"))).collect();
    assert_eq!(resolutions, [Some("sim"), Some("yes"), None]);
    assert_eq!(entries.iter().map(|entry| entry.deprecated().is_some()).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(
        entries[1].description().map(|text| (text.as_str(), text.default_locale())),
        Some(("more\nlines", "und"))
    );
}
