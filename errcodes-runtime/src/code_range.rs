//! Ranges of codes, for rows with many of them.

use core::fmt;
use core::ops::RangeInclusive;

/// The codes of one row: a range with both ends, or a single code.
///
/// The accessor of a column with the modifier `range` returns it.
///
/// ```
/// use errcodes::CodeRange;
///
/// let reserved = CodeRange::new(4000_u16, 4099);
/// assert!(reserved.contains(&4042));
/// assert_eq!((reserved.first(), reserved.last()), (4000, 4099));
/// assert_eq!(reserved.to_string(), "4000-4099");
/// assert_eq!(CodeRange::new(-32700, -32700).to_string(), "-32700");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CodeRange<T> {
    first: T,
    last: T,
}

impl<T: Copy> CodeRange<T> {
    /// Returns the range from `first` to `last`, both included. If `last` is less than `first`, it is empty.
    ///
    /// ```
    /// # use errcodes::CodeRange;
    /// const PRIVATE: CodeRange<u16> = CodeRange::new(3841, 4095);
    /// assert!(PRIVATE.contains(&4095));
    /// ```
    #[must_use]
    pub const fn new(first: T, last: T) -> Self {
        Self { first, last }
    }

    /// Returns the first code.
    ///
    /// ```
    /// # use errcodes::CodeRange;
    /// assert_eq!(CodeRange::new(1, 9).first(), 1);
    /// ```
    #[must_use]
    pub const fn first(self) -> T {
        self.first
    }

    /// Returns the last code.
    ///
    /// ```
    /// # use errcodes::CodeRange;
    /// assert_eq!(CodeRange::new(1, 9).last(), 9);
    /// ```
    #[must_use]
    pub const fn last(self) -> T {
        self.last
    }
}

impl<T: PartialOrd> CodeRange<T> {
    /// Returns `true` if the code is in the range.
    ///
    /// ```
    /// # use errcodes::CodeRange;
    /// assert!(CodeRange::new(-9, -1).contains(&-9));
    /// assert!(!CodeRange::new(-9, -1).contains(&0));
    /// ```
    #[must_use]
    pub fn contains(&self, code: &T) -> bool {
        self.first <= *code && *code <= self.last
    }
}

/// As the table writes it: `4000-4099`, or the number if it is a single code.
impl<T: fmt::Display + PartialEq> fmt::Display for CodeRange<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            self.first.fmt(f)
        } else {
            crate::__private1::display::padded(|to| write!(to, "{}-{}", self.first, self.last), f)
        }
    }
}

impl<T> From<CodeRange<T>> for RangeInclusive<T> {
    fn from(range: CodeRange<T>) -> Self {
        range.first..=range.last
    }
}

#[cfg(test)]
mod tests {
    use std::{format, vec::Vec};

    use super::*;

    #[test]
    fn a_range_is_padded_as_one_text() {
        assert_eq!(format!("[{:>9}]", CodeRange::new(-5, 10)), "[    -5-10]");
        assert_eq!(format!("[{:>5}]", CodeRange::new(7, 7)), "[    7]");
    }

    #[test]
    fn a_range_is_that_of_the_standard_library() {
        assert_eq!(RangeInclusive::from(CodeRange::new(3, 5)).collect::<Vec<_>>(), [3, 4, 5]);
        assert!(RangeInclusive::from(CodeRange::new(1, 0)).is_empty());
    }

    #[test]
    fn a_range_has_its_ends_and_nothing_beyond() {
        let range = CodeRange::new(10, 12);
        assert_eq!([9, 10, 12, 13].map(|code| range.contains(&code)), [false, true, true, false]);
    }
}
