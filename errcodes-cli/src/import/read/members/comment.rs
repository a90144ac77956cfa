//! The texts of comments: headings between rules, and paragraphs without the line ends of the source.

/// Returns the text of `--- Client ---`, a heading also right above a member.
pub(super) fn is_rule(comment: &str) -> Option<&str> {
    const RULES: [char; 5] = ['-', '=', '*', '#', '~'];
    let comment = comment.trim();
    let text = comment.trim_matches(RULES);
    let is_ruled = comment.len() - comment.trim_start_matches(RULES).len() > 1
        && comment.len() - comment.trim_end_matches(RULES).len() > 1;
    (!text.trim().is_empty() && is_ruled).then_some(text.trim())
}

/// Joins the lines of a paragraph; a blank line or a list item begins a new line.
pub(super) fn unwrapped(comment: &str) -> String {
    let mut text = String::new();
    let mut begins = true;
    for line in comment.lines().map(str::trim) {
        if line.is_empty() {
            begins = true;
            continue;
        }
        let is_item = line.starts_with(['-', '*', '•', '@', '\\']);
        if !text.is_empty() {
            text.push(if begins || is_item { '\n' } else { ' ' });
        }
        begins = false;
        text.push_str(line);
    }
    text
}
