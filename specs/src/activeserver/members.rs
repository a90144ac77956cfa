//! The members of the JSON object of an error message, and their rules.

use alloc::string::String;

use errcodes::{NumberOrText, Received};
use serde::{Deserialize, Deserializer, Serialize};

use crate::json;

use super::{ActiveServerError, ActiveServerErrorCategory, Component, InvalidErrorMessage, MessageType, TransactionId};

/// The longest `errorDescription` and `errorDetail`, in characters.
const LONGEST_TEXT: usize = 2048;

/// The members, in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Members {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) message_type: Option<Erro>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) message_version: Option<String>,
    pub(super) error_code: NumberOrText,
    pub(super) error_component: Component,
    pub(super) error_description: String,
    pub(super) error_detail: String,
    #[serde(default, deserialize_with = "filled_in", skip_serializing_if = "Option::is_none")]
    pub(super) error_message_type: Option<Received<MessageType, String>>,
    #[serde(rename = "threeDSServerTransID", default, skip_serializing_if = "Option::is_none")]
    server: Option<TransactionId>,
    #[serde(rename = "acsTransID", default, skip_serializing_if = "Option::is_none")]
    acs: Option<TransactionId>,
    #[serde(rename = "dsTransID", default, skip_serializing_if = "Option::is_none")]
    ds: Option<TransactionId>,
    #[serde(rename = "sdkTransID", default, skip_serializing_if = "Option::is_none")]
    sdk: Option<TransactionId>,
}

/// `messageType`, which has only one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub(super) enum Erro {
    Erro,
}

impl<'de> Deserialize<'de> for Erro {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::one_of(deserializer, &[("Erro", Self::Erro)], "`Erro`")
    }
}

/// Reads `errorMessageType`, which the document allows to be "not filled in": `null` and an empty text count as that.
fn filled_in<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Received<MessageType, String>>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.filter(|text| !text.is_empty()).map(Received::recognize))
}

impl Members {
    /// Returns the required members and nothing else; from the 3DS server.
    pub(super) const fn new(error_code: NumberOrText, error_description: String) -> Self {
        Self {
            message_type: None,
            message_version: None,
            error_code,
            error_component: Component::Server,
            error_description,
            error_detail: String::new(),
            error_message_type: None,
            server: None,
            acs: None,
            ds: None,
            sdk: None,
        }
    }

    pub(super) fn error(&self) -> Received<ActiveServerError, &NumberOrText> {
        Received::recognize(&self.error_code)
    }

    pub(super) const fn transaction_id(&self, of: Component) -> Option<&TransactionId> {
        match of {
            Component::Sdk => self.sdk.as_ref(),
            Component::Server => self.server.as_ref(),
            Component::DirectoryServer => self.ds.as_ref(),
            Component::AccessControlServer => self.acs.as_ref(),
        }
    }

    pub(super) const fn transaction_id_mut(&mut self, of: Component) -> &mut Option<TransactionId> {
        match of {
            Component::Sdk => &mut self.sdk,
            Component::Server => &mut self.server,
            Component::DirectoryServer => &mut self.ds,
            Component::AccessControlServer => &mut self.acs,
        }
    }

    /// Checks the rules that the types of the members do not guarantee.
    pub(super) fn check(&self) -> Result<(), InvalidErrorMessage> {
        if !is_code(&self.error_code) {
            return Err(InvalidErrorMessage::Code);
        }
        let is_transaction =
            self.error().known().is_some_and(|error| error.category() == ActiveServerErrorCategory::Transaction);
        if is_transaction && self.error_component != Component::Server {
            return Err(InvalidErrorMessage::TransactionComponent);
        }
        if self.error_description.chars().count() > LONGEST_TEXT {
            return Err(InvalidErrorMessage::LongDescription);
        }
        if self.error_detail.chars().count() > LONGEST_TEXT {
            return Err(InvalidErrorMessage::LongDetail);
        }
        if let Some(Received::Unknown(text)) = &self.error_message_type
            && text.chars().count() != 4
        {
            return Err(InvalidErrorMessage::MessageType);
        }
        if self.message_version.as_ref().is_some_and(|version| !(5..=8).contains(&version.chars().count())) {
            return Err(InvalidErrorMessage::MessageVersion);
        }
        Ok(())
    }
}

/// Returns whether it is three digits, as in EMV, or the four of `ActiveServer`'s own codes. None begins with a zero.
fn is_code(code: &NumberOrText) -> bool {
    code.as_u64().is_some_and(|number| (100..=9999).contains(&number))
}
