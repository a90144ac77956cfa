//! The grammar of one header cell: `name [":" word]* ["@" locale]`.

use std::ops::Range;

use crate::check::keys::{invisible, is_invisible};
use crate::column::well_known::{self, Words};
use crate::column::{Column, INTEGERS, Kind, Lookup, locale, names};
use crate::diagnostic::TableReport;
use crate::nearest::{nearest, one_of};
use crate::rule::Rule;
use crate::table::Cell;

const TYPES: [&str; 13] =
    ["text", "bool", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "enum", "ref", "template"];
const MODIFIERS: [&str; 3] = ["optional", "key", "index"];

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
        let span = part(offset, offset + word.len());
        offset += word.len() + 1;
        take_word(word, span, &mut read, report);
    }
    let is_unknown = read.is_unknown;
    let column = well_known::apply(&cell.text.slice(0..name.len()), at, cell, read, tag.is_some(), report);
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

fn take_word(word: &str, span: Range<usize>, read: &mut Words, report: &mut TableReport<'_>) {
    let kind = match word {
        "text" => Kind::Text,
        "bool" => Kind::Bool,
        "enum" => Kind::Enum,
        "ref" => Kind::Ref,
        "template" => Kind::Template,
        "optional" | "key" | "index" => return take_modifier(word, span, read, report),
        _ => {
            if let Some(&integer) = INTEGERS.iter().find(|integer| integer.name == word) {
                Kind::Integer(integer)
            } else {
                return refuse_word(word, span, read, report);
            }
        }
    };
    match &read.kind {
        Some((known, first)) => {
            let title = format!("conflicting types `{}` and `{word}`", known.word());
            report
                .at(span, Rule::ConflictingTypes, title)
                .label("expected one type")
                .also(first.clone(), "the first type is here");
        }
        None => read.kind = Some((kind, span)),
    }
}

/// The nearest word is taken for what was meant, so that the column keeps its accessor.
fn refuse_word(word: &str, span: Range<usize>, read: &mut Words, report: &mut TableReport<'_>) {
    let title = if word.is_empty() {
        "no type or modifier after `:`".to_owned()
    } else {
        format!("`{word}` is neither a type nor a modifier")
    };
    let diagnostic = report.at(span.clone(), Rule::UnknownHeaderWord, title);
    if let Some(ours) = of_other_systems(word) {
        diagnostic.help(format!("write `{ours}`"));
        take_word(ours, span, read, report);
    } else if let Some(near) = nearest(word, TYPES.into_iter().chain(MODIFIERS)) {
        diagnostic.help(format!("did you mean `{near}`?"));
        take_word(near, span, read, report);
    } else {
        let (types, modifiers) = (one_of(TYPES), one_of(MODIFIERS));
        diagnostic.help(format!("expected one of the types {types} or one of the modifiers {modifiers}"));
        read.is_unknown |= !word.is_empty();
    }
}

/// Returns the type word for a type of databases and other languages.
fn of_other_systems(word: &str) -> Option<&'static str> {
    Some(match word.to_ascii_lowercase().as_str() {
        "int" | "integer" | "number" | "uint" | "unsigned" | "usize" => "u32",
        "long" | "bigint" | "isize" => "i64",
        "short" | "smallint" => "i16",
        "byte" => "u8",
        "string" | "str" | "varchar" | "char" => "text",
        "boolean" | "flag" => "bool",
        "unique" | "primary" | "primary_key" => "key",
        "nullable" | "null" | "option" => "optional",
        _ => return None,
    })
}

fn take_modifier(word: &str, span: Range<usize>, read: &mut Words, report: &mut TableReport<'_>) {
    let lookup = match word {
        "key" => Lookup::Key,
        "index" => Lookup::Index,
        _ => {
            if read.optional {
                report.at(span, Rule::DuplicateModifier, "duplicate modifier `optional`");
            }
            read.optional = true;
            return;
        }
    };
    match read.lookup {
        Some(known) if known == lookup => {
            report.at(span, Rule::DuplicateModifier, format!("duplicate modifier `{word}`"));
        }
        Some(_) => {
            report
                .at(span, Rule::ConflictingModifiers, "conflicting modifiers `key` and `index`")
                .label("expected one of them")
                .help("use `key` if every cell is different, `index` if cells may repeat");
        }
        None => read.lookup = Some(lookup),
    }
}
