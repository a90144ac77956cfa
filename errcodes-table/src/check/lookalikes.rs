//! Look-alikes: keys in full-width or foreign letters, and two keys that differ only in such characters.

use std::collections::HashMap;

use crate::catalog::{Catalog, TypedColumn};
use crate::check::{cells, text_keys};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::forms::lookalike::{ascii_of_wide, latin_of, skeleton};
use crate::forms::shown;
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in text_keys(catalog) {
        letters(catalog, typed, report);
        pairs(catalog, typed, report);
    }
    for typed in catalog.columns().iter().filter(|typed| typed.field.kind() == Kind::Enum) {
        letters(catalog, typed, report);
    }
}

/// Reports full-width cells, and foreign letters in a column of Latin ones.
fn letters(catalog: &Catalog, typed: &TypedColumn, report: &mut TableReport<'_>) {
    let is_ascii = |text: &str| text.is_ascii();
    if cells(catalog, typed).all(|cell| is_ascii(cell.text())) {
        return;
    }
    let latin =
        cells(catalog, typed).filter(|cell| cell.text().contains(|char: char| char.is_ascii_alphabetic())).count();
    // No letter of the column is of another alphabet for certain.
    let is_foreign = |char: char| char.is_alphabetic() && !char.is_ascii() && latin_of(char).is_none();
    let is_latin = latin * 2 > cells(catalog, typed).count()
        || !cells(catalog, typed).any(|cell| cell.text().contains(is_foreign));
    for cell in cells(catalog, typed).filter(|cell| !is_ascii(cell.text())) {
        let text = cell.text();
        let narrow: String = text.chars().map(|char| ascii_of_wide(char).unwrap_or(char)).collect();
        if narrow.is_ascii() {
            report
                .at(cell.span(), Rule::FullwidthCharacter, format!("full-width characters in {}", typed.field.name()))
                .help(format!("write `{}`", shown(&narrow)));
            continue;
        }
        let Some((at, char)) = text.char_indices().find(|&(_, char)| latin_of(char).is_some()) else { continue };
        let plain: String = text.chars().map(|char| latin_of(char).unwrap_or(char)).collect();
        let has_latin = text.contains(|char: char| char.is_ascii_alphabetic());
        // A word of another language has letters that do not look like Latin ones.
        if !plain.is_ascii() || !(has_latin || is_latin) {
            continue;
        }
        let raw = cell.raw();
        let start = cell.span().start + raw.find(char).unwrap_or(at);
        let script = if u32::from(char) < 0x400 { "Greek" } else { "Cyrillic" };
        let title = format!("{script} letter U+{:04X} among Latin letters", u32::from(char));
        report.at(start..start + char.len_utf8(), Rule::MixedScript, title).help(format!("write `{}`", shown(&plain)));
    }
}

/// Reports keys that look like an earlier one.
fn pairs(catalog: &Catalog, typed: &TypedColumn, report: &mut TableReport<'_>) {
    let mut first = HashMap::new();
    for cell in cells(catalog, typed) {
        let other = *first.entry(skeleton(cell.text())).or_insert(cell);
        // An equal key is an error, or an index.
        if other.text() == cell.text() {
            continue;
        }
        let name = typed.field.name();
        let title = format!("{name} `{}` looks like `{}`", shown(cell.text()), shown(other.text()));
        report
            .at(cell.span(), Rule::ConfusableKeys, title)
            .also(other.span(), "the other one is here")
            .help("compare both with the document");
    }
}

#[cfg(test)]
mod tests {
    use crate::{Selection, read};

    /// Checks which lines of a table with these keys have a diagnostic of mixed letters.
    #[track_caller]
    fn are_mixed(keys: &[&str], expected: &[&str]) {
        // Rust names of their own, so that the letters are the keys' only mistake.
        let rows = keys.iter().enumerate().map(|(number, key)| format!("{key},Row{number}\n"));
        let table = format!("code,variant\n{}", rows.collect::<String>());
        let lines: Vec<String> = read(&Selection::inline(table.as_str())).diagnostics.lines().collect();
        let found = lines.iter().filter(|line| line.contains("[mixed-script]"));
        let places: Vec<&str> = found.filter_map(|line| line.split(": ").next()).collect();
        assert_eq!(places, expected, "{lines:?}");
    }

    #[test]
    fn a_word_of_look_alikes_is_foreign_where_most_keys_are_latin() {
        // Cyrillic: the first two look Latin, the third cannot be.
        const ABC: &str = "\u{410}\u{412}\u{421}";
        const BCA: &str = "\u{412}\u{421}\u{410}";
        const BEETLE: &str = "\u{416}\u{423}\u{41a}";
        are_mixed(&["DE", "FG", "HI", ABC, BEETLE], &["table:5:1"]);
        // Half of the keys are not most of them.
        are_mixed(&["DE", "FG", ABC, BEETLE], &[]);
        are_mixed(&[ABC, BEETLE], &[]);
        // Nothing says that these are words of another language.
        are_mixed(&["DE", ABC, BCA], &["table:3:1", "table:4:1"]);
        // Letters of two alphabets in one key are never meant.
        are_mixed(&[BEETLE, "D\u{412}"], &["table:3:2"]);
    }
}
