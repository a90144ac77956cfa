//! The table that is there already: its comments, header and rows, each cell with its bytes.

use std::ops::Range;

use super::fault::Fault;

/// One cell.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// Without quotes; line ends are LF.
    pub(crate) text: String,
    /// With its quotes.
    pub(crate) span: Range<usize>,
}

/// One record.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// Without its line end.
    pub(crate) span: Range<usize>,
}

/// A table, cut into cells.
#[derive(Debug)]
pub(crate) struct Table {
    /// The comment lines above the header, by their bytes, without line ends.
    pub(crate) comments: Vec<Range<usize>>,
    /// `None` where there are only comments: the table is to be made.
    pub(crate) header: Option<Row>,
    pub(crate) rows: Vec<Row>,
}

impl Table {
    /// Returns the cells of a text.
    ///
    /// # Errors
    ///
    /// The text is not the CSV that a table is.
    pub(crate) fn parse(text: &str) -> Result<Self, Fault> {
        let mut scanner = Scanner { text, at: if text.starts_with('\u{FEFF}') { 3 } else { 0 } };
        let mut comments = Vec::new();
        loop {
            scanner.skip_empty_lines();
            let rest = scanner.rest();
            if !rest.starts_with('#') && !rest.starts_with("\"#") {
                break;
            }
            let start = scanner.at;
            if rest.starts_with('"') {
                scanner.quoted()?;
            }
            scanner.at = scanner.find(scanner.at, b"\n");
            let end = if text.as_bytes().get(scanner.at.wrapping_sub(1)) == Some(&b'\r') {
                scanner.at - 1
            } else {
                scanner.at
            };
            comments.push(start..end.max(start));
        }
        let header = scanner.row()?;
        let width = header.as_ref().map_or(0, |header| header.cells.len());
        let mut rows = Vec::new();
        while let Some(row) = scanner.row()? {
            if row.cells.len() != width {
                let found = row.cells.len();
                let fault = Fault::error("ragged-row", format!("this row has {found} cells and the header {width}"));
                return Err(fault.at(row.span).help("`cargo errcodes check` shows what is wrong"));
            }
            rows.push(row);
        }
        Ok(Self { comments, header, rows })
    }
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn find(&self, from: usize, stops: &[u8]) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        rest.iter().position(|byte| stops.contains(byte)).map_or(self.text.len(), |found| from + found)
    }

    fn line_end(&self) -> usize {
        match (self.byte(self.at), self.byte(self.at + 1)) {
            (Some(b'\n'), _) => 1,
            (Some(b'\r'), Some(b'\n')) => 2,
            _ => 0,
        }
    }

    fn skip_empty_lines(&mut self) {
        while self.line_end() > 0 {
            self.at += self.line_end();
        }
    }

    fn row(&mut self) -> Result<Option<Row>, Fault> {
        self.skip_empty_lines();
        let start = self.at;
        if start >= self.text.len() {
            return Ok(None);
        }
        let mut cells = Vec::new();
        loop {
            cells.push(if self.byte(self.at) == Some(b'"') { self.quoted()? } else { self.bare()? });
            if self.byte(self.at) != Some(b',') {
                break;
            }
            self.at += 1;
        }
        let span = start..self.at;
        if self.at < self.text.len() && self.line_end() == 0 {
            return Err(malformed(self.at..self.at, "unexpected text"));
        }
        self.at += self.line_end();
        Ok(Some(Row { cells, span }))
    }

    fn bare(&mut self) -> Result<Cell, Fault> {
        let start = self.at;
        self.at = self.find(start, b",\n\r");
        let text = self.text.get(start..self.at).unwrap_or_default();
        if let Some(quote) = text.find('"') {
            return Err(malformed(start + quote..start + quote + 1, "a quote inside a cell that is not quoted"));
        }
        if self.byte(self.at) == Some(b'\r') && self.line_end() == 0 {
            return Err(malformed(self.at..self.at + 1, "a carriage return without a line feed"));
        }
        Ok(Cell { text: text.to_owned(), span: start..self.at })
    }

    fn quoted(&mut self) -> Result<Cell, Fault> {
        let open = self.at;
        let mut close = self.find(open + 1, b"\"");
        while self.byte(close + 1) == Some(b'"') {
            close = self.find(close + 2, b"\"");
        }
        if close >= self.text.len() {
            return Err(malformed(open..open + 1, "this quote is never closed"));
        }
        let raw = self.text.get(open + 1..close).unwrap_or_default();
        self.at = close + 1;
        if !matches!(self.byte(self.at), None | Some(b',')) && self.line_end() == 0 {
            return Err(malformed(self.at..self.find(self.at, b",\n"), "text after the closing quote"));
        }
        Ok(Cell { text: raw.replace("\"\"", "\"").replace("\r\n", "\n"), span: open..close + 1 })
    }
}

fn malformed(span: Range<usize>, message: &str) -> Fault {
    Fault::error("malformed-table", message)
        .at(span)
        .help("`cargo errcodes check` shows all that is wrong with the table")
}

/// A type word of a header cell, as far as values compare by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    Integer,
    Bool,
}

/// Returns the type of a column by its header cell.
pub(crate) fn type_of(header: &str) -> Type {
    let base = header.split('@').next().unwrap_or_default();
    let mut words = base.split(':');
    if words.next() == Some("http_status") {
        return Type::Integer;
    }
    for word in words {
        match word.trim() {
            "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" => return Type::Integer,
            "bool" => return Type::Bool,
            _ => {}
        }
    }
    Type::Text
}

/// Returns a header cell without its types and modifiers: `description:optional@ja` is `description@ja`.
pub(crate) fn plain_name(header: &str) -> String {
    let (name, locale) = header.split_once('@').map_or((header, None), |(name, locale)| (name, Some(locale)));
    let name = name.split(':').next().unwrap_or_default().trim();
    locale.map_or_else(|| name.to_owned(), |locale| format!("{name}@{}", locale.trim()))
}

/// Returns whether two cells of a column mean the same.
pub(crate) fn same(kind: Type, one: &str, other: &str) -> bool {
    one == other || canonical(kind, one) == canonical(kind, other)
}

/// Returns a cell in the one form that all cells of its value share.
pub(crate) fn canonical(kind: Type, text: &str) -> String {
    match kind {
        Type::Text => text.to_owned(),
        Type::Bool => text.to_ascii_lowercase(),
        Type::Integer => {
            let (minus, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
            let hex = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
            let value = hex.map_or_else(|| digits.parse(), |hex| u128::from_str_radix(hex, 16));
            value.map_or_else(
                |_| text.to_owned(),
                |value| if value == 0 { "0".to_owned() } else { format!("{minus}{value}") },
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, Type, plain_name, same, type_of};

    #[test]
    fn comments_header_and_rows_have_their_bytes() {
        let text = "\u{FEFF}# one\r\n\"# two, \"\"x\"\"\",,\r\ncode,name\r\n1,\"a\r\nb\"\r\n";
        let table = Table::parse(text).expect("a table");
        let comments: Vec<&str> = table.comments.iter().map(|span| &text[span.clone()]).collect();
        assert_eq!(comments, ["# one", "\"# two, \"\"x\"\"\",,"]);
        assert_eq!(table.rows[0].cells[1].text, "a\nb");
        assert_eq!(&text[table.rows[0].cells[1].span.clone()], "\"a\r\nb\"");
        assert!(Table::parse("# only\n").expect("comments").header.is_none());
    }

    #[test]
    fn what_is_not_csv_is_refused() {
        for text in ["a,b\n1\n", "a\n\"x\n", "a\nx\"y\n", "a\n\"x\"y\n", "a\rb\n"] {
            assert!(Table::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn integers_compare_by_value_and_texts_by_bytes() {
        assert_eq!(type_of("code:u16:key(layer)"), Type::Integer);
        assert_eq!(type_of("code"), Type::Text);
        assert!(same(Type::Integer, "0x0A", "10"));
        assert!(!same(Type::Text, "010", "10"));
        assert!(same(Type::Bool, "TRUE", "true"));
        assert_eq!(plain_name("a:optional@ja"), "a@ja");
    }
}
