//! The grammar of one header cell: `name [":" word ["(" column ")"]]* ["@" locale]`.

use std::ops::Range;

use crate::column::words::Words;
use crate::column::{Column, locale, names, well_known};
use crate::diagnostic::TableReport;
use crate::forms::characters::is_invisible;
use crate::rule::Rule;
use crate::table::{Cell, invisible};

pub(super) fn read(at: usize, cell: &Cell, report: &mut TableReport<'_>) -> Option<Column> {
    let before = report.diagnostics.len();
    let text: &str = &cell.text;
    if let Some(char) = text.chars().find(|&char| is_invisible(char)) {
        invisible(text, cell.span.clone(), char, report);
        return None;
    }
    // The parts of a quoted header cell may contain escapes, so the whole cell is marked.
    let parts_at = if cell.span.len() == text.len() { Some(cell.span.start) } else { None };
    let part = |start: usize, end: usize| -> Range<usize> {
        parts_at.map_or_else(|| cell.span.clone(), |origin| origin + start..origin + end)
    };
    let (front, tag) = match text.find('@') {
        Some(sign) => (text.get(..sign)?, text.get(sign + 1..).map(|tag| (tag, part(sign + 1, text.len())))),
        None => (text, None),
    };
    let mut words = front.split(':');
    let name = words.next().unwrap_or_default();
    let checked = names::check(name);
    let is_named = checked.is_ok();
    if let Err(refusal) = checked {
        let span = if name.is_empty() { cell.span.clone() } else { part(0, name.len()) };
        let diagnostic = report.at(span, refusal.rule, refusal.title).label(refusal.label);
        if let Some(help) = refusal.help {
            diagnostic.help(help);
        }
    }
    let mut read = Words::default();
    let mut offset = name.len() + 1;
    for word in words {
        let end = offset + word.len();
        read.take(&cell.text.slice(offset..end), part(offset, end), report);
        offset = end + 1;
    }
    let is_unknown = read.is_unknown;
    let column = well_known::apply(&cell.text.slice(0..name.len()), at, cell, &read, tag.is_some(), report);
    let locale = tag.map(|(tag, span)| {
        locale::canonical(tag).unwrap_or_else(|| {
            refuse_language(tag, span, report);
            tag.to_owned()
        })
    });
    let locale = locale.filter(|_| well_known::may_have_language(&column));
    let is_sure = report.diagnostics.len() == before;
    (is_named && !is_unknown).then_some(Column { locale, is_sure, ..column })
}

fn refuse_language(tag: &str, span: Range<usize>, report: &mut TableReport<'_>) {
    let title =
        if tag.is_empty() { "no language after `@`".to_owned() } else { format!("`{tag}` is not a language tag") };
    let diagnostic = report.at(span, Rule::InvalidLocale, title).label(format!("expected {}", locale::EXPECTED));
    if let Some(hyphens) = locale::with_hyphens(tag) {
        diagnostic.help(format!("write `{hyphens}`"));
    }
}
