//! The standard codes, which both versions have under different names.

use super::Version;
use crate::QName;

/// The standard codes: SOAP 1.2 Part 1 §5.4.6, and their names in SOAP 1.1 §4.4.1.
///
/// ```
/// use errcodes::soap::{FaultCode, Version};
///
/// assert_eq!(FaultCode::Sender.qname(Version::V12).local, "Sender");
/// assert_eq!(FaultCode::Sender.qname(Version::V11).local, "Client");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultCode {
    /// The envelope is of no version that the node supports.
    VersionMismatch,
    /// A header that has to be understood was not.
    MustUnderstand,
    /// The message is encoded in a way that the node does not support. SOAP 1.1 has no such code.
    DataEncodingUnknown,
    /// The message is wrong, and will be wrong again: `Client` in SOAP 1.1.
    Sender,
    /// The message may be right, the node could not process it: `Server` in SOAP 1.1.
    Receiver,
}

impl FaultCode {
    const ALL: [Self; 5] =
        [Self::VersionMismatch, Self::MustUnderstand, Self::DataEncodingUnknown, Self::Sender, Self::Receiver];

    /// The name in this version, with the customary prefix. `DataEncodingUnknown` is `Client` in SOAP
    /// 1.1, which does not have it.
    ///
    /// ```
    /// # use errcodes::soap::{FaultCode, Version};
    /// assert_eq!(FaultCode::Receiver.qname(Version::V11).to_string(), "soapenv:Server");
    /// ```
    #[must_use]
    pub const fn qname(self, version: Version) -> QName<'static> {
        let local = match (self, version) {
            (Self::VersionMismatch, _) => "VersionMismatch",
            (Self::MustUnderstand, _) => "MustUnderstand",
            (Self::DataEncodingUnknown, Version::V12) => "DataEncodingUnknown",
            (Self::Sender, Version::V12) => "Sender",
            (Self::Receiver, Version::V12) => "Receiver",
            (Self::DataEncodingUnknown | Self::Sender, Version::V11) => "Client",
            (Self::Receiver, Version::V11) => "Server",
        };
        QName::new("soapenv", version.namespace(), local)
    }

    /// The code that has this name, in either version.
    ///
    /// ```
    /// # use errcodes::{QName, soap::FaultCode};
    /// let client = QName::new("s", "http://schemas.xmlsoap.org/soap/envelope/", "Client");
    /// assert_eq!(FaultCode::from_qname(client), Some(FaultCode::Sender));
    /// assert_eq!(FaultCode::from_qname(QName::new("shop", "urn:shop", "Client")), None);
    /// ```
    #[must_use]
    pub fn from_qname(name: QName<'_>) -> Option<Self> {
        let version = Version::from_namespace(name.namespace)?;
        // From the end: `Client` is `Sender` before it is anything else.
        Self::ALL.into_iter().rev().find(|code| code.qname(version) == name)
    }
}
