//! The error of generated conversions: no row has this code.

use core::{error::Error, fmt};

/// What generated `FromStr` and `TryFrom` return for a code that is not in the table.
///
/// It names the catalog and not the code: a copy would need an allocation, and the caller still
/// has the original.
///
/// ```
/// # use errcodes::{UnknownCode, __private1 as private};
/// # let error = private::known::<u16>(None, "ShopError").unwrap_err();
/// // For example of `"999".parse::<ShopError>()`.
/// assert_eq!(error.to_string(), "not a code of `ShopError`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownCode {
    catalog: &'static str,
}

impl UnknownCode {
    pub(crate) const fn new(catalog: &'static str) -> Self {
        Self { catalog }
    }

    /// The name of the catalog that has no such code.
    ///
    /// ```
    /// # let error = errcodes::__private1::known::<u16>(None, "ShopError").unwrap_err();
    /// assert_eq!(error.catalog(), "ShopError");
    /// ```
    #[must_use]
    pub const fn catalog(&self) -> &'static str {
        self.catalog
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a code of `{}`", self.catalog)
    }
}

impl Error for UnknownCode {}
