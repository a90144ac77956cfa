//! Accepting: a line `# errcodes-allow: RULE [KEY [OLD -> NEW]]: WHY` above the header accepts one diagnostic or change.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use crate::catalog::{Catalog, Row};
use crate::diagnostic::{Diagnostic, Place, TableReport};
use crate::nearest::nearest;
use crate::rule::{Level, OF_CHANGES, Rule};
use crate::selection::Word;

/// What a comment line begins with, after `#`.
const WORD: &str = "errcodes-allow:";

/// What a line accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allow {
    /// The line, from 1.
    pub line: usize,
    /// The id of the rule.
    pub rule: String,
    /// The code of the row, or the name of the column, and how many more changes the finding folds.
    pub key: Option<(String, usize)>,
    /// The value before and after.
    pub values: Option<(String, String)>,
    /// The reason.
    pub why: String,
}

impl Allow {
    /// Reads what follows `errcodes-allow:` in a comment line.
    ///
    /// # Errors
    ///
    /// Returns in one clause what is missing.
    ///
    /// ```
    /// use errcodes_table::Allow;
    ///
    /// let allow = Allow::read("code-reused U041 `Not allowed.` -> Sweeping: renumbered in a draft", 1)?;
    /// assert_eq!(allow.values, Some(("Not allowed.".to_owned(), "Sweeping".to_owned())));
    /// assert!(Allow::read("lost-zeros 82", 1).is_err(), "the reason is missing");
    /// # Ok::<(), &'static str>(())
    /// ```
    pub fn read(text: &str, line: usize) -> Result<Self, &'static str> {
        let mut rest = text.trim();
        let rule = word(&mut rest)?;
        let mut allow = Self { line, rule, key: None, values: None, why: String::new() };
        if !rest.starts_with(':') {
            let key = word(&mut rest)?;
            let more = match rest.strip_prefix('+') {
                Some(number) => {
                    rest = number;
                    word(&mut rest)?.parse().map_err(|_| "expected a number after `+`")?
                }
                None => 0,
            };
            allow.key = Some((key, more));
        }
        if !rest.starts_with(':') {
            let old = word(&mut rest)?;
            rest = rest.strip_prefix("->").ok_or("expected `->` between the old and the new value")?.trim_start();
            allow.values = Some((old, word(&mut rest)?));
        }
        let why = rest.strip_prefix(':').ok_or("expected `: WHY` at the end")?.trim();
        if why.is_empty() {
            return Err("expected a reason after the last `:`");
        }
        why.clone_into(&mut allow.why);
        Ok(allow)
    }
}

/// What follows `errcodes-allow:`, as [`Allow::read`] reads it.
impl fmt::Display for Allow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rule)?;
        if let Some((key, more)) = &self.key {
            write!(f, " {}", quoted(key))?;
            if *more > 0 {
                write!(f, " +{more}")?;
            }
        }
        if let Some((old, new)) = &self.values {
            write!(f, " {} -> {}", quoted(old), quoted(new))?;
        }
        write!(f, ": {}", self.why)
    }
}

/// Takes one word, bare or in backticks, and the blanks behind it.
fn word(rest: &mut &str) -> Result<String, &'static str> {
    let text = *rest;
    if let Some(quoted) = text.strip_prefix('`') {
        let mut word = String::new();
        let mut characters = quoted.char_indices();
        while let Some((at, character)) = characters.next() {
            match character {
                '`' => {
                    *rest = quoted.get(at + 1..).unwrap_or_default().trim_start();
                    return Ok(word);
                }
                '\\' => match characters.next() {
                    Some((_, 'n')) => word.push('\n'),
                    Some((_, escaped @ ('`' | '\\'))) => word.push(escaped),
                    _ => return Err("expected `n`, a backtick or a backslash after a backslash"),
                },
                _ => word.push(character),
            }
        }
        return Err("the closing backtick is missing");
    }
    let end = text
        .char_indices()
        .find(|&(at, character)| {
            character.is_whitespace() || character == ':' || text.get(at..).is_some_and(|rest| rest.starts_with("->"))
        })
        .map_or(text.len(), |(at, _)| at);
    let (word, behind) = text.split_at(end);
    if word.is_empty() {
        return Err("expected `RULE [KEY [OLD -> NEW]]: WHY`");
    }
    *rest = behind.trim_start();
    Ok(word.to_owned())
}

/// Writes a value so that [`Allow::read`] reads it back.
fn quoted(value: &str) -> String {
    let is_bare = !value.is_empty()
        && !value.contains("->")
        && !value.starts_with('+')
        && !value.contains(|character: char| character.is_whitespace() || matches!(character, ':' | '`' | '\\'));
    if is_bare {
        return value.to_owned();
    }
    format!("`{}`", value.replace('\\', "\\\\").replace('`', "\\`").replace('\n', "\\n"))
}

/// Returns what follows `errcodes-allow:` in a comment, also if a spreadsheet padded or quoted it.
fn of_comment(comment: &str) -> Option<String> {
    let comment = comment.trim_end();
    let text = match comment.strip_prefix('"') {
        Some(quoted) => {
            let quoted = quoted.trim_end_matches(',');
            quoted.strip_suffix('"').unwrap_or(quoted).replace("\"\"", "\"")
        }
        None => comment.trim_end_matches(',').to_owned(),
    };
    Some(text.strip_prefix('#')?.trim_start().strip_prefix(WORD)?.trim().to_owned())
}

/// Removes the diagnostics that the table's own lines and the words `allow(…)` of the program accept, and reports lines
/// and words that cannot be read or accept nothing. The report has the diagnostics of this table and of its selection.
pub(crate) fn apply(catalog: &Catalog, words: &[Word], is_main: bool, report: &mut TableReport<'_>) {
    let lines = of_warnings(catalog, report);
    let accepted: HashSet<Rule> = words.iter().filter_map(|word| Rule::from_id(&word.text)).collect();
    if is_main {
        for word in words {
            judge_word(word, report);
        }
    }
    let mut used = vec![false; lines.len()];
    report.diagnostics.retain(|diagnostic| {
        if diagnostic.level() == Level::Error || diagnostic.level() == Level::Hidden {
            return true;
        }
        let mut is_kept = !accepted.contains(&diagnostic.rule);
        let key = lines.iter().any(|(rule, ..)| *rule == diagnostic.rule).then(|| key(catalog, diagnostic));
        for ((rule, allow, _), used) in lines.iter().zip(&mut used) {
            let fits = || match (&allow.key, &key) {
                (None, Some(Some(_))) => true,
                (Some((wanted, _)), Some(Some(key))) => wanted == key,
                _ => false,
            };
            if *rule == diagnostic.rule && fits() {
                *used = true;
                is_kept = false;
            }
        }
        is_kept
    });
    for ((_, allow, span), _) in lines.into_iter().zip(used).filter(|(_, used)| !used) {
        report.at(span, Rule::UnusedAllow, format!("`errcodes-allow: {}` accepts nothing", allow.rule));
    }
}

/// Returns the `errcodes-allow` lines of a table, each with its place; `Err` says what one lacks.
pub(crate) fn lines(catalog: &Catalog) -> impl Iterator<Item = (Range<usize>, Result<Allow, &'static str>)> {
    let source = catalog.source();
    catalog.table().comments.iter().filter_map(|span| {
        let text = source.text().get(span.clone()).and_then(of_comment)?;
        Some((span.clone(), Allow::read(&text, source.line(span.start))))
    })
}

/// Returns the lines that accept warnings, and reports those that cannot accept anything.
fn of_warnings(catalog: &Catalog, report: &mut TableReport<'_>) -> Vec<(Rule, Allow, Range<usize>)> {
    let mut accepted = Vec::new();
    for (span, line) in lines(catalog) {
        let allow = match line {
            Ok(allow) => allow,
            Err(expected) => {
                report
                    .at(span, Rule::InvalidAllow, "this `errcodes-allow` line cannot be read")
                    .label(expected)
                    .help("write `# errcodes-allow: RULE KEY: WHY`");
                continue;
            }
        };
        match Rule::from_id(&allow.rule) {
            None if OF_CHANGES.contains(&allow.rule.as_str()) => {}
            None => {
                let diagnostic = report.at(span, Rule::UnknownRule, format!("no rule `{}`", allow.rule));
                instead(&allow.rule, diagnostic);
            }
            Some(rule) if rule.level() == Level::Error => {
                report.at(span, Rule::InvalidAllow, not_accepted(rule)).help("correct the cell instead");
            }
            Some(_) if allow.values.is_some() => {
                report
                    .at(span, Rule::InvalidAllow, format!("`{}` has no old and new value", allow.rule))
                    .help("delete `OLD -> NEW`, which belongs to the rules of `cargo errcodes diff`");
            }
            Some(rule) => accepted.push((rule, allow, span)),
        }
    }
    accepted
}

fn judge_word(word: &Word, report: &mut TableReport<'_>) {
    match Rule::from_id(&word.text) {
        None => {
            let diagnostic = report.program(word.mark, Rule::UnknownRule, format!("no rule `{}`", word.text));
            instead(&word.text, diagnostic);
        }
        Some(rule) if rule.level() == Level::Error => {
            report.program(word.mark, Rule::InvalidAllow, not_accepted(rule)).help("remove it from `allow(…)`");
        }
        Some(_) => {}
    }
}

fn not_accepted(rule: Rule) -> String {
    format!("`{rule}` is an error and cannot be accepted")
}

fn instead(given: &str, diagnostic: &mut Diagnostic) {
    match nearest(given, Rule::ALL.iter().map(|rule| rule.id()).chain(OF_CHANGES.iter().copied())) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("`cargo errcodes rules` lists all rules"),
    };
}

/// Returns what a line names as the key of a diagnostic of this table: the code of its row, else its line; for a header
/// cell the name of the column. `None` if it is not about this table.
fn key(catalog: &Catalog, diagnostic: &Diagnostic) -> Option<String> {
    let Place::Table { source, span, .. } = &diagnostic.place else { return None };
    if !std::sync::Arc::ptr_eq(source, catalog.source()) {
        return None;
    }
    let table = catalog.table();
    let rows = table.rows.partition_point(|row| row.span.start <= span.start);
    let Some(row) = rows.checked_sub(1).and_then(|index| catalog.row(index)) else {
        let cells = &table.header.cells;
        let cell = cells.iter().find(|cell| cell.span.start <= span.start && span.start < cell.span.end);
        let name = cell.map(|cell| cell.text.split([':', '@']).next().unwrap_or_default().to_owned());
        return Some(name.unwrap_or_default());
    };
    Some(row.code().map_or_else(String::new, std::borrow::Cow::into_owned)).map(|code| or_identifier(code, row))
}

/// A row without a code is called by its Rust name.
fn or_identifier(code: String, row: Row<'_>) -> String {
    if code.is_empty() { row.identifier().unwrap_or_default().to_owned() } else { code }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Allow, of_comment};

    #[test]
    fn a_folded_event_counts_its_rows() {
        let allow = Allow::read("code-changed 1886 +194 1886 -> 3000: transcription, counted by position", 7).unwrap();
        assert_eq!(allow.key, Some(("1886".to_owned(), 194)));
        assert_eq!(allow.line, 7);
        assert_eq!(allow.why, "transcription, counted by position");
    }

    #[test]
    fn a_line_without_reason_is_refused() {
        for line in ["", "code-reused", "code-reused 1", "code-reused 1 a -> b", "code-reused 1 a -> b: ", "r `k: w"] {
            assert!(Allow::read(line, 1).is_err(), "{line}");
        }
    }

    #[test]
    fn comments_as_spreadsheets_write_them() {
        assert_eq!(of_comment("# errcodes-allow: lost-zeros 8: so,,,").as_deref(), Some("lost-zeros 8: so"));
        assert_eq!(of_comment("\"# errcodes-allow: r: a, \"\"b\"\"\",,").as_deref(), Some("r: a, \"b\""));
        assert_eq!(of_comment("#errcodes-allow:r: a").as_deref(), Some("r: a"));
        assert_eq!(of_comment("# see errcodes-allow: r: a"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            key in "[^\r]{0,12}", more in 0usize..3, old in "[^\r]{0,12}", new in "[^\r]{0,12}", has_values: bool,
        ) {
            let allow = Allow {
                line: 1,
                rule: "code-reused".to_owned(),
                key: Some((key, more)),
                values: has_values.then_some((old, new)),
                why: "because".to_owned(),
            };
            prop_assert_eq!(Allow::read(&allow.to_string(), 1), Ok(allow));
        }

        #[test]
        fn any_line_is_read_or_refused(line in ".{0,40}") {
            let _ = Allow::read(&line, 1);
        }
    }
}
