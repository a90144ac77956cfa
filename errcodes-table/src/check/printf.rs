//! Printf: placeholders of other systems, which a reader would see as they are.

use std::collections::HashSet;
use std::sync::Arc;

use crate::catalog::{Catalog, Cell, Row, TypedColumn, Value};
use crate::column::Kind;
use crate::diagnostic::TableReport;
use crate::rule::Rule;

pub(super) fn check(catalog: &Catalog, report: &mut TableReport<'_>) {
    for typed in catalog.columns() {
        match typed.field.kind() {
            Kind::Template => {
                for row in catalog.rows() {
                    let filled = typed.field.columns.iter().zip(&typed.values);
                    let filled = filled.filter(|(_, values)| !matches!(values.get(row.index()), Some(Value::Blank)));
                    filled.filter_map(|(column, _)| row.cell(column)).for_each(|cell| foreign(cell, report));
                }
            }
            Kind::Text if typed.field.columns.len() > 1 => {
                catalog.rows().for_each(|row| mismatch(typed, row, report));
            }
            _ => {}
        }
    }
}

/// Reports the first placeholder of another system in a template.
fn foreign(cell: Cell<'_>, report: &mut TableReport<'_>) {
    let source = Arc::clone(&report.source);
    let raw = source.text.get(cell.span()).unwrap_or_default();
    let Some((at, written, instead)) = first_foreign(raw) else { return };
    // The error on broken braces says more.
    if !crate::catalog::is_template(cell.text()) {
        return;
    }
    let start = cell.span().start + at;
    report
        .at(start..start + written.len(), Rule::ForeignPlaceholder, format!("`{written}` is shown as it is"))
        .help(format!("write `{instead}`"));
}

/// Returns the place, the text and what to write instead.
fn first_foreign(text: &str) -> Option<(usize, &str, String)> {
    let has = |byte: u8| text.as_bytes().contains(&byte);
    if !has(b'%') && !has(b'$') && !has(b'#') && !text.contains("{{") {
        return None;
    }
    text.char_indices().find_map(|(at, char)| {
        let rest = text.get(at..)?;
        match char {
            '%' => {
                if let Some(name) = rest.strip_prefix("%(").and_then(|rest| rest.split_once(')')) {
                    let written =
                        rest.get(..name.0.len() + 4).filter(|_| name.1.starts_with(['s', 'd', 'r', 'f', 'i']))?;
                    return Some((at, written, format!("{{{}}}", name.0)));
                }
                let format = printf(text, at).or_else(|| argument(text, at));
                format.map(|format| (at, format, "{0}".to_owned()))
            }
            '{' if rest.starts_with("{{") => {
                let inner = rest.strip_prefix("{{")?;
                let end = inner.find("}}")?;
                let name = inner.get(..end)?.trim();
                let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
                // `{{{a}}}` is a placeholder in braces.
                let is_alone = !text.get(..at)?.ends_with('{');
                // A text with placeholders of ours knows what doubled braces are.
                let is_foreign = is_name && is_alone && crate::catalog::placeholders(text).is_empty();
                is_foreign.then(|| (at, rest.get(..end + 4).unwrap_or_default(), format!("{{{name}}}")))
            }
            _ => None,
        }
        .or_else(|| {
            let inner = rest.strip_prefix(['$', '%', '#'])?.strip_prefix('{')?;
            let end = inner.find('}').filter(|_| !inner.starts_with('{'))?;
            let written = rest.get(..end + 3)?;
            Some((at, written, format!("{{{}}}", inner.get(..end)?)))
        })
    })
}

/// Returns the number at `at`, which begins with `%`: `%1` of message catalogs.
fn argument(text: &str, at: usize) -> Option<&str> {
    if text.get(..at)?.ends_with(|before: char| before.is_alphanumeric() || before == '%') {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_end = !rest.get(digits..)?.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '.' | ','));
    (matches!(digits, 1 | 2) && !rest.starts_with('0') && is_end).then(|| text.get(at..=at + digits))?
}

/// Returns the printf format at `at`, which begins with `%`: `%s`, `%1$s`, `%-.200s`, `%lu`, `%@`.
fn printf(text: &str, at: usize) -> Option<&str> {
    if text.get(..at)?.ends_with('%') {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let flags = |char: char| char.is_ascii_digit() || matches!(char, '$' | '-' | '+' | '#' | '.' | '*' | '[' | ']');
    let front = rest.len() - rest.trim_start_matches(flags).len();
    let behind = rest.get(front..)?;
    let size = behind.len() - behind.trim_start_matches(['l', 'h', 'z', 'j', 't', 'L']).len();
    let mut letters = behind.get(size..)?.chars();
    letters.next().filter(|letter| "sSdiuxXoeEfgGcpvM@".contains(*letter))?;
    // `50%discount` is text.
    let is_end = letters.next().is_none_or(|next| !next.is_alphanumeric());
    is_end.then(|| text.get(at..at + 1 + front + size + 1))?
}

/// Reports texts whose printf formats differ from those of the first language.
fn mismatch(typed: &TypedColumn, row: Row<'_>, report: &mut TableReport<'_>) {
    let texts = typed.field.columns.iter().zip(&typed.values);
    let mut texts = texts.filter_map(|(column, values)| match values.get(row.index()) {
        Some(Value::Text(text)) => Some((column, formats(text))),
        _ => None,
    });
    let Some((first, expected)) = texts.next() else { return };
    for (column, found) in texts.filter(|(_, found)| !are_alike(found, &expected)) {
        let (Some(cell), Some(original)) = (row.cell(column), row.cell(first)) else { continue };
        let list = |formats: &[&str]| match formats {
            [] => "no format".to_owned(),
            formats => crate::nearest::all_of(formats.iter().copied()),
        };
        let language = first.locale.as_deref().unwrap_or_default();
        report
            .at(
                cell.span(),
                Rule::PrintfMismatch,
                format!("{} where `{language}` has {}", list(&found), list(&expected)),
            )
            .also(original.span(), format!("the text in `{language}`"))
            .help("make the formats agree");
    }
}

/// Returns the printf formats of a text in the order of their arguments: `%2$s` is the second, whatever its place.
fn formats(text: &str) -> Vec<&str> {
    if !text.as_bytes().contains(&b'%') {
        return Vec::new();
    }
    let formats = text.match_indices('%').filter_map(|(at, _)| printf(text, at));
    let mut formats: Vec<(usize, &str)> =
        formats.enumerate().map(|(place, format)| (number(format, place), format)).collect();
    formats.sort_by_key(|(number, _)| *number);
    formats.into_iter().map(|(_, format)| format).collect()
}

/// Returns which argument a format shows.
fn number(format: &str, place: usize) -> usize {
    let numbered = format.trim_start_matches('%').split_once('$').and_then(|(number, _)| number.parse().ok());
    numbered.map_or(place, |number: usize| number.saturating_sub(1))
}

/// Returns the type of the argument that a format takes: its size and what it shows, whatever the width.
fn argument_type(format: &str) -> String {
    let letters = format.chars().filter(char::is_ascii_alphabetic);
    letters.map(|letter| if letter == 'i' { 'd' } else { letter }).collect()
}

/// Returns `true` if both lists show the same arguments. One text may show an argument twice.
fn are_alike(one: &[&str], other: &[&str]) -> bool {
    let types = |formats: &[&str]| {
        let numbered = formats.iter().enumerate();
        let types = numbered.map(|(place, format)| format!("{} {}", number(format, place), argument_type(format)));
        types.collect::<HashSet<String>>()
    };
    types(one) == types(other)
}

#[cfg(test)]
mod tests {
    use super::{are_alike, first_foreign, formats};

    #[test]
    fn formats_and_percent_signs() {
        assert_eq!(formats("%s %-.200s %lu %d."), ["%s", "%-.200s", "%lu", "%d"]);
        assert_eq!(formats("%2$s of %1$d"), ["%1$d", "%2$s"]);
        for (one, other) in [("%s %d", "%2$d %1$s"), ("%5d", "%d"), ("%i", "%d"), ("%s", "%1$s %1$s")] {
            assert!(are_alike(&formats(one), &formats(other)), "{one} {other}");
        }
        for (one, other) in [("%s %d", "%d %s"), ("%ld", "%d"), ("%s %s", "%s"), ("%s", "")] {
            assert!(!are_alike(&formats(one), &formats(other)), "{one} {other}");
        }
        for text in ["100 % der", "50%discount", "100%", "%%s", "5% d", "%{file}"] {
            assert!(formats(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn placeholders_of_other_systems() {
        let of = |text| first_foreign(text).map(|(_, written, instead)| (written, instead));
        for (text, written, instead) in [
            ("no ${user}.", "${user}", "{user}"),
            ("no %{file}", "%{file}", "{file}"),
            ("no #{file}", "#{file}", "{file}"),
            ("no {{ field }}", "{{ field }}", "{field}"),
            ("User %s", "%s", "{0}"),
            ("User %(user)s", "%(user)s", "{user}"),
            ("User %[1]s", "%[1]s", "{0}"),
            ("%1 is not a program", "%1", "{0}"),
        ] {
            assert_eq!(of(text), Some((written, instead.to_owned())), "{text}");
        }
        for text in ["{user}", "{{{a}}}", "{{\"a\": 1}}", "costs $5", "{a}%", "{{}}", "100%1", "%10.5", "50 %1a"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
