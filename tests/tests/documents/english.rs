//! The English texts in the tables, which are ours: these checks need no document.

use std::fs;

use crate::table::Table;

/// Each table, the language of its document, and the number of its columns in English.
const TABLES: [(&str, &str, &str, usize); 5] = [
    ("activeserver.csv", "ja", "Japanese", 2),
    ("cafe24.csv", "ja", "Japanese", 2),
    ("google-payments.csv", "de", "German", 1),
    ("intra-mart.csv", "ja", "Japanese", 2),
    ("intra-mart-details.csv", "ja", "Japanese", 1),
];

#[test]
fn every_text_has_its_english() {
    for (file, language, _, columns) in TABLES {
        let table = Table::read(file);
        let originals = table.header.iter().filter(|name| name.contains('@') && !name.ends_with("@en"));
        let mut found = 0;
        for original in originals {
            let name = original.strip_suffix(language).unwrap_or_else(|| panic!("{file}: {original}"));
            // The document's own language is the first of the two, and so the default.
            let at = table.header.iter().position(|cell| cell == original).unwrap_or_default();
            assert_eq!(table.header.get(at + 1), Some(&format!("{name}en")), "{file}");
            for row in &table.rows {
                let (text, english) = (&row[at], &row[at + 1]);
                assert_eq!(text.is_empty(), english.is_empty(), "{file}, {}, {original}", row[0]);
                assert_eq!(text.lines().count(), english.lines().count(), "{file}, {}, {original}", row[0]);
                let is_latin = english.chars().all(|letter| letter < '\u{2e80}');
                assert!(is_latin && english.trim() == english, "{file}, {}: {english:?}", row[0]);
            }
            found += 1;
        }
        assert_eq!(found, columns, "{file}");
    }
}

#[test]
fn every_table_says_that_the_english_is_ours() {
    for (file, _, language, _) in TABLES {
        let path = format!("{}/../specs/{file}", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        let comment = format!("# - @en: the English texts are ours, a translation. The document is in {language}.");
        assert!(text.lines().take_while(|line| line.starts_with('#')).any(|line| line == comment), "{file}");
    }
}
