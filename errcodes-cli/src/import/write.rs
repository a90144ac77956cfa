//! Writes a table so that what did not change keeps its bytes: quotes, line ends, byte order mark, comments.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::cells::Table;

/// Changes to a table that is there.
#[derive(Debug, Default)]
pub(crate) struct Edits {
    /// New texts of cells, by row and column.
    pub(crate) cells: BTreeMap<(usize, usize), String>,
    /// New rows, by the row that they are before; the number of rows is the end.
    pub(crate) rows: BTreeMap<usize, Vec<Vec<String>>>,
    /// A column behind the last one: its header, and its cells by row.
    pub(crate) column: Option<(String, BTreeMap<usize, String>)>,
}

impl Edits {
    /// Returns whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.rows.is_empty() && self.column.is_none()
    }

    /// Returns the text of the table after the changes.
    pub(crate) fn apply(&self, text: &str, table: &Table) -> String {
        let end = line_end(text);
        let mut writer = Writer { text, end, out: String::with_capacity(text.len() + 1024), at: 0 };
        if let Some(header) = &table.header {
            writer.copy(header.span.end);
            if let Some((name, _)) = &self.column {
                writer.out.push(',');
                writer.cell(name, false);
            }
        }
        for (number, row) in table.rows.iter().enumerate() {
            writer.copy(row.span.start);
            writer.rows(self.rows.get(&number), false);
            for (column, cell) in row.cells.iter().enumerate() {
                if let Some(new) = self.cells.get(&(number, column)) {
                    writer.copy(cell.span.start);
                    writer.cell(new, text.get(cell.span.clone()).is_some_and(|old| old.starts_with('"')));
                    writer.at = cell.span.end;
                }
            }
            writer.copy(row.span.end);
            if let Some((_, cells)) = &self.column {
                writer.out.push(',');
                writer.cell(cells.get(&number).map_or("", String::as_str), false);
            }
        }
        let last = table.rows.last().or(table.header.as_ref()).map_or(text.len(), |row| row.span.end);
        // The line end of the last row; what follows are blank lines.
        let rest = text.get(last..).unwrap_or_default();
        let has_end = rest.starts_with(['\n', '\r']);
        if has_end {
            writer.copy(last + if rest.starts_with("\r\n") { 2 } else { 1 });
        }
        writer.rows(self.rows.get(&table.rows.len()), !has_end);
        writer.copy(text.len());
        writer.out
    }
}

/// The line end that a text uses: that of its first line.
pub(crate) fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text.as_bytes().get(at.wrapping_sub(1)) == Some(&b'\r') => "\r\n",
        _ => "\n",
    }
}

struct Writer<'t> {
    text: &'t str,
    end: &'static str,
    out: String,
    at: usize,
}

impl Writer<'_> {
    fn copy(&mut self, to: usize) {
        self.out.push_str(self.text.get(self.at..to).unwrap_or_default());
        self.at = self.at.max(to);
    }

    fn cell(&mut self, text: &str, was_quoted: bool) {
        let record = record(&[text.to_owned()], self.end, was_quoted);
        // A lone blank cell is written in quotes; beside others it needs none.
        self.out.push_str(if text.is_empty() && !was_quoted { "" } else { &record });
    }

    /// New rows: each with a line end behind it, or before it where the last row has none.
    fn rows(&mut self, rows: Option<&Vec<Vec<String>>>, end_first: bool) {
        for row in rows.into_iter().flatten() {
            let record = record(row, self.end, false);
            if end_first {
                self.out.push_str(self.end);
            }
            self.out.push_str(&record);
            if !end_first {
                self.out.push_str(self.end);
            }
        }
    }
}

/// Returns cells as a record without its line end.
pub(crate) fn record(cells: &[String], end: &str, quoted: bool) -> String {
    // A row that begins with `#` would be a comment.
    let is_comment = cells.first().is_some_and(|cell| cell.starts_with('#'));
    let style = if quoted || (is_comment && cells.len() == 1) { QuoteStyle::Always } else { QuoteStyle::Necessary };
    let cells: Vec<String> =
        cells.iter().map(|cell| if end == "\n" { cell.clone() } else { cell.replace('\n', end) }).collect();
    let mut writer = WriterBuilder::new()
        .quote_style(style)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    // Writing to memory does not fail.
    let _ = writer.write_record(&cells);
    let bytes = writer.into_inner().unwrap_or_default();
    let mut record = String::from_utf8(bytes).unwrap_or_default();
    if record.ends_with('\n') {
        record.pop();
    }
    if is_comment && record.starts_with('#') {
        let length = cells.first().map_or(0, String::len);
        record.insert(length, '"');
        record.insert(0, '"');
    }
    record
}

/// Replaces a file as a whole: a reader sees the old one or the new one.
///
/// # Errors
///
/// The folder or the file cannot be written.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
    // What a symbolic link leads to is replaced, and not the link.
    let target = if path.exists() { path.canonicalize()? } else { path.to_owned() };
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => Path::new(".").to_owned(),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".errcodes-");
    #[cfg(unix)]
    let new = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(new);
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    if let Ok(old) = target.metadata() {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Edits, line_end, record};
    use crate::import::cells::Table;

    fn apply(text: &str, edits: &Edits) -> String {
        edits.apply(text, &Table::parse(text).expect("a table"))
    }

    #[test]
    fn nothing_changes_where_nothing_is_to_change() {
        for text in
            ["a,b\n1,2\n", "\u{FEFF}# x\r\na,b\r\n\"1\",\"2\r\n3\"\r\n", "a\n1", "a\n1\n\n\n", "a,b", "# only\n"]
        {
            assert_eq!(apply(text, &Edits::default()), text);
        }
    }

    #[test]
    fn cells_keep_their_quotes_and_rows_their_line_ends() {
        let mut edits = Edits::default();
        edits.cells.insert((0, 1), "x,y".to_owned());
        edits.cells.insert((1, 0), "new".to_owned());
        edits.rows.insert(0, vec![vec!["0".to_owned(), "a\nb".to_owned()]]);
        edits.rows.insert(2, vec![vec!["9".to_owned(), String::new()]]);
        assert_eq!(
            apply("k,t\r\n1,one\r\n\"2\",two\r\n", &edits),
            "k,t\r\n0,\"a\r\nb\"\r\n1,\"x,y\"\r\n\"new\",two\r\n9,\r\n"
        );
        edits.cells.clear();
        assert_eq!(apply("k,t\n1,one\n2,two", &edits), "k,t\n0,\"a\nb\"\n1,one\n2,two\n9,");
    }

    #[test]
    fn a_column_is_appended_to_every_row() {
        let column = Some(("deprecated".to_owned(), [(1, "gone".to_owned())].into()));
        assert_eq!(apply("k\n1\n2\n", &Edits { column, ..Edits::default() }), "k,deprecated\n1,\n2,gone\n");
    }

    #[test]
    fn what_looks_like_a_comment_is_quoted() {
        assert_eq!(record(&["#1".to_owned(), "x".to_owned()], "\n", false), "\"#1\",x");
        assert_eq!(record(&["#1".to_owned()], "\n", false), "\"#1\"");
        assert_eq!(line_end("a\r\nb"), "\r\n");
    }
}
