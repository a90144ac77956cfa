//! SOAP faults: written and read in SOAP 1.1 and 1.2, from and to one form that is independent of the
//! version.
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
//! | [`V11`](Version::V11) | `faultcode` | `faultcode`, where there is no other | 500 |
//! | [`V12`](Version::V12), [`Standard`](Shape::Standard) | `Code/Subcode/Value` | `Code/Value` | 400 for `Sender`, else 500 |
//! | [`V12`](Version::V12), [`Axis2`](Shape::Axis2) | `Code/Value` | `Code/Value`, where there is no other | the same |
//!
//! The third is against the rules of SOAP 1.2 and found in the field all the same: it is what Axis2
//! makes of a fault whose code is a name of the application. A reader gets all three;
//! [`application_code`](Fault::application_code) finds the code that matters in any of them.
//!
//! # What is carried
//!
//! A fault in the standard shape of SOAP 1.2 is read back equal. The others carry less:
//!
//! - The shape of Axis2 has no standard code beside the subcodes.
//! - SOAP 1.1 has none either, and only the innermost subcode; one reason, without its language; no
//!   role. `DataEncodingUnknown`, which is new in SOAP 1.2, becomes `Client`.
//! - In both of them a subcode that is itself a standard code (`Client`, `Sender` …) comes back as
//!   that. A code of SOAP 1.1 with dots (`Client.Authentication`) comes back as subcode and, by its
//!   first part, as standard code.
//!
//! No version carries characters that XML forbids: U+FFFD stands in their place. A code, node or
//! role is carried without the white space around it; one that is empty, and a reason without text
//! and language, not at all. A fault without a standard code is written as `Receiver`.

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
