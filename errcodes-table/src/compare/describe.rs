//! Findings in words: what changed, why it matters, what to do.

use std::fmt::Write as _;

use super::change::{Change, Elsewhere, Finding, Pattern};
use super::rule::Rule;
use crate::visible::visible;

/// So many codes of a folded finding are named.
const NAMED: usize = 3;

impl Finding {
    /// Returns what changed, in one clause.
    #[must_use]
    pub fn message(&self) -> String {
        let first = self.first();
        if self.changes.len() == 1 {
            return message(first);
        }
        let mut text = format!("{}: ", self.rule.summary());
        let keys: Vec<String> = self.changes.iter().take(NAMED).map(|change| shown(change.subject())).collect();
        text.push_str(&keys.join(", "));
        if let Some(more) = self.changes.len().checked_sub(NAMED).filter(|more| *more > 0) {
            let _ = write!(text, " and {more} more");
        }
        if let Some(column) = first.column.as_ref().filter(|column| **column != first.key) {
            let _ = write!(text, " in column `{column}`");
        }
        match &self.pattern {
            Some(Pattern::Shift(by)) => {
                let _ = write!(text, " (shifted by {by:+})");
            }
            Some(Pattern::Words(before, after)) if after.is_empty() => {
                let _ = write!(text, " (without {})", shown(before));
            }
            Some(Pattern::Words(before, after)) if before.is_empty() => {
                let _ = write!(text, " (with {})", shown(after));
            }
            Some(Pattern::Words(before, after) | Pattern::Value(before, after)) => {
                let _ = write!(text, " ({} -> {})", shown(before), shown(after));
            }
            Some(Pattern::Same) | None => {}
        }
        text
    }

    /// Returns why it matters, or `None` if the message says it all.
    #[must_use]
    pub fn note(&self) -> Option<String> {
        let first = self.first();
        Some(match self.rule {
            Rule::CodeReused => {
                let mut text = match &first.new_identifier {
                    Some(identifier) => {
                        format!(
                            "it compiles: stored and received {} would be read as `{identifier}`",
                            shown(&first.key)
                        )
                    }
                    None => format!("it compiles: stored and received {} would mean another error", shown(&first.key)),
                };
                if let Some(Elsewhere { key, .. }) = &first.went_to {
                    let _ = write!(text, "; the error that it meant is {} now", shown(key));
                }
                text
            }
            Rule::NameReused | Rule::IdentifierReused => {
                let identifier = first.new_identifier.as_deref().unwrap_or(first.after());
                format!("it compiles: code that names `{identifier}` handles another error")
            }
            Rule::CodeChanged | Rule::CodeRespelt | Rule::KeyMoved | Rule::KeyColumnChanged => {
                "it compiles: stored codes are no longer found, and peers get another one".to_owned()
            }
            Rule::StatusClassChanged => "it compiles: retries and alarms depend on the status".to_owned(),
            Rule::ValueChanged => "it compiles: programs take another branch".to_owned(),
            Rule::RowRemoved => match &first.went_to {
                Some(Elsewhere { key, .. }) if self.changes.len() == 1 => format!("perhaps it is {} now", shown(key)),
                _ => return None,
            },
            Rule::RowRemovedDeprecated => "without the row, nothing reports that its code is used again".to_owned(),
            Rule::RowAdded => "major for an exhaustive public enum".to_owned(),
            Rule::RowsInserted | Rule::RowsReordered => {
                "`Ord`, `ALL` and `as` of a generated enum follow the order of the rows".to_owned()
            }
            _ => return None,
        })
    }

    /// Returns how to accept the finding: a line to write above the header of the new revision, with a reason.
    #[must_use]
    pub fn accept_help(&self) -> String {
        format!("to accept this change, add the line\n# errcodes-allow: {}", self.allow())
    }

    /// Returns what to do, or `None` if there is nothing to do.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        let first = self.first();
        Some(match self.rule {
            Rule::CodeReused => "ask the partner whether this is a mistake".to_owned(),
            Rule::NameReused => "give the new row a `variant` of its own".to_owned(),
            Rule::IdentifierReused => "put the `variant` cell back".to_owned(),
            Rule::CodeChanged => "keep the old code as a row with `deprecated`, and migrate stored data".to_owned(),
            Rule::CodeRespelt => "if a spreadsheet did this, format the column as text".to_owned(),
            Rule::RowRemoved | Rule::RowRemovedDeprecated => {
                "keep the row, and write why it is gone into the column `deprecated`".to_owned()
            }
            Rule::NameChanged | Rule::IdentifierChanged | Rule::RowRetired => match &first.old_identifier {
                Some(identifier) if self.changes.len() == 1 => {
                    format!("to keep the identifier, write `{identifier}` into the column `variant`")
                }
                _ => "to keep the identifiers, write the old ones into the column `variant`".to_owned(),
            },
            Rule::StatusClassChanged => "look at every use of the status".to_owned(),
            Rule::TextReplaced => "read both texts: the meaning may have changed".to_owned(),
            _ => return None,
        })
    }
}

impl Change {
    /// Returns what names the change: the code, the name of a row without a code, or the column.
    #[must_use]
    pub fn subject(&self) -> &str {
        match self.rule {
            Rule::NameReused | Rule::ChoiceAdded => self.after(),
            Rule::IdentifierReused => self.new_identifier.as_deref().unwrap_or(&self.key),
            Rule::ChoiceRemoved => self.before(),
            _ => &self.key,
        }
    }
}

fn message(change: &Change) -> String {
    let (key, before, after) = (shown(&change.key), shown(change.before()), shown(change.after()));
    let column = change.column.as_deref().unwrap_or_default();
    match change.rule {
        Rule::CodeReused => format!("code {key} means another error: {after} now, {before} before"),
        Rule::NameReused => format!("name {after} means another error"),
        Rule::IdentifierReused => format!("identifier {after} means another error"),
        Rule::CodeChanged => format!("code {before} is {after} now"),
        Rule::CodeRespelt => format!("code {before} is spelled {after} now"),
        Rule::KeyMoved => format!("code {before} is in another column now"),
        Rule::KeyColumnChanged => format!("the code of this row was {before} and is {after} now, from another column"),
        Rule::StatusClassChanged | Rule::StatusChanged => {
            format!("HTTP status of {key} changed from {before} to {after}")
        }
        Rule::ValueChanged | Rule::QnameChanged | Rule::PlaceholderChanged => {
            format!("`{column}` of {key} changed from {before} to {after}")
        }
        Rule::RowRemoved => format!("row {key} is missing"),
        Rule::RowRemovedDeprecated => format!("deprecated row {key} is missing"),
        Rule::RowRetired => format!("row {key} is retired: {before} is {after} now"),
        Rule::NameChanged => format!("{before} is called {after} now"),
        Rule::NameRespelt => format!("{before} is written {after} now"),
        Rule::IdentifierChanged => format!("identifier {before} is {after} now"),
        Rule::CodeShared => format!("code {key} is the code of several rows now"),
        Rule::ColumnRemoved => format!("column {key} is missing"),
        Rule::ColumnAdded => format!("column {key} is new"),
        Rule::ColumnRenamed => format!("column {before} is called {after} now"),
        Rule::ColumnRetyped => format!("column {before} is {after} now"),
        Rule::ColumnNowOptional => format!("column {key} is optional now"),
        Rule::ColumnNoKey => format!("column {key} is not a key any more"),
        Rule::ChoiceRemoved => format!("column `{column}` no longer has the value {before}"),
        Rule::ChoiceAdded => format!("column `{column}` has the new value {after}"),
        Rule::LocaleRemoved => format!("the language of column {key} is missing"),
        Rule::LocaleAdded => format!("the language of column {key} is new"),
        Rule::DefaultLocaleChanged => format!("{after} is the default now, {before} was it"),
        Rule::RowAdded => format!("row {key} is new"),
        Rule::RowDeprecated => format!("row {key} is deprecated: {after}"),
        Rule::RowRevived => format!("row {key} is no longer deprecated"),
        Rule::StatusFilled | Rule::ValueFilled | Rule::TextAdded => {
            format!("`{column}` of {key} was blank and is {after} now")
        }
        Rule::StatusBlanked | Rule::ValueBlanked | Rule::TextRemoved => {
            format!("`{column}` of {key} was {before} and is blank now")
        }
        Rule::TextReplaced => format!("`{column}` of {key} has hardly a word of the old text"),
        Rule::TextNumber => format!("numbers in `{column}` of {key} changed"),
        Rule::TextReworded => format!("`{column}` of {key} has other words"),
        Rule::TextSpelling => format!("`{column}` of {key} is spelled differently"),
        Rule::RowsInserted => format!("rows are inserted from {key} on"),
        Rule::RowsReordered => format!("rows are in another order from {key} on"),
    }
}

/// In backticks, on one line and not too long; control characters are made visible.
fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let head: String = text.chars().take(LONGEST).collect();
    let mut shown = visible(&head).into_owned();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}
