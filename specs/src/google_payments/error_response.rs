//! The object `ErrorResponse`: the body of every response that is not a 200.

use alloc::string::String;

use errcodes::{HttpStatus, Received};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{ErrorResponseBuilder, ErrorResponseCode, ResponseHeader};

/// The object `ErrorResponse` of the document, "the text of every HTTP answer that is not a 200".
///
/// | member | rule |
/// |---|---|
/// | `responseHeader` | required; see [`ResponseHeader`] |
/// | `errorResponseCode` | optional; one of the table |
/// | `errorDescription` | optional; for people in support, never for users; with `INVALID_IDENTIFIER` it names what kind of identifier was invalid |
///
/// Later generations of the API have more codes (`FORBIDDEN`), more members (`paymentIntegratorErrorIdentifier`), and
/// at last `errorResponseResult` in place of the code, `{"invalidIdentifier": {…}}`. A code that the table does not
/// have and all other members are kept and written back. `null` is the same as absent. A missing description is not an
/// error when the response is read: in one place the document says "must", in another "should".
///
/// ```
/// use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
///
/// let response: ErrorResponse = serde_json::from_str(
///     r#"{"responseHeader": {"requestTimestamp": "1481899949611"}, "errorResponseCode": "INVALID_IDENTIFIER",
///         "errorDescription": "Unknown paymentIntegratorAccountId: PIAID1"}"#,
/// )?;
/// assert_eq!(response.error().and_then(|error| error.known()), Some(ErrorResponseCode::InvalidIdentifier));
/// assert_eq!(response.header().millis(), 1_481_899_949_611);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorResponse {
    #[serde(rename = "responseHeader")]
    pub(super) header: ResponseHeader,
    #[serde(rename = "errorResponseCode", default, skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<String>,
    #[serde(rename = "errorDescription", default, skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(flatten)]
    pub(super) others: Map<String, Value>,
}

impl ErrorResponse {
    /// Returns the builder of a response at this time, in milliseconds since 1970.
    ///
    /// ```
    /// use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
    ///
    /// let response =
    ///     ErrorResponse::builder(1_481_899_949_611).code(ErrorResponseCode::IdempotencyViolation).build()?;
    /// assert_eq!(
    ///     response.to_json(),
    ///     "{\"responseHeader\":{\"responseTimestamp\":\"1481899949611\"},\
    ///      \"errorResponseCode\":\"IDEMPOTENCY_VIOLATION\"}"
    /// );
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    pub const fn builder(millis: u64) -> ErrorResponseBuilder {
        ErrorResponseBuilder::new(millis)
    }

    /// Returns `responseHeader`.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ErrorResponse;
    /// assert_eq!(ErrorResponse::builder(5).build()?.header().millis(), 5);
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    #[must_use]
    pub const fn header(&self) -> &ResponseHeader {
        &self.header
    }

    /// Returns the error, if one is given: one of the table, or the code that came instead.
    ///
    /// The only member of an `errorResponseResult` is a code in another spelling.
    ///
    /// ```
    /// # use errcodes::Received;
    /// # use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
    /// let newest: ErrorResponse = serde_json::from_str(
    ///     r#"{"responseHeader": {"responseTimestamp": {"epochMillis": "5"}},
    ///         "errorResponseResult": {"invalidIdentifier": {}}}"#,
    /// )?;
    /// assert_eq!(newest.error(), Some(Received::Known(ErrorResponseCode::InvalidIdentifier)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn error(&self) -> Option<Received<ErrorResponseCode, &str>> {
        if let Some(code) = &self.code {
            return Some(Received::recognize(code));
        }
        let result = self.others.get("errorResponseResult")?.as_object()?;
        let name = result.keys().next().filter(|_| result.len() == 1)?;
        let known = ErrorResponseCode::ALL.iter().find(|code| is_spelling(name, code.name()));
        Some(known.map_or(Received::Unknown(name), |code| Received::Known(*code)))
    }

    /// Returns `errorDescription`.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ErrorResponse;
    /// let response = ErrorResponse::builder(5).description("Try again.").build()?;
    /// assert_eq!(response.description(), Some("Try again."));
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// Returns the members that the document does not have.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ErrorResponse;
    /// let response: ErrorResponse = serde_json::from_str(
    ///     r#"{"responseHeader": {"responseTimestamp": "5"}, "paymentIntegratorErrorIdentifier": "err-1"}"#,
    /// )?;
    /// assert!(response.others()["paymentIntegratorErrorIdentifier"] == "err-1");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn others(&self) -> &Map<String, Value> {
        &self.others
    }

    /// Returns the HTTP status that the document recommends for the error, or `None` without an error of the table.
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// # use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
    /// let response = ErrorResponse::builder(5).code(ErrorResponseCode::PreconditionViolation).build()?;
    /// // 412 is the status of IDEMPOTENCY_VIOLATION.
    /// assert_eq!(response.http_status(), Some(HttpStatus::BAD_REQUEST));
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    #[must_use]
    pub fn http_status(&self) -> Option<HttpStatus> {
        self.error()?.known().map(|error| error.http_status())
    }

    /// Returns the response as JSON.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::ErrorResponse;
    /// assert_eq!(ErrorResponse::builder(5).build()?.to_json(), r#"{"responseHeader":{"responseTimestamp":"5"}}"#);
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        crate::json::text(self)
    }

    /// Returns the response of a server, with the recommended status, or 500 if there is none.
    ///
    /// ```
    /// # use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
    /// let response = ErrorResponse::builder(5).code(ErrorResponseCode::InvalidPayloadSignature).build()?;
    /// assert_eq!(response.to_response().status(), 401);
    /// # Ok::<(), errcodes_specs::google_payments::InvalidErrorResponse>(())
    /// ```
    #[cfg(feature = "http")]
    #[must_use]
    pub fn to_response(&self) -> http::Response<String> {
        crate::json::response(self.http_status().unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR), self)
    }
}

/// Returns whether it is the lowerCamelCase of a code: `invalidIdentifier` for `INVALID_IDENTIFIER`.
fn is_spelling(camel: &str, screaming: &str) -> bool {
    let mut after_underscore = false;
    let expected = screaming.bytes().filter_map(|byte| {
        let begins_word = core::mem::replace(&mut after_underscore, byte == b'_');
        (byte != b'_').then(|| if begins_word { byte } else { byte.to_ascii_lowercase() })
    });
    camel.bytes().eq(expected)
}
