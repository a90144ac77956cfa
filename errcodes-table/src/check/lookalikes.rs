//! Look-alikes: keys in full-width or foreign letters, and two keys that differ only in such characters.

use std::collections::HashMap;

use crate::catalog::{Catalog, TypedColumn};
use crate::check::{cells, shown, text_keys};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// Cyrillic and Greek letters, each with the Latin one that looks like it.
const FOREIGN: &[(&str, &str)] =
    &[("АВЕЅЗІЈКМНОРСТУХЬаеѕіјорсухһԁԛԝ", "ABES3IJKMHOPCTYXbaesijopcyxhdqw"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")];
/// Latin letters with marks, each with the bare one.
const MARKED: (&str, &str) =
    ("ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy");

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

/// Returns the same text for keys that most fonts show alike.
fn skeleton(text: &str) -> String {
    let mut skeleton = String::with_capacity(text.len());
    for char in text.chars() {
        let plain = if char.is_ascii() {
            // Nearly all characters, which have no other look-alike than those below.
            char
        } else {
            let char = ascii_of_wide(char).unwrap_or(char);
            latin_of(char).or_else(|| paired(char, MARKED)).unwrap_or(char)
        };
        match plain {
            'O' => skeleton.push('0'),
            'I' | 'l' | '|' => skeleton.push('1'),
            '‘' | '’' => skeleton.push('\''),
            '“' | '”' => skeleton.push('"'),
            // Marks of their own: the letter before them is bare.
            '\u{300}'..='\u{36f}' => {}
            '\u{3099}' | '\u{309a}' => {
                let voiced = skeleton.pop().map(|base| {
                    let offset = if plain == '\u{3099}' { 1 } else { 2 };
                    char::from_u32(u32::from(base) + offset).unwrap_or(base)
                });
                skeleton.extend(voiced);
            }
            _ => skeleton.push(plain),
        }
    }
    skeleton
}

/// Returns the ASCII text that this one looks like, if it is not ASCII itself.
pub(crate) fn plain(text: &str) -> Option<String> {
    let plain = |char| ascii_of_wide(char).or_else(|| latin_of(char)).unwrap_or(char);
    let plain: String = text.chars().map(plain).collect();
    (plain.is_ascii() && !text.is_ascii()).then_some(plain)
}

fn ascii_of_wide(char: char) -> Option<char> {
    match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0),
        _ => None,
    }
}

fn latin_of(char: char) -> Option<char> {
    if char.is_ascii() {
        return None;
    }
    FOREIGN.iter().find_map(|&pair| paired(char, pair))
}

fn paired(char: char, (from, to): (&str, &str)) -> Option<char> {
    let place = from.chars().position(|known| known == char)?;
    to.chars().nth(place)
}

#[cfg(test)]
mod tests {
    use super::{FOREIGN, MARKED, skeleton};

    #[test]
    fn each_letter_has_its_look_alike() {
        for (from, to) in FOREIGN.iter().chain([&MARKED]) {
            assert_eq!(from.chars().count(), to.chars().count());
            assert!(!from.is_ascii() && to.is_ascii());
        }
    }

    #[test]
    fn keys_that_look_alike() {
        for (one, other) in [("E10", "E1O"), ("A1", "Al"), ("\u{e9}", "e\u{301}"), ("が", "か\u{3099}"), ("ＡＢ", "AB")]
        {
            assert_eq!(skeleton(one), skeleton(other), "{one}");
        }
        assert_ne!(skeleton("E10"), skeleton("E11"));
    }
}
