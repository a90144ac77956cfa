//! Any bytes give a fault or an error in short time, never a panic.

use errcodes::soap::{Fault, FaultCode, MAX_BYTES, MAX_NODES, Name, ReadError, Reason, Shape, Version};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::nasty::{REFUSED, cells};
use crate::{FORMS, any, message};

/// Pieces of messages.
const PIECES: &[&str] = &[
    "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'>",
    "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\">",
    "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'>",
    "<e:Body>",
    "<e:Fault>",
    "<e:Fault xmlns:w='urn:w' xmlns=''>",
    "<e:Code>",
    "<e:Value>",
    "<e:Subcode>",
    "<e:Reason>",
    "<e:Text xml:lang='ja'>",
    "<e:Detail>",
    "<faultcode>",
    "<faultstring>",
    "<detail>",
    "</faultcode>",
    "</faultstring>",
    "</detail>",
    "</e:Value>",
    "</e:Subcode>",
    "</e:Code>",
    "</e:Text>",
    "</e:Reason>",
    "</e:Detail>",
    "</e:Fault>",
    "</e:Body>",
    "</e:Envelope>",
    "<a/>",
    "w:Code",
    "e:Sender",
    "xmlns:w",
    ":",
    " ",
    "'",
    "<!-- -->",
    "<![CDATA[a]]>",
    "<?a b?>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "&b;",
    "&#0;",
    "&lt;",
    "\0",
];

/// What is read can be written, and is read the same again.
fn check(bytes: &[u8]) {
    if let Ok(mut fault) = Fault::from_xml(bytes) {
        fault.code = fault.code.or(Some(FaultCode::Receiver));
        let _ = (fault.to_string(), fault.application_code(), fault.reason());
        let xml = fault.to_xml(Version::V12, Shape::Standard);
        let mut read = Fault::from_xml(xml.as_bytes()).expect("what was read can be written");
        // Text outside of elements is in one now.
        for (read, detail) in read.detail.iter_mut().zip(&fault.detail) {
            if detail.name.local().is_empty() {
                read.name = detail.name.clone();
            }
        }
        assert_eq!(read, fault);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn bytes(bytes in vec(any::<u8>(), 0..64)) {
        check(&bytes);
    }

    #[test]
    fn pieces(pieces in vec(prop_oneof![9 => select(PIECES).prop_map(str::to_owned), 1 => any::text()], 0..16)) {
        check(pieces.concat().as_bytes());
        check(message(Version::V11, &pieces.concat()).as_bytes());
        check(message(Version::V12, &pieces.concat()).as_bytes());
    }

    #[test]
    fn damaged(fault in any::fault(), form in 0..3_usize, changes in vec((any::<prop::sample::Index>(), select(PIECES), 0..4_usize), 1..4)) {
        let (version, shape) = FORMS[form];
        let mut bytes = fault.to_xml(version, shape).into_bytes();
        for (at, piece, lost) in changes {
            let at = at.index(bytes.len());
            let end = (at + lost).min(bytes.len());
            bytes.splice(at..end, piece.bytes());
        }
        check(&bytes);
    }
}

#[test]
fn limits() {
    let in_detail = |text: &str| message(Version::V11, &format!("<detail>{text}</detail>"));
    let read = |xml: &str| Fault::from_xml(xml.as_bytes()).map(|fault| fault.detail.len());

    let room = MAX_BYTES - in_detail("").len();
    assert_eq!(read(&in_detail(&"a".repeat(room))), Ok(1));
    assert_eq!(read(&in_detail(&"a".repeat(room + 1))), Err(ReadError::TooLarge { bytes: MAX_BYTES + 1 }));
    assert_eq!(read(&in_detail(&"<a/>".repeat(MAX_NODES as usize))), Err(ReadError::TooComplex));

    // A long stack trace is not an attack.
    let trace = "\tat shop.Order.place(Order.java:42) a=\"b\" xmlns:c=\"d\"\n".repeat(2000);
    assert_eq!(read(&in_detail(&format!("<Exception>{trace}</Exception>"))), Ok(1));
}

/// Each of these takes an unlimited parser seconds or minutes.
#[test]
fn what_costs_much_is_refused() {
    let names = |write: fn(usize) -> String, count| (0..count).map(write).collect::<String>();
    let declarations = names(|at| format!(" xmlns:a{at}='u'"), 4000);
    for (what, fault) in [
        ("attributes", format!("<a{}/>", names(|at| format!(" a{at}=''"), 20_000))),
        ("declarations", format!("<a{declarations}>{}</a>", "<b xmlns:z='y'/>".repeat(9000))),
        ("nested", format!("{}{}", names(|at| format!("<a xmlns:b{at}='u'>"), 8000), "</a>".repeat(8000))),
    ] {
        let xml = message(Version::V12, &fault);
        assert!(xml.len() < MAX_BYTES);
        assert_eq!(Fault::from_xml(xml.as_bytes()), Err(ReadError::TooComplex), "{what}");
    }
    // Depth alone is cheap.
    let deep = message(Version::V12, &format!("{}{}", "<a>".repeat(9900), "</a>".repeat(9900)));
    assert!(Fault::from_xml(deep.as_bytes()).is_ok());
    let subcodes = "<e:Subcode><e:Value>a:b</e:Value>".repeat(3300) + &"</e:Subcode>".repeat(3300);
    let fault = Fault::from_xml(message(Version::V12, &format!("<e:Code>{subcodes}</e:Code>")).as_bytes());
    assert_eq!(fault.map(|fault| fault.subcodes.len()), Ok(3300));
}

#[test]
fn errors_say_what_and_where() {
    let errors = [
        ("", "not XML: the document does not have a root node"),
        ("<a>\n<b>", "not XML: the root node was opened but never closed"),
        ("<a>\n\u{65E5}\u{672C}</b>", "not XML: expected 'a' tag, not 'b' at 2:3"),
        ("<a b='1' b='2'/>", "not XML: attribute 'b' at 1:10 is already defined"),
        ("<a>&b;</a>", "not XML: unknown entity reference 'b' at 1:4"),
        ("<!DOCTYPE a><a/>", "a document type declaration, which is forbidden in SOAP"),
        ("<a/>", "not a SOAP message: the root element is `a`"),
        ("<Envelope/>", "not a SOAP message: the root element is `Envelope`"),
        ("<a:b xmlns:a='urn:c'/>", "not a SOAP message: the root element is `{urn:c}b`"),
        ("<a b=", "not XML: unexpected end of stream"),
    ];
    for (xml, expected) in errors {
        let error = Fault::from_xml(xml.as_bytes()).expect_err(xml);
        assert_eq!(error.to_string(), expected, "{xml}");
        if let ReadError::Xml { line, column, .. } = error {
            let end = (xml.lines().count().max(1), xml.lines().last().map_or(0, |line| line.chars().count()) + 1);
            if expected.contains(" at ") {
                assert!(expected.contains(&format!(" at {line}:{column}")), "{xml}");
            } else {
                assert_eq!((line as usize, column as usize), end, "{xml}");
            }
        }
    }
    assert_eq!(Fault::from_xml(b"\xFF").expect_err("not UTF-8").to_string(), "not UTF-8: byte 0 is not valid");
    let shift_jis = Fault::from_xml(b"<?xml version='1.0' encoding='Shift_JIS'?><a>\x94\x46</a>");
    let expected = "encoding `Shift_JIS` is not supported, and byte 45 is not valid in UTF-8";
    assert_eq!(shift_jis.expect_err("not UTF-8").to_string(), expected);
}

/// What a table or a peer has as text is text in the message: another reader of XML finds the elements of a plain fault.
#[test]
fn no_text_adds_to_a_message() {
    let written = |text: &str, version, shape| {
        let fault = Fault::new(FaultCode::Sender, Reason::new("en", text)).with_detail(Name::new("", "", "Cell"), text);
        (fault.to_xml(version, shape), fault)
    };
    let elements = |xml: &str| -> Vec<(String, usize)> {
        let document = roxmltree::Document::parse(xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
        let all = document.descendants().filter(roxmltree::Node::is_element);
        all.map(|element| (element.tag_name().name().to_owned(), element.attributes().count())).collect()
    };
    let texts = |xml: &str| -> Vec<String> {
        let document = roxmltree::Document::parse(xml).expect("XML");
        document.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).map(str::to_owned).collect()
    };
    let refused = REFUSED.iter().map(|piece| format!("a{piece}b"));
    for (version, shape) in FORMS {
        let plain = elements(&written("a", version, shape).0);
        for cell in cells().into_iter().chain(refused.clone()) {
            let (xml, fault) = written(&cell, version, shape);
            assert_eq!(elements(&xml), plain, "{xml}");
            // XML has no control characters.
            let shown = cell.replace(|char| char < ' ' && char != '\n', "\u{fffd}");
            assert_eq!(texts(&xml).iter().filter(|text| **text == shown).count(), 2, "{xml}");
            let read = Fault::from_xml(xml.as_bytes()).expect("a fault");
            assert_eq!((read.reason(), &*read.detail[0].text), (&*shown, &*shown));
            assert_eq!(fault.reason(), cell);
        }
    }
}
