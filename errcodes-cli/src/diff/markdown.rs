//! `--format markdown`: a table for a pull request or a change log.

use std::io::{self, Write};

use errcodes_table::compare::{Finding, Level};

use super::compared::Compared;

/// So many changes of a finding are listed.
const LISTED: usize = 10;

pub(super) fn write(compared: &Compared, is_verbose: bool, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "### {}\n", text(&compared.new.name))?;
    let shown: Vec<&Finding> = compared
        .findings()
        .filter(|(finding, level)| is_verbose || *level > Level::Allow || finding.accepted.is_some())
        .map(|(finding, _)| finding)
        .collect();
    if !shown.is_empty() {
        writeln!(out, "| class | change | code | before | after |\n|---|---|---|---|---|")?;
    }
    for finding in shown {
        let accepted = if finding.accepted.is_some() { " (accepted)" } else { "" };
        for change in finding.changes.iter().take(LISTED) {
            writeln!(
                out,
                "| {} | {}{accepted} | {} | {} | {} |",
                finding.rule.class(),
                change.rule.id(),
                code(change.subject()),
                code(change.before()),
                code(change.after()),
            )?;
        }
        if let Some(more) = finding.changes.len().checked_sub(LISTED).filter(|more| *more > 0) {
            writeln!(out, "| {} | {}{accepted} | and {more} more | | |", finding.rule.class(), finding.rule.id())?;
        }
    }
    writeln!(out, "\n{}\n", text(&compared.summary().to_string()))
}

/// A value as code, on one line, that ends neither the code nor the cell.
fn code(value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    let line: String = value.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    // In a table, a bar ends the cell also inside of code.
    let line = line.replace('|', "\\|");
    let longest = line.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// Text that cannot be markup.
fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&') {
            escaped.push('\\');
        }
        escaped.push(if character.is_control() { ' ' } else { character });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_ends_its_cell() {
        assert_eq!(code("a|b"), "`a\\|b`");
        assert_eq!(code("a `b` c"), "`` a `b` c ``");
        assert_eq!(code("a\nb"), "`a b`");
        assert_eq!(code(""), "");
        assert_eq!(text("a_b*<c>"), "a\\_b\\*\\<c\\>");
    }
}
