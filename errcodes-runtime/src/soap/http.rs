//! A fault over HTTP: status and content type.

use super::{Fault, FaultCode, Shape, Version, write::CodeAs};
use crate::HttpStatus;

impl Version {
    /// Returns the content type of a message: SOAP 1.1 §6, and RFC 3902 for SOAP 1.2.
    ///
    /// ```
    /// # use errcodes::soap::Version;
    /// assert_eq!(Version::V11.content_type(), "text/xml; charset=utf-8");
    /// ```
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::V11 => "text/xml; charset=utf-8",
            Self::V12 => "application/soap+xml; charset=utf-8",
        }
    }

    /// Returns the version of a message with this content type, whatever its parameters, or `None` if it is not one of
    /// SOAP.
    ///
    /// ```
    /// # use errcodes::soap::Version;
    /// let request = "application/soap+xml; charset=UTF-8; action=\"urn:order\"";
    /// assert_eq!(Version::from_content_type(request), Some(Version::V12));
    /// assert_eq!(Version::from_content_type("Text/XML"), Some(Version::V11));
    /// assert_eq!(Version::from_content_type("application/json"), None);
    /// ```
    #[must_use]
    pub fn from_content_type(content_type: &str) -> Option<Self> {
        let essence =
            |content_type: &str| content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let wanted = essence(content_type);
        [Self::V11, Self::V12].into_iter().find(|version| essence(version.content_type()) == wanted)
    }
}

impl Fault {
    /// Returns the status of the HTTP response that carries the fault in this form.
    ///
    /// SOAP 1.1 has 500 for every fault (§6.2). SOAP 1.2 has 400 if the outermost code is `Sender`, and 500 for all
    /// others (Part 2, table 20), also for the code that Axis2 writes in its place.
    ///
    /// ```
    /// use errcodes::{
    ///     HttpStatus,
    ///     soap::{Fault, FaultCode, Reason, Shape, Version},
    /// };
    ///
    /// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Who are you?")).with_subcode("Unknown");
    /// assert_eq!(fault.status(Version::V11, Shape::Standard), HttpStatus::INTERNAL_SERVER_ERROR);
    /// assert_eq!(fault.status(Version::V12, Shape::Standard), HttpStatus::BAD_REQUEST);
    /// assert_eq!(fault.status(Version::V12, Shape::Axis2), HttpStatus::INTERNAL_SERVER_ERROR);
    /// ```
    #[must_use]
    pub fn status(&self, version: Version, shape: Shape) -> HttpStatus {
        match (version, CodeAs::of(self, version, shape).standard) {
            (Version::V12, Some(FaultCode::Sender)) => HttpStatus::BAD_REQUEST,
            _ => HttpStatus::INTERNAL_SERVER_ERROR,
        }
    }

    /// Returns the whole HTTP response: status, content type and message.
    ///
    /// ```
    /// use errcodes::soap::{Fault, FaultCode, Reason, Shape, Version};
    ///
    /// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Who are you?"));
    /// let response = fault.to_response(Version::V12, Shape::Standard);
    /// assert_eq!(response.status(), http::StatusCode::BAD_REQUEST);
    /// assert_eq!(response.headers()["content-type"], "application/soap+xml; charset=utf-8");
    /// assert!(response.body().contains("Who are you?"));
    /// ```
    #[cfg(feature = "http")]
    #[must_use]
    pub fn to_response(&self, version: Version, shape: Shape) -> http::Response<alloc::string::String> {
        let mut response = http::Response::new(self.to_xml(version, shape));
        *response.status_mut() = self.status(version, shape).into();
        let content_type = http::HeaderValue::from_static(version.content_type());
        response.headers_mut().insert(http::header::CONTENT_TYPE, content_type);
        response
    }
}
