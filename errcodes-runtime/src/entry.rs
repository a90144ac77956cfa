//! One row of any table: what all catalogs have in common.

use core::{fmt, hash};

use crate::{
    __private1::{self as private, Row},
    Catalog, Code, HttpStatus, Localized, QName,
};

/// One row of a table, in one type for all catalogs: what a logger or an error page reads.
///
/// A method returns `None` if the table does not have the column, or the cell is blank. Two entries are equal if they are
/// the same line of a catalog of the same name.
///
/// It is displayed as the error itself is: the code, then the name if the row has one that differs.
///
/// ```
/// use errcodes::{Code, ErrorCatalog, HttpStatus, catalog};
///
/// catalog! {
///     #[catalog(table = "code:u16,name,http_status\n1026,MERCHANT_NOT_FOUND,404\n")]
///     pub enum ShopError {}
/// }
///
/// let entry = ShopError::MerchantNotFound.entry();
/// assert_eq!(entry.code(), Some(Code::from(1026_u16)));
/// assert_eq!(entry.http_status(), Some(HttpStatus::NOT_FOUND));
/// assert_eq!(entry.deprecated(), None);
/// assert_eq!(entry.to_string(), "1026 MERCHANT_NOT_FOUND");
/// ```
#[derive(Clone, Copy)]
pub struct Entry {
    catalog: &'static Catalog,
    row: usize,
}

impl Entry {
    pub(crate) const fn new(catalog: &'static Catalog, row: usize) -> Self {
        Self { catalog, row }
    }

    fn read(&self) -> Row {
        (self.catalog.row)(self.row)
    }

    /// Returns the catalog that the row is in.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code\nA1\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A1.entry().catalog().name, "ShopError");
    /// ```
    #[must_use]
    pub const fn catalog(&self) -> &'static Catalog {
        self.catalog
    }

    /// Returns the two parts of the problem type, if the catalog has a base.
    #[cfg(feature = "problem")]
    pub(crate) fn problem_type(&self) -> Option<(&'static str, &'static str)> {
        let (base, anchors) = self.catalog.types?;
        Some((base, anchors.at(self.row)))
    }

    /// Returns the code that is sent: the cell of the column `code`, else of `name`; in a table without these columns,
    /// that of the key. `None` if all of them are blank.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code:optional,name:optional,variant\n0080,,A\n,SHORT,B\n,,C\n")] enum ShopError {} }
    /// let codes = ShopError::ALL.iter().map(|error| error.entry().code());
    /// assert!(codes.eq([Some("0080".into()), Some("SHORT".into()), None]));
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.read().code
    }

    /// Returns the cell of the column `name`: the symbolic name that the document uses.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code,name\n0080,TOO_SHORT\n")] enum ShopError {} }
    /// assert_eq!(ShopError::TooShort.entry().name(), Some("TOO_SHORT"));
    /// ```
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.read().name
    }

    /// Returns the name of the variant: an identifier of the program, which is not sent.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code,name\n0080,TOO_SHORT\n")] enum ShopError {} }
    /// assert_eq!(ShopError::TooShort.entry().variant(), "TooShort");
    /// ```
    #[must_use]
    pub fn variant(&self) -> &'static str {
        self.read().variant
    }

    /// Returns the column `http_status`.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, HttpStatus, catalog};
    /// # catalog! { #[catalog(table = "code,http_status\nA1,404\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A1.entry().http_status(), Some(HttpStatus::NOT_FOUND));
    /// ```
    #[must_use]
    pub fn http_status(&self) -> Option<HttpStatus> {
        self.read().http_status
    }

    /// Returns the columns `soap_fault` and `soap_namespace`.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, QName, catalog};
    /// # catalog! { #[catalog(table = "code,soap_fault,soap_namespace\nA1,s:Gone,urn:shop\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A1.entry().soap_fault(), Some(QName::new("s", "urn:shop", "Gone")));
    /// ```
    #[must_use]
    pub fn soap_fault(&self) -> Option<QName<'static>> {
        self.read().soap_fault
    }

    /// Returns the column `title`: the error in a few words.
    ///
    /// This and the next three columns are also `None` if they are templates and the row's text has placeholders, since
    /// an entry has no values for them.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code,title\nA1,Sold out\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A1.entry().title().map(|title| title.as_str()), Some("Sold out"));
    /// ```
    #[must_use]
    pub fn title(&self) -> Option<Localized> {
        self.read().title
    }

    /// Returns the column `description`: what happened.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code,description@en\nA1,None is left.\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A1.entry().description().map(|text| text.get("en-GB")), Some("None is left."));
    /// ```
    #[must_use]
    pub fn description(&self) -> Option<Localized> {
        self.read().description
    }

    /// Returns the column `resolution`: what to do about it.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code,resolution\nA1,Try again.\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A1.entry().resolution().map(|text| text.as_str()), Some("Try again."));
    /// ```
    #[must_use]
    pub fn resolution(&self) -> Option<Localized> {
        self.read().resolution
    }

    /// Returns the column `message`: what a person is told.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// catalog! {
    ///     #[catalog(table = "code,message:template\nA1,Sold out {{for now}}\nA2,{user} is locked\n")]
    ///     enum ShopError {}
    /// }
    ///
    /// assert_eq!(ShopError::A1.entry().message().map(|text| text.as_str()), Some("Sold out {for now}"));
    /// assert_eq!(ShopError::A2.entry().message(), None);
    /// ```
    #[must_use]
    pub fn message(&self) -> Option<Localized> {
        self.read().message
    }

    /// Returns the column `deprecated`: why the code is no longer in use, and what to use instead.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code,deprecated\nA1,use A2\nA2,\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A2.entry().deprecated(), None);
    /// ```
    #[must_use]
    pub fn deprecated(&self) -> Option<&'static str> {
        self.read().deprecated
    }

    /// Returns the line of the table on which the row begins, counted from 1.
    ///
    /// ```
    /// # use errcodes::{ErrorCatalog, catalog};
    /// # catalog! { #[catalog(table = "code\nA1\n")] enum ShopError {} }
    /// assert_eq!(ShopError::A1.entry().line(), 2);
    /// ```
    #[must_use]
    pub fn line(&self) -> u32 {
        self.read().line
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code(), self.message().or(self.title()).or(self.description())) {
            (Some(code), _) => private::fmt_code(code, self.name(), f),
            (None, Some(text)) => f.pad(text.as_str()),
            (None, None) => {
                let (line, name) = (self.line(), self.catalog.name);
                private::display::padded(|to| write!(to, "line {line} of {name}"), f)
            }
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut entry = f.debug_struct("Entry");
        entry.field("catalog", &self.catalog.name).field("variant", &self.variant()).field("line", &self.line());
        entry.finish_non_exhaustive()
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        (self.catalog.name, self.line()) == (other.catalog.name, other.line())
    }
}

impl Eq for Entry {}

impl hash::Hash for Entry {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        (self.catalog.name, self.line()).hash(state);
    }
}

#[cfg(test)]
mod tests {
    use std::{string::ToString, sync::LazyLock};

    use super::*;

    #[test]
    fn displays_what_identifies_the_row() {
        const BLANK: Row = private::BLANK_ROW;
        static ROWS: LazyLock<[Row; 8]> = LazyLock::new(|| {
            let text = |text| Some(Localized::of(&["en"], &[text]));
            [
                Row { code: Some(Code::Text("0080")), name: Some("SHORT"), ..BLANK },
                Row { code: Some(Code::Unsigned(80)), name: None, ..BLANK },
                Row { code: Some(Code::Signed(-80)), name: Some("-80"), ..BLANK },
                Row { code: Some(Code::Text("SHORT")), name: Some("SHORT"), ..BLANK },
                Row { message: text("Too short."), title: text("Short"), ..BLANK },
                Row { title: text("Short"), description: text("It is too short."), ..BLANK },
                Row { description: text("It is too short."), ..BLANK },
                Row { variant: "TooShort", line: 9, ..BLANK },
            ]
        });
        const CATALOG: &Catalog = &private::catalog("E", 8, |row| ROWS[row], &[]);
        let shown: std::vec::Vec<_> = CATALOG.entries().map(|entry| entry.to_string()).collect();
        let expected = ["0080 SHORT", "80", "-80", "SHORT", "Too short.", "Short", "It is too short.", "line 9 of E"];
        assert_eq!(shown, expected);
        let first = CATALOG.entries().next().expect("there are rows");
        assert_eq!(std::format!("{first:>12.8}|"), "    0080 SHO|");
    }
}
