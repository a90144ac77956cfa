//! Accepting: one `# errcodes-allow: RULE KEY OLD -> NEW: WHY` line accepts one event and no other.

use std::collections::HashMap;
use std::fmt;

use super::change::Finding;
use super::rule::Rule;

/// Marks the findings that a line accepts, and returns the lines for changes that accept none.
pub(super) fn accept(findings: &mut [Finding], allows: &[Allow]) -> Vec<usize> {
    let is_of_a_change = |allow: &Allow| Rule::from_id(&allow.rule).is_some();
    let mut open: HashMap<(&str, &str, usize), Vec<usize>> = HashMap::new();
    for (number, allow) in allows.iter().enumerate().filter(|(_, allow)| is_of_a_change(allow)) {
        if let Some((key, more)) = &allow.key {
            open.entry((&allow.rule, key, *more)).or_default().push(number);
        }
    }
    let mut used = vec![false; allows.len()];
    for finding in findings {
        let line = Allow::for_finding(finding);
        let Some((key, more)) = &line.key else {
            continue;
        };
        let candidates = open.get(&(line.rule.as_str(), key.as_str(), *more));
        let found = candidates
            .into_iter()
            .flatten()
            .find(|&&number| allows.get(number).is_some_and(|allow| allow.values == line.values));
        if let Some(&number) = found {
            finding.accepted = Some(number);
            if let Some(used) = used.get_mut(number) {
                *used = true;
            }
        }
    }
    let unused = allows.iter().zip(used).enumerate();
    unused.filter(|(_, (allow, used))| is_of_a_change(allow) && !used).map(|(number, _)| number).collect()
}

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
    /// Returns the line that accepts this finding; its reason is `WHY`.
    ///
    /// A change that has a value before and after is bound to both, so that the line does not accept the next one.
    #[must_use]
    pub fn for_finding(finding: &Finding) -> Self {
        let first = finding.first();
        let values = first.old.as_ref().zip(first.new.as_ref());
        Self {
            line: 0,
            rule: finding.rule.id().to_owned(),
            key: Some((first.key.clone(), finding.changes.len().saturating_sub(1))),
            values: values.map(|(old, new)| (old.value.clone(), new.value.clone())),
            why: "WHY".to_owned(),
        }
    }

    /// Reads what follows `errcodes-allow:` in a comment line.
    ///
    /// # Errors
    ///
    /// Says in one clause what is missing.
    ///
    /// ```
    /// # use errcodes_table::compare::Allow;
    /// let allow = Allow::read("code-reused U041 `Not allowed.` -> Sweeping: renumbered in a draft", 1)?;
    /// assert_eq!(allow.values, Some(("Not allowed.".to_owned(), "Sweeping".to_owned())));
    /// assert!(Allow::read("code-reused U041", 1).is_err());
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
            return Err("the reason is missing after `:`");
        }
        why.clone_into(&mut allow.why);
        Ok(allow)
    }
}

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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
