//! A table in one form for all catalogs, and the trait that leads from an error to its row.

use core::fmt;

use crate::__private1::{Row, Texts};
use crate::Entry;

/// An error of a table. `catalog!` and `#[derive(ErrorCatalog)]` implement it.
///
/// The generated enum has the typed accessors. This trait is for code that handles several catalogs, such as a logger
/// or an error page: [`entry`](Self::entry) returns each error's row in one type. The associated constant makes the
/// trait unfit for `dyn`; pass the [`Entry`] instead.
///
/// ```
/// use errcodes::{ErrorCatalog, catalog};
///
/// catalog! {
///     #[catalog(table = "code\n0080\n", prefix = "E")]
///     pub enum Shop {}
/// }
///
/// fn report<E: ErrorCatalog>(error: &E) -> String {
///     format!("{}: {}", E::CATALOG.name, error.entry())
/// }
///
/// assert_eq!(report(&Shop::E0080), "Shop: 0080");
/// ```
pub trait ErrorCatalog {
    /// The whole table.
    ///
    /// ```
    /// use errcodes::ErrorCatalog;
    ///
    /// fn rows<E: ErrorCatalog>() -> usize {
    ///     E::CATALOG.entries().len()
    /// }
    /// ```
    const CATALOG: &'static Catalog;

    /// Returns this error's row.
    ///
    /// ```
    /// use errcodes::{ErrorCatalog, HttpStatus};
    ///
    /// fn answer(error: &impl ErrorCatalog) -> HttpStatus {
    ///     error.entry().http_status().unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
    /// }
    /// ```
    fn entry(&self) -> Entry;

    /// Returns the error of the row with this number, from 0 in the order of [`Catalog::entries`]. Only an enum without
    /// fields has it; for another one a call does not compile.
    #[doc(hidden)]
    #[must_use]
    fn from_row(_row: usize) -> Option<Self>
    where
        Self: Sized,
    {
        const { panic!("an enum with fields cannot be made from a row of its table") }
    }
}

/// A table of error codes, as it was when the program was compiled.
///
/// ```
/// use errcodes::{ErrorCatalog, catalog};
///
/// catalog! {
///     #[catalog(table = "code,description@ja\nA1,在庫切れ\n")]
///     pub enum ShopError {}
/// }
///
/// assert_eq!(ShopError::CATALOG.name, "ShopError");
/// assert_eq!(ShopError::CATALOG.entries().len(), 1);
/// assert_eq!(ShopError::CATALOG.locales, ["ja"]);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy)]
pub struct Catalog {
    /// The name of the enum.
    pub name: &'static str,
    /// The languages of the table's texts, as BCP 47 tags, in the order of the columns.
    pub locales: &'static [&'static str],
    pub(crate) length: usize,
    pub(crate) row: fn(usize) -> Row,
    /// What the types of problems begin with, and how that of each row ends.
    #[cfg_attr(not(feature = "problem"), allow(dead_code, reason = "only problem details read it"))]
    pub(crate) types: Option<(&'static str, &'static Texts)>,
}

impl Catalog {
    /// Returns the rows, in the order of the table.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code\nA1\nA2\n")] enum ShopError {} }
    /// let lines = ShopError::CATALOG.entries().map(|entry| entry.line());
    /// assert!(lines.eq([2, 3]));
    /// ```
    #[must_use]
    pub fn entries(&'static self) -> impl ExactSizeIterator<Item = Entry> + DoubleEndedIterator + Clone {
        (0..self.length).map(move |row| Entry::new(self, row))
    }

    /// Returns the first row with this code, or `None`; a numeric code is its decimal form, as [`Code`](crate::Code)
    /// displays it.
    ///
    /// It searches row by row; the enum's own `from_code` and the like use an index.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code:u16,name\n101,OUT_OF_STOCK\n")] enum ShopError {} }
    /// assert!(ShopError::CATALOG.find("101").is_some());
    /// assert_eq!(ShopError::CATALOG.find("0101"), None);
    /// ```
    #[must_use]
    pub fn find(&'static self, code: &str) -> Option<Entry> {
        self.entries().find(|entry| entry.code().is_some_and(|of_row| of_row == *code))
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, locales, length, .. } = self;
        f.debug_struct("Catalog").field("name", name).field("rows", length).field("locales", locales).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{__private1 as private, Code};

    const fn row(code: Code, name: &'static str) -> Row {
        Row { code: Some(code), name: Some(name), ..private::BLANK_ROW }
    }

    static ROWS: [Row; 4] =
        [private::BLANK_ROW, row(Code::Text("0080"), "A"), row(Code::Unsigned(80), "B"), row(Code::Signed(-80), "C")];
    const CATALOG: &Catalog = &private::catalog("E", ROWS.len(), |row| ROWS[row], &[]);

    #[test]
    fn finds_by_the_text_of_the_code() {
        for (code, name) in [("0080", Some("A")), ("80", Some("B")), ("-80", Some("C")), ("+80", None), ("", None)] {
            assert_eq!(CATALOG.find(code).and_then(|entry| entry.name()), name, "{code:?}");
        }
    }
}
