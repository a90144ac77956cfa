//! Cells as records: quotes where they are needed, and the line end of the table.

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// Returns the line end that a text uses: that of its first line.
#[must_use]
pub fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text.as_bytes().get(at.wrapping_sub(1)) == Some(&b'\r') => "\r\n",
        _ => "\n",
    }
}

/// Returns cells as a record without its line end; `end` is the line end of the table, also inside of cells.
///
/// Cells are quoted where they need it, or all of them if `quoted` is `true`.
///
/// ```
/// use errcodes_table::write::record;
///
/// assert_eq!(record(&["1", "say \"yes\"", "a,b"], "\n", false), "1,\"say \"\"yes\"\"\",\"a,b\"");
/// assert_eq!(record(&["#1", "x"], "\n", false), "\"#1\",x", "else the row would be a comment");
/// ```
#[must_use]
pub fn record<S: AsRef<str>>(cells: &[S], end: &str, quoted: bool) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| with_line_ends(cell.as_ref(), end)).collect();
    let first = cells.first().map_or("", String::as_str);
    let is_comment = first.starts_with('#');
    let style = if quoted { QuoteStyle::Always } else { QuoteStyle::Necessary };
    let mut record = written(&cells, style);
    if is_comment && record.starts_with('#') {
        record.replace_range(..first.len(), &written(&cells[..1], QuoteStyle::Always));
    }
    record
}

fn written(cells: &[String], style: QuoteStyle) -> String {
    let mut writer = WriterBuilder::new()
        .quote_style(style)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = writer.write_record(cells);
    let mut record = String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default();
    if record.ends_with('\n') {
        record.pop();
    }
    record
}

/// A lone carriage return is a line end too: a table cannot contain one.
fn with_line_ends(text: &str, end: &str) -> String {
    if !text.contains('\r') && (end == "\n" || !text.contains('\n')) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', end)
}

#[cfg(test)]
mod tests {
    use super::{line_end, record};

    #[test]
    fn what_looks_like_a_comment_is_quoted() {
        assert_eq!(record(&["#1", "x"], "\n", false), "\"#1\",x");
        assert_eq!(record(&["#1"], "\n", false), "\"#1\"");
        assert_eq!(record(&["#\"1\"", "x"], "\n", false), "\"#\"\"1\"\"\",x");
        assert_eq!(record(&["x", "#1"], "\n", false), "x,#1");
    }

    #[test]
    fn line_ends_are_those_of_the_table() {
        assert_eq!(line_end("a\r\nb"), "\r\n");
        assert_eq!((line_end("a\nb"), line_end("a")), ("\n", "\n"));
        assert_eq!(record(&["a\nb\rc\r\nd"], "\r\n", false), "\"a\r\nb\r\nc\r\nd\"");
        assert_eq!(record(&["a\rb"], "\n", false), "\"a\nb\"");
        assert_eq!(record(&[""], "\n", false), "\"\"");
        assert_eq!(record(&["", ""], "\n", false), ",");
    }
}
