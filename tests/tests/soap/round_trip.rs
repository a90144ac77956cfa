//! Any fault, written in each form, is read back as the documentation of the module says.

use errcodes::soap::{Detail, Fault, FaultCode, Name, Reason, Shape, Version};
use proptest::prelude::*;

use crate::{FORMS, SOAP_11, any};

fn clean(text: &str) -> String {
    let forbidden = |c: char| (c < ' ' && !"\t\r\n".contains(c)) || c == '\u{FFFE}' || c == '\u{FFFF}';
    text.replace(forbidden, "\u{FFFD}")
}

fn trimmed(text: &str) -> String {
    clean(text).trim_matches([' ', '\t', '\r', '\n']).to_owned()
}

/// Returns how a code is read in the position of a standard code.
fn outermost(name: &Name) -> (Option<FaultCode>, Option<Name>) {
    if let Some(code) = FaultCode::from_qname(name.as_qname()) {
        return (Some(code), None);
    }
    let dotted = match name.local().split_once('.') {
        Some((general, _)) if name.namespace() == SOAP_11 => {
            FaultCode::from_qname(Name::new("", SOAP_11, general).as_qname())
        }
        _ => None,
    };
    (dotted, Some(name.clone()))
}

fn carried(fault: &Fault, version: Version, shape: Shape) -> Fault {
    let subcodes = fault.subcodes.iter().filter(|name| !name.to_string().is_empty() || !name.namespace().is_empty());
    let mut subcodes: Vec<_> = subcodes.cloned().collect();
    let mut code = Some(fault.code.unwrap_or(FaultCode::Receiver));
    let reason = |reason: &Reason| Reason::new(trimmed(&reason.language), clean(&reason.text));
    let mut reasons: Vec<_> = fault.reasons.iter().map(reason).collect();
    let uri = |uri: &Option<String>| uri.as_ref().map(|uri| trimmed(uri)).filter(|uri| !uri.is_empty());
    let (node, mut role) = (uri(&fault.node), uri(&fault.role));

    if version == Version::V11 {
        if code == Some(FaultCode::DataEncodingUnknown) {
            code = Some(FaultCode::Sender);
        }
        subcodes = subcodes.into_iter().next_back().into_iter().collect();
        reasons = reasons.into_iter().take(1).map(|reason| Reason::new("", reason.text)).collect();
        role = None;
    }
    if (version, shape) != (Version::V12, Shape::Standard) && !subcodes.is_empty() {
        let (standard, first) = outermost(&subcodes[0]);
        code = standard;
        subcodes.splice(..1, first);
    }
    reasons.retain(|reason| *reason != Reason::default());

    let mut expected = Fault::default();
    (expected.code, expected.subcodes, expected.reasons, expected.node, expected.role) =
        (code, subcodes, reasons, node, role);
    expected.detail = fault.detail.iter().map(detail).collect();
    expected
}

fn detail(detail: &Detail) -> Detail {
    let local = detail.name.local();
    let is_name = roxmltree::Document::parse(&format!("<{local}/>"))
        .is_ok_and(|document| document.root_element().tag_name().name() == local);
    let local = if is_name { local } else { "Exception" };
    let namespace = match detail.name.namespace() {
        "http://www.w3.org/XML/1998/namespace" => "",
        namespace => namespace,
    };
    Detail { name: Name::new("", namespace, local), text: clean(&detail.text) }
}

/// Checks that the document has what readers in use need.
fn check_form(xml: &str, version: Version) {
    let document = roxmltree::Document::parse(xml).expect("what is written is XML");
    let envelope = document.root_element();
    assert!(envelope.descendants().all(|node| node.default_namespace().is_none()), "a default namespace: {xml}");
    let fault = envelope.first_element_child().and_then(|body| body.first_element_child()).expect("a fault");

    let children: Vec<_> =
        fault.children().map(|child| (child.tag_name().namespace(), child.tag_name().name())).collect();
    let (namespace, order) = match version {
        Version::V11 => (None, ["faultcode", "faultstring", "faultactor", "detail"].as_slice()),
        Version::V12 => (Some(version.namespace()), ["Code", "Reason", "Node", "Role", "Detail"].as_slice()),
    };
    assert!(children.iter().all(|child| child.0 == namespace), "{xml}");
    let mut expected = order.iter();
    assert!(children.iter().all(|child| expected.any(|name| *name == child.1)), "wrong order: {xml}");
    assert!(children.iter().take(2).map(|child| child.1).eq(order[..2].iter().copied()), "not complete: {xml}");

    for value in fault.descendants().filter(|node| matches!(node.tag_name().name(), "faultcode" | "Value")) {
        let text = value.text().unwrap_or_default();
        assert_eq!(text, text.trim_matches([' ', '\t', '\r', '\n']), "{xml}");
    }
    for text in fault.descendants().filter(|node| node.has_tag_name((version.namespace(), "Text"))) {
        assert!(text.has_attribute(("http://www.w3.org/XML/1998/namespace", "lang")), "{xml}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn is_read_back(fault in any::fault()) {
        for (version, shape) in FORMS {
            let xml = fault.to_xml(version, shape);
            check_form(&xml, version);
            let read = Fault::from_xml(xml.as_bytes());
            prop_assert_eq!(read, Ok(carried(&fault, version, shape)), "{:?} {:?}: {}", version, shape, xml);
            prop_assert_eq!(Version::of_message(xml.as_bytes()), Ok(version));
        }
    }

    /// A gateway reads one form and writes another: the application code and the reason are kept.
    #[test]
    fn the_code_survives_every_form(name in any::name(), reason in any::text(), path in proptest::collection::vec(0..3_usize, 1..5)) {
        prop_assume!(!name.to_string().is_empty() && FaultCode::from_qname(name.as_qname()).is_none());
        let fault = Fault::new(FaultCode::Sender, Reason::new("en", &*reason)).with_subcode(name.clone());
        let mut passed = fault;
        for form in path {
            let (version, shape) = FORMS[form];
            passed = Fault::from_xml(passed.to_xml(version, shape).as_bytes()).expect("what is written is a fault");
        }
        prop_assert_eq!(passed.application_code(), Some(name.as_qname()));
        prop_assert_eq!(passed.reason(), clean(&reason));
    }
}

#[test]
fn in_the_standard_shape_of_1_2_nothing_is_lost() {
    let fault = Fault::new(FaultCode::DataEncodingUnknown, Reason::new("ja", "[E.1] 認証に失敗しました。\r\n\"<&]]>"))
        .with_reason(Reason::new("en", "Authentication failed"))
        .with_subcode(Name::new("wsse", crate::WSSE, "InvalidSecurity"))
        .with_subcode(Name::new("wsse", "urn:other", "FailedAuthentication"))
        .with_subcode("undeclared:Code")
        .with_node("urn:node")
        .with_role("http://www.w3.org/2003/05/soap-envelope/role/next")
        .with_detail("Exception", "a\nb\r\n")
        .with_detail(Name::new("wsse", "urn:third", "More"), "");
    let xml = fault.to_xml(Version::V12, Shape::Standard);
    let read = Fault::from_xml(xml.as_bytes()).expect("a fault");
    assert_eq!(read, fault);
    // An unbound prefix stays unbound.
    assert_eq!(read.subcodes[2].to_string(), "undeclared:Code");
}
