//! The id of a transaction: a UUID in its canonical form, kept as it came.

use alloc::string::String;
use core::{error::Error, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The id that one of the components gave to a transaction: a UUID in the canonical form of RFC 4122, 36 characters.
///
/// Letters of either case are read and kept; two ids are equal if their characters are.
///
/// ```
/// use errcodes_specs::activeserver::TransactionId;
///
/// let id: TransactionId = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e".parse()?;
/// assert_eq!(id.as_str(), "8a880dc0-d2d2-4067-bcb1-b08d1690b26e");
/// assert!("8a880dc0d2d24067bcb1b08d1690b26e".parse::<TransactionId>().is_err());
/// # Ok::<(), errcodes_specs::activeserver::InvalidTransactionId>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TransactionId(String);

impl TransactionId {
    /// Returns the 36 characters.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::TransactionId;
    /// let id: TransactionId = "8A880DC0-D2D2-4067-BCB1-B08D1690B26E".parse()?;
    /// assert_eq!(id.as_str(), "8A880DC0-D2D2-4067-BCB1-B08D1690B26E");
    /// # Ok::<(), errcodes_specs::activeserver::InvalidTransactionId>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Groups of 8, 4, 4, 4 and 12 hexadecimal digits, with hyphens between them.
fn is_canonical(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

impl TryFrom<String> for TransactionId {
    type Error = InvalidTransactionId;

    fn try_from(text: String) -> Result<Self, InvalidTransactionId> {
        if is_canonical(&text) { Ok(Self(text)) } else { Err(InvalidTransactionId { _private: () }) }
    }
}

impl FromStr for TransactionId {
    type Err = InvalidTransactionId;

    fn from_str(text: &str) -> Result<Self, InvalidTransactionId> {
        Self::try_from(String::from(text))
    }
}

impl From<TransactionId> for String {
    fn from(id: TransactionId) -> Self {
        id.0
    }
}

impl AsRef<str> for TransactionId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TransactionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The error for a text that is not a UUID in canonical form, and so not a [`TransactionId`].
///
/// ```
/// # use errcodes_specs::activeserver::TransactionId;
/// let error = "1".parse::<TransactionId>().unwrap_err();
/// assert_eq!(error.to_string(), "not a transaction id (expected a UUID of 36 characters, with hyphens)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidTransactionId {
    // Private, so that it can say more in a later version.
    _private: (),
}

impl fmt::Display for InvalidTransactionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a transaction id (expected a UUID of 36 characters, with hyphens)")
    }
}

impl Error for InvalidTransactionId {}
