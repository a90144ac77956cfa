//! The form that all readers share: rows of cells below a heading, and the limits on them.

use std::rc::Rc;

use super::diagnostic::{Diagnostic, Rule};

/// The largest number of cells of one document, merged cells counted wherever they appear.
pub(crate) const MOST_CELLS: usize = 1_000_000;
/// The largest number of bytes that merged cells may repeat.
const MOST_REPEATED: usize = 256 * 1024 * 1024;
/// Elements, maps and lists may not be nested deeper.
pub(crate) const DEEPEST: usize = 512;

/// One cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    /// The text as a reader of the document sees it.
    pub(crate) text: Rc<str>,
    /// The text with footnote marks, if there are any.
    pub(crate) marked: Option<Rc<str>>,
    /// The values, if the cell is a list of a tree.
    pub(crate) list: Option<Rc<[String]>>,
    /// The whole text is struck out.
    pub(crate) struck: bool,
    /// A number of a sheet without a format that shows its zeros.
    pub(crate) bare_number: bool,
    /// Where a merged cell begins: row and column.
    pub(crate) anchor: (usize, usize),
}

impl Cell {
    /// Returns a plain cell.
    pub(crate) fn new(text: impl Into<Rc<str>>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// One row of a grid.
#[derive(Clone, Debug, Default)]
pub(crate) struct GridRow {
    pub(crate) cells: Vec<Cell>,
    /// The line of the document, if the form has lines.
    pub(crate) line: Option<usize>,
}

impl GridRow {
    /// Returns a row of plain cells.
    pub(crate) fn new<S: Into<Rc<str>>>(cells: impl IntoIterator<Item = S>, line: Option<usize>) -> Self {
        Self { cells: cells.into_iter().map(Cell::new).collect(), line }
    }

    /// Returns the one text of a row that has no other, or a merged cell across the whole row.
    pub(crate) fn only_text(&self) -> Option<&str> {
        let mut filled = self.cells.iter().filter(|cell| !cell.text.trim().is_empty());
        let first = filled.next()?;
        filled.all(|cell| cell.anchor == first.anchor && cell.anchor != (0, 0)).then_some(&*first.text)
    }

    /// Returns whether one merged cell covers two or more columns and nothing else is in the row.
    pub(crate) fn is_banner(&self) -> bool {
        let [first, rest @ ..] = self.cells.as_slice() else { return false };
        !rest.is_empty() && rest.iter().all(|cell| cell.anchor == first.anchor && cell.anchor != (0, 0))
    }
}

/// What a grid says about its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Header {
    /// So many of its first rows are marked as header; may be none.
    Marked(usize),
    /// The columns have names by themselves; all rows are data.
    Named(Vec<String>),
}

/// One table, list, sheet or enum of a document.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    /// What it is called in messages: `table`, `sheet`, `enum`, `list`, `headings`, `records`.
    pub(crate) kind: &'static str,
    /// Which one of its kind it is, counted from 1.
    pub(crate) number: usize,
    /// The headings that enclose it, the nearest last; the name of a sheet or an enum.
    pub(crate) headings: Vec<String>,
    pub(crate) caption: String,
    /// The last line of text above it.
    pub(crate) above: String,
    pub(crate) header: Header,
    pub(crate) rows: Vec<GridRow>,
    /// Not shown by the program that made the document, as a hidden sheet.
    pub(crate) hidden: bool,
    pub(crate) line: Option<usize>,
}

impl Grid {
    /// Returns an empty grid.
    pub(crate) fn new(kind: &'static str, number: usize) -> Self {
        Self {
            kind,
            number,
            headings: Vec::new(),
            caption: String::new(),
            above: String::new(),
            header: Header::Marked(0),
            rows: Vec::new(),
            hidden: false,
            line: None,
        }
    }

    /// Returns the nearest heading, or an empty text.
    pub(crate) fn heading(&self) -> &str {
        self.headings.last().map_or("", String::as_str)
    }

    /// Returns what the grid is called in messages.
    pub(crate) fn title(&self) -> String {
        let name = if self.caption.is_empty() { self.heading() } else { &self.caption };
        match (self.kind, name) {
            (kind @ ("sheet" | "enum"), name) if !name.is_empty() => format!("{kind} `{name}`"),
            (kind, "") => format!("{kind} {}", self.number),
            (kind, name) => format!("{kind} {} below `{name}`", self.number),
        }
    }

    /// Returns the largest number of cells of a row.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// Counts cells, so that spans cannot make a small document a large one.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    cells: usize,
    repeated: usize,
}

impl Budget {
    /// Counts one cell.
    ///
    /// # Errors
    ///
    /// There are more than [`MOST_CELLS`].
    pub(crate) fn cell(&mut self) -> Result<(), Diagnostic> {
        self.cells += 1;
        if self.cells > MOST_CELLS {
            return Err(Diagnostic::of(
                Rule::DocumentTooLarge,
                format!("the document has more than {MOST_CELLS} cells"),
            ));
        }
        Ok(())
    }

    /// Counts one more appearance of a merged cell.
    ///
    /// # Errors
    ///
    /// There are too many cells, or they repeat too much text.
    pub(crate) fn repeat(&mut self, text: &str) -> Result<(), Diagnostic> {
        self.cell()?;
        self.repeated = self.repeated.saturating_add(text.len());
        if self.repeated > MOST_REPEATED {
            return Err(Diagnostic::of(
                Rule::DocumentTooLarge,
                "the document's merged cells repeat more than 256 MiB of text",
            ));
        }
        Ok(())
    }
}
