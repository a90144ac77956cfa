//! Markdown, which becomes HTML first, so that tables, lists and raw HTML have one reader.

use pulldown_cmark::{Options, Parser, html};

use crate::import::diagnostic::Diagnostic;
use crate::import::document::Document;

/// Reads a Markdown document.
///
/// # Errors
///
/// It exceeds a limit.
pub(crate) fn read(text: &str, document: &mut Document) -> Result<(), Diagnostic> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let text = with_free_tables(text);
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, Parser::new_ext(&text, options));
    super::html::read(&page, document)?;
    // The lines are those of the page in between, which nobody sees.
    for grid in &mut document.grids {
        grid.line = None;
        for row in &mut grid.rows {
            row.line = None;
        }
    }
    for section in &mut document.sections {
        section.line = None;
    }
    Ok(())
}

/// Returns whether a line is the one below a table's header: `---|:---:`.
pub(crate) fn is_delimiter_row(line: &str) -> bool {
    let line = line.trim();
    line.contains('|')
        && line.contains("--")
        && line.chars().all(|character| matches!(character, '|' | '-' | ':' | ' ' | '\t'))
}

/// Puts a blank line above each table that is right below prose, and takes back the indentation of tables: GitHub reads
/// the first as tables, and people the second.
fn with_free_tables(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut free = String::with_capacity(text.len() + 16);
    let mut fence: Option<&str> = None;
    let mut in_table = false;
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        let is_head = fence.is_none()
            && line.contains('|')
            && !is_delimiter_row(line)
            && lines.get(at + 1).is_some_and(|next| is_delimiter_row(next));
        if is_head {
            in_table = true;
            let above = at.checked_sub(1).and_then(|above| lines.get(above)).copied().unwrap_or_default();
            if !above.trim().is_empty() && !above.contains('|') {
                // The line right above says what the table is about: it is a paragraph of its own.
                if above.starts_with(char::is_alphanumeric) {
                    free.insert(free.len() - above.len() - 1, '\n');
                }
                free.push('\n');
            }
        } else if !line.contains('|') {
            in_table = false;
        }
        free.push_str(if in_table { trimmed } else { line });
        free.push('\n');
    }
    free
}

#[cfg(test)]
mod tests {
    use super::{is_delimiter_row, with_free_tables};

    #[test]
    fn a_table_below_prose_gets_a_blank_line() {
        assert_eq!(with_free_tables("x\na | b\n--|--\n1 | 2\n"), "\nx\n\na | b\n--|--\n1 | 2\n");
        assert_eq!(with_free_tables("```\nx\na | b\n--|--\n```\n"), "```\nx\na | b\n--|--\n```\n");
        assert_eq!(with_free_tables("    |a|b|\n    |--|--|\n"), "|a|b|\n|--|--|\n");
    }

    #[test]
    fn rules_and_lists_are_no_delimiter_rows() {
        assert!(is_delimiter_row("  |:---|---:| "));
        assert!(!is_delimiter_row("---"));
        assert!(!is_delimiter_row("a|--"));
    }
}
