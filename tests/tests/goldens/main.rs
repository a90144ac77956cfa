//! The generated code of small tables, formatted, as it was last reviewed: `tests/goldens`.
//!
//! After a deliberate change, `ERRCODES_BLESS=1 cargo test -p errcodes-tests --test goldens` writes the goldens anew.
//! The test target `expansions` checks that they compile and work.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use errcodes_codegen::{Feature, Omission, Settings, expand};
use quote::quote;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens")
}

/// Returns the settings for an enum that a table writes.
fn written(name: &str, table: &str) -> Settings {
    Settings::file(name, &format!("goldens/{table}.csv")).root(env!("CARGO_MANIFEST_DIR"))
}

fn source(settings: Settings) -> String {
    settings.generate().source().unwrap_or_else(|faults| panic!("{faults}"))
}

/// Returns the name, the source and the table of each golden.
fn cases() -> Vec<(&'static str, String, &'static str)> {
    let details = written("Detail", "details").link("fault", "crate::faults::AuthFault", "goldens/faults.csv").link(
        "cause",
        "crate::faults::AuthFault",
        "goldens/faults.csv",
    );
    let narrowed = written("OrderError", "errors")
        .only("category", ["order", "limit"])
        .skip("description")
        .impls(Feature::Serde)
        .impls(Feature::Http)
        .no(Omission::Error);
    vec![
        ("kinds", source(written("Kinds", "kinds")), "kinds"),
        ("optional", source(written("Sparse", "optional")), "optional"),
        ("lists", source(written("Listed", "lists")), "lists"),
        ("lookups", source(written("ShopError", "lookups")), "lookups"),
        ("faults", source(written("AuthFault", "faults")), "faults"),
        ("details", source(details), "details"),
        ("narrowed", source(narrowed), "errors"),
        ("derived", derived(), "errors"),
        ("derived_with_fields", derived_with_fields(), "errors"),
        ("derived_with_messages", derived_with_messages(), "messages"),
    ]
}

/// Returns what the derive generates for an enum without fields, in another order than the table.
fn derived() -> String {
    format(&expand::derive(quote! {
        #[catalog(spec = "goldens/errors.csv", skip(description))]
        pub enum ShopError {
            Timeout,
            TooFast,
            #[catalog(row = 101)]
            NoneLeft,
            #[deprecated]
            SoldOut,
        }
    }))
}

/// Returns what the derive generates for an enum with fields and generics.
fn derived_with_fields() -> String {
    format(&expand::derive(quote! {
        #[catalog(spec = "goldens/errors.csv", only(category = "limit" | "network"), skip(replaced_by))]
        pub(crate) enum CallError<'a, E> where E: Copy {
            TooFast { host: &'a str },
            Timeout(E),
        }
    }))
}

/// Returns what the derive generates for an enum whose texts are filled from its fields, and whose errors have causes.
fn derived_with_messages() -> String {
    format(&expand::derive(quote! {
        #[catalog(spec = "goldens/messages.csv", display = "message", require_locales("en", "ja"))]
        pub(crate) enum OrderError<T> {
            OutOfStock { item: T, left: u8 },
            Network(#[from] std::net::AddrParseError),
            Busy,
        }
    }))
}

fn format(tokens: &proc_macro2::TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens.clone()).expect("an expansion is items"))
}

/// Returns the names of the files with this extension.
fn files(extension: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder()).expect("the folder of the goldens").map(|file| file.expect("a file").path());
    let wanted = files.filter(|file| file.extension().is_some_and(|found| found == extension));
    wanted.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect()
}

#[test]
fn goldens_are_what_is_generated() {
    let bless = env::var_os("ERRCODES_BLESS").is_some_and(|value| value == "1");
    let mut different = Vec::new();
    for (name, source, _) in cases() {
        let path = folder().join(format!("{name}.rs"));
        let golden = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if golden == source {
            continue;
        }
        if bless {
            fs::write(&path, source).expect("the golden can be written");
        } else {
            let line = golden.lines().zip(source.lines()).take_while(|(golden, found)| golden == found).count() + 1;
            different.push(format!("goldens/{name}.rs, from line {line}"));
        }
    }
    assert!(different.is_empty(), "not what is generated (ERRCODES_BLESS=1 writes them anew): {different:?}");
}

#[test]
fn every_table_has_a_golden_and_every_golden_a_table() {
    let cases = cases();
    let goldens: BTreeSet<String> = cases.iter().map(|(name, ..)| (*name).to_owned()).collect();
    let tables: BTreeSet<String> = cases.iter().map(|(.., table)| (*table).to_owned()).collect();
    assert_eq!(files("rs"), goldens, "the goldens there are, and those that are generated");
    assert_eq!(files("csv"), tables, "the tables there are, and those that are used");
}
