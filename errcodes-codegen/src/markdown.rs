//! Markdown: texts of a table as text, since rustdoc reads documentation and notes as Markdown.

/// Returns `text` so that Markdown shows it unchanged: lines trimmed, ASCII punctuation escaped.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    if !text.contains('\n') {
        escape_line(text.trim(), &mut escaped);
        return escaped;
    }
    for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        if !escaped.is_empty() {
            // A line break of the document stays one.
            escaped.push_str("\\\n");
        }
        escape_line(line, &mut escaped);
    }
    escaped
}

/// In runs, and by a plain loop, since a macro is compiled without optimization.
fn escape_line(line: &str, escaped: &mut String) {
    let (mut from, mut at) = (0, 0);
    for &byte in line.as_bytes() {
        if matches!(byte, b'!'..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'~') {
            escaped.push_str(line.get(from..at).unwrap_or_default());
            escaped.push('\\');
            from = at;
        }
        at += 1;
    }
    escaped.push_str(line.get(from..).unwrap_or_default());
}

/// Returns a note of `#[deprecated]` on one line. The compiler shows notes as they are and rustdoc as Markdown, so only
/// what Markdown would not show as text is escaped; code in backticks stays.
pub(crate) fn note(text: &str) -> String {
    let text = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    let mut note = String::with_capacity(text.len() + 8);
    let mut rest = text.as_str();
    if let Some(at) = block_start(rest) {
        let (number, marker) = rest.split_at(at);
        note.push_str(number);
        note.push('\\');
        let length = marker.chars().next().map_or(0, char::len_utf8);
        note.push_str(marker.get(..length).unwrap_or_default());
        rest = marker.get(length..).unwrap_or_default();
    }
    while let Some(char) = rest.chars().next() {
        let code = if char == '`' { code_length(rest) } else { None };
        let length = code.unwrap_or(char.len_utf8());
        let (taken, after) = rest.split_at(length);
        if code.is_none() && is_markup(char, note.chars().next_back(), after) {
            note.push('\\');
        }
        note.push_str(taken);
        rest = after;
    }
    note
}

/// Returns where the character is that makes a line a heading, a quotation, a list item, a fence or a table, or `None`.
fn block_start(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marker = line.get(digits..)?;
    let is_block = match digits {
        0 => marker.starts_with(['#', '>', '-', '+', '=', '|', '~']) || marker.starts_with("```"),
        _ => marker.starts_with(['.', ')']),
    };
    is_block.then_some(digits)
}

/// Returns the number of bytes of the code span at the beginning of `text`, or `None` if its backticks are never closed.
fn code_length(text: &str) -> Option<usize> {
    let ticks = |text: &str| text.bytes().take_while(|&byte| byte == b'`').count();
    let opening = ticks(text);
    let mut at = opening;
    while let Some(found) = text.get(at..)?.find('`') {
        at += found;
        let closing = ticks(text.get(at..)?);
        at += closing;
        if closing == opening {
            return Some(at);
        }
    }
    None
}

/// Returns `true` if Markdown may give the character a meaning between these two.
fn is_markup(char: char, before: Option<char>, after: &str) -> bool {
    let next = after.chars().next();
    match char {
        '<' | '[' | '*' | '~' | '`' | '|' => true,
        // Within a word it is a letter.
        '_' => !(before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
        '\\' => next.is_some_and(|next| next.is_ascii_punctuation()),
        '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::note;

    #[test]
    fn a_note_is_text_for_the_compiler_and_for_rustdoc() {
        for (text, expected) in [
            ("use INVALID_API_VERSION (`1010`) - or 1.5, see https://example.com/a_b", None),
            ("<javascript:alert(1)>", Some(r"\<javascript:alert(1)>")),
            ("see [x](y) and [z]", Some(r"see \[x](y) and \[z]")),
            ("a\n\n    b\n# c", Some("a b # c")),
            ("# a", Some(r"\# a")),
            ("12. a", Some(r"12\. a")),
            ("- a\n- b", Some(r"\- a - b")),
            ("```\nx\n```", Some(r"\`\`\` x \`\`\`")),
            ("`a [b` <c>", Some(r"`a [b` \<c>")),
            ("`` a ` <b> ``", None),
            ("a ` <b>", Some(r"a \` \<b>")),
            ("**gone** _now_ ~~x~~", Some(r"\*\*gone\*\* \_now\_ \~\~x\~\~")),
            (r"C:\dir\[x]", Some(r"C:\dir\\\[x]")),
            ("R&D &lt;b&gt; a & b", Some(r"R\&D \&lt;b\&gt; a & b")),
            ("", None),
        ] {
            assert_eq!(note(text), expected.unwrap_or(text));
        }
    }
}
