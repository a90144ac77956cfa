//! Any words in the settings: what does not parse as Rust is a diagnostic, not a panic.

use errcodes_codegen::{Feature, Omission, Settings};
use proptest::prelude::*;
use proptest::sample::select;

use crate::tables::table;
use crate::{assert_items, config};

/// Valid words, misspelled words, and texts that are not words.
fn word() -> impl Strategy<Value = String> {
    let known = select(vec![
        "E",
        "r#type",
        "r#Self",
        "Self",
        "self",
        "crate",
        "_",
        "",
        "code",
        "name",
        "kind",
        "next",
        "variant",
        "Error::E",
        "crate::E",
        "::e::E",
        "E<T>",
        "a b",
        "'a",
        "r#",
        "r#_",
        "受信",
        "1",
        "\"",
        "101",
        "NOT_FOUND",
        "true",
        "404",
        "title",
        "reason",
        "ja",
        "EN",
        "zh_Hant",
    ]);
    prop_oneof![6 => known.prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn any_words(
        name in word(),
        table in table(),
        only in prop::collection::vec((word(), prop::collection::vec(word(), 0..3)), 0..2),
        skip in prop::collection::vec(word(), 0..3),
        link in prop::collection::vec((word(), word(), word()), 0..2),
        runtime in prop::option::of(word()),
        impls in any::<bool>(),
        display in prop::option::of(word()),
        locales in prop::collection::vec(word(), 0..3),
    ) {
        let settings = || {
            let mut settings = Settings::inline(&name, &table);
            for (column, values) in &only {
                settings = settings.only(column, values.iter().map(String::as_str));
            }
            settings = skip.iter().fold(settings, |settings, column| settings.skip(column));
            for (column, target, table) in &link {
                settings = settings.link(column, target, table).link_table(target, table);
            }
            if let Some(path) = &runtime {
                settings = settings.runtime(path);
            }
            if let Some(column) = &display {
                settings = settings.display(column);
            }
            settings = settings.require_locales(locales.iter().map(String::as_str));
            if impls {
                settings = settings.impls(Feature::Serde).impls(Feature::Http);
                settings = settings.no(Omission::Display).no(Omission::Error);
            }
            settings
        };
        let faults = settings().check();
        prop_assert_eq!(faults.render(true).is_empty(), faults.is_empty());
        let generated = settings().generate();
        prop_assert_eq!(generated.diagnostics().render(false).is_empty(), generated.diagnostics().is_empty());
        assert_items(generated.tokens());
        prop_assert_eq!(generated.source().is_ok(), !generated.diagnostics().has_errors());
    }
}
