//! Reports a character that cannot be seen, at its place in a cell.

use std::ops::Range;

use crate::diagnostic::TableReport;
use crate::forms::characters::{is_hard_space, is_invisible};
use crate::forms::shown;
use crate::rule::Rule;

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
