//! From a fault to a row: the innermost code that the table has, and the standard codes under either name.

use errcodes::soap::{Fault, FaultCode, Name, ReadError, Reason, Version};
use errcodes::{ErrorCatalog, Received, catalog};

use crate::{FORMS, SOAP_11, SOAP_12, message};

catalog! {
    /// A row under the name that a standard code has in SOAP 1.1, and rows of an application.
    #[catalog(table = "\
name,soap_fault,soap_namespace
SERVER,soap:Server,http://schemas.xmlsoap.org/soap/envelope/
BUSY,shop:Busy,urn:shop
TOO_BUSY,shop:TooBusy,urn:shop
")]
    pub enum ShopError {}
}

catalog! {
    /// Rows under names of SOAP 1.2.
    #[catalog(table = "\
name,soap_fault,soap_namespace
SENDER,env:Sender,http://www.w3.org/2003/05/soap-envelope
ENCODING,env:DataEncodingUnknown,http://www.w3.org/2003/05/soap-envelope
AUTHENTICATION,soap:Client.Authentication,http://schemas.xmlsoap.org/soap/envelope/
")]
    pub enum StandardError {}
}

fn known<E: ErrorCatalog + std::str::FromStr + Copy>(fault: &Fault) -> Option<E> {
    Received::<E, &Fault>::from(fault).known()
}

#[test]
fn what_is_written_is_recognized() {
    for error in ShopError::ALL {
        for (version, shape) in FORMS {
            let xml = Fault::from_entry(error.entry(), Reason::new("en", "a")).to_xml(version, shape);
            let fault = Fault::from_xml(xml.as_bytes()).expect("what is written is read");
            assert_eq!(known(&fault), Some(*error), "{xml}");
            let code = fault.application_code().expect("a code");
            assert_eq!(Received::<ShopError, _>::recognize(code).known(), Some(*error), "{xml}");
        }
    }
}

#[test]
fn standard_codes_have_two_names() {
    let fault = |code| Fault::new(code, Reason::new("en", "a"));
    assert_eq!(known(&fault(FaultCode::Sender)), Some(StandardError::Sender));
    assert_eq!(known(&fault(FaultCode::DataEncodingUnknown)), Some(StandardError::Encoding));
    assert_eq!(known::<StandardError>(&fault(FaultCode::Receiver)), None);
    for (namespace, local, expected) in [
        (SOAP_11, "Client", Some(StandardError::Sender)),
        (SOAP_12, "Sender", Some(StandardError::Sender)),
        (SOAP_12, "Client", None),
        (SOAP_11, "Sender", None),
        ("urn:shop", "Client", None),
        ("", "Client", None),
    ] {
        let name = Name::new("x", namespace, local);
        assert_eq!(Received::<StandardError, _>::from(name).known(), expected, "{{{namespace}}}{local}");
    }
}

#[test]
fn the_innermost_known_subcode_counts() {
    let shop = |local: &str| Name::new("s", "urn:shop", local);
    for (subcodes, expected) in [
        (&["Busy"] as &[_], ShopError::Busy),
        (&["Busy", "New"], ShopError::Busy),
        (&["New", "Busy", "Newer", "Newest"], ShopError::Busy),
        (&["Busy", "TooBusy", "New"], ShopError::TooBusy),
        (&["New"], ShopError::Server),
        (&[], ShopError::Server),
    ] {
        let mut fault = Fault::new(FaultCode::Receiver, Reason::new("en", "a"));
        fault.subcodes = subcodes.iter().copied().map(shop).collect();
        assert_eq!(known(&fault), Some(expected), "{subcodes:?}");
    }
    let mut fault = Fault::new(FaultCode::Sender, Reason::new("en", "a"));
    fault.subcodes = vec![shop("New")];
    assert_eq!(Received::<ShopError, Fault>::from(fault.clone()), Received::Unknown(fault));
}

#[test]
fn a_code_with_dots_is_a_case_of_the_one_before_its_last_dot() {
    for (code, expected) in [
        ("e:Client.Authentication", Some(StandardError::Authentication)),
        ("e:Client.Authentication.Expired.Long", Some(StandardError::Authentication)),
        ("e:Client.Other.Authentication", Some(StandardError::Sender)),
        ("e:Client.", Some(StandardError::Sender)),
        ("e:Server.Authentication", None),
        ("Client.Authentication", None),
    ] {
        let xml = message(Version::V11, &format!("<faultcode>{code}</faultcode>"));
        assert_eq!(known(&Fault::from_xml(xml.as_bytes()).expect("a fault")), expected, "{code}");
    }
    // Dots mean nothing in other namespaces.
    let mut fault = Fault::new(FaultCode::Receiver, Reason::new("en", "a"));
    fault.subcodes = vec![Name::new("s", "urn:shop", "Busy.Very")];
    assert_eq!(known(&fault), Some(ShopError::Server));
}

#[test]
fn a_code_without_a_prefix_is_kept() {
    let fault = Fault::from_xml(include_bytes!("../cases/messages/soap11-unprefixed.xml")).expect("a fault");
    assert_eq!((fault.code, &*fault.subcodes), (None, &[Name::from("ServerFaultCode")][..]));
    assert_eq!(known::<ShopError>(&fault), None);
}

#[test]
fn a_peer_cannot_forge_lines_of_a_log() {
    let line_break = "&#13;&#10;2026-11-25 INFO all is well&#x202E;";
    let xml = message(Version::V12, &format!("<e:Reason><e:Text xml:lang='en'>a{line_break}</e:Text></e:Reason>"));
    let fault = Fault::from_xml(xml.as_bytes()).expect("a fault");
    assert!(fault.reason().contains("\r\n2026"), "the reason itself is as it came");
    assert_eq!(fault.to_string(), r"a\r\n2026-11-25 INFO all is well\u{202e}");

    let code = message(Version::V11, &format!("<faultcode>x{line_break}</faultcode>"));
    let text = Fault::from_xml(code.as_bytes()).expect("a fault").to_string();
    assert_eq!(text, r"x\r\n2026-11-25 INFO all is well\u{202e}: ");

    let root = format!("<a:b xmlns:a='urn:x{line_break}'/>");
    for (xml, expected) in [
        (root.as_bytes(), r"the root element is `{urn:x\r\n2026-11-25 INFO all is well\u{202e}}b`"),
        (b"<?xml version='1.0' encoding='x\xe2\x80\xae'?>\xff", "encoding"),
        ("<a></b\u{202e}>".as_bytes(), "not XML"),
    ] {
        let error: ReadError = Fault::from_xml(xml).expect_err("not a SOAP message");
        let text = error.to_string();
        assert!(text.contains(expected), "{text:?}");
        assert!(!text.contains(['\r', '\n', '\u{202e}']), "{text:?}");
    }
}
