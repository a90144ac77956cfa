//! Messages as peers send them, which break or stretch the rules.

use errcodes::soap::{Detail, Fault, FaultCode, Name, ReadError, Reason, Version};

use crate::{SOAP_11, SOAP_12, WSSE, message};

fn read(xml: &str) -> Fault {
    Fault::from_xml(xml.as_bytes()).unwrap_or_else(|error| panic!("{xml}: {error}"))
}

fn read_11(fault: &str) -> Fault {
    read(&message(Version::V11, fault))
}

fn read_12(fault: &str) -> Fault {
    read(&message(Version::V12, fault))
}

#[test]
fn codes_of_1_1() {
    for (faultcode, code, subcode) in [
        ("<faultcode>e:Client</faultcode>", Some(FaultCode::Sender), None),
        ("<faultcode>e:Server</faultcode>", Some(FaultCode::Receiver), None),
        ("<faultcode>e:MustUnderstand</faultcode>", Some(FaultCode::MustUnderstand), None),
        // A second prefix for the namespace of SOAP, as Axis2 writes, and for that of the other version.
        (
            &format!("<faultcode xmlns:axis2ns1='{SOAP_11}'>axis2ns1:Server</faultcode>"),
            Some(FaultCode::Receiver),
            None,
        ),
        (&format!("<faultcode xmlns:x='{SOAP_12}'>x:Sender</faultcode>"), Some(FaultCode::Sender), None),
        (&format!("<faultcode xmlns='{SOAP_11}'>Client</faultcode>"), Some(FaultCode::Sender), None),
        // With dots: subcode and standard code at once.
        (
            "<faultcode>e:Client.Authentication.Expired</faultcode>",
            Some(FaultCode::Sender),
            Some(Name::new("e", SOAP_11, "Client.Authentication.Expired")),
        ),
        ("<faultcode>e:Other.Authentication</faultcode>", None, Some(Name::new("e", SOAP_11, "Other.Authentication"))),
        (
            &format!("<faultcode xmlns:w='{WSSE}'>\n  w:FailedAuthentication\n</faultcode>"),
            None,
            Some(Name::new("wsse", WSSE, "FailedAuthentication")),
        ),
        // Declared nowhere, or in the wrong place.
        (
            "<faultcode>wsse:FailedAuthentication</faultcode><faultstring xmlns:wsse='urn:a'/>",
            None,
            Some(Name::from("wsse:FailedAuthentication")),
        ),
        ("<faultcode>FailedAuthentication</faultcode>", None, Some(Name::from("FailedAuthentication"))),
        // The same text without the namespace.
        ("<faultcode>Server</faultcode>", None, Some(Name::from("Server"))),
        ("<faultcode>{code:}K1</faultcode>", None, Some(Name::from("{code:}K1"))),
        ("<faultcode>not a name</faultcode>", None, Some(Name::from("not a name"))),
        ("<faultcode></faultcode>", None, None),
        ("<faultcode/>", None, None),
        ("", None, None),
        // A reader that stops at the comment would find FailedAuthentication.
        (
            &format!("<faultcode xmlns:w='{WSSE}'>w:Failed<!-- x -->Authen<![CDATA[tication]]>Not</faultcode>"),
            None,
            Some(Name::new("w", WSSE, "FailedAuthenticationNot")),
        ),
    ] {
        let fault = read_11(faultcode);
        assert_eq!((fault.code, fault.subcodes), (code, Vec::from_iter(subcode)), "{faultcode}");
    }
    assert_eq!(read_11("<faultcode>wsse:X</faultcode>").to_string(), "wsse:X: ");
}

#[test]
fn codes_of_1_2() {
    let wsse = |local| Name::new("wsse", WSSE, local);
    for (code, standard, subcodes) in [
        ("<e:Code><e:Value>e:Sender</e:Value></e:Code>", Some(FaultCode::Sender), vec![]),
        ("<e:Code><e:Value>w:A</e:Value></e:Code>", None, vec![wsse("A")]),
        (
            "<e:Code><e:Value>e:Receiver</e:Value><e:Subcode><e:Value>w:A</e:Value></e:Subcode></e:Code>",
            Some(FaultCode::Receiver),
            vec![wsse("A")],
        ),
        (
            "<e:Code><e:Value>w:A</e:Value><e:Subcode><e:Value>w:B</e:Value></e:Subcode></e:Code>",
            None,
            vec![wsse("A"), wsse("B")],
        ),
        (
            "<e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value>w:A</e:Value><e:Subcode><e:Value>w:B</e:Value>\
             <e:Subcode><e:Value>w:C</e:Value></e:Subcode></e:Subcode></e:Subcode></e:Code>",
            Some(FaultCode::Sender),
            vec![wsse("A"), wsse("B"), wsse("C")],
        ),
        // Wrong order, layout, an empty value, no value, no code.
        (
            "<e:Code>\n<e:Subcode>\n<e:Value>\n\tw:A\n</e:Value>\n</e:Subcode>\n<e:Value> e:Sender </e:Value>\n</e:Code>",
            Some(FaultCode::Sender),
            vec![wsse("A")],
        ),
        ("<e:Code><e:Value/><e:Subcode><e:Value>w:A</e:Value></e:Subcode></e:Code>", None, vec![wsse("A")]),
        (
            "<e:Code><e:Subcode><e:Subcode><e:Value>w:A</e:Value></e:Subcode></e:Subcode></e:Code>",
            None,
            vec![wsse("A")],
        ),
        ("<e:Code></e:Code>", None, vec![]),
        ("", None, vec![]),
        // Without the namespace of SOAP.
        ("<Code><Value>e:Sender</Value></Code>", Some(FaultCode::Sender), vec![]),
        // In Subcode, a standard code is an ordinary name.
        (
            "<e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value>e:Sender</e:Value></e:Subcode></e:Code>",
            Some(FaultCode::Sender),
            vec![Name::new("e", SOAP_12, "Sender")],
        ),
        // 1.2 has no codes with dots.
        (
            "<e:Code><e:Value>e:Sender.Authentication</e:Value></e:Code>",
            None,
            vec![Name::new("e", SOAP_12, "Sender.Authentication")],
        ),
    ] {
        let fault = read(&message(Version::V12, code).replace("<e:Fault>", &format!("<e:Fault xmlns:w='{WSSE}'>")));
        assert_eq!((fault.code, fault.subcodes), (standard, subcodes), "{code}");
    }
}

#[test]
fn reasons() {
    let reasons = |fault: &str| read_12(fault).reasons;
    assert_eq!(
        reasons(
            "<e:Reason><e:Text xml:lang='ja'>認証</e:Text><e:Text xml:lang='en-US'>a<!-- b -->c &lt;</e:Text></e:Reason>"
        ),
        [Reason::new("ja", "認証"), Reason::new("en-US", "ac <")]
    );
    assert_eq!(reasons("<e:Reason><e:Text>a</e:Text></e:Reason>"), [Reason::new("", "a")]);
    // The nearest `xml:lang` counts, and an empty one resets it.
    assert_eq!(
        reasons("<e:Reason xml:lang='de'><e:Text>a</e:Text><e:Text xml:lang=''>b</e:Text></e:Reason>"),
        [Reason::new("de", "a"), Reason::new("", "b")]
    );
    assert_eq!(reasons("<e:Reason/>"), []);
    assert_eq!(reasons(""), []);
    // The schema of 1.1 does not allow a language here, but some peers write it.
    assert_eq!(read_11("<faultstring xml:lang='ja'>認証</faultstring>").reasons, [Reason::new("ja", "認証")]);
    assert_eq!(read_11("<faultcode>e:Client</faultcode>").reason(), "");
}

#[test]
fn details() {
    let entry = |name: &str, text: &str| Detail { name: Name::from(name), text: text.to_owned() };
    for (detail, expected) in [
        ("<Exception>a&#13;\nb</Exception>", vec![entry("Exception", "a\r\nb")]),
        ("\n<A>1</A>\n<B> <C>2</C><!-- --><C>3</C></B>\n", vec![entry("A", "1"), entry("B", " 23")]),
        // Text that should be in an element.
        ("a<!-- -->b<![CDATA[<c>]]>", vec![entry("", "ab<c>")]),
        ("a<A/>b", vec![entry("", "a"), entry("A", ""), entry("", "b")]),
        (" \n ", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(read_11(&format!("<detail>{detail}</detail>")).detail, expected, "{detail}");
        assert_eq!(read_12(&format!("<e:Detail>{detail}</e:Detail>")).detail, expected, "{detail}");
    }
    let qualified = read_11("<detail><x:A xmlns:x='urn:x'>1</x:A></detail>").detail;
    assert_eq!((qualified[0].name.prefix(), &qualified[0].name), ("x", &Name::new("", "urn:x", "A")));
    let of_default = read_11("<detail><A xmlns='urn:x'>1</A></detail>").detail;
    assert_eq!((of_default[0].name.prefix(), &of_default[0].name), ("", &Name::new("", "urn:x", "A")));
}

#[test]
fn whole_messages() {
    let expected = Fault::new(FaultCode::Receiver, Reason::new("", "内部エラー")).with_node("urn:n");
    let fault = "<e:Fault><faultactor> urn:n </faultactor><faultstring>内部エラー</faultstring>\
                 <faultcode>e:Server</faultcode></e:Fault>";
    for xml in [
        // Children in another order, a header, layout, comments and processing instructions, another declaration.
        format!("<e:Envelope xmlns:e='{SOAP_11}'><e:Body>{fault}</e:Body></e:Envelope>"),
        format!(
            "\u{FEFF}<?xml version='1.0' encoding='utf-8'?>\r\n<!-- a --><e:Envelope xmlns:e='{SOAP_11}'>\n<e:Header><a/></e:Header>\n<?b c?><e:Body>\n{fault}\n</e:Body>\n</e:Envelope>\n"
        ),
        format!(
            "<?xml version='1.0' encoding='UTF-16'?><e:Envelope xmlns:e='{SOAP_11}'><e:Body><other/>{fault}</e:Body></e:Envelope>"
        ),
        // All in the default namespace, also the children that should be in none.
        format!(
            "<Envelope xmlns='{SOAP_11}'><Body><Fault><faultcode>Server</faultcode><faultstring>内部エラー</faultstring>\
             <faultactor>urn:n</faultactor></Fault></Body></Envelope>"
        ),
    ] {
        assert_eq!(read(&xml), expected, "{xml}");
    }

    let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>\
        <e:Body><e:Fault><faultcode>e:Client</faultcode><faultstring>inv\xE1lido</faultstring></e:Fault></e:Body></e:Envelope>";
    assert_eq!(Fault::from_xml(latin), Ok(Fault::new(FaultCode::Sender, Reason::new("", "inválido"))));
}

#[test]
fn no_faults() {
    for body in ["", "<a/>", "<Fault/>", "<a:Fault xmlns:a='urn:a'/>", "<a><e:Fault/></a>", "<e:fault/>"] {
        for namespace in [SOAP_11, SOAP_12] {
            let xml = format!("<e:Envelope xmlns:e='{namespace}'><e:Body>{body}</e:Body></e:Envelope>");
            assert_eq!(Fault::from_xml(xml.as_bytes()), Err(ReadError::NotAFault), "{xml}");
        }
    }
    // The fault of one version in the envelope of the other.
    let mixed = format!("<e:Envelope xmlns:e='{SOAP_11}'><e:Body><f:Fault xmlns:f='{SOAP_12}'/></e:Body></e:Envelope>");
    assert_eq!(Fault::from_xml(mixed.as_bytes()), Err(ReadError::NotAFault));
    let bare = format!("<e:Fault xmlns:e='{SOAP_11}'/>");
    assert_eq!(Fault::from_xml(bare.as_bytes()), Err(ReadError::NotSoap { root: Name::new("e", SOAP_11, "Fault") }));
}
