//! SOAP faults: written and read in SOAP 1.1 and 1.2, in one form that does not depend on the version.
//!
//! ```
//! use errcodes::{
//!     QName,
//!     soap::{Fault, FaultCode, Reason, Shape, Version},
//! };
//!
//! # fn main() -> Result<(), errcodes::soap::ReadError> {
//! const OUT_OF_STOCK: QName<'static> = QName::new("shop", "urn:shop", "OutOfStock");
//!
//! let fault = Fault::new(FaultCode::Receiver, Reason::new("en", "We have run out of it."))
//!     .with_subcode(OUT_OF_STOCK)
//!     .with_detail("Exception", "shop.StockException: 0 left");
//!
//! let xml = fault.to_xml(Version::V12, Shape::Standard);
//! assert_eq!(Fault::from_xml(xml.as_bytes())?, fault);
//! # Ok(())
//! # }
//! ```
//!
//! # Two versions, three shapes
//!
//! | | code of the application | standard code | HTTP |
//! |---|---|---|---|
//! | [`V11`](Version::V11) | `faultcode` | `faultcode`, if there is no other | 500 |
//! | [`V12`](Version::V12), [`Standard`](Shape::Standard) | `Code/Subcode/Value` | `Code/Value` | 400 for `Sender`, else 500 |
//! | [`V12`](Version::V12), [`Axis2`](Shape::Axis2) | `Code/Value` | `Code/Value`, if there is no other | the same |
//!
//! The third breaks the rules of SOAP 1.2 and is common all the same: Axis2 writes a fault so if its code is a name of
//! the application. All three are read, and [`application_code`](Fault::application_code) returns the most precise code
//! of any of them.
//!
//! # What is carried
//!
//! A fault in the standard shape of SOAP 1.2 is equal when it is read back. The others carry less:
//!
//! - The shape of Axis2 has no standard code if there are subcodes.
//! - SOAP 1.1 does not have it either, and only the innermost subcode; one reason, without its language; no role.
//!   `DataEncodingUnknown`, which is new in SOAP 1.2, becomes `Client`.
//! - In both of them, a subcode that is itself a standard code (`Client`, `Sender` …) is read back as the standard
//!   code. A code of SOAP 1.1 with dots (`Client.Authentication`) is read back as a subcode and, by its first part, as
//!   a standard code.
//!
//! No version carries characters that XML forbids; they become U+FFFD. A code, node or role is carried without the
//! white space around it; one that is empty, and a reason without text and language, is not carried. A fault without a
//! standard code is written as `Receiver`.

mod code;
mod fault;
mod http;
mod name;
mod read;
mod read_error;
mod text;
mod version;
mod write;
mod xml;

pub use self::{
    code::FaultCode,
    fault::{Detail, Fault, Reason},
    name::Name,
    read::{MAX_BYTES, MAX_NODES},
    read_error::ReadError,
    version::{Shape, Version},
};
