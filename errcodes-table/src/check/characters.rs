//! Characters that are never meant: they hide text, reorder it, or break formats that carry it.

use crate::diagnostic::TableReport;
use crate::forms::characters::is_printable;
use crate::rule::Rule;
use crate::table::Table;

/// Reports control characters except line feed and tab, and bidirectional controls, in every cell.
pub(super) fn check(table: &Table, report: &mut TableReport<'_>) {
    // Most tables have none.
    if is_printable(&report.source.text) {
        return;
    }
    let rows = std::iter::once(&table.header).chain(&table.rows);
    for cell in rows.flat_map(|row| &row.cells) {
        let Some(((rule, what), char)) = cell.text.chars().find_map(|char| Some((refused(char)?, char))) else {
            continue;
        };
        if char == '\r' {
            // Reported by the scanner.
            continue;
        }
        let raw = report.source.text.get(cell.span.clone()).unwrap_or_default();
        let at = cell.span.start + raw.find(char).unwrap_or_default();
        let number = u32::from(char);
        let diagnostic = report.at(at..at + char.len_utf8(), rule, format!("{what} U+{number:04X} in a cell"));
        if rule == Rule::BidirectionalOverride {
            diagnostic.label("it reorders the text around it");
        }
        diagnostic.help(if rule == Rule::ReplacementCharacter {
            "take the text from the document again, with the right encoding"
        } else {
            "delete the character, which is invisible"
        });
    }
}

fn refused(char: char) -> Option<(Rule, &'static str)> {
    match char {
        '\n' | '\t' => None,
        _ if char.is_control() => Some((Rule::ControlCharacter, "control character")),
        '\u{fffd}' => Some((Rule::ReplacementCharacter, "replacement character")),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some((Rule::BidirectionalOverride, "bidirectional control"))
        }
        _ => None,
    }
}
