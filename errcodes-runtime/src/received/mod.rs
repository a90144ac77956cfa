//! What a peer sent: an error of the table, or a code that the table does not have, kept as it came.

mod convert;
mod recognize;

use core::fmt;

pub use self::recognize::Recognize;
#[cfg(feature = "alloc")]
pub(crate) use self::recognize::whole;

/// A code as a peer sent it: an error that the table has, or the raw form of one that it does not have.
///
/// A table is closed and a peer is not: it may follow a newer edition, or be wrong. Read a peer's codes as `Received`:
/// nothing unknown is dropped, no message is lost because of one new code, and `match` on the error itself stays
/// exhaustive. A field of the enum's own type is for messages that only this program writes.
///
/// `R` is the form that the code has in the message: any integer, `f64` for peers that send `404.0`, `&str`, and with the
/// feature `alloc` `String` and [`NumberOrText`](crate::NumberOrText); [`QName`](crate::QName) for a SOAP fault. An integer may be wider than the
/// table's column, and should be: a `u32` or `u64` also holds the codes that the peer will have next year.
///
/// ```
/// use errcodes::{Received, catalog};
///
/// catalog! {
///     /// What the shop answers.
///     #[catalog(table = "code:u16,name\n101,NOT_FOUND\n102,TOO_FAST\n")]
///     pub enum ShopError {}
/// }
///
/// let known: Received<ShopError, u32> = Received::recognize(102);
/// assert_eq!(known, Received::Known(ShopError::TooFast));
///
/// let newer: Received<ShopError, u32> = Received::recognize(971_001);
/// assert_eq!(newer.known(), None);
/// assert_eq!(newer.unknown(), Some(&971_001));
/// assert_eq!(newer.to_string(), "971001");
/// ```
///
/// # With serde
///
/// With the feature `serde` it is read as an `R` and then recognized, and written as what it holds: an unknown code is
/// written as it came, a known one in the form of the table. If a peer may send one code in several forms (`5002` and
/// `"5002"`) and the form must survive, keep the raw form in the message, and return the `Received` as a view of it, as
/// [`NumberOrText`](crate::NumberOrText) shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Received<E, R> {
    /// An error of the table.
    Known(E),
    /// A code that the table does not have, as it came.
    Unknown(R),
}

impl<E, R> Received<E, R> {
    /// Looks the code up. `Received::from` does the same for the types of this crate and for those of `core`.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Received};
    /// assert_eq!(Received::recognize(404_u16), Received::Known(HttpStatus::NOT_FOUND));
    /// assert_eq!(Received::<HttpStatus, _>::recognize(999_u16), Received::Unknown(999));
    /// ```
    #[must_use]
    pub fn recognize(raw: R) -> Self
    where
        R: Recognize<E>,
    {
        match raw.recognize() {
            Some(error) => Self::Known(error),
            None => Self::Unknown(raw),
        }
    }

    /// Returns the error, or `None` if the table does not have the code.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Received};
    /// assert_eq!(Received::<HttpStatus, u16>::recognize(404).known(), Some(HttpStatus::NOT_FOUND));
    /// ```
    #[must_use]
    pub const fn known(&self) -> Option<E>
    where
        E: Copy,
    {
        match self {
            Self::Known(error) => Some(*error),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the error, or what came if the table does not have the code.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Received};
    /// fn status(raw: u16) -> Result<HttpStatus, String> {
    ///     Received::recognize(raw).into_known().map_err(|raw: u16| format!("{raw} is not a status"))
    /// }
    /// assert_eq!(status(404), Ok(HttpStatus::NOT_FOUND));
    /// assert_eq!(status(999), Err("999 is not a status".to_owned()));
    /// ```
    ///
    /// # Errors
    ///
    /// What came, if the table does not have the code.
    pub fn into_known(self) -> Result<E, R> {
        match self {
            Self::Known(error) => Ok(error),
            Self::Unknown(raw) => Err(raw),
        }
    }

    /// Returns what came, or `None` if the table has the code.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Received};
    /// assert_eq!(Received::<HttpStatus, u16>::recognize(999).unknown(), Some(&999));
    /// ```
    #[must_use]
    pub const fn unknown(&self) -> Option<&R> {
        match self {
            Self::Known(_) => None,
            Self::Unknown(raw) => Some(raw),
        }
    }
}

impl<E: fmt::Display, R: fmt::Display> fmt::Display for Received<E, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(error) => error.fmt(f),
            Self::Unknown(raw) => raw.fmt(f),
        }
    }
}

#[cfg(feature = "serde")]
impl<E: serde_core::Serialize, R: serde_core::Serialize> serde_core::Serialize for Received<E, R> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(error) => error.serialize(serializer),
            Self::Unknown(raw) => raw.serialize(serializer),
        }
    }
}

#[cfg(feature = "serde")]
impl<'de, E, R: serde_core::Deserialize<'de> + Recognize<E>> serde_core::Deserialize<'de> for Received<E, R> {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        R::deserialize(deserializer).map(Self::recognize)
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::*;
    use crate::HttpStatus;

    #[test]
    fn an_unknown_code_is_what_came() {
        let received: Received<HttpStatus, &str> = Received::recognize("0404");
        assert_eq!((received.known(), received.unknown(), received.into_known()), (None, Some(&"0404"), Err("0404")));
        assert_eq!(std::format!("{received:>6}|"), "  0404|");
        let known = Received::<_, &str>::Known(HttpStatus::NOT_FOUND);
        assert_eq!((known.unknown(), known.into_known()), (None, Ok(HttpStatus::NOT_FOUND)));
        assert_eq!(known.to_string(), "404");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn through_serde() {
        for json in ["404", "999", "971001", "-1"] {
            let received: Received<HttpStatus, i64> = serde_json::from_str(json).unwrap();
            assert_eq!(received.known().is_some(), json == "404");
            assert_eq!(serde_json::to_string(&received).unwrap(), json);
        }
        assert!(serde_json::from_str::<Received<HttpStatus, u16>>("\"404\"").is_err());
        // Borrowed from the message.
        let received: Received<HttpStatus, &str> = serde_json::from_str("\"x\"").unwrap();
        assert_eq!(received, Received::Unknown("x"));
        // A float is kept as it came if it is unknown.
        for (json, is_known) in [("404.0", true), ("404", true), ("404.5", false), ("999.0", false), ("-0.0", false)] {
            let received: Received<HttpStatus, f64> = serde_json::from_str(json).unwrap();
            assert_eq!(received.known().is_some(), is_known, "{json}");
            if !is_known {
                assert_eq!(serde_json::to_string(&received).unwrap(), json);
            }
        }
    }
}
