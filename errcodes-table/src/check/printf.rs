//! Printf: placeholders of other systems, which a reader would see as they are.

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
                let format = printf(text, at);
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

/// Returns the printf format at `at`, which begins with `%`: `%s`, `%1$s`, `%-.200s`, `%lu`, `%@`.
fn printf(text: &str, at: usize) -> Option<&str> {
    if text.get(..at)?.ends_with('%') {
        return None;
    }
    let rest = text.get(at + 1..)?;
    let flags = |char: char| char.is_ascii_digit() || matches!(char, '$' | '-' | '+' | '#' | '.' | '*');
    let front = rest.len() - rest.trim_start_matches(flags).len();
    let behind = rest.get(front..)?;
    let size = behind.len() - behind.trim_start_matches(['l', 'h', 'z', 'j', 't', 'L']).len();
    let mut letters = behind.get(size..)?.chars();
    letters
        .next()
        .filter(|letter| matches!(letter, 's' | 'd' | 'i' | 'u' | 'x' | 'X' | 'f' | 'g' | 'c' | 'p' | '@' | 'M'))?;
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
    for (column, found) in texts.filter(|(_, found)| *found != expected) {
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

/// Returns the printf formats of a text, sorted, since languages differ in their order.
fn formats(text: &str) -> Vec<&str> {
    if !text.as_bytes().contains(&b'%') {
        return Vec::new();
    }
    let mut formats: Vec<&str> = text.match_indices('%').filter_map(|(at, _)| printf(text, at)).collect();
    formats.sort_unstable();
    formats
}

#[cfg(test)]
mod tests {
    use super::{first_foreign, formats};

    #[test]
    fn formats_and_percent_signs() {
        assert_eq!(formats("%s, %1$s %-.200s %lu %d."), ["%-.200s", "%1$s", "%d", "%lu", "%s"]);
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
        ] {
            assert_eq!(of(text), Some((written, instead.to_owned())), "{text}");
        }
        for text in ["{user}", "{{{a}}}", "{{\"a\": 1}}", "costs $5", "{a}%", "{{}}"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
