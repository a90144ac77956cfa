//! The SOAP stacks of others: they read every fault that we write, and we read what they write.
//!
//! `tests/tests/peers/install` installs them. If one is missing its test reports that it did not run; with
//! `ERRCODES_PEERS=required` it fails.
//!
//! | peer | reads | writes |
//! |---|---|---|
//! | zeep, a client in Python | all forms | requests only |
//! | Axiom, the object model of Axis2 | all forms | all forms, also with a prefix of its own |
//! | SAAJ, its reference implementation | all forms | all but the shape of Axis2: it reads an application code in `Code/Value`, and refuses to write it |
//! | the published schema of SOAP 1.1, one of 1.2 after its rules | all forms: that of Axis2 is not valid | |

mod axiom;
mod cases;
mod java;
mod peer;
mod saaj;
mod schema;
mod zeep;

use errcodes::soap::{Shape, Version};

/// A form of a fault, and its name: the last two characters are the version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Form {
    name: &'static str,
    version: Version,
    shape: Shape,
}

const FORMS: [Form; 3] = [
    Form { name: "11", version: Version::V11, shape: Shape::Standard },
    Form { name: "standard12", version: Version::V12, shape: Shape::Standard },
    Form { name: "axis12", version: Version::V12, shape: Shape::Axis2 },
];

const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";
