//! Rows: the lines of the terminal as cells, each with its ink, and the escape sequences of the inks.

use std::ops::Range;

use crate::rule::Level;

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// Quoted text, paths and messages.
    Plain,
    /// Titles, and the words before messages.
    Strong,
    /// Line numbers, lines between things, and marks of context.
    Frame,
    /// The word of the level, and marks of what the notice is about.
    Main,
}

impl Ink {
    /// Returns the escape sequence that begins it in a notice of this level.
    fn escape(self, level: Level) -> &'static str {
        match self {
            Self::Plain => "",
            // The classic console of Windows shows its dark colors too dark.
            Self::Strong if cfg!(windows) => "\u{1b}[1m\u{1b}[97m",
            Self::Frame if cfg!(windows) => "\u{1b}[1m\u{1b}[96m",
            Self::Strong => "\u{1b}[1m",
            Self::Frame => "\u{1b}[1m\u{1b}[94m",
            Self::Main => match level {
                Level::Error => "\u{1b}[1m\u{1b}[91m",
                Level::Warning if cfg!(windows) => "\u{1b}[1m\u{1b}[93m",
                Level::Warning => "\u{1b}[1m\u{1b}[33m",
                Level::Note | Level::Hidden => "\u{1b}[1m\u{1b}[92m",
            },
        }
    }
}

/// One line.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    cells: Vec<(char, Ink)>,
}

impl Row {
    /// Writes a text at a column, over what is there.
    pub(super) fn put(&mut self, column: usize, text: &str, ink: Ink) {
        if self.cells.len() < column && !text.is_empty() {
            self.cells.resize(column, (' ', Ink::Plain));
        }
        for (at, char) in (column..).zip(text.chars()) {
            match self.cells.get_mut(at) {
                Some(cell) => *cell = (char, ink),
                None => self.cells.push((char, ink)),
            }
        }
    }

    /// Writes a text in the place of columns.
    pub(super) fn replace(&mut self, columns: Range<usize>, text: &str, ink: Ink) {
        let end = columns.end.min(self.cells.len());
        self.cells.splice(columns.start.min(end)..end, text.chars().map(|char| (char, ink)));
    }

    /// Writes a text after what is there.
    pub(super) fn push(&mut self, text: &str, ink: Ink) {
        self.cells.extend(text.chars().map(|char| (char, ink)));
    }
}

/// The text so far.
#[derive(Debug)]
pub(super) struct Page {
    text: String,
    digits: usize,
    color: bool,
    /// The level of the notice.
    level: Level,
}

impl Page {
    /// Returns an empty page, whose line numbers have `digits` digits.
    pub(super) fn new(digits: usize, color: bool) -> Self {
        Self { text: String::new(), digits, color, level: Level::Error }
    }

    /// Begins a notice.
    pub(super) fn begin(&mut self, level: Level) {
        self.level = level;
    }

    /// Returns the column at which code begins.
    pub(super) fn code(&self) -> usize {
        self.digits + 3
    }

    /// Returns the width of line numbers.
    pub(super) fn digits(&self) -> usize {
        self.digits
    }

    /// Returns a row with nothing but the line between the numbers and the text.
    pub(super) fn framed(&self) -> Row {
        let mut row = Row::default();
        row.put(self.digits + 1, "|", Ink::Frame);
        row
    }

    /// Adds a row with a place, such as `--> path:line:column`.
    pub(super) fn origin(&mut self, is_first: bool, place: &str) {
        let mut row = Row::default();
        row.put(self.digits, if is_first { "--> " } else { "::: " }, Ink::Frame);
        row.push(place, Ink::Plain);
        self.row(&row);
    }

    /// Adds a row that separates.
    pub(super) fn gutter(&mut self) {
        self.row(&self.framed());
    }

    /// Adds a row in the place of lines that are not shown.
    pub(super) fn elided(&mut self, dots: &str) {
        let mut row = Row::default();
        row.push(dots, Ink::Frame);
        self.row(&row);
    }

    /// Adds a row.
    pub(super) fn row(&mut self, row: &Row) {
        // A title is above every other row, and never empty.
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let mut ink = Ink::Plain;
        for &(char, next) in &row.cells {
            if next != ink {
                self.change(ink, next);
                ink = next;
            }
            self.text.push(char);
        }
        self.change(ink, Ink::Plain);
    }

    fn change(&mut self, ink: Ink, next: Ink) {
        if self.color {
            self.text.push_str(if ink == Ink::Plain { "" } else { "\u{1b}[0m" });
            self.text.push_str(next.escape(self.level));
        }
    }

    /// Returns the text.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}
