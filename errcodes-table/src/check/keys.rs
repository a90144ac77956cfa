//! Keys: what nobody sees in a cell and peers do not send.

use std::ops::Range;

use crate::catalog::{Catalog, Cell, TypedColumn};
use crate::check::{cells, shown};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::rule::Rule;

/// Reports white space at the edges of keys, keys of white space only, and invisible characters in keys.
pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns().iter().filter(|typed| is_compared(typed)) {
        for cell in cells(catalog, typed) {
            if cell.text().is_ascii() && !cell.text().starts_with(is_space) && !cell.text().ends_with(is_space) {
                continue;
            }
            check_cell(typed, cell, report);
        }
    }
}

/// Returns `true` for columns whose cells the program or its peers compare.
fn is_compared(typed: &TypedColumn) -> bool {
    match typed.field.kind() {
        Kind::Text => typed.field.lookup().is_some(),
        Kind::Enum => true,
        _ => false,
    }
}

fn check_cell(typed: &TypedColumn, cell: Cell<'_>, report: &mut TableReport<'_>) {
    let (text, name) = (cell.text(), typed.field.name());
    let trimmed = text.trim();
    if text.trim_matches(is_space).is_empty() {
        report
            .at(cell.span(), Rule::BlankKey, format!("`{name}` consists of white space only"))
            .label("expected a text")
            .help("delete the spaces, and fill the cell");
    } else if trimmed.len() < text.len() && !trimmed.contains(is_invisible) {
        report
            .at(cell.span(), Rule::PaddedKey, format!("white space around {name} `{}`", shown(trimmed)))
            .label("peers send it without")
            .help(format!("write `{}`", shown(trimmed)));
    } else if let Some(char) = text.chars().find(|&char| is_invisible(char) || is_hard_space(char)) {
        invisible(text, cell.span(), char, report);
    }
}

/// Reports the first place of an invisible character in a cell.
pub(crate) fn invisible(text: &str, span: Range<usize>, char: char, report: &mut TableReport<'_>) {
    let raw = report.source.text.get(span.clone()).unwrap_or_default();
    let at = span.start + raw.find(char).unwrap_or_default();
    let number = u32::from(char);
    let clean: String = text.chars().filter(|&char| !is_invisible(char)).collect();
    let clean: String = clean.chars().map(|char| if is_hard_space(char) { ' ' } else { char }).collect();
    let title = if is_hard_space(char) {
        format!("U+{number:04X} in a key looks like a space and is another character")
    } else {
        format!("invisible character U+{number:04X} in a cell")
    };
    report.at(at..at + char.len_utf8(), Rule::InvisibleCharacter, title).help(format!("write `{}`", shown(&clean)));
}

fn is_space(char: char) -> bool {
    char.is_whitespace() || is_invisible(char)
}

/// Characters without a width. Those that reorder text are reported in every cell.
pub(crate) fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Spaces that look like the ASCII space.
fn is_hard_space(char: char) -> bool {
    matches!(char, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}')
}
