//! The header of every response: the time at which it was made, in each form that the generations of the API have.

use core::{error::Error, fmt};

use alloc::string::ToString as _;

use errcodes::NumberOrText;
use serde::{Deserialize, Serialize};

/// `responseHeader`: the time at which the response was made, in milliseconds since 1970.
///
/// The document's sample calls it `requestTimestamp`, other pages of the same API `responseTimestamp`; it is an int64,
/// which is a string in JSON. Each form is read, and written back as it came:
///
/// | form | where |
/// |---|---|
/// | `{"requestTimestamp": "1481899949611"}` | the sample of the document |
/// | `{"responseTimestamp": "1481899949611"}` | other pages; what is built is written so |
/// | `{"responseTimestamp": 1481899949611}` | a number is read too |
/// | `{"responseTimestamp": {"epochMillis": "1481899949611"}}` | the newest generation |
///
/// ```
/// use errcodes_specs::google_payments::ResponseHeader;
///
/// let header: ResponseHeader = serde_json::from_str(r#"{"requestTimestamp": "1481899949611"}"#)?;
/// assert_eq!(header.millis(), 1_481_899_949_611);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Members", into = "Members")]
pub struct ResponseHeader {
    millis: u64,
    members: Members,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Members {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    response_timestamp: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    request_timestamp: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
enum Timestamp {
    Plain(NumberOrText),
    #[serde(rename_all = "camelCase")]
    Object {
        epoch_millis: NumberOrText,
    },
}

impl Timestamp {
    /// Returns the time if it is an int64 and not before 1970.
    fn millis(&self) -> Option<u64> {
        let (Self::Plain(number) | Self::Object { epoch_millis: number }) = self;
        number.as_u64().filter(|millis| i64::try_from(*millis).is_ok())
    }
}

impl ResponseHeader {
    /// Returns a header of this time, in milliseconds since 1970.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ResponseHeader;
    /// let header = ResponseHeader::new(1_481_899_949_611)?;
    /// assert_eq!(serde_json::to_string(&header).unwrap(), r#"{"responseTimestamp":"1481899949611"}"#);
    /// # Ok::<(), errcodes_specs::google_payments::InvalidResponseHeader>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidResponseHeader`] for a time that is not an int64, some 290 million years from now.
    pub fn new(millis: u64) -> Result<Self, InvalidResponseHeader> {
        let timestamp = Timestamp::Plain(millis.to_string().into());
        Members { response_timestamp: Some(timestamp), request_timestamp: None }.try_into()
    }

    /// Returns the time, in milliseconds since 1970.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ResponseHeader;
    /// assert_eq!(ResponseHeader::new(0)?.millis(), 0);
    /// # Ok::<(), errcodes_specs::google_payments::InvalidResponseHeader>(())
    /// ```
    #[must_use]
    pub const fn millis(&self) -> u64 {
        self.millis
    }
}

impl TryFrom<Members> for ResponseHeader {
    type Error = InvalidResponseHeader;

    fn try_from(members: Members) -> Result<Self, InvalidResponseHeader> {
        // If both are present, that of the response counts.
        let timestamp = members.response_timestamp.as_ref().or(members.request_timestamp.as_ref());
        let millis = timestamp.and_then(Timestamp::millis).ok_or(InvalidResponseHeader { _private: () })?;
        Ok(Self { millis, members })
    }
}

impl From<ResponseHeader> for Members {
    fn from(header: ResponseHeader) -> Self {
        header.members
    }
}

/// The error for something that is not a [`ResponseHeader`].
///
/// ```
/// # use errcodes_specs::google_payments::ResponseHeader;
/// let error = ResponseHeader::new(u64::MAX).unwrap_err();
/// assert_eq!(error.to_string(), "not a responseHeader (expected a responseTimestamp in milliseconds since 1970)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidResponseHeader {
    // Private, so that it can say more in a later version.
    _private: (),
}

impl fmt::Display for InvalidResponseHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a responseHeader (expected a responseTimestamp in milliseconds since 1970)")
    }
}

impl Error for InvalidResponseHeader {}
