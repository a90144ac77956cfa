//! One cell on its way into the table: dashes and footnote marks are removed, then `take`, `remove`, `map`, `fill`, `pad`, `lines`.

use super::grid::Cell;
use super::recipe::{Column, LineEnds};

/// Texts that mean that there is none.
const NOTHING: &[&str] = &["-", "--", "---", "–", "—", "―", "−", "‐", "－", "ー", "n/a", "n.a."];

/// What becomes of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    /// `take` found nothing in a cell that has a text.
    Unmatched,
    /// `map` does not have the text.
    Unmapped(String),
    /// A list where one text is expected.
    List(Vec<String>),
    /// A value of a list that cannot be one.
    BadItem(String),
}

/// Returns the text of a cell without footnote marks, and no text for a lone dash.
pub(crate) fn cleaned(cell: &Cell, raw: bool) -> String {
    if raw {
        return cell.marked.as_ref().unwrap_or(&cell.text).trim().to_owned();
    }
    let text = without_marks(cell.text.trim());
    if is_nothing(text) { String::new() } else { text.to_owned() }
}

fn is_nothing(text: &str) -> bool {
    text.len() <= 4 && NOTHING.contains(&text.to_ascii_lowercase().as_str())
}

/// A footnote mark is right behind the last word.
fn without_marks(text: &str) -> &str {
    let bare = text.trim_end_matches(['*', '†', '‡', '¹', '²', '³']);
    if bare.len() == text.len() || bare.is_empty() {
        return text;
    }
    let mark = text.get(bare.len()..).unwrap_or_default();
    // `m²`, `10²`: a mark of digits is one behind a code or behind the end of a sentence only.
    let is_digits = !mark.contains(['*', '†', '‡']);
    let ends_sentence = bare.ends_with(['.', '!', '?', ')']);
    let is_code = bare.len() > 1
        && !bare.contains(char::is_whitespace)
        && bare.contains(|c: char| c.is_ascii_digit() || c == '_');
    match bare.chars().next_back() {
        Some(last) if last.is_alphanumeric() && (!is_digits || is_code) => bare,
        Some(_) if ends_sentence => bare,
        _ => text,
    }
}

/// Returns what a column makes of a cell.
pub(crate) fn value(cell: &Cell, column: &Column) -> Value {
    if let Some(list) = &cell.list {
        let items: Vec<Value> = list.iter().map(|item| one(item.trim(), column)).collect();
        return match (column.first, column.list) {
            (true, _) => items.into_iter().next().unwrap_or(Value::Text(String::new())),
            (_, true) => joined(items),
            _ => Value::List(list.to_vec()),
        };
    }
    let text = cleaned(cell, column.raw);
    if column.list
        && let Some(split) = &column.split
    {
        return joined(split.split(&text).map(|item| one(item.trim(), column)).collect());
    }
    one(&text, column)
}

/// The values of a list, with bars between them.
fn joined(items: Vec<Value>) -> Value {
    let mut texts = Vec::new();
    for item in items {
        match item {
            Value::Text(text) if text.is_empty() => {}
            Value::Text(text) if text.contains('|') => return Value::BadItem(text),
            Value::Text(text) => {
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
            Value::Unmatched => {}
            other => return other,
        }
    }
    Value::Text(texts.join("|"))
}

/// Returns what a column makes of a text.
pub(crate) fn one(text: &str, column: &Column) -> Value {
    let mut text = text.to_owned();
    if let Some(take) = &column.take {
        let Some(found) = take.captures(&text) else {
            return if text.is_empty() { Value::Text(text) } else { Value::Unmatched };
        };
        let taken = found.get(1).or_else(|| found.get(0)).map_or("", |taken| taken.as_str());
        text = String::from(taken);
    }
    if let Some(remove) = &column.remove {
        text = remove.replace_all(&text, "").into_owned();
    }
    text = String::from(text.trim());
    if let Some(map) = &column.map {
        match map.iter().find(|(from, _)| *from == text) {
            Some((_, to)) => text.clone_from(to),
            None if text.is_empty() => {}
            None => return Value::Unmapped(text),
        }
    }
    finished(text, column)
}

/// The steps after `map`.
fn finished(mut text: String, column: &Column) -> Value {
    if let Some(fill) = &column.fill
        && !text.is_empty()
    {
        text = fill.replace("{}", &text);
    }
    if !text.is_empty() && text.len() < column.pad && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.insert_str(0, &"0".repeat(column.pad - text.len()));
    }
    match column.lines {
        LineEnds::Keep => {}
        LineEnds::First => text = text.lines().next().unwrap_or_default().trim_end().to_owned(),
        LineEnds::Join => text = unbroken(&text),
    }
    Value::Text(text)
}

/// Joins lines with a space, and without one between characters of languages that have none.
fn unbroken(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_ideographic = |character: Option<char>| {
            character.is_some_and(|character| matches!(character, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}'))
        };
        let needs_none = is_ideographic(joined.chars().next_back()) && is_ideographic(line.chars().next());
        if !joined.is_empty() && !needs_none {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{unbroken, without_marks};

    #[test]
    fn marks_go_and_texts_stay() {
        for (text, expected) in [
            ("02011*", "02011"),
            ("02102**", "02102"),
            ("Refused.†", "Refused."),
            ("E_CARD¹", "E_CARD"),
            ("an area of 5 m²", "an area of 5 m²"),
            ("BAD_*", "BAD_*"),
            ("*", "*"),
            ("4 *", "4 *"),
        ] {
            assert_eq!(without_marks(text), expected);
        }
    }

    #[test]
    fn lines_are_joined_as_the_language_does() {
        assert_eq!(unbroken("one\ntwo\n\nthree"), "one two three");
        assert_eq!(unbroken("認証に\n失敗"), "認証に失敗");
    }
}
