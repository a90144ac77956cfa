//! The members of the error message that have a closed set of values: the component that found the error, and the
//! message in which it was found.

use alloc::string::String;
use core::{error::Error, fmt, str::FromStr};

use errcodes::Received;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::json;

/// The component of 3-D Secure that found the error, `errorComponent`.
///
/// The component that detects an error names itself, and `ActiveServer` forwards the message. So the same code may come
/// from each of them; only the transaction codes, which are `ActiveServer`'s own, always come from
/// [`Server`](Self::Server).
///
/// ```
/// use errcodes_specs::activeserver::Component;
///
/// assert_eq!(Component::DirectoryServer.as_str(), "D");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// `C`, the SDK in the app of the cardholder.
    Sdk,
    /// `S`, the 3DS server: `ActiveServer` itself.
    Server,
    /// `D`, the directory server of the card scheme.
    DirectoryServer,
    /// `A`, the access control server of the issuer.
    AccessControlServer,
}

impl Component {
    /// Returns the letter that is sent.
    ///
    /// ```
    /// # use errcodes_specs::activeserver::Component;
    /// assert_eq!(Component::Server.as_str(), "S");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sdk => "C",
            Self::Server => "S",
            Self::DirectoryServer => "D",
            Self::AccessControlServer => "A",
        }
    }
}

impl fmt::Display for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Component {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Component {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let all = [Self::Sdk, Self::Server, Self::DirectoryServer, Self::AccessControlServer];
        json::one_of(deserializer, &all.map(|component| (component.as_str(), component)), "`C`, `S`, `D` or `A`")
    }
}

macro_rules! message_types {
    ($($name:ident $text:literal $what:literal;)+) => {
        /// The message in which the error was found, `errorMessageType`: four characters.
        ///
        /// A later edition of EMV 3-D Secure may add to them, so that a received one is a `Received<MessageType,
        /// String>`.
        ///
        /// ```
        /// use errcodes_specs::activeserver::MessageType;
        ///
        /// assert_eq!("AReq".parse(), Ok(MessageType::AReq));
        /// assert_eq!(MessageType::AReq.to_string(), "AReq");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum MessageType {
            $(#[doc = $what] $name,)+
        }

        impl MessageType {
            /// All messages.
            ///
            /// ```
            /// # use errcodes_specs::activeserver::MessageType;
            /// assert!(MessageType::ALL.iter().all(|message| message.as_str().len() == 4));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Returns the four characters that are sent.
            ///
            /// ```
            /// # use errcodes_specs::activeserver::MessageType;
            /// assert_eq!(MessageType::Erro.as_str(), "Erro");
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }
        }
    };
}

message_types! {
    AReq "AReq" "Authentication request, from the 3DS server.";
    ARes "ARes" "Authentication response.";
    CReq "CReq" "Challenge request, from the cardholder's device.";
    CRes "CRes" "Challenge response.";
    PReq "PReq" "Preparation request: the 3DS server asks for card ranges.";
    PRes "PRes" "Preparation response.";
    RReq "RReq" "Results request, from the access control server.";
    RRes "RRes" "Results response.";
    OReq "OReq" "Operation request, since EMV 3-D Secure 2.3.1.";
    ORes "ORes" "Operation response, since EMV 3-D Secure 2.3.1.";
    Erro "Erro" "An error message.";
}

impl fmt::Display for MessageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for MessageType {
    type Err = InvalidMessageType;

    fn from_str(text: &str) -> Result<Self, InvalidMessageType> {
        Self::ALL.iter().copied().find(|message| message.as_str() == text).ok_or(InvalidMessageType { _private: () })
    }
}

impl From<MessageType> for Received<MessageType, String> {
    fn from(message: MessageType) -> Self {
        Self::Known(message)
    }
}

impl Serialize for MessageType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The error for a text that is not a [`MessageType`].
///
/// ```
/// # use errcodes_specs::activeserver::MessageType;
/// let error = "areq".parse::<MessageType>().unwrap_err();
/// assert_eq!(error.to_string(), "not a message of EMV 3-D Secure (expected one such as `AReq`)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvalidMessageType {
    // Private, so that it can say more in a later version.
    _private: (),
}

impl fmt::Display for InvalidMessageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a message of EMV 3-D Secure (expected one such as `AReq`)")
    }
}

impl Error for InvalidMessageType {}
