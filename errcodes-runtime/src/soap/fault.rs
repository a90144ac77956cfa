//! The fault, in one form for both versions of SOAP.

use alloc::{string::String, vec::Vec};
use core::{error::Error, fmt};

use super::{FaultCode, Name, Version};
use crate::{Entry, QName, Recognize, short::Escaped};

/// A SOAP fault: SOAP 1.1 §4.4, SOAP 1.2 Part 1 §5.4.
///
/// ```
/// use errcodes::soap::{Fault, FaultCode, Reason};
///
/// let fault = Fault::new(FaultCode::Receiver, Reason::new("en", "Out of stock")).with_node("urn:shop:node:2");
///
/// assert_eq!(fault.reason(), "Out of stock");
/// assert_eq!(fault.to_string(), "soapenv:Receiver: Out of stock");
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fault {
    /// The standard code; `None` if the message has a code of the application in its place.
    pub code: Option<FaultCode>,
    /// The codes of the application: the outermost first, the most precise last. Usually there is one.
    pub subcodes: Vec<Name>,
    /// The reason, once for each language.
    pub reasons: Vec<Reason>,
    /// The URI of the node that reports the fault: `Node`, in SOAP 1.1 `faultactor`.
    pub node: Option<String>,
    /// The URI of the role in which that node acted; SOAP 1.1 does not have it.
    pub role: Option<String>,
    /// The details of the application.
    pub detail: Vec<Detail>,
}

impl Fault {
    /// Returns a fault with this standard code and this reason.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// let fault = Fault::new(FaultCode::MustUnderstand, Reason::new("en", "A header is foreign to me."));
    /// assert_eq!(fault.code, Some(FaultCode::MustUnderstand));
    /// ```
    #[must_use]
    pub fn new(code: FaultCode, reason: Reason) -> Self {
        Self { code: Some(code), reasons: [reason].into(), ..Self::default() }
    }

    /// Returns the fault of a row, whose column `soap_fault` is the code.
    ///
    /// A name of the SOAP envelope is the standard code itself, and is recognized again in both versions. Any other
    /// name becomes a subcode, of `Receiver` if the row's `http_status` is a server error, else of `Sender`.
    ///
    /// ```
    /// use errcodes::{
    ///     ErrorCatalog, catalog,
    ///     soap::{Fault, FaultCode, Reason},
    /// };
    ///
    /// catalog! {
    ///     /// What the shop answers.
    ///     #[catalog(table = "name,soap_fault,soap_namespace\nOutOfStock,shop:OutOfStock,urn:shop\n")]
    ///     pub enum ShopError {}
    /// }
    ///
    /// let error = ShopError::OutOfStock;
    /// let fault = Fault::from_entry(error.entry(), Reason::new("en", "Out of stock"));
    /// assert_eq!(fault.code, Some(FaultCode::Sender));
    /// assert_eq!(fault.application_code(), Some(error.soap_fault()));
    /// ```
    #[must_use]
    pub fn from_entry(entry: Entry, reason: Reason) -> Self {
        let blamed = match entry.http_status() {
            Some(status) if status.is_server_error() => FaultCode::Receiver,
            _ => FaultCode::Sender,
        };
        match entry.soap_fault() {
            None => Self::new(blamed, reason),
            Some(name) => match FaultCode::from_qname(name) {
                Some(code) => Self::new(code, reason),
                None => Self::new(blamed, reason).with_subcode(name),
            },
        }
    }

    /// Adds a code of the application, more precise than those before it.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Name, Reason};
    /// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Out of stock"))
    ///     .with_subcode(Name::new("shop", "urn:shop", "OrderFailed"))
    ///     .with_subcode(Name::new("shop", "urn:shop", "OutOfStock"));
    /// assert_eq!(fault.application_code().unwrap().local, "OutOfStock");
    /// ```
    #[must_use]
    pub fn with_subcode(mut self, name: impl Into<Name>) -> Self {
        self.subcodes.push(name.into());
        self
    }

    /// Adds the reason in one more language. SOAP 1.1 and several clients know the first one only.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Out of stock"))
    ///     .with_reason(Reason::new("ja", "在庫切れ"));
    /// assert_eq!(fault.reason(), "Out of stock");
    /// ```
    #[must_use]
    pub fn with_reason(mut self, reason: Reason) -> Self {
        self.reasons.push(reason);
        self
    }

    /// Adds a child of the detail element: an element of this name that contains this text.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Reason, Shape, Version};
    /// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Out of stock"))
    ///     .with_detail("Exception", "shop.StockException: 0 left\nshop.Order.place");
    /// let xml = fault.to_xml(Version::V11, Shape::Standard);
    /// assert!(xml.contains("<detail><Exception>shop.StockException: 0 left\nshop.Order.place</Exception></detail>"));
    /// ```
    #[must_use]
    pub fn with_detail(mut self, name: impl Into<Name>, text: impl Into<String>) -> Self {
        self.detail.push(Detail { name: name.into(), text: text.into() });
        self
    }

    /// Sets the URI of the node that reports the fault.
    ///
    /// A node that is not the ultimate receiver of the message has to identify itself: SOAP 1.1 §4.4, SOAP 1.2 Part 1
    /// §5.4.3.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// let fault = Fault::new(FaultCode::Receiver, Reason::new("en", "Busy")).with_node("urn:gateway");
    /// assert_eq!(fault.node.as_deref(), Some("urn:gateway"));
    /// ```
    #[must_use]
    pub fn with_node(mut self, uri: impl Into<String>) -> Self {
        self.node = Some(uri.into());
        self
    }

    /// Sets the URI of the role in which the node acted: SOAP 1.2 Part 1 §5.4.4.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// let next = "http://www.w3.org/2003/05/soap-envelope/role/next";
    /// let fault = Fault::new(FaultCode::Receiver, Reason::new("en", "Busy")).with_role(next);
    /// assert_eq!(fault.role.as_deref(), Some(next));
    /// ```
    #[must_use]
    pub fn with_role(mut self, uri: impl Into<String>) -> Self {
        self.role = Some(uri.into());
        self
    }

    /// Returns the most precise code: the innermost subcode, else the standard code, under its name in SOAP 1.2; `None`
    /// if the message has neither.
    ///
    /// It does not depend on the version and shape of the message. To find the row of a fault, recognize the fault
    /// itself, as in `Received::recognize(&fault)`: it also finds a row by an outer code if the table does not have the
    /// innermost.
    ///
    /// ```
    /// use errcodes::soap::{Fault, FaultCode, Name, Reason, Shape, Version};
    ///
    /// # fn main() -> Result<(), errcodes::soap::ReadError> {
    /// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Out of stock"))
    ///     .with_subcode(Name::new("shop", "urn:shop", "OutOfStock"));
    /// for (version, shape) in
    ///     [(Version::V11, Shape::Standard), (Version::V12, Shape::Standard), (Version::V12, Shape::Axis2)]
    /// {
    ///     let read = Fault::from_xml(fault.to_xml(version, shape).as_bytes())?;
    ///     assert!(read.application_code().is_some_and(|code| code.matches("urn:shop", "OutOfStock")));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn application_code(&self) -> Option<QName<'_>> {
        self.subcodes.last().map(Name::as_qname).or_else(|| self.code.map(|code| code.qname(Version::V12)))
    }

    /// Returns the text of the first reason; empty if the message has none.
    ///
    /// ```
    /// # use errcodes::soap::{Fault, FaultCode, Reason};
    /// assert_eq!(Fault::new(FaultCode::Sender, Reason::new("en", "Out of stock")).reason(), "Out of stock");
    /// ```
    #[must_use]
    pub fn reason(&self) -> &str {
        self.reasons.first().map_or("", |reason| &reason.text)
    }
}

/// The code and the reason. Control characters and invisible characters in them are escaped, since the text is a peer's
/// and is logged.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = Escaped(self.reason());
        match self.application_code() {
            Some(code) => write!(f, "{}: {reason}", Escaped(code)),
            None => reason.fmt(f),
        }
    }
}

/// By the innermost subcode that the table has, else by the standard code, in either version. In SOAP 1.1, what a code has
/// before its last dot is the next outer one (§4.4.1): `Client.Authentication` of `Client.Authentication.Expired`.
impl<E> Recognize<E> for Fault
where
    for<'a> QName<'a>: Recognize<E>,
{
    fn recognize(&self) -> Option<E> {
        let standard = self.code.map(|code| code.qname(Version::V12));
        let subcodes = self.subcodes.iter().rev().map(Name::as_qname);
        subcodes.flat_map(with_outer).chain(standard).find_map(|name| name.recognize())
    }
}

impl Error for Fault {}

/// The number of dots at which a code is divided.
const MAX_LEVELS: usize = 16;

/// Returns a code and those that it is a special case of by the dots of SOAP 1.1.
fn with_outer(code: QName<'_>) -> impl Iterator<Item = QName<'_>> {
    let is_11 = code.namespace == Version::V11.namespace();
    let codes = core::iter::successors(Some(code), move |code| {
        let (local, _) = code.local.rsplit_once('.').filter(|_| is_11)?;
        Some(QName { local, ..*code })
    });
    // A peer may send thousands of dots, and each code is compared with each row.
    codes.take(MAX_LEVELS)
}

/// The reason of a fault in one language: `Reason/Text`, or `faultstring`.
///
/// ```
/// use errcodes::soap::Reason;
///
/// let reason = Reason::new("ja", "在庫切れ");
/// assert_eq!((&*reason.language, &*reason.text), ("ja", "在庫切れ"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reason {
    /// The language, a BCP 47 tag; empty if the message does not name it.
    ///
    /// It may not be the language of the text: Axis2 always writes `en-US`.
    pub language: String,
    /// The text.
    pub text: String,
}

impl Reason {
    /// Returns a reason with this text in this language.
    ///
    /// ```
    /// # use errcodes::soap::Reason;
    /// assert_eq!(Reason::new("en", "Out of stock").text, "Out of stock");
    /// ```
    #[must_use]
    pub fn new(language: impl Into<String>, text: impl Into<String>) -> Self {
        Self { language: language.into(), text: text.into() }
    }
}

/// A child of the detail element.
///
/// ```
/// # use errcodes::soap::{Fault, FaultCode, Reason};
/// let fault = Fault::new(FaultCode::Sender, Reason::new("en", "Out of stock")).with_detail("Left", "0");
/// assert_eq!((fault.detail[0].name.local(), &*fault.detail[0].text), ("Left", "0"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Detail {
    /// The name of the element; empty for text of the detail element itself. A detail without a name, or with one that
    /// XML does not allow, is written as `Exception`, the name that Axis2 uses.
    pub name: Name,
    /// The text in it, including that of the elements inside it.
    pub text: String,
}
