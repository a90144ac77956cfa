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

pub(super) fn read(at: usize, cell: &Cell, faults: &mut TableFaults<'_>) -> Option<Column> {
    let before = faults.diagnostics.len();
    let text: &str = &cell.text;
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
    let checked = names::check(name);
    let is_named = checked.is_ok();
    if let Err((message, help)) = checked {
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
    let column = well_known::apply(&cell.text.slice(0..name.len()), at, cell, read, tag.is_some(), faults);
    let locale = tag.map(|(tag, span)| {
        locale::canonical(tag).unwrap_or_else(|| {
            refuse_language(tag, span, faults);
            tag.to_owned()
        })
    });
    let locale = locale.filter(|_| well_known::may_have_language(&column));
    let is_sure = faults.diagnostics.len() == before;
    (is_named && !read.is_unknown).then_some(Column { locale, is_sure, ..column })
}

fn refuse_language(tag: &str, span: Range<usize>, faults: &mut TableFaults<'_>) {
    let hyphens = locale::canonical(&tag.replace('_', "-"));
    let fault = if tag.is_empty() {
        faults.at(span, "no language after the `@`")
    } else {
        faults.at(span, format!("`{tag}` is not a language tag"))
    };
    match hyphens {
        Some(hyphens) => fault.help(format!("write `{hyphens}`")),
        None => fault.help("a BCP 47 tag, such as `en`, `ja` or `zh-Hant`"),
    };
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
                return refuse_word(word, span, read, faults);
            }
        }
    };
    if read.kind.is_some() {
        faults.at(span, format!("a second type, `{word}`: a column has one"));
    } else {
        read.kind = Some(kind);
    }
}

/// What is near is taken for what was meant, so that the column keeps its accessor.
fn refuse_word(word: &str, span: Range<usize>, read: &mut Words, faults: &mut TableFaults<'_>) {
    let fault = if word.is_empty() {
        faults.at(span.clone(), "no type or modifier after the `:`")
    } else {
        faults.at(span.clone(), format!("`{word}` is neither a type nor a modifier"))
    };
    if let Some(near) = nearest(word, TYPES.into_iter().chain(MODIFIERS)) {
        fault.help(format!("did you mean `{near}`?"));
        take_word(near, span, read, faults);
    } else {
        fault.help(format!("types: {}; modifiers: {}", one_of(TYPES), one_of(MODIFIERS)));
        read.is_unknown |= !word.is_empty();
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
