//! The reasons why a message is not read as a fault.

use alloc::string::String;
use core::{error::Error, fmt};

use super::{MAX_BYTES, MAX_NODES, Name};
use crate::short::Escaped;

/// The error of reading a SOAP fault. In its text, a peer's control characters and invisible characters are escaped.
///
/// ```
/// use errcodes::soap::{Fault, ReadError};
///
/// let error = Fault::from_xml(b"<html>\n<p>Bad Gateway</body>").unwrap_err();
/// assert_eq!(error.to_string(), "not XML: expected 'p' tag, not 'body' at 2:15");
///
/// let error = Fault::from_xml(b"<html><p>Bad Gateway</p></html>").unwrap_err();
/// assert_eq!(error.to_string(), "not a SOAP message: the root element is `html`");
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// More than [`MAX_BYTES`]: it is not read.
    TooLarge {
        /// The number of bytes.
        bytes: usize,
    },
    /// More than [`MAX_NODES`], or more attributes or namespaces than any fault needs.
    TooComplex,
    /// An encoding other than UTF-8, or ISO-8859-1 if the XML declaration names it.
    Encoding {
        /// The encoding that the document names.
        declared: Option<String>,
        /// The first byte that is not UTF-8, counted from 0.
        at: usize,
    },
    /// A document type declaration, which SOAP forbids (SOAP 1.1 §3, SOAP 1.2 Part 1 §5).
    Dtd,
    /// Not a well-formed document.
    Xml {
        /// The line, counted from 1.
        line: u32,
        /// The character in the line, counted from 1.
        column: u32,
        /// What is wrong, with its position if it is known.
        message: String,
    },
    /// XML, but not an envelope of SOAP 1.1 or 1.2.
    NotSoap {
        /// The root element.
        root: Name,
    },
    /// A SOAP message that is not a fault: read it as the expected response.
    NotAFault,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(f, "too large for a SOAP fault: {bytes} bytes, at most {MAX_BYTES} are read")
            }
            Self::TooComplex => write!(
                f,
                "too complex for a SOAP fault: more than {MAX_NODES} nodes, or too many attributes or namespaces"
            ),
            Self::Encoding { declared: None, at } => write!(f, "not UTF-8: byte {at} is not valid"),
            Self::Encoding { declared: Some(encoding), at } => {
                let encoding = Escaped(encoding);
                write!(f, "encoding `{encoding}` is not supported, and byte {at} is not valid in UTF-8")
            }
            Self::Dtd => f.write_str("a document type declaration, which is forbidden in SOAP"),
            Self::Xml { message, .. } => write!(f, "not XML: {}", Escaped(message)),
            Self::NotSoap { root } if root.namespace().is_empty() => {
                write!(f, "not a SOAP message: the root element is `{}`", Escaped(root))
            }
            Self::NotSoap { root } => {
                write!(f, "not a SOAP message: the root element is `{}`", Escaped(format_args!("{root:#}")))
            }
            Self::NotAFault => f.write_str("a SOAP message whose body is not a fault"),
        }
    }
}

impl Error for ReadError {}
