//! The exact bytes that are written, to compare with a peer's.

use errcodes::HttpStatus;
use errcodes::soap::{Fault, FaultCode, Name, Reason, Shape, Version};

use crate::{FORMS, WSSE};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

fn failed_authentication() -> Fault {
    Fault::new(FaultCode::Sender, Reason::new("ja", "認証に失敗しました。")).with_subcode(Name::new(
        "wsse",
        WSSE,
        "FailedAuthentication",
    ))
}

#[test]
fn soap_11() {
    let expected = format!(
        "{DECLARATION}<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>\
         <soapenv:Fault xmlns:wsse=\"{WSSE}\"><faultcode>wsse:FailedAuthentication</faultcode>\
         <faultstring>認証に失敗しました。</faultstring><detail></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>"
    );
    assert_eq!(failed_authentication().to_xml(Version::V11, Shape::Standard), expected);
    // SOAP 1.1 has only one shape.
    assert_eq!(failed_authentication().to_xml(Version::V11, Shape::Axis2), expected);
}

#[test]
fn soap_12() {
    let fault = |code: &str, detail: &str| {
        format!(
            "{DECLARATION}<soapenv:Envelope xmlns:soapenv=\"http://www.w3.org/2003/05/soap-envelope\"><soapenv:Body>\
             <soapenv:Fault xmlns:wsse=\"{WSSE}\"><soapenv:Code>{code}</soapenv:Code>\
             <soapenv:Reason><soapenv:Text xml:lang=\"ja\">認証に失敗しました。</soapenv:Text></soapenv:Reason>\
             {detail}</soapenv:Fault></soapenv:Body></soapenv:Envelope>"
        )
    };
    let value = "<soapenv:Value>wsse:FailedAuthentication</soapenv:Value>";
    let standard = format!("<soapenv:Value>soapenv:Sender</soapenv:Value><soapenv:Subcode>{value}</soapenv:Subcode>");
    assert_eq!(failed_authentication().to_xml(Version::V12, Shape::Standard), fault(&standard, ""));
    let axis2 = fault(value, "<soapenv:Detail></soapenv:Detail>");
    assert_eq!(failed_authentication().to_xml(Version::V12, Shape::Axis2), axis2);
}

/// Returns the part of the document between the two.
fn between<'a>(xml: &'a str, from: &str, to: &str) -> &'a str {
    xml.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap_or_else(|| panic!("{from} in {xml}")).0
}

#[test]
fn prefixes_that_collide() {
    let fault = Fault::new(FaultCode::Sender, Reason::new("en", ""))
        // The prefix of the envelope, one that is bound, none, one that XML reserves, and one that is not a name.
        .with_subcode(Name::new("soapenv", "urn:1", "A"))
        .with_subcode(Name::new("a", "urn:2", "B"))
        .with_subcode(Name::new("a", "urn:3", "C"))
        .with_subcode(Name::new("", "urn:4", "D"))
        .with_subcode(Name::new("xmlsoap", "urn:5", "E"))
        .with_subcode(Name::new("1", "urn:6", "F"))
        // Declared already.
        .with_subcode(Name::new("b", "urn:2", "G"))
        .with_subcode(Name::new("s", "http://www.w3.org/2003/05/soap-envelope", "H"))
        // Declared nowhere, and so it stays.
        .with_subcode("ns2:I")
        .with_subcode("ns4:J:K")
        .with_subcode(Name::new("xml", "http://www.w3.org/XML/1998/namespace", "L"))
        .with_subcode(Name::new("y", "http://www.w3.org/2000/xmlns/", "M"));
    let xml = fault.to_xml(Version::V12, Shape::Standard);
    assert_eq!(
        between(&xml, "<soapenv:Fault ", ">"),
        "xmlns:ns1=\"urn:1\" xmlns:a=\"urn:2\" xmlns:ns3=\"urn:3\" xmlns:ns5=\"urn:4\" xmlns:ns6=\"urn:5\" xmlns:ns7=\"urn:6\""
    );
    let values: Vec<_> = xml.split("<soapenv:Value>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    assert_eq!(
        values,
        [
            "soapenv:Sender",
            "ns1:A",
            "a:B",
            "ns3:C",
            "ns5:D",
            "ns6:E",
            "ns7:F",
            "a:G",
            "soapenv:H",
            "ns2:I",
            "ns4:J:K",
            "xml:L",
            "M"
        ]
    );

    // Not even the envelope's own prefix is declared for a code without a namespace.
    let undeclared = Fault::new(FaultCode::Sender, Reason::new("en", "")).with_subcode("soapenv:Server");
    let xml = undeclared.to_xml(Version::V11, Shape::Standard);
    assert!(xml.contains("<ns1:Fault><faultcode>soapenv:Server</faultcode>"), "{xml}");
    assert_eq!(Fault::from_xml(xml.as_bytes()).map(|fault| fault.subcodes), Ok(undeclared.subcodes));
}

#[test]
fn details() {
    let detail = |name: Name, text: &str| {
        let fault = failed_authentication().with_detail(name, text);
        between(&fault.to_xml(Version::V11, Shape::Standard), "<detail>", "</detail>").to_owned()
    };
    assert_eq!(
        detail(Name::from("Exception"), "a\r\n<b>]]>\u{1}"),
        "<Exception>a&#13;\n&lt;b&gt;]]&gt;\u{FFFD}</Exception>"
    );
    assert_eq!(detail(Name::new("x", "urn:x", "A"), ""), "<x:A xmlns:x=\"urn:x\"></x:A>");
    assert_eq!(detail(Name::new("wsse", "urn:x\"&<", "A"), ""), "<ns1:A xmlns:ns1=\"urn:x&quot;&amp;&lt;\"></ns1:A>");
    assert_eq!(detail(Name::new("x", WSSE, "A"), ""), "<wsse:A></wsse:A>");
    for name in [Name::default(), Name::from("two words"), Name::from("a<b/>")] {
        assert_eq!(detail(name, "a"), "<Exception>a</Exception>");
    }
    assert_eq!(detail(Name::new("x", "urn:x", "two words"), "a"), "<x:Exception xmlns:x=\"urn:x\">a</x:Exception>");
}

#[test]
fn what_belongs_to_the_header_has_no_detail() {
    for (code, has_detail) in [
        (FaultCode::MustUnderstand, false),
        (FaultCode::VersionMismatch, false),
        (FaultCode::Sender, true),
        (FaultCode::Receiver, true),
        (FaultCode::DataEncodingUnknown, true),
    ] {
        let xml = Fault::new(code, Reason::new("en", "a")).to_xml(Version::V11, Shape::Standard);
        assert_eq!(xml.contains("<detail>"), has_detail, "{code:?}");
    }
}

#[test]
fn over_http() {
    let statuses = |fault: &Fault| FORMS.map(|(version, shape)| fault.status(version, shape).as_u16());
    for (code, expected) in [
        (FaultCode::Sender, [500, 400, 400]),
        (FaultCode::Receiver, [500, 500, 500]),
        (FaultCode::MustUnderstand, [500, 500, 500]),
        (FaultCode::VersionMismatch, [500, 500, 500]),
        (FaultCode::DataEncodingUnknown, [500, 500, 500]),
    ] {
        assert_eq!(statuses(&Fault::new(code, Reason::new("en", "a"))), expected, "{code:?}");
    }
    // Axis2 has another code in `Code/Value`.
    assert_eq!(statuses(&failed_authentication()), [500, 400, 500]);
    assert_eq!(statuses(&Fault::default()), [500, 500, 500]);

    let response = failed_authentication().to_response(Version::V12, Shape::Axis2);
    assert_eq!(HttpStatus::try_from(response.status()), Ok(HttpStatus::INTERNAL_SERVER_ERROR));
    assert_eq!(response.headers()["content-type"], "application/soap+xml; charset=utf-8");
    assert_eq!(*response.body(), failed_authentication().to_xml(Version::V12, Shape::Axis2));
}
