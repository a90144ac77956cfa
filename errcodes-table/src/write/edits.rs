//! Changes to a table, and the text that they make of it.

use std::collections::BTreeMap;

use super::cells::{Cell, Table};
use super::quote::{line_end, record};

/// Changes to a table: rows and columns are counted from 0, as they were before the changes.
#[derive(Clone, Debug, Default)]
pub struct Edits {
    head: Option<String>,
    cells: BTreeMap<(usize, usize), String>,
    rows: BTreeMap<usize, Vec<Vec<String>>>,
    columns: Vec<(String, BTreeMap<usize, String>)>,
}

impl Edits {
    /// Gives a cell another text. The cell keeps its quotes, or gets them if the text needs them.
    pub fn set_cell(&mut self, row: usize, column: usize, text: impl Into<String>) {
        self.cells.insert((row, column), text.into());
    }

    /// Adds a row before the row with this number; the number of rows means the end. Rows at one place keep their order.
    ///
    /// A row with fewer cells than columns, those of [`append_column`](Self::append_column) counted, ends in blank cells.
    pub fn insert_row<S: Into<String>>(&mut self, before: usize, cells: impl IntoIterator<Item = S>) {
        self.rows.entry(before).or_default().push(cells.into_iter().map(Into::into).collect());
    }

    /// Adds a column behind the last one: its header cell, and its cells by row; the other rows get a blank cell.
    pub fn append_column<S: Into<String>>(
        &mut self,
        header: impl Into<String>,
        cells: impl IntoIterator<Item = (usize, S)>,
    ) {
        self.columns.push((header.into(), cells.into_iter().map(|(row, text)| (row, text.into())).collect()));
    }

    /// Replaces everything above the header by these lines, which are comments or blank.
    pub fn set_head(&mut self, lines: impl Into<String>) {
        self.head = Some(lines.into());
    }

    /// Returns `true` if nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.rows.is_empty() && self.columns.is_empty() && self.head.is_none()
    }
}

impl Table {
    /// Returns the whole text after the changes, with the table's own line ends and byte order mark.
    ///
    /// Without changes it is the text that was read, byte for byte. Changes to cells that do not exist are ignored.
    #[must_use]
    pub fn edited(&self, edits: &Edits) -> String {
        let text = self.source().text();
        let width = self.header().map_or(0, |header| header.cells().len()) + edits.columns.len();
        let mut writer =
            Writer { text, end: line_end(text), width, out: String::with_capacity(text.len() + 1024), at: 0 };
        if self.has_mark() {
            writer.out.push('\u{FEFF}');
        }
        let header_start = self.header().map_or(text.len(), |header| header.span().start);
        if let Some(head) = &edits.head {
            writer.lines(head);
            writer.at = header_start;
        }
        let Some(header) = self.header() else {
            writer.copy(text.len());
            return writer.out;
        };
        writer.copy(header.span().end);
        for (name, _) in &edits.columns {
            writer.out.push(',');
            writer.cell(name, false);
        }
        for (number, row) in self.rows().iter().enumerate() {
            writer.copy(row.span().start);
            writer.rows(edits.rows.get(&number).into_iter().flatten(), false);
            for (column, cell) in row.cells().iter().enumerate() {
                if let Some(new) = edits.cells.get(&(number, column)) {
                    writer.replace(cell, new);
                }
            }
            writer.copy(row.span().end);
            for (_, cells) in &edits.columns {
                writer.out.push(',');
                writer.cell(cells.get(&number).map_or("", String::as_str), false);
            }
        }
        let last = self.rows().last().unwrap_or(header).span().end;
        // The line end of the last row; what follows are blank lines.
        let rest = text.get(last..).unwrap_or_default();
        let has_end = rest.starts_with(['\n', '\r']);
        if has_end {
            writer.copy(last + if rest.starts_with("\r\n") { 2 } else { 1 });
        }
        let more = edits.rows.range(self.rows().len()..).flat_map(|(_, rows)| rows);
        writer.rows(more, !has_end);
        writer.copy(text.len());
        writer.out
    }
}

struct Writer<'t> {
    text: &'t str,
    end: &'static str,
    /// The number of columns after the changes.
    width: usize,
    out: String,
    /// What is before this byte is copied, or replaced.
    at: usize,
}

impl Writer<'_> {
    fn copy(&mut self, to: usize) {
        self.out.push_str(self.text.get(self.at..to).unwrap_or_default());
        self.at = self.at.max(to);
    }

    fn replace(&mut self, cell: &Cell, new: &str) {
        self.copy(cell.span().start);
        let was_quoted = self.text.get(cell.span()).is_some_and(|old| old.starts_with('"'));
        self.cell(new, was_quoted);
        self.at = cell.span().end;
    }

    fn cell(&mut self, text: &str, was_quoted: bool) {
        // The only cell of a row is in quotes if it is blank, since a blank line is skipped.
        if !text.is_empty() || was_quoted || self.width == 1 {
            self.out.push_str(&record(&[text], self.end, was_quoted));
        }
    }

    /// Writes new rows: each with a line end behind it, or before it where the last row has none.
    fn rows<'r>(&mut self, rows: impl IntoIterator<Item = &'r Vec<String>>, end_first: bool) {
        for row in rows {
            let mut cells: Vec<&str> = row.iter().map(String::as_str).collect();
            cells.resize(self.width.max(cells.len()), "");
            let record = record(&cells, self.end, false);
            if end_first {
                self.out.push_str(self.end);
            }
            self.out.push_str(&record);
            if !end_first {
                self.out.push_str(self.end);
            }
        }
    }

    /// Writes lines with the table's line ends.
    fn lines(&mut self, text: &str) {
        for line in text.lines() {
            self.out.push_str(line);
            self.out.push_str(self.end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Edits;
    use crate::write::Table;

    fn edited(text: &str, edit: impl FnOnce(&mut Edits)) -> String {
        let mut edits = Edits::default();
        edit(&mut edits);
        Table::read("t.csv", text).expect("a table").edited(&edits)
    }

    #[test]
    fn nothing_changes_where_nothing_is_to_change() {
        for text in [
            "a,b\n1,2\n",
            "\u{FEFF}# x\r\na,b\r\n\"1\",\"2\r\n3\"\r\n",
            "a\n1",
            "a\n1\n\n\n",
            "a,b",
            "\n\n# x\n\na\n\n1\n",
            "# only\n",
            "",
        ] {
            assert_eq!(edited(text, |_| ()), text);
        }
        assert!(Edits::default().is_empty());
    }

    #[test]
    fn cells_keep_their_quotes_and_rows_their_line_ends() {
        let rows = |edits: &mut Edits| {
            edits.insert_row(0, ["0", "a\nb"]);
            edits.insert_row(2, ["9"]);
        };
        let cells = |edits: &mut Edits| {
            edits.set_cell(0, 1, "x,y");
            edits.set_cell(1, 0, "new");
            edits.set_cell(7, 7, "nowhere");
            rows(edits);
        };
        assert_eq!(
            edited("k,t\r\n1,one\r\n\"2\",two\r\n", cells),
            "k,t\r\n0,\"a\r\nb\"\r\n1,\"x,y\"\r\n\"new\",two\r\n9,\r\n"
        );
        assert_eq!(edited("k,t\n1,one\n2,two", rows), "k,t\n0,\"a\nb\"\n1,one\n2,two\n9,");
        assert_eq!(edited("k,t", |edits| edits.insert_row(0, ["1", "x"])), "k,t\n1,x");
        assert_eq!(edited("k\n1\n", |edits| edits.set_cell(0, 0, "")), "k\n\"\"\n");
    }

    #[test]
    fn columns_are_appended_to_every_row() {
        let columns = |edits: &mut Edits| {
            edits.append_column("deprecated", [(1, "gone")]);
            edits.append_column("note@en", [(0, "a, b")]);
            edits.insert_row(2, ["3", "", "c"]);
        };
        assert_eq!(edited("k\n1\n2\n", columns), "k,deprecated,note@en\n1,,\"a, b\"\n2,gone,\n3,,c\n");
    }

    #[test]
    fn the_head_is_replaced() {
        let text = "\u{FEFF}# old\r\n\r\nk\r\n1\r\n";
        assert_eq!(edited(text, |edits| edits.set_head("# new\n# lines\n")), "\u{FEFF}# new\r\n# lines\r\nk\r\n1\r\n");
        assert_eq!(edited("k\n1\n", |edits| edits.set_head("")), "k\n1\n");
    }
}
