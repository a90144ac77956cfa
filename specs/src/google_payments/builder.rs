//! The builder of an `ErrorResponse`, which refuses one that breaks a rule.

use alloc::{format, string::String};
use core::{error::Error, fmt};

use errcodes::Received;
use serde_json::Map;

use super::{ErrorResponse, ErrorResponseCode, ResponseHeader};

/// The builder of an `ErrorResponse`, from [`ErrorResponse::builder`].
///
/// ```
/// use errcodes_specs::google_payments::ErrorResponse;
///
/// let response = ErrorResponse::builder(1_481_899_949_611)
///     .invalid_identifier("paymentIntegratorAccountId")
///     .description("Unknown paymentIntegratorAccountId: PIAID1")
///     .build()?;
/// assert_eq!(response.http_status().map(|status| status.as_u16()), Some(404));
/// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is made before `build`"]
pub struct ErrorResponseBuilder {
    millis: u64,
    code: Option<Received<ErrorResponseCode, String>>,
    identifier: Option<String>,
    description: Option<String>,
}

impl ErrorResponseBuilder {
    pub(super) const fn new(millis: u64) -> Self {
        Self { millis, code: None, identifier: None, description: None }
    }

    /// Sets `errorResponseCode`: one of the table, or the text of one that a later generation has.
    ///
    /// ```
    /// # use errcodes::Received;
    /// # use errcodes_specs::google_payments::ErrorResponse;
    /// let response = ErrorResponse::builder(5).code(Received::Unknown("FORBIDDEN".into())).build()?;
    /// assert_eq!(response.error(), Some(Received::Unknown("FORBIDDEN")));
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    pub fn code(mut self, code: impl Into<Received<ErrorResponseCode, String>>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `INVALID_IDENTIFIER`, and the kind of identifier that was invalid, such as `googlePaymentToken`: the
    /// description must contain it. Without a description, one is written.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ErrorResponse;
    /// let response = ErrorResponse::builder(5).invalid_identifier("captureRequestId").build()?;
    /// assert_eq!(response.description(), Some("Invalid or unknown captureRequestId"));
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    pub fn invalid_identifier(mut self, kind: impl Into<String>) -> Self {
        self.code = Some(ErrorResponseCode::InvalidIdentifier.into());
        self.identifier = Some(kind.into());
        self
    }

    /// Sets `errorDescription`: for people in support, nothing confidential, never shown to users.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ErrorResponse;
    /// let response = ErrorResponse::builder(5).description("Try again.").build()?;
    /// assert_eq!(response.description(), Some("Try again."));
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Returns the response.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode, InvalidErrorResponse};
    /// let vague = ErrorResponse::builder(5).code(ErrorResponseCode::InvalidIdentifier).description("Unknown").build();
    /// assert_eq!(vague, Err(InvalidErrorResponse::UnnamedIdentifier));
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidErrorResponse`]: the rule that it breaks.
    pub fn build(self) -> Result<ErrorResponse, InvalidErrorResponse> {
        let header = ResponseHeader::new(self.millis).map_err(|_| InvalidErrorResponse::Timestamp)?;
        let code = match self.code {
            Some(Received::Unknown(text)) => Some(Received::recognize(text)),
            code => code,
        };
        let mut description = self.description;
        let code = match code {
            None => None,
            Some(Received::Known(error)) => {
                if error == ErrorResponseCode::InvalidIdentifier {
                    let kind = self.identifier.filter(|kind| !kind.trim().is_empty());
                    let kind = kind.ok_or(InvalidErrorResponse::UnnamedIdentifier)?;
                    let text = description.get_or_insert_with(|| format!("Invalid or unknown {kind}"));
                    if !text.contains(&kind) {
                        return Err(InvalidErrorResponse::UnnamedIdentifier);
                    }
                }
                Some(error.name().into())
            }
            Some(Received::Unknown(text)) if is_unset(&text) => return Err(InvalidErrorResponse::Code),
            Some(Received::Unknown(text)) => Some(text),
        };
        Ok(ErrorResponse { header, code, description, others: Map::new() })
    }
}

/// The values that mean no code at all. The API says of the second: never set it.
fn is_unset(code: &str) -> bool {
    code.trim().is_empty() || code == "UNKNOWN_ERROR_RESPONSE_CODE"
}

/// The rules that a response can break, so that it is not an [`ErrorResponse`].
///
/// ```
/// use errcodes::Received;
/// use errcodes_specs::google_payments::{ErrorResponse, InvalidErrorResponse};
///
/// let unset = ErrorResponse::builder(5).code(Received::Unknown(String::new())).build();
/// assert_eq!(unset, Err(InvalidErrorResponse::Code));
/// assert_eq!(InvalidErrorResponse::Code.to_string(), "this errorResponseCode means that there is no code: leave it out");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidErrorResponse {
    /// The time is not an int64.
    Timestamp,
    /// A value that means that there is no code.
    Code,
    /// `INVALID_IDENTIFIER`, and the description does not name the kind of identifier.
    UnnamedIdentifier,
}

impl fmt::Display for InvalidErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Timestamp => "responseTimestamp is not an int64",
            Self::Code => "this errorResponseCode means that there is no code: leave it out",
            Self::UnnamedIdentifier => "the errorDescription of INVALID_IDENTIFIER must name the kind of identifier",
        })
    }
}

impl Error for InvalidErrorResponse {}
