//! GPayments ActiveServer: the error codes of a 3-D Secure server.

/// The table, as CSV.
pub const TABLE: &str = include_str!("../activeserver.csv");

catalog_with_status! {
    /// Every error of ActiveServer: the codes of EMV 3-D Secure, those of UnionPay, and its own.
    ///
    /// ```
    /// use errcodes_specs::activeserver::{ActiveServerError, ActiveServerErrorCategory};
    ///
    /// let error = ActiveServerError::TransactionTimedOut;
    /// assert_eq!((error.code(), error.http_status().as_u16()), (402, 408));
    /// assert_eq!(error.category(), ActiveServerErrorCategory::ThreeDs);
    /// assert_eq!(error.to_string(), "402 TRANSACTION_TIMED_OUT");
    /// ```
    #[catalog(spec = "activeserver.csv")]
    pub enum ActiveServerError {}
}

#[cfg(feature = "messages")]
mod builder;
#[cfg(feature = "messages")]
mod fields;
#[cfg(feature = "messages")]
mod members;
#[cfg(feature = "messages")]
mod message;
#[cfg(feature = "messages")]
mod transaction_id;

#[cfg(feature = "messages")]
pub use self::{
    builder::{ErrorMessageBuilder, InvalidErrorMessage},
    fields::{Component, InvalidMessageType, MessageType},
    message::ErrorMessage,
    transaction_id::{InvalidTransactionId, TransactionId},
};
