//! The standard codes, which have different names in the two versions.

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
    /// The envelope is of a version that the node does not support.
    VersionMismatch,
    /// A header that must be understood was not understood.
    MustUnderstand,
    /// The message is encoded in a way that the node does not support. SOAP 1.1 has no such code.
    DataEncodingUnknown,
    /// The message is wrong, and will be wrong if it is sent again: `Client` in SOAP 1.1.
    Sender,
    /// The message may be right, but the node could not process it: `Server` in SOAP 1.1.
    Receiver,
}

impl FaultCode {
    const ALL: [Self; 5] =
        [Self::VersionMismatch, Self::MustUnderstand, Self::DataEncodingUnknown, Self::Sender, Self::Receiver];

    /// Returns the name in this version, with the customary prefix. `DataEncodingUnknown` is `Client` in SOAP 1.1,
    /// which does not have it.
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

    /// Returns the code with this name, in either version, or `None`.
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
        // From the end, since `Client` is `Sender` rather than `DataEncodingUnknown`.
        Self::ALL.into_iter().rev().find(|code| code.qname(version) == name)
    }
}
