//! The grammar of one header cell: `name [":" word]* ["@" locale]`.

use std::ops::Range;

use crate::column::well_known::{self, Words};
use crate::column::{Column, INTEGERS, Kind, Lookup, locale, names};
use crate::diagnostic::TableFaults;
use crate::nearest::{nearest, one_of};
use crate::table::Cell;

const TYPES: [&str; 13] =
    ["text", "bool", "u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "enum", "ref", "template"];
const MODIFIERS: [&str; 3] = ["optional", "key", "index"];

pub(super) fn read<'s>(at: usize, cell: &'s Cell<'_>, faults: &mut TableFaults<'_>) -> Option<Column<'s>> {
    let before = faults.diagnostics.faults.len();
    let text: &'s str = &cell.text;
    // A quoted header cell shows no parts that a caret could point at.
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
    if let Err((message, help)) = names::check(name) {
        let fault = faults.at(if name.is_empty() { cell.span.clone() } else { part(0, name.len()) }, message);
        if let Some(help) = help {
            fault.help(help);
        }
    }
    let mut read = Words::default();
    let mut offset = name.len() + 1;
    for word in words {
        let span = part(offset, offset + word.len());
        offset += word.len() + 1;
        take_word(word, span, &mut read, faults);
    }
    let column = well_known::apply(name, at, cell, read, tag.is_some(), faults);
    let locale = tag.and_then(|(tag, span)| {
        if let Some(canonical) = locale::canonical(tag) {
            Some(canonical)
        } else {
            faults
                .at(span, format!("`{tag}` is not a language tag"))
                .help("a BCP 47 tag, such as `en`, `ja` or `zh-Hant`");
            None
        }
    });
    (faults.diagnostics.faults.len() == before).then_some(Column { locale, ..column })
}

fn take_word(word: &str, span: Range<usize>, read: &mut Words, faults: &mut TableFaults<'_>) {
    let kind = match word {
        "text" => Kind::Text,
        "bool" => Kind::Bool,
        "enum" => Kind::Enum,
        "ref" => Kind::Ref,
        "template" => Kind::Template,
        "optional" | "key" | "index" => return take_modifier(word, span, read, faults),
        _ => {
            if let Some(&integer) = INTEGERS.iter().find(|integer| integer.name == word) {
                Kind::Integer(integer)
            } else {
                let known = || TYPES.into_iter().chain(MODIFIERS);
                let fault = faults.at(span, format!("`{word}` is neither a type nor a modifier"));
                match nearest(word, known()) {
                    Some(near) => fault.help(format!("did you mean `{near}`?")),
                    None => fault.help(format!("types: {}; modifiers: {}", one_of(TYPES), one_of(MODIFIERS))),
                };
                return;
            }
        }
    };
    if read.kind.is_some() {
        faults.at(span, format!("a second type, `{word}`: a column has one"));
    } else {
        read.kind = Some(kind);
    }
}

fn take_modifier(word: &str, span: Range<usize>, read: &mut Words, faults: &mut TableFaults<'_>) {
    let lookup = match word {
        "key" => Lookup::Key,
        "index" => Lookup::Index,
        _ => {
            if read.optional {
                faults.at(span, "`optional` is there twice");
            }
            read.optional = true;
            return;
        }
    };
    match read.lookup {
        Some(known) if known == lookup => {
            faults.at(span, format!("`{word}` is there twice"));
        }
        Some(_) => {
            faults.at(span, "both `key` and `index`").help("`key`: every cell is different; `index`: cells may repeat");
        }
        None => read.lookup = Some(lookup),
    }
}
