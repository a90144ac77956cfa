//! The builder of an error message, which refuses one that breaks a rule.

use alloc::string::{String, ToString as _};
use core::{error::Error, fmt};

use errcodes::{NumberOrText, Received};

use super::{
    ActiveServerError, Component, ErrorMessage, MessageType, TransactionId,
    members::{Erro, Members},
};

/// The builder of an error message, from [`ErrorMessage::builder`].
///
/// By default a message is from the 3DS server, described by the name of the error, with an empty detail, about no
/// message and no transaction, and in the shorter form that `ActiveServer` itself sends.
///
/// ```
/// use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage, MessageType};
///
/// let message = ErrorMessage::builder(ActiveServerError::FormatOfOneOrMoreDataElementsIsInvalidAccordingToTheSpecification)
///     .component(Component::DirectoryServer)
///     .description("Format or value of one or more data elements is invalid")
///     .detail("acctInfo.chAccAgeInd,purchaseAmount")
///     .message_type(MessageType::AReq)
///     .message_version("2.2.0")
///     .build()?;
/// assert!(message.to_json().starts_with(r#"{"messageType":"Erro","messageVersion":"2.2.0","errorCode":"203""#));
/// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is made before `build`"]
pub struct ErrorMessageBuilder {
    members: Members,
    is_described: bool,
}

impl ErrorMessageBuilder {
    pub(super) fn new(code: Received<ActiveServerError, NumberOrText>) -> Self {
        let (code, name) = match code {
            Received::Known(error) => (error.code().to_string().into(), Some(error.name())),
            // As a text: the rule asks for a JSON string.
            Received::Unknown(code) => (code.to_string().into(), None),
        };
        Self { members: Members::new(code, name.unwrap_or_default().into()), is_described: name.is_some() }
    }

    /// Sets `errorComponent`: the component that found the error.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage};
    /// let message = ErrorMessage::builder(ActiveServerError::DuplicateTransactionId)
    ///     .component(Component::DirectoryServer)
    ///     .build()?;
    /// assert_eq!(message.component(), Component::DirectoryServer);
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    pub fn component(mut self, component: Component) -> Self {
        self.members.error_component = component;
        self
    }

    /// Sets `errorDescription`, at most 2048 characters. A code that is not in the table needs one.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let message = ErrorMessage::builder(ActiveServerError::AccessDenied).description("no access").build()?;
    /// assert_eq!(message.description(), "no access");
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.members.error_description = description.into();
        self.is_described = true;
        self
    }

    /// Sets `errorDetail`, at most 2048 characters: for 201, 203, 204 and 304 the names of the elements, for other
    /// codes any text.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let message = ErrorMessage::builder(ActiveServerError::DuplicateDataElement).detail("acctID").build()?;
    /// assert_eq!(message.detail(), "acctID");
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.members.error_detail = detail.into();
        self
    }

    /// Sets `errorMessageType`: the message in which the error was found.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage, MessageType};
    /// # use errcodes::Received;
    /// let message = ErrorMessage::builder(ActiveServerError::AccessDenied).message_type(MessageType::CReq).build()?;
    /// assert_eq!(message.message_type(), Some(Received::Known(MessageType::CReq)));
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    pub fn message_type(mut self, message: impl Into<Received<MessageType, String>>) -> Self {
        self.members.error_message_type = Some(match message.into() {
            // A caller who has it as text may not know that this crate has it too.
            Received::Unknown(text) => Received::recognize(text),
            known @ Received::Known(_) => known,
        });
        self
    }

    /// Sets `messageVersion`, and with it `messageType`: the full form of EMV 3-D Secure, as the components send it to
    /// each other.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
    /// let message = ErrorMessage::builder(ActiveServerError::AccessDenied).message_version("2.2.0").build()?;
    /// assert!(message.to_json().contains(r#""messageType":"Erro""#));
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    pub fn message_version(mut self, version: impl Into<String>) -> Self {
        self.members.message_type = Some(Erro::Erro);
        self.members.message_version = Some(version.into());
        self
    }

    /// Sets the id that this component gave to the transaction, such as `threeDSServerTransID` for the 3DS server.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage};
    /// let message = ErrorMessage::builder(ActiveServerError::TransactionTimedOut)
    ///     .transaction_id(Component::DirectoryServer, "8a880dc0-d2d2-4067-bcb1-b08d1690b26e".parse().unwrap())
    ///     .build()?;
    /// assert!(message.to_json().contains("dsTransID"));
    /// # Ok::<(), errcodes_specs::activeserver::InvalidErrorMessage>(())
    /// ```
    pub fn transaction_id(mut self, of: Component, id: TransactionId) -> Self {
        *self.members.transaction_id_mut(of) = Some(id);
        self
    }

    /// Returns the message.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::{ActiveServerError, Component, ErrorMessage, InvalidErrorMessage};
    /// let from_elsewhere = ErrorMessage::builder(ActiveServerError::PanNotParticipating)
    ///     .component(Component::AccessControlServer)
    ///     .build();
    /// assert_eq!(from_elsewhere, Err(InvalidErrorMessage::TransactionComponent));
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidErrorMessage`]: the rule that it breaks.
    pub fn build(self) -> Result<ErrorMessage, InvalidErrorMessage> {
        if !self.is_described {
            return Err(InvalidErrorMessage::NoDescription);
        }
        self.members.try_into()
    }
}

/// The rules that a message can break, so that it is not an [`ErrorMessage`].
///
/// ```
/// use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage, InvalidErrorMessage};
///
/// let long = ErrorMessage::builder(ActiveServerError::AccessDenied).detail("x".repeat(2049)).build();
/// assert_eq!(long, Err(InvalidErrorMessage::LongDetail));
/// assert_eq!(InvalidErrorMessage::LongDetail.to_string(), "errorDetail is longer than 2048 characters");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidErrorMessage {
    /// `errorCode` is not three or four digits.
    Code,
    /// A transaction code from another component than the 3DS server, which alone has these codes.
    TransactionComponent,
    /// A code that is not in the table, without a description.
    NoDescription,
    /// `errorDescription` is too long.
    LongDescription,
    /// `errorDetail` is too long.
    LongDetail,
    /// `errorMessageType` does not have four characters.
    MessageType,
    /// `messageVersion` does not have 5 to 8 characters.
    MessageVersion,
}

impl fmt::Display for InvalidErrorMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Code => "errorCode is not three or four digits without a leading zero",
            Self::TransactionComponent => "a transaction code always has the errorComponent S",
            Self::NoDescription => "a code that is not in the table needs an errorDescription",
            Self::LongDescription => "errorDescription is longer than 2048 characters",
            Self::LongDetail => "errorDetail is longer than 2048 characters",
            Self::MessageType => "errorMessageType does not have 4 characters",
            Self::MessageVersion => "messageVersion does not have 5 to 8 characters",
        })
    }
}

impl Error for InvalidErrorMessage {}
