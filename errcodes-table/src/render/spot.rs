//! Spots: the places of a text that are marked.

use std::borrow::Cow;
use std::ops::Range;

/// A place of a text that is marked.
#[derive(Clone, Debug)]
pub struct Spot<'a> {
    pub(crate) span: Range<usize>,
    pub(crate) label: Cow<'a, str>,
    pub(super) is_main: bool,
}

impl<'a> Spot<'a> {
    /// Returns a place that a notice is about, with a label; an empty label is not shown.
    pub fn main(span: Range<usize>, label: impl Into<Cow<'a, str>>) -> Self {
        Self { span, label: label.into(), is_main: true }
    }

    /// Returns a place that explains another one, with a label; an empty label is not shown.
    pub fn context(span: Range<usize>, label: impl Into<Cow<'a, str>>) -> Self {
        Self { span, label: label.into(), is_main: false }
    }
}
