//! What each fuzz target does with some bytes. The test `corpus` runs the same functions over the seeds.

use errcodes::soap::{Fault, Shape, Version};
use errcodes::{AcceptLanguage, NumberOrText, Problem};
use errcodes_codegen::Settings;
use errcodes_specs::{activeserver, cafe24, google_payments, intra_mart};
use errcodes_table::compare::{Revision, compare};
use errcodes_table::{Selection, read};
use proc_macro2::TokenStream;
use serde::{Serialize, de::DeserializeOwned};
use tables::{shaped, words};

#[path = "tables.rs"]
mod tables;

/// Generates code from a table, and checks every place and that the code is items.
fn generate(text: &str) {
    let generated = Settings::inline("E", text).generate();
    let diagnostics = generated.diagnostics();
    for diagnostic in diagnostics {
        if let errcodes_table::Place::Table { source, span, .. } = &diagnostic.place {
            assert!(source.text().get(span.clone()).is_some(), "{span:?} of {:?}", source.text());
        }
    }
    let shown = diagnostics.render(false);
    assert_eq!(shown.is_empty(), diagnostics.is_empty());
    assert!(!shown.chars().any(|char| char.is_control() && char != '\n'), "{shown:?}");
    assert_eq!(diagnostics.lines().filter(|line| line.contains('\n')).count(), 0);
    syn::parse2::<syn::File>(generated.tokens().clone()).expect("items");
}

/// Any bytes as a table.
pub(crate) fn table(bytes: &[u8]) {
    generate(&String::from_utf8_lossy(bytes));
}

/// A header of real words and cells of nasty ones, chosen by the bytes.
pub(crate) fn structured(bytes: &[u8]) {
    generate(&words(bytes));
    generate(&shaped(bytes));
}

/// Any text as the input of the macros.
pub(crate) fn attribute(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(tokens) = text.parse::<TokenStream>() else { return };
    for expanded in [errcodes_codegen::expand::catalog(tokens.clone()), errcodes_codegen::expand::derive(tokens)] {
        syn::parse2::<syn::File>(expanded).expect("items");
    }
}

/// The scanner against the `csv` crate: what is read without an error are the same cells.
pub(crate) fn scanner(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let table = format!("a,b\n{text}");
    let reading = read(&Selection::inline(table.as_str()));
    let Some(catalog) = reading.catalog else { return };
    if reading.diagnostics.iter().any(|found| found.level() == errcodes_table::Level::Error) {
        return;
    }
    let mut theirs = csv::ReaderBuilder::new().has_headers(true).flexible(true).from_reader(table.as_bytes());
    let theirs: Vec<csv::StringRecord> = theirs.records().map(|record| record.expect("UTF-8")).collect();
    assert_eq!(catalog.rows().len(), theirs.len(), "{table:?}");
    for (row, record) in catalog.rows().zip(&theirs) {
        for (at, cell) in record.iter().enumerate() {
            let column = catalog.columns().get(at).map(|column| column.field.first());
            let ours = column.and_then(|column| row.cell(column)).map(|cell| cell.text().to_owned());
            assert_eq!(ours.as_deref(), Some(cell.replace("\r\n", "\n").as_str()), "{table:?}");
        }
    }
}

/// Any bytes to every reader of peers' messages.
pub(crate) fn messages(bytes: &[u8]) {
    for error in [Fault::from_xml(bytes).err(), intra_mart::FaultMessage::from_xml(bytes).err()].into_iter().flatten() {
        let shown = error.to_string();
        assert!(!shown.chars().any(char::is_control), "{shown:?}");
    }
    let _ = Version::of_message(bytes);
    let _ = serde_json::from_slice::<NumberOrText>(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = Version::from_content_type(text);
    let _ = AcceptLanguage::new(text).choose(["en", "ja", "zh-Hant"]);
    let _ = intra_mart::FaultDetail::from_line(text);
}

/// What a reader takes, it writes, and reads the same again.
pub(crate) fn round_trip(bytes: &[u8]) {
    if let Ok(fault) = Fault::from_xml(bytes) {
        for (version, shape) in
            [(Version::V11, Shape::Standard), (Version::V12, Shape::Standard), (Version::V12, Shape::Axis2)]
        {
            let xml = fault.to_xml(version, shape);
            // What one version cannot carry is lost the first time, and nothing the second time.
            let once = Fault::from_xml(xml.as_bytes()).expect("what was written is read");
            let again = Fault::from_xml(once.to_xml(version, shape).as_bytes()).expect("what was written is read");
            assert_eq!(once, again, "{xml}");
        }
    }
    json::<Problem>(bytes);
    json::<activeserver::ErrorMessage>(bytes);
    json::<cafe24::ApiResponse>(bytes);
    json::<google_payments::ErrorResponse>(bytes);
}

fn json<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
    let value = match serde_json::from_slice::<T>(bytes) {
        Ok(value) => value,
        Err(error) => {
            let shown = error.to_string();
            assert!(!shown.chars().any(char::is_control), "{shown:?}");
            return;
        }
    };
    let written = serde_json::to_string(&value).expect("it can be written");
    let read: T = serde_json::from_str(&written).expect("what was written is read");
    assert_eq!(read, value, "{written}");
}

/// Two revisions of a table, the second with other words in some places.
pub(crate) fn revisions(bytes: &[u8]) {
    let (old, new) = bytes.split_at(bytes.len() / 2);
    let revision = |bytes: &[u8]| {
        let text = words(bytes);
        let catalog = read(&Selection::inline(format!("code,name,description@en\n{text}").as_str())).catalog;
        catalog.map(|catalog| Revision::from(&catalog))
    };
    let (Some(old), Some(new)) = (revision(old), revision(new)) else { return };
    assert_eq!(compare(&old, &old).changes().count(), 0, "a table does not differ from itself");
    // Either way each row has at most one counterpart. Which one may differ: codes that moved to another column are only
    // found from the revision that had them.
    for (old, new) in [(&old, &new), (&new, &old)] {
        let compared = compare(old, new);
        assert_eq!(old.rows.len() + compared.added, new.rows.len() + compared.removed);
        let mut matched: Vec<usize> = compared.matched.iter().flatten().copied().collect();
        matched.sort_unstable();
        assert!(matched.windows(2).all(|pair| pair[0] < pair[1]), "{matched:?}");
        assert!(matched.last().is_none_or(|last| *last < new.rows.len()), "{matched:?}");
    }
    for finding in &compare(&old, &new).findings {
        let message = finding.message();
        assert!(!message.chars().any(char::is_control), "{message:?}");
    }
}
