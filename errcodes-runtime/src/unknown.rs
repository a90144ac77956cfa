//! The error of generated conversions: no row has this code.

use core::{error::Error, fmt};

use crate::short::{Escaped, Short};

/// The error of generated `FromStr` and `TryFrom`: no row of the catalog has this code.
///
/// It is `Copy` and allocates nothing: it keeps the first 32 bytes of the code. In its text, control characters and
/// invisible characters are escaped, since the code is mostly a peer's.
///
/// ```
/// use errcodes::catalog;
///
/// catalog! {
///     /// What the shop answers.
///     #[catalog(table = "code:u16,name\n101,NOT_FOUND\n")]
///     pub enum ShopError {}
/// }
///
/// let error = "999".parse::<ShopError>().unwrap_err();
/// assert_eq!(error.to_string(), "`999` is not a code of `ShopError`");
///
/// let error = ShopError::try_from("1\n2026-11-25 INFO all is well, says the peer").unwrap_err();
/// assert_eq!(error.to_string(), r"`1\n2026-11-25 INFO all is well, s…` is not a code of `ShopError`");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownCode {
    catalog: &'static str,
    code: Short<32>,
}

impl UnknownCode {
    pub(crate) fn new(catalog: &'static str, code: impl fmt::Display) -> Self {
        Self { catalog, code: Short::of(code) }
    }

    /// Returns the name of the catalog.
    ///
    /// ```
    /// # let error = errcodes::__private1::known::<u16>(None, "ShopError", 999).unwrap_err();
    /// assert_eq!(error.catalog(), "ShopError");
    /// ```
    #[must_use]
    pub const fn catalog(&self) -> &'static str {
        self.catalog
    }

    /// Returns the code as it came, an integer in its decimal form: at most its first 32 bytes, cut between two
    /// characters.
    ///
    /// ```
    /// # let error = errcodes::__private1::known::<u16>(None, "ShopError", 999).unwrap_err();
    /// assert_eq!(error.code(), "999");
    /// ```
    #[must_use]
    pub fn code(&self) -> &str {
        self.code.as_str()
    }

    /// Returns whether the code was longer than what [`code`](Self::code) returns.
    ///
    /// ```
    /// # let error = errcodes::__private1::known::<u16>(None, "ShopError", "x".repeat(33)).unwrap_err();
    /// assert!(error.is_cut());
    /// ```
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.code.is_cut()
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rest = if self.is_cut() { "…" } else { "" };
        write!(f, "`{}{rest}` is not a code of `{}`", Escaped(self.code()), self.catalog)
    }
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownCode")
            .field("catalog", &self.catalog)
            .field("code", &self.code())
            .field("is_cut", &self.is_cut())
            .finish()
    }
}

impl Error for UnknownCode {}

#[cfg(test)]
mod tests {
    use std::{format, string::ToString as _};

    use super::*;

    #[test]
    fn says_which_code() {
        assert_eq!(UnknownCode::new("E", -5_i8).to_string(), "`-5` is not a code of `E`");
        assert_eq!(UnknownCode::new("E", u64::MAX).code(), u64::MAX.to_string());
        assert_eq!(UnknownCode::new("E", "").to_string(), "`` is not a code of `E`");
        let error = UnknownCode::new("E", "在".repeat(11));
        assert_eq!((error.code(), error.is_cut()), (&*"在".repeat(10), true));
        assert!(error.to_string().starts_with("`在在") && error.to_string().contains("在…`"));
        assert_eq!(
            format!("{:?}", UnknownCode::new("E", "\n")),
            "UnknownCode { catalog: \"E\", code: \"\\n\", is_cut: false }"
        );
    }
}
