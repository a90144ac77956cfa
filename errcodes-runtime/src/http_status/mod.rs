//! The status code of an HTTP response, from 100 to 599.

mod interop;
mod registry;

use core::{error::Error, fmt, num::NonZeroU16, str::FromStr};

use errcodes_shared::{is_status, parse_status};

/// The status code of an HTTP response: a number from 100 to 599 ([RFC 9110 §15]).
///
/// Any number of that range is one, registered or not: a receiver treats a status that it does not know as the `x00` of
/// its class. Numbers above, which `http::StatusCode` allows, are invalid by the same section.
///
/// ```
/// use errcodes::HttpStatus;
///
/// const STATUS: HttpStatus = HttpStatus::from_u16(404).unwrap();
///
/// assert_eq!(STATUS, HttpStatus::NOT_FOUND);
/// assert_eq!(STATUS, 404);
/// assert_eq!(STATUS.to_string(), "404");
/// assert_eq!(STATUS.reason_phrase(), Some("Not Found"));
/// assert_eq!("404".parse(), Ok(STATUS));
/// ```
///
/// [RFC 9110 §15]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
// Never zero, so that an `Option` of it takes two bytes as well.
pub struct HttpStatus(NonZeroU16);

impl HttpStatus {
    /// Returns this number as a status, or `None` if it is not from 100 to 599.
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// assert_eq!(HttpStatus::from_u16(503), Some(HttpStatus::SERVICE_UNAVAILABLE));
    /// assert_eq!(HttpStatus::from_u16(99), None);
    /// assert_eq!(HttpStatus::from_u16(600), None);
    /// ```
    #[must_use]
    pub const fn from_u16(status: u16) -> Option<Self> {
        match NonZeroU16::new(status) {
            Some(number) if is_status(status) => Some(Self(number)),
            _ => None,
        }
    }

    /// Returns the number.
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// assert_eq!(HttpStatus::OK.as_u16(), 200);
    /// ```
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.get()
    }

    /// Returns whether it is of the class 1xx: an interim response ([RFC 9110 §15.2]).
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// assert!(HttpStatus::CONTINUE.is_informational());
    /// ```
    ///
    /// [RFC 9110 §15.2]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.2
    #[must_use]
    pub const fn is_informational(self) -> bool {
        self.class() == 1
    }

    /// Returns whether it is of the class 2xx: the request was understood and accepted ([RFC 9110 §15.3]).
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// assert!(HttpStatus::NO_CONTENT.is_success());
    /// ```
    ///
    /// [RFC 9110 §15.3]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.class() == 2
    }

    /// Returns whether it is of the class 3xx: the client has to do more ([RFC 9110 §15.4]).
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// assert!(HttpStatus::SEE_OTHER.is_redirection());
    /// ```
    ///
    /// [RFC 9110 §15.4]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        self.class() == 3
    }

    /// Returns whether it is of the class 4xx: the client seems to have erred ([RFC 9110 §15.5]).
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// assert!(HttpStatus::TOO_MANY_REQUESTS.is_client_error());
    /// ```
    ///
    /// [RFC 9110 §15.5]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        self.class() == 4
    }

    /// Returns whether it is of the class 5xx: the server erred, or cannot do what was asked ([RFC 9110 §15.6]).
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// assert!(HttpStatus::BAD_GATEWAY.is_server_error());
    /// ```
    ///
    /// [RFC 9110 §15.6]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        self.class() == 5
    }

    const fn class(self) -> u16 {
        self.as_u16() / 100
    }
}

impl fmt::Display for HttpStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for HttpStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialEq<u16> for HttpStatus {
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<HttpStatus> for u16 {
    fn eq(&self, other: &HttpStatus) -> bool {
        *self == other.as_u16()
    }
}

impl From<HttpStatus> for u16 {
    fn from(status: HttpStatus) -> Self {
        status.as_u16()
    }
}

impl TryFrom<u16> for HttpStatus {
    type Error = InvalidHttpStatus;

    fn try_from(status: u16) -> Result<Self, InvalidHttpStatus> {
        Self::from_u16(status).ok_or(InvalidHttpStatus { _private: () })
    }
}

impl FromStr for HttpStatus {
    type Err = InvalidHttpStatus;

    /// Reads three digits, as in a status line: no sign, no space, no further zero.
    fn from_str(text: &str) -> Result<Self, InvalidHttpStatus> {
        parse_status(text).and_then(Self::from_u16).ok_or(InvalidHttpStatus { _private: () })
    }
}

/// The error for a number or a text that is not an [`HttpStatus`].
///
/// ```
/// # use errcodes::HttpStatus;
/// let error = HttpStatus::try_from(4040).unwrap_err();
/// assert_eq!(error.to_string(), "not an HTTP status (expected a number from 100 to 599)");
/// assert_eq!("+404".parse::<HttpStatus>(), Err(error));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidHttpStatus {
    // Private, so that it can say more in a later version.
    _private: (),
}

impl fmt::Display for InvalidHttpStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an HTTP status (expected a number from 100 to 599)")
    }
}

impl Error for InvalidHttpStatus {}

#[cfg(test)]
mod tests {
    use std::{format, string::ToString as _};

    use super::*;

    #[test]
    fn every_u16() {
        for number in 0..=u16::MAX {
            let text = number.to_string();
            let status = HttpStatus::from_u16(number);
            assert_eq!(status.is_some(), (100..600).contains(&number));
            assert_eq!(HttpStatus::try_from(number).ok(), status);
            assert_eq!(text.parse().ok(), status);
            let Some(status) = status else { continue };
            assert_eq!(status.as_u16(), number);
            assert_eq!(u16::from(status), number);
            assert_eq!(status, number);
            assert_eq!(number, status);
            assert_ne!(status, number + 1);
            assert_eq!(format!("{status} {status:?}"), format!("{text} {text}"));
            let class = [
                status.is_informational(),
                status.is_success(),
                status.is_redirection(),
                status.is_client_error(),
                status.is_server_error(),
            ];
            assert_eq!(class.iter().position(|is| *is), Some(usize::from(number / 100 - 1)));
            assert_eq!(class.iter().filter(|is| **is).count(), 1);
        }
    }

    #[test]
    fn texts_that_are_none() {
        for text in ["", "0", "04", "0404", "+404", "-404", " 404", "404 ", "4O4", "099", "600", "1000", "٤٠٤"] {
            assert!(text.parse::<HttpStatus>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_option_takes_two_bytes() {
        assert_eq!(size_of::<Option<HttpStatus>>(), 2);
    }
}
