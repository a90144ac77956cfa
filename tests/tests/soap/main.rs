//! SOAP faults, written and read in both versions and all shapes: round trips, known mistakes of peers, and hostile
//! input.

mod any;
mod hostile;
#[allow(dead_code, reason = "another target uses the rest")]
#[path = "../../tables/nasty.rs"]
mod nasty;
mod recognized;
mod round_trip;
mod tolerant;
mod written;

use errcodes::soap::{Shape, Version};

/// All forms of a fault.
const FORMS: [(Version, Shape); 3] =
    [(Version::V11, Shape::Standard), (Version::V12, Shape::Standard), (Version::V12, Shape::Axis2)];

const SOAP_11: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const SOAP_12: &str = "http://www.w3.org/2003/05/soap-envelope";
const WSSE: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

/// Returns an envelope around the content of a fault. `e` is the prefix of SOAP.
fn message(version: Version, fault: &str) -> String {
    let namespace = version.namespace();
    format!("<e:Envelope xmlns:e='{namespace}'><e:Body><e:Fault>{fault}</e:Fault></e:Body></e:Envelope>")
}
