//! The two versions of SOAP, and the two shapes of faults in the second.

/// A version of SOAP.
///
/// ```
/// use errcodes::soap::Version;
///
/// assert_eq!(Version::V11.namespace(), "http://schemas.xmlsoap.org/soap/envelope/");
/// assert_eq!(Version::V12.content_type(), "application/soap+xml; charset=utf-8");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Version {
    /// The W3C Note of 8 May 2000, *Simple Object Access Protocol (SOAP) 1.1*.
    V11,
    /// The W3C Recommendation of 27 April 2007, *SOAP Version 1.2*.
    V12,
}

impl Version {
    /// Returns the namespace of the envelope: SOAP 1.1 §3, SOAP 1.2 Part 1 §5.1.
    ///
    /// ```
    /// # use errcodes::soap::Version;
    /// assert_eq!(Version::V12.namespace(), "http://www.w3.org/2003/05/soap-envelope");
    /// ```
    #[must_use]
    pub const fn namespace(self) -> &'static str {
        match self {
            Self::V11 => "http://schemas.xmlsoap.org/soap/envelope/",
            Self::V12 => "http://www.w3.org/2003/05/soap-envelope",
        }
    }

    /// Returns the version with this namespace, or `None`.
    ///
    /// ```
    /// # use errcodes::soap::Version;
    /// assert_eq!(Version::from_namespace("http://www.w3.org/2003/05/soap-envelope"), Some(Version::V12));
    /// assert_eq!(Version::from_namespace("urn:shop"), None);
    /// ```
    #[must_use]
    pub fn from_namespace(namespace: &str) -> Option<Self> {
        [Self::V11, Self::V12].into_iter().find(|version| version.namespace() == namespace)
    }
}

/// The place of the application's code in a fault of SOAP 1.2. SOAP 1.1 has one place only, and so no shapes.
///
/// ```
/// use errcodes::soap::{Fault, FaultCode, Reason, Shape, Version};
///
/// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Who are you?")).with_subcode("Unknown");
///
/// let standard = fault.to_xml(Version::V12, Shape::Standard);
/// assert!(standard.contains("<soapenv:Value>soapenv:Sender</soapenv:Value>"));
/// assert!(standard.contains("<soapenv:Subcode><soapenv:Value>Unknown</soapenv:Value></soapenv:Subcode>"));
///
/// let axis2 = fault.to_xml(Version::V12, Shape::Axis2);
/// assert!(axis2.contains("<soapenv:Code><soapenv:Value>Unknown</soapenv:Value></soapenv:Code>"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shape {
    /// As SOAP 1.2 Part 1 §5.4.1 defines it: a standard code in `Code/Value`, that of the application in
    /// `Code/Subcode/Value`.
    #[default]
    Standard,
    /// As Axis2 writes it: the code of the application in `Code/Value`.
    ///
    /// §5.4.1.1 allows only the five standard codes there; most readers accept it nevertheless.
    Axis2,
}
