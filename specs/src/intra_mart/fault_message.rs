//! The SOAP message of a fault, as the platform writes it and as a client reads it.

use alloc::string::String;

use errcodes::{
    HttpStatus, QName, Received,
    soap::{Fault, FaultCode, ReadError, Reason, Shape, Version},
};

use super::{AuthFault, FaultDetail, FaultDetailKind, FaultMessageBuilder, line};

/// A SOAP fault of intra-mart's web service authentication, 認証・認可のSOAPフォルト・コード.
///
/// | part | what the document says |
/// |---|---|
/// | code | one of the table, `wsse:…`; for everything that is not listed `Receiver` of SOAP 1.2 |
/// | reason | `[id] text`; the text differs from locale to locale, code and id never do |
/// | detail | lines of exceptions, unless `<showSoapFaultDetail>` of the service is false |
///
/// The platform is built on Axis2, and so is the form that this type writes: the code in `Code/Value` of SOAP 1.2, an
/// `xml:lang` of `en-US` whatever the language, the detail in an element `Exception`, and status 500. For the form that
/// SOAP 1.2 prescribes, write [`fault`](Self::fault) yourself. The document does not name the namespace of `wsse`; that
/// of the table is our reading, and nothing here depends on it.
///
/// ```
/// use errcodes::soap::Version;
/// use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};
///
/// let detail = FaultDetail::AccessDenied { service: "MenuService", operation: "getAvailableMenuTree" };
/// let message = FaultMessage::builder(AuthFault::RequestFailed).detail(detail).build()?;
/// let xml = message.to_xml(Version::V12);
/// assert!(xml.contains("<soapenv:Value>wsse:RequestFailed</soapenv:Value>"));
///
/// let received = FaultMessage::from_xml(xml.as_bytes())?;
/// assert_eq!(received.error().and_then(|error| error.known()), Some(AuthFault::RequestFailed));
/// assert!(received.details().eq([detail.into()]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FaultMessage {
    fault: Fault,
}

impl FaultMessage {
    /// The language that Axis2 writes for every reason, whatever language it is in.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::FaultMessage;
    /// assert_eq!(FaultMessage::LANGUAGE, "en-US");
    /// ```
    pub const LANGUAGE: &'static str = "en-US";

    /// The element in which Axis2 writes the lines of the detail.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::FaultMessage;
    /// assert_eq!(FaultMessage::DETAIL, "Exception");
    /// ```
    pub const DETAIL: &'static str = "Exception";

    /// The shape of SOAP 1.2 that the platform writes.
    const SHAPE: Shape = Shape::Axis2;

    /// Returns the builder of the message of a fault.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::BadRequest).build()?;
    /// assert_eq!(message.error().and_then(|error| error.known()), Some(AuthFault::BadRequest));
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub fn builder<'a>(fault: AuthFault) -> FaultMessageBuilder<'a> {
        FaultMessageBuilder::new(fault)
    }

    /// Returns the default fault, which the platform sends for an error of the application without a code.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::FaultMessage;
    /// let message = FaultMessage::unlisted("java.sql.SQLException");
    /// assert_eq!(message.error().unwrap().to_string(), "soapenv:Receiver");
    /// ```
    #[must_use]
    pub fn unlisted(reason: impl Into<String>) -> Self {
        Fault::new(FaultCode::Receiver, Reason::new(Self::LANGUAGE, reason)).into()
    }

    /// Reads the message, in either version and any shape.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// // A prefix that is declared nowhere, and no reason.
    /// let message = FaultMessage::from_xml(
    ///     br#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
    ///           <s:Fault><faultcode>wsse:BadRequest</faultcode></s:Fault>
    ///         </s:Body></s:Envelope>"#,
    /// )?;
    /// assert_eq!(message.error().and_then(|error| error.known()), Some(AuthFault::BadRequest));
    /// # Ok::<(), errcodes::soap::ReadError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ReadError`](errcodes::soap::ReadError) if the bytes are not a SOAP message, if the message is not a fault, or
    /// if it exceeds the limits.
    pub fn from_xml(bytes: &[u8]) -> Result<Self, ReadError> {
        Fault::from_xml(bytes).map(Self::from)
    }

    /// Returns the fault: one of the table, or the code that came instead; `None` if there is neither an id nor a code.
    ///
    /// An id of the table in the brackets of the reason decides, since no software on the way changes it; else the
    /// local name of the code, in whatever namespace.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let reason = Reason::new("en", "[E.IWP.WEBSERVICE.AXIS2.00001] Authentication failed.");
    /// let rewritten = FaultMessage::from(Fault::new(FaultCode::Sender, reason));
    /// assert_eq!(rewritten.error().and_then(|error| error.known()), Some(AuthFault::FailedAuthentication));
    /// ```
    #[must_use]
    pub fn error(&self) -> Option<Received<AuthFault, QName<'_>>> {
        let by_id = self.message_ids().find_map(AuthFault::from_code);
        if let Some(fault) = by_id {
            return Some(Received::Known(fault));
        }
        let code = self.fault.application_code()?;
        Some(AuthFault::from_name(code.local).map_or(Received::Unknown(code), Received::Known))
    }

    /// Returns the text in the brackets of the reason, in any of its languages: the id, also one that the table does
    /// not have.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::BadRequest).build()?;
    /// assert!(message.message_ids().eq(["E.IWP.WEBSERVICE.AXIS2.00009"]));
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub fn message_ids(&self) -> impl Iterator<Item = &str> {
        self.fault.reasons.iter().flat_map(|reason| line::bracketed(&reason.text))
    }

    /// Returns the lines of the detail, without blank ones.
    ///
    /// ```
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::InvalidRequest).detail(FaultDetail::NullElement).build()?;
    /// let line = "java.lang.NullPointerException: [E.IWP.WEBSERVICE.AXIS2.00006] 要素が null です。";
    /// assert!(message.lines().eq([line]));
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.whole_lines().map(str::trim)
    }

    /// The same with the blanks around them.
    fn whole_lines(&self) -> impl Iterator<Item = &str> {
        self.fault.detail.iter().flat_map(|part| part.text.lines()).filter(|line| !line.trim().is_empty())
    }

    /// Returns the lines of the detail with their values, or as they came: as [`FaultDetail::from_line`] reads them, in
    /// the language of the document or in English.
    ///
    /// ```
    /// # use errcodes::Received;
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultDetail, FaultMessage};
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// let lines = "jp.co.intra_mart.foundation.web_service.auth.exception.AuthenticationException: \
    ///     [E.IWP.WEBSERVICE.AUTH.00014] 認証に失敗しました。 ユーザCD = aoyagi\njava.lang.IllegalStateException: later";
    /// let fault = Fault::new(FaultCode::Receiver, Reason::default()).with_detail("Exception", lines);
    /// assert!(FaultMessage::from(fault).details().eq([
    ///     Received::Known(FaultDetail::AuthenticationFailed { user_code: "aoyagi" }),
    ///     Received::Unknown("java.lang.IllegalStateException: later"),
    /// ]));
    /// ```
    pub fn details(&self) -> impl Iterator<Item = Received<FaultDetail<'_>, &str>> {
        // A value at the end of a line may be empty; the blank before it is then part of the message.
        self.whole_lines().map(|line| match FaultDetail::from_line(line) {
            Received::Unknown(line) => Received::Unknown(line.trim()),
            known @ Received::Known(_) => known,
        })
    }

    /// Returns the lines of the detail as rows of the table, whatever language they are in, or as they came: as
    /// [`FaultDetailKind::of_line`] recognizes them.
    ///
    /// ```
    /// # use errcodes::Received;
    /// # use errcodes_specs::intra_mart::{FaultDetailKind, FaultMessage};
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// let lines = "a.b.SomeException: [E.IWP.WEBSERVICE.AUTH.00007] 账户已锁定。\na.b.ExpiredDataException";
    /// let fault = Fault::new(FaultCode::Receiver, Reason::default()).with_detail("Exception", lines);
    /// assert!(FaultMessage::from(fault).detail_kinds().eq([
    ///     Received::Known(FaultDetailKind::AccountLocked),
    ///     Received::Unknown("a.b.ExpiredDataException"),
    /// ]));
    /// ```
    pub fn detail_kinds(&self) -> impl Iterator<Item = Received<FaultDetailKind, &str>> {
        self.lines().map(FaultDetailKind::of_line)
    }

    /// Returns the SOAP fault, which can be written in any shape, and has everything that came.
    ///
    /// ```
    /// # use errcodes::soap::{Shape, Version};
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::BadRequest).build()?;
    /// assert!(message.fault().to_xml(Version::V12, Shape::Standard).contains("soapenv:Subcode"));
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    #[must_use]
    pub const fn fault(&self) -> &Fault {
        &self.fault
    }

    /// Returns the message as XML.
    ///
    /// ```
    /// # use errcodes::soap::Version;
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::BadRequest).build()?;
    /// assert!(message.to_xml(Version::V11).contains("<faultcode>wsse:BadRequest</faultcode>"));
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    #[must_use]
    pub fn to_xml(&self, version: Version) -> String {
        self.fault.to_xml(version, Self::SHAPE)
    }

    /// Returns the status of the response: 500, as for every fault of the platform.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, soap::Version};
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::BadRequest).build()?;
    /// assert_eq!(message.http_status(Version::V12), HttpStatus::INTERNAL_SERVER_ERROR);
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    #[must_use]
    pub fn http_status(&self, version: Version) -> HttpStatus {
        self.fault.status(version, Self::SHAPE)
    }

    /// Returns the response of a server in the version of the request, with the content type of that version.
    ///
    /// ```
    /// # use errcodes::soap::Version;
    /// # use errcodes_specs::intra_mart::{AuthFault, FaultMessage};
    /// let message = FaultMessage::builder(AuthFault::BadRequest).build()?;
    /// assert_eq!(message.to_response(Version::V11).headers()["content-type"], "text/xml; charset=utf-8");
    /// # Ok::<(), errcodes_specs::intra_mart::InvalidFaultMessage>(())
    /// ```
    #[cfg(feature = "http")]
    #[must_use]
    pub fn to_response(&self, version: Version) -> http::Response<String> {
        self.fault.to_response(version, Self::SHAPE)
    }
}

/// A fault that came some other way.
impl From<Fault> for FaultMessage {
    fn from(fault: Fault) -> Self {
        Self { fault }
    }
}
