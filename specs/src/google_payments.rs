//! Google Standard Payments: the codes of the object `ErrorResponse`.

use errcodes::ErrorCatalog;

/// The table, as CSV.
pub const TABLE: &str = include_str!("../google-payments.csv");

/// What went wrong with a request.
///
/// ```
/// use errcodes_specs::google_payments::ErrorResponseCode;
///
/// let code: ErrorResponseCode = "IDEMPOTENCY_VIOLATION".parse()?;
/// assert_eq!(code.http_status().as_u16(), 412);
/// # Ok::<(), errcodes::UnknownCode>(())
/// ```
#[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[catalog(spec = "google-payments.csv")]
#[cfg_attr(feature = "http", catalog(impls(http)))]
#[cfg_attr(feature = "serde", catalog(impls(serde)))]
pub enum ErrorResponseCode {
    /// The integrator does not support the API version of the request.
    InvalidApiVersion,
    /// The signature of the payload is of an unknown or inactive key.
    InvalidPayloadSignature,
    /// The encryption of the payload is for an unknown or inactive key.
    InvalidPayloadEncryption,
    /// The timestamp of the request is too far from the present.
    RequestTimestampOutOfRange,
    /// An identifier in the request is invalid or unknown; the description says which.
    InvalidIdentifier,
    /// The request violates the rules of idempotency.
    IdempotencyViolation,
    /// A field has a value that is not among the supported ones.
    InvalidFieldValue,
    /// A required field is missing.
    MissingRequiredField,
    /// A condition of the operation is violated.
    PreconditionViolation,
    /// An action of the user is in progress and would be interrupted.
    UserActionInProgress,
    /// The payload was decrypted, but could not be parsed.
    InvalidDecryptedRequest,
}

#[cfg(feature = "messages")]
mod builder;
#[cfg(feature = "messages")]
mod error_response;
#[cfg(feature = "messages")]
mod header;

#[cfg(feature = "messages")]
pub use self::{
    builder::{ErrorResponseBuilder, InvalidErrorResponse},
    error_response::ErrorResponse,
    header::{InvalidResponseHeader, ResponseHeader},
};
