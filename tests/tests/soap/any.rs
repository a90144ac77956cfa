//! Random faults, biased towards what is likely to go wrong.

use errcodes::soap::{Fault, FaultCode, Name, Reason};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::{SOAP_11, SOAP_12, WSSE};

const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Any text: with characters that XML escapes, forbids or normalizes.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => any::<char>().prop_map(String::from),
        2 => select(&["a", "認証", " ", "\t", "\n", "\r", "\r\n", "\u{85}", "\u{2028}"][..]).prop_map(str::to_owned),
        2 => select(&["&", "<", ">", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "&amp;", "&#13;"][..]).prop_map(str::to_owned),
        1 => select(&["\0", "\u{1}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{7F}"][..]).prop_map(str::to_owned),
    ];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

pub(crate) fn name() -> impl Strategy<Value = Name> {
    let prefix = prop_oneof![
        4 => select(&["", "wsse", "soapenv", "a", "ns1", "ns2", "xml", "xmlns", "XMLfoo", "1x", "a b", "名"][..]).prop_map(str::to_owned),
        1 => text(),
    ];
    let namespace = prop_oneof![
        4 => select(&["", SOAP_11, SOAP_12, WSSE, "urn:a", "urn:b", " urn:c\t", "a&<\"'>\n", XML][..]).prop_map(str::to_owned),
        1 => text(),
    ];
    let local = prop_oneof![
        4 => select(&["", "X", "Sender", "Client", "Client.A", "Server.", "a:b", "a:b:c", "ns1:x:y", " X ", "a b", "名"][..]).prop_map(str::to_owned),
        1 => text(),
    ];
    (prefix, namespace, local).prop_map(|(prefix, namespace, local)| Name::new(&prefix, &namespace, &local))
}

pub(crate) fn fault() -> impl Strategy<Value = Fault> {
    let code = select(
        &[
            None,
            Some(FaultCode::VersionMismatch),
            Some(FaultCode::MustUnderstand),
            Some(FaultCode::DataEncodingUnknown),
            Some(FaultCode::Sender),
            Some(FaultCode::Receiver),
        ][..],
    );
    let language = prop_oneof![select(&["", "en", "ja", "en-US", " de "][..]).prop_map(str::to_owned), text()];
    let reasons = vec((language, text()).prop_map(|(language, text)| Reason::new(language, text)), 0..3);
    let uri = || proptest::option::of(prop_oneof![Just("urn:node".to_owned()), text()]);
    (code, vec(name(), 0..4), reasons, uri(), uri(), vec((name(), text()), 0..3)).prop_map(
        |(code, subcodes, reasons, node, role, details)| {
            let mut fault = Fault::default();
            (fault.code, fault.subcodes, fault.reasons, fault.node, fault.role) = (code, subcodes, reasons, node, role);
            details.into_iter().fold(fault, |fault, (name, text)| fault.with_detail(name, text))
        },
    )
}
