//! A table and its rows in one form for all catalogs, and the trait that leads from an error to its row.

use core::fmt;

use crate::{__private1 as private, Code, HttpStatus, Localized, QName};

/// An error of a table. `catalog!` and `#[derive(ErrorCatalog)]` implement it.
///
/// The generated enum has the typed accessors. This trait is for code that handles several catalogs, such as a logger
/// or an error page: [`entry`](Self::entry) returns each error's row in one type. The associated constant makes the
/// trait unfit for `dyn`; pass the `&'static Entry` instead.
///
/// ```
/// # use errcodes::{Catalog, Entry, __private1 as private};
/// # struct Shop;
/// # impl errcodes::ErrorCatalog for Shop {
/// #     const CATALOG: &'static Catalog = &private::catalog("Shop", &[private::BLANK_ENTRY], &[]);
/// #     fn entry(&self) -> &'static Entry { &Self::CATALOG.entries[0] }
/// # }
/// use errcodes::ErrorCatalog;
///
/// fn report<E: ErrorCatalog>(error: &E) -> String {
///     format!("{}: {}", E::CATALOG.name, error.entry().code)
/// }
/// # assert_eq!(report(&Shop), "Shop: ");
/// ```
pub trait ErrorCatalog {
    /// The whole table.
    ///
    /// ```
    /// use errcodes::ErrorCatalog;
    ///
    /// fn rows<E: ErrorCatalog>() -> usize {
    ///     E::CATALOG.entries.len()
    /// }
    /// ```
    const CATALOG: &'static Catalog;

    /// Returns this error's row.
    ///
    /// ```
    /// use errcodes::{ErrorCatalog, HttpStatus};
    ///
    /// fn answer(error: &impl ErrorCatalog) -> HttpStatus {
    ///     error.entry().http_status.unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
    /// }
    /// ```
    fn entry(&self) -> &'static Entry;
}

/// A table of error codes, as it was when the program was compiled.
///
/// ```
/// # use errcodes::{Catalog, __private1 as private};
/// # const SHOP: Catalog = private::catalog("ShopError", &[private::BLANK_ENTRY], &["ja"]);
/// // Mostly it is `ShopError::CATALOG`, of the trait `ErrorCatalog`.
/// assert_eq!(SHOP.name, "ShopError");
/// assert_eq!(SHOP.entries.len(), 1);
/// assert_eq!(SHOP.locales, ["ja"]);
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Catalog {
    /// The name of the enum.
    pub name: &'static str,
    /// The rows, in the table's order.
    pub entries: &'static [Entry],
    /// The languages of the table's texts, as BCP 47 tags, in the order of the columns.
    pub locales: &'static [&'static str],
}

impl Catalog {
    /// Returns the row with this code, or `None`; a numeric code is its decimal form, as [`Code`] displays it.
    ///
    /// It searches row by row; the enum's own `from_code` and the like use an index.
    ///
    /// ```
    /// # use errcodes::{Catalog, Entry, __private1 as private};
    /// # const ROW: Entry = { let mut e = private::BLANK_ENTRY; e.code = private::code::u16(101); e };
    /// # const SHOP: Catalog = private::catalog("ShopError", &[ROW], &[]);
    /// assert!(SHOP.find("101").is_some());
    /// assert_eq!(SHOP.find("0101"), None);
    /// ```
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&'static Entry> {
        self.entries.iter().find(|entry| entry.code == *code)
    }
}

/// One row of a table: what all catalogs have in common.
///
/// A column that the table does not have, and a blank cell, are `None`.
///
/// It is displayed as the error itself is: the code, followed by the name if the code is a number.
///
/// ```
/// # use errcodes::{Entry, HttpStatus, __private1 as private};
/// # let mut entry = private::BLANK_ENTRY;
/// # entry.code = private::code::u16(1026);
/// # entry.name = "MERCHANT_NOT_FOUND";
/// # entry.http_status = Some(HttpStatus::NOT_FOUND);
/// assert_eq!(entry.code.as_u64(), Some(1026));
/// assert_eq!(entry.http_status, Some(HttpStatus::NOT_FOUND));
/// assert_eq!(entry.deprecated, None);
/// assert_eq!(entry.to_string(), "1026 MERCHANT_NOT_FOUND");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code of the row, or the variant's name if the table has no key.
    pub code: Code,
    /// The cell of the column `name`, or the variant's name if there is none.
    pub name: &'static str,
    /// The variant's name.
    pub variant: &'static str,
    /// The column `http_status`.
    pub http_status: Option<HttpStatus>,
    /// The columns `soap_fault` and `soap_namespace`.
    pub soap_fault: Option<QName<'static>>,
    /// The column `title`: the error in a few words. This and the next two columns are `None` if they are templates,
    /// since an entry has no values for their placeholders.
    pub title: Option<Localized>,
    /// The column `description`: what happened.
    pub description: Option<Localized>,
    /// The column `resolution`: what to do about it.
    pub resolution: Option<Localized>,
    /// The column `deprecated`: why the code is no longer in use, and what to use instead.
    pub deprecated: Option<&'static str>,
    /// The line of the table on which the row begins, counted from 1.
    pub line: u32,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            Code::Text(text) => private::fmt_text(text, f),
            Code::Unsigned(number) => private::fmt_numbered(number, self.name, f),
            Code::Signed(number) => private::fmt_numbered(number, self.name, f),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    const fn row(code: Code, name: &'static str) -> Entry {
        Entry { code, name, ..private::BLANK_ENTRY }
    }

    static ROWS: [Entry; 3] = [row(Code::Text("0080"), "A"), row(Code::Unsigned(80), "B"), row(Code::Signed(-80), "C")];
    const CATALOG: Catalog = private::catalog("E", &ROWS, &[]);

    #[test]
    fn finds_by_the_text_of_the_code() {
        for (code, name) in [("0080", Some("A")), ("80", Some("B")), ("-80", Some("C")), ("+80", None), ("", None)] {
            assert_eq!(CATALOG.find(code).map(|entry| entry.name), name, "{code:?}");
        }
    }

    #[test]
    fn displays_like_the_error() {
        let displayed: std::vec::Vec<_> = ROWS.iter().map(ToString::to_string).collect();
        assert_eq!(displayed, ["0080", "80 B", "-80 C"]);
    }
}
