//! What a recipe says.

use std::ops::Range;

use regex_lite::Regex;

use crate::import::format::Hints;
use crate::import::read::record::Patterns;

/// What `@…` may be.
pub(super) const PLACES: &[&str] = &["@heading", "@caption", "@section", "@above", "@sheet", "@struck"];

/// Bytes of the table.
pub(super) type Span = Range<usize>;

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// The number of a column, from 1.
    Number(usize),
    /// A header text, a path, a group of `record`, or one of [`PLACES`].
    Text(String),
    /// The same text in every row.
    Constant(String),
}

/// What becomes of the line ends in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum LineEnds {
    #[default]
    Keep,
    Join,
    First,
}

/// One column of the table that the document fills.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the recipe")]
pub(crate) struct Column {
    /// A whole header cell, or its name and language.
    pub(crate) header: String,
    pub(crate) span: Span,
    pub(crate) from: From,
    pub(crate) take: Option<Regex>,
    pub(crate) remove: Option<Regex>,
    pub(crate) split: Option<Regex>,
    pub(crate) map: Option<Vec<(String, String)>>,
    pub(crate) fill: Option<String>,
    pub(crate) pad: usize,
    pub(crate) lines: LineEnds,
    pub(crate) list: bool,
    pub(crate) first: bool,
    pub(crate) raw: bool,
    pub(crate) optional: bool,
    pub(crate) down: bool,
}

/// A part of a document, and what its columns are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    /// Documents beside the table; none: that of the recipe's first part.
    pub(crate) from: Vec<(String, Span)>,
    pub(crate) tables: Vec<(Want, Span)>,
    pub(crate) sheets: Vec<(String, Span)>,
    pub(crate) header: Option<(Vec<usize>, Span)>,
    pub(crate) filters: Vec<(From, Regex)>,
    pub(crate) rows: Option<(String, Span)>,
    pub(crate) patterns: Option<Patterns>,
    pub(crate) hints: Hints,
    pub(crate) columns: Vec<Column>,
    /// Where the recipe begins to speak of it.
    pub(crate) span: Span,
}

/// Which tables of the document are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Want {
    Named(String),
    Number(usize),
}

/// A slip of the document, and what it means.
#[derive(Clone, Debug)]
pub(crate) struct Fix {
    /// The document's key; two columns are joined by `/`.
    pub(crate) key: String,
    pub(crate) column: String,
    pub(crate) was: String,
    pub(crate) is: String,
    pub(crate) span: Span,
}

/// A recipe.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recipe {
    pub(crate) main: Source,
    pub(crate) also: Vec<Source>,
    pub(crate) key: Option<(Vec<String>, Span)>,
    /// Columns of people's, to be made on a first import.
    pub(crate) own: Vec<(String, Span)>,
    pub(crate) fixes: Vec<Fix>,
}
