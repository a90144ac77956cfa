//! The error message: its members, and how it is read and written.

use alloc::string::{String, ToString as _};

use errcodes::{HttpStatus, NumberOrText, Received};
use serde::{Deserialize, Serialize};

use super::{
    ActiveServerError, Component, ErrorMessageBuilder, InvalidErrorMessage, MessageType, TransactionId,
    members::Members,
};

/// The error message of 3-D Secure, as `ActiveServer` sends it itself or forwards it from another component.
///
/// It is the `Erro` of EMV 3-D Secure. The document (the part that introduces the codes) names its members
/// `errorComponent`, `errorMessageType`, `errorDetail` and `errorDescription`; the rules are those of EMV:
///
/// | member | rule |
/// |---|---|
/// | `errorCode` | required; three digits, `ActiveServer`'s own have four; a JSON string |
/// | `errorComponent` | required; `C`, `S`, `D` or `A`; for a transaction code always `S` |
/// | `errorDescription`, `errorDetail` | required; at most 2048 characters |
/// | `errorMessageType` | four characters; may be absent |
/// | `threeDSServerTransID`, `acsTransID`, `dsTransID`, `sdkTransID` | UUIDs of 36 characters; those that are known |
/// | `messageType`, `messageVersion` | `Erro`, 5 to 8 characters; `ActiveServer` itself writes neither |
///
/// ```
/// use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage, MessageType};
///
/// let message = ErrorMessage::builder(ActiveServerError::MerchantIdThreedsRequestorIdInvalid)
///     .detail("merchantId does not match the client certificate")
///     .message_type(MessageType::AReq)
///     .build()?;
/// assert_eq!(
///     message.to_json(),
///     "{\"errorCode\":\"1026\",\"errorComponent\":\"S\",\
///      \"errorDescription\":\"MERCHANT_ID_THREEDS_REQUESTOR_ID_INVALID\",\
///      \"errorDetail\":\"merchantId does not match the client certificate\",\"errorMessageType\":\"AReq\"}"
/// );
/// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
/// ```
///
/// # What is read
///
/// A code as a number is read too, and written back as one; a code that the table does not have is kept. `null` is the
/// same as absent, and so is an empty `errorMessageType`. All other members are ignored. Everything else that breaks a
/// rule is an error, and so is a member that occurs twice.
///
/// ```
/// use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage};
///
/// let message: ErrorMessage = serde_json::from_str(
///     r#"{"messageType": "Erro", "messageVersion": "2.2.0", "errorCode": "402", "errorComponent": "D",
///         "errorDescription": "Transaction timed out", "errorDetail": "ACS", "acsTransID": null}"#,
/// )?;
/// assert_eq!(message.error().known(), Some(ActiveServerError::TransactionTimedOut));
/// assert_eq!(message.component(), Component::DirectoryServer);
/// assert_eq!(message.transaction_id(Component::AccessControlServer), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Members")]
pub struct ErrorMessage(Members);

impl ErrorMessage {
    /// Returns a builder; [`ErrorMessageBuilder`] describes its defaults.
    ///
    /// The code is one of the table, or any other of three or four digits: EMV 2.3.1 and the card schemes have codes
    /// that the document does not have.
    ///
    /// ```
    /// use errcodes::Received;
    /// use errcodes_specs::activeserver::ErrorMessage;
    ///
    /// let overlap = ErrorMessage::builder(Received::Unknown("205".into())).description("Card range overlap").build()?;
    /// assert_eq!(overlap.error().known(), None);
    /// assert_eq!(overlap.code(), "205");
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    pub fn builder(code: impl Into<Received<ActiveServerError, NumberOrText>>) -> ErrorMessageBuilder {
        ErrorMessageBuilder::new(code.into())
    }

    /// Returns the error: one of the table, or the code that came instead.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let message = ErrorMessage::from(ActiveServerError::SessionTimedOut);
    /// assert_eq!(message.error().known(), Some(ActiveServerError::SessionTimedOut));
    /// ```
    #[must_use]
    pub fn error(&self) -> Received<ActiveServerError, &NumberOrText> {
        self.0.error()
    }

    /// Returns `errorCode` in the form in which it came.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// assert_eq!(ErrorMessage::from(ActiveServerError::SessionTimedOut).code(), "2009");
    /// ```
    #[must_use]
    pub const fn code(&self) -> &NumberOrText {
        &self.0.error_code
    }

    /// Returns `errorComponent`: the component that found the error.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage};
    /// assert_eq!(ErrorMessage::from(ActiveServerError::SessionTimedOut).component(), Component::Server);
    /// ```
    #[must_use]
    pub const fn component(&self) -> Component {
        self.0.error_component
    }

    /// Returns `errorDescription`: what happened.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// assert_eq!(ErrorMessage::from(ActiveServerError::SessionTimedOut).description(), "SESSION_TIMED_OUT");
    /// ```
    #[must_use]
    pub fn description(&self) -> &str {
        &self.0.error_description
    }

    /// Returns `errorDetail`: for some codes the names of the wrong elements, separated by commas.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let message = ErrorMessage::builder(ActiveServerError::RequiredDataElementMissing).detail("messageCategory").build()?;
    /// assert_eq!(message.detail(), "messageCategory");
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.0.error_detail
    }

    /// Returns `errorMessageType`: the message in which the error was found.
    ///
    /// For 201 and 203 the document reads it together with the component: `AReq` or nothing, from `S`, means that the
    /// requestor's own request is wrong.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// assert_eq!(ErrorMessage::from(ActiveServerError::SessionTimedOut).message_type(), None);
    /// ```
    #[must_use]
    pub fn message_type(&self) -> Option<Received<MessageType, &str>> {
        match self.0.error_message_type.as_ref()? {
            Received::Known(message) => Some(Received::Known(*message)),
            Received::Unknown(text) => Some(Received::Unknown(text)),
        }
    }

    /// Returns `messageVersion`, for example `2.2.0`; absent in the messages of `ActiveServer` itself.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// assert_eq!(ErrorMessage::from(ActiveServerError::SessionTimedOut).message_version(), None);
    /// ```
    #[must_use]
    pub fn message_version(&self) -> Option<&str> {
        self.0.message_version.as_deref()
    }

    /// Returns the id that this component gave to the transaction: `sdkTransID`, `threeDSServerTransID`, `dsTransID` or
    /// `acsTransID`.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage, TransactionId};
    /// let id: TransactionId = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e".parse().unwrap();
    /// let message = ErrorMessage::builder(ActiveServerError::SessionTimedOut)
    ///     .transaction_id(Component::Server, id.clone())
    ///     .build()?;
    /// assert_eq!(message.transaction_id(Component::Server), Some(&id));
    /// assert_eq!(message.transaction_id(Component::AccessControlServer), None);
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    #[must_use]
    pub const fn transaction_id(&self, of: Component) -> Option<&TransactionId> {
        self.0.transaction_id(of)
    }

    /// Returns the HTTP status with which `ActiveServer` sends this error, or `None` for a code that is not in its
    /// table.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let message = ErrorMessage::from(ActiveServerError::SessionTimedOut);
    /// assert_eq!(message.http_status().map(|status| status.as_u16()), Some(408));
    /// ```
    #[must_use]
    pub fn http_status(&self) -> Option<HttpStatus> {
        self.error().known().map(|error| error.http_status())
    }

    /// Returns the message as JSON.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let message = ErrorMessage::from(ActiveServerError::SessionTimedOut);
    /// assert_eq!(serde_json::from_str::<ErrorMessage>(&message.to_json())?, message);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        crate::json::text(self)
    }

    /// Returns the message as the response of a server, with the status of the table, or 500 for a code that is not in
    /// it.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let answer = ErrorMessage::from(ActiveServerError::SessionTimedOut).to_response();
    /// assert_eq!(answer.status(), 408);
    /// assert_eq!(answer.headers()["content-type"], "application/json");
    /// ```
    #[cfg(feature = "http")]
    #[must_use]
    pub fn to_response(&self) -> http::Response<String> {
        crate::json::response(self.http_status().unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR), self)
    }
}

/// The shortest message of an error: from the 3DS server, described by its name, without a detail.
impl From<ActiveServerError> for ErrorMessage {
    fn from(error: ActiveServerError) -> Self {
        Self(Members::new(error.code().to_string().into(), error.name().into()))
    }
}

impl TryFrom<Members> for ErrorMessage {
    type Error = InvalidErrorMessage;

    fn try_from(members: Members) -> Result<Self, InvalidErrorMessage> {
        members.check()?;
        Ok(Self(members))
    }
}
