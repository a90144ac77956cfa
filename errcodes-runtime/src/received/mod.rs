//! What a peer sent: an error of the table, or a code that the table does not have, kept as it came.

mod recognize;

use core::fmt;

#[cfg(feature = "alloc")]
pub(crate) use self::recognize::Decimal;
pub use self::recognize::Recognize;

/// A code as a peer sent it: an error that the table knows, or the raw form of one that it does not.
///
/// A table is closed, a peer is not: it may be of a newer edition, or wrong. So what comes in is read
/// as this, nothing unknown is dropped, and `match` on the error itself stays exhaustive.
///
/// `R` is the form in which the code stands in the message: an integer, `&str`, and with the feature
/// `alloc` `String` and `NumberOrText`; [`QName`](crate::QName) for a SOAP fault.
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
/// let known: Received<ShopError, u16> = Received::recognize(102);
/// assert_eq!(known, Received::Known(ShopError::TooFast));
///
/// let newer: Received<ShopError, u16> = Received::recognize(103);
/// assert_eq!(newer.known(), None);
/// assert_eq!(newer.unknown(), Some(&103));
/// assert_eq!(newer.to_string(), "103");
/// ```
///
/// # With serde
///
/// With the feature `serde` it is read as an `R` and then recognized, and written as what it holds:
/// an unknown code goes out as it came in. A known one is written in the form of the table. Where a
/// peer may send the same code in several forms (`5002` and `"5002"`) and the one that came has to go
/// out again, keep the raw form in the message, and give the `Received` as a view of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Received<E, R> {
    /// The table has it.
    Known(E),
    /// The table does not have it: what came.
    Unknown(R),
}

impl<E, R> Received<E, R> {
    /// Looks the code up.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Received};
    /// // Any type that is made from the raw form, with a failure, will do.
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

    /// The error, if the table has it.
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

    /// The error, if the table has it; what came, if not.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Received};
    /// fn status(raw: u16) -> Result<HttpStatus, String> {
    ///     Received::recognize(raw).into_known().map_err(|raw: u16| format!("{raw} is no status"))
    /// }
    /// assert_eq!(status(404), Ok(HttpStatus::NOT_FOUND));
    /// assert_eq!(status(999), Err("999 is no status".to_owned()));
    /// ```
    ///
    /// # Errors
    ///
    /// What came, if the table does not have it.
    pub fn into_known(self) -> Result<E, R> {
        match self {
            Self::Known(error) => Ok(error),
            Self::Unknown(raw) => Err(raw),
        }
    }

    /// What came, if the table does not have it.
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

impl<E, R> From<E> for Received<E, R> {
    fn from(error: E) -> Self {
        Self::Known(error)
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
impl<E: serde::Serialize, R: serde::Serialize> serde::Serialize for Received<E, R> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(error) => error.serialize(serializer),
            Self::Unknown(raw) => raw.serialize(serializer),
        }
    }
}

#[cfg(feature = "serde")]
impl<'de, E, R: serde::Deserialize<'de> + Recognize<E>> serde::Deserialize<'de> for Received<E, R> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        R::deserialize(deserializer).map(Self::recognize)
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::*;
    use crate::HttpStatus;

    #[test]
    fn an_unknown_one_is_what_came() {
        let received: Received<HttpStatus, &str> = Received::recognize("0404");
        assert_eq!((received.known(), received.unknown(), received.into_known()), (None, Some(&"0404"), Err("0404")));
        assert_eq!(std::format!("{received:>6}|"), "  0404|");
        let known = Received::<_, &str>::from(HttpStatus::NOT_FOUND);
        assert_eq!((known.unknown(), known.into_known()), (None, Ok(HttpStatus::NOT_FOUND)));
        assert_eq!(known.to_string(), "404");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn through_serde() {
        for json in ["404", "999"] {
            let received: Received<HttpStatus, u16> = serde_json::from_str(json).unwrap();
            assert_eq!(received.known().is_some(), json == "404");
            assert_eq!(serde_json::to_string(&received).unwrap(), json);
        }
        assert!(serde_json::from_str::<Received<HttpStatus, u16>>("\"404\"").is_err());
        // Borrowed out of the message.
        let received: Received<HttpStatus, &str> = serde_json::from_str("\"x\"").unwrap();
        assert_eq!(received, Received::Unknown("x"));
    }
}
