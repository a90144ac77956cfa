//! A column of texts: all of them as one text, and the places at which they begin and end.
//!
//! An array of texts would cost the compiler a constant for each row, and the program an address that is relocated.

use super::numbers;
use crate::QName;

/// The texts of a column. An empty one is a blank cell.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    text: &'static str,
    /// For each row the place at which its text begins, then the one at which the last ends, in bytes.
    places: &'static [u8],
}

impl Texts {
    /// Returns a column. The generator counts the places from the texts themselves, and each is checked again where it is
    /// read: to check all of them here would cost the compiler more than it takes for the rest of the column.
    ///
    /// # Panics
    ///
    /// If the last place is not the end of the text. A static is made when the program is compiled, which then fails.
    #[must_use]
    pub const fn new(text: &'static str, places: &'static [u8]) -> Self {
        match places.as_chunks() {
            ([.., last], []) if u32::from_le_bytes(*last) as usize == text.len() => Self { text, places },
            _ => panic!("the places of a column's texts"),
        }
    }

    const fn bounds(&self, row: usize) -> (usize, usize) {
        (numbers::u32(self.places, row) as usize, numbers::u32(self.places, row + 1) as usize)
    }

    /// Returns the text of a row.
    ///
    /// # Panics
    ///
    /// If the column has no such row.
    #[must_use]
    #[inline]
    pub const fn at(&self, row: usize) -> &'static str {
        let (start, end) = self.bounds(row);
        self.text.split_at(end).0.split_at(start).1
    }

    /// Returns the text of a row, or `None` if the cell is blank.
    ///
    /// # Panics
    ///
    /// As [`at`](Self::at).
    #[must_use]
    #[inline]
    pub const fn optional(&self, row: usize) -> Option<&'static str> {
        let text = self.at(row);
        if text.is_empty() { None } else { Some(text) }
    }

    /// Returns the bytes of a row's text, which take no search for the ends of characters.
    #[inline]
    pub(super) const fn bytes(&self, row: usize) -> &'static [u8] {
        let (start, end) = self.bounds(row);
        self.text.as_bytes().split_at(end).0.split_at(start).1
    }

    /// Returns all texts, for a column of lists.
    ///
    /// # Panics
    ///
    /// If there are not as many.
    #[must_use]
    pub const fn all<const N: usize>(&self) -> [&'static str; N] {
        let mut all = [""; N];
        let mut row = 0;
        while row < N {
            all[row] = self.at(row);
            row += 1;
        }
        all
    }
}

/// A column of qualified names. A blank cell has no local name.
#[derive(Clone, Copy, Debug)]
pub struct QNames {
    /// The prefixes.
    pub prefixes: Texts,
    /// The namespaces.
    pub namespaces: Texts,
    /// The local names.
    pub locals: Texts,
}

impl QNames {
    /// Returns the name of a row.
    ///
    /// # Panics
    ///
    /// If the column has no such row.
    #[must_use]
    #[inline]
    pub const fn at(&self, row: usize) -> QName<'static> {
        QName::new(self.prefixes.at(row), self.namespaces.at(row), self.locals.at(row))
    }

    /// Returns the name of a row, or `None` if the cell is blank.
    ///
    /// # Panics
    ///
    /// As [`at`](Self::at).
    #[must_use]
    #[inline]
    pub const fn optional(&self, row: usize) -> Option<QName<'static>> {
        if self.locals.bytes(row).is_empty() { None } else { Some(self.at(row)) }
    }
}

#[cfg(test)]
impl Texts {
    /// Returns a column of these texts, as the generator writes it. It lives as long as the tests.
    pub(crate) fn of(texts: &[&str]) -> Self {
        let ends = texts.iter().scan(0, |end, text| {
            *end += u32::try_from(text.len()).expect("a short text");
            Some(*end)
        });
        let places: std::vec::Vec<u8> = core::iter::once(0).chain(ends).flat_map(u32::to_le_bytes).collect();
        Self::new(texts.concat().leak(), places.leak())
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn each_row_has_its_text() {
        let texts = ["", "a", "", "在庫", "é", ""];
        let column = Texts::of(&texts);
        assert_eq!(column.all(), texts);
        for (row, text) in texts.into_iter().enumerate() {
            assert_eq!((column.at(row), column.bytes(row)), (text, text.as_bytes()));
            assert_eq!(column.optional(row), Some(text).filter(|text| !text.is_empty()));
        }
        assert!(catch_unwind(|| column.at(texts.len())).is_err());
    }

    #[test]
    fn wrong_places_do_not_compile() {
        for places in [&[0, 2][..], &[0, 3, 4], &[]] {
            let places: std::vec::Vec<u8> = places.iter().copied().flat_map(u32::to_le_bytes).collect();
            assert!(catch_unwind(|| Texts::new("aé", places.leak())).is_err());
        }
        assert!(catch_unwind(|| Texts::new("a", &[0, 0, 0, 0, 1, 0, 0, 0, 1])).is_err());
    }
}
