//! The text of a cell: a range of its source, or of an unescaped copy. It owns a share of that text, so that nothing
//! borrows.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// The text of a cell, without its quotes. Dereferences to `str`; a clone copies no text.
///
/// ```
/// use errcodes_table::{Selection, read};
///
/// let reading = read(&Selection::inline("name,hint\nA,\"say \"\"yes\"\"\"\n"));
/// let catalog = reading.catalog.expect("the table has a header");
/// let row = catalog.row(0).expect("the table has one row");
/// let hint = catalog.column("hint").and_then(|hint| row.cell(hint.field.first())).expect("a cell");
/// assert_eq!(hint.text(), "say \"yes\"");
/// assert_eq!(hint.raw(), "\"say \"\"yes\"\"\"");
/// ```
#[derive(Clone)]
pub struct Text {
    // Not `Arc<str>`, into which the text of a file would be copied.
    whole: Arc<String>,
    // A source has at most 64 MiB.
    start: u32,
    end: u32,
}

impl Text {
    /// The bytes `range` of `whole`.
    pub(crate) fn of(whole: &Arc<String>, range: Range<usize>) -> Self {
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { whole: Arc::clone(whole), start: narrow(range.start), end: narrow(range.end) }
    }

    pub(crate) fn own(text: String) -> Self {
        let length = text.len();
        Self::of(&Arc::new(text), 0..length)
    }

    /// A part of the text.
    pub(crate) fn slice(&self, range: Range<usize>) -> Self {
        let start = self.start as usize;
        Self::of(&self.whole, start + range.start..start + range.end)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.whole.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl Eq for Text {}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
