//! `intra_mart::FaultMessage`.

use errcodes::soap::{Fault, FaultCode, Reason, Shape, Version};
use errcodes::{HttpStatus, QName, Received};
use errcodes_specs::intra_mart::{
    AuthFault, FaultDetail, FaultDetailKind, FaultMessage, FaultMessageBuilder, InvalidFaultMessage,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::any;

const FORMS: [(Version, Shape); 3] =
    [(Version::V11, Shape::Standard), (Version::V12, Shape::Standard), (Version::V12, Shape::Axis2)];

/// The placeholders of all texts, with the values that the document shows.
const VALUES: [(&str, &str); 8] = [
    ("authentication_type", "PlainTextPassword"),
    ("created", "1966-12-01T12:34:56Z"),
    ("user_code", "aoyagi"),
    ("service", "MenuService"),
    ("operation", "getAvailbleMenuTree"),
    ("tenant_id", "secondary"),
    ("resolved_tenant_id", "secondary"),
    ("requested_tenant_id", "default"),
];

fn sample(name: &str) -> &'static str {
    VALUES.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value).expect("a placeholder of the tables")
}

/// A detail of each kind, with the values of the document.
pub(crate) fn samples(kinds: impl IntoIterator<Item = FaultDetailKind>) -> Vec<FaultDetail<'static>> {
    let detail = |kind: FaultDetailKind| kind.with_values(|name| Some(sample(name))).expect("a value for each");
    kinds.into_iter().map(detail).collect()
}

/// Returns a message whose reason has a value for each placeholder.
fn builder<'v>(
    fault: AuthFault,
    details: &[FaultDetail<'v>],
    value: impl Fn(&'static str) -> &'v str,
) -> FaultMessageBuilder<'v> {
    let builder = details.iter().fold(FaultMessage::builder(fault), |builder, detail| builder.detail(*detail));
    fault.reason().placeholders().fold(builder, |builder, name| builder.value(name, value(name)))
}

/// With the values of the document.
pub(crate) fn with_samples(fault: AuthFault, details: &[FaultDetail<'static>]) -> FaultMessage {
    builder(fault, details, sample).build().unwrap_or_else(|invalid| panic!("{fault:?}: {invalid}"))
}

fn kinds_of(fault: AuthFault) -> Vec<FaultDetailKind> {
    FaultDetailKind::ALL.iter().copied().filter(|kind| kind.fault() == fault).collect()
}

fn details_of(fault: AuthFault) -> Vec<FaultDetail<'static>> {
    samples(kinds_of(fault))
}

fn known(message: &FaultMessage) -> Option<AuthFault> {
    message.error()?.known()
}

#[test]
fn a_fault_with_a_detail() {
    let sample = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope \
        xmlns:soapenv=\"http://www.w3.org/2003/05/soap-envelope\"><soapenv:Body><soapenv:Fault \
        xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\">\
        <soapenv:Code><soapenv:Value>wsse:RequestFailed</soapenv:Value></soapenv:Code><soapenv:Reason>\
        <soapenv:Text xml:lang=\"en-US\">[E.IWP.WEBSERVICE.AXIS2.00002] 指定した要求に失敗しました。</soapenv:Text>\
        </soapenv:Reason><soapenv:Detail><Exception>jp.co.intra_mart.foundation.web_service.auth.exception.\
        AuthorizationException: [E.IWP.WEBSERVICE.AUTH.00001] アクセス権限がありません。 Webサービス名 = MenuService, \
        オペレーション名 = getAvailbleMenuTree</Exception></soapenv:Detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>";
    let message = with_samples(AuthFault::RequestFailed, &details_of(AuthFault::RequestFailed));
    assert_eq!(message.to_xml(Version::V12), sample);
    let response = message.to_response(Version::V12);
    assert_eq!((response.status().as_u16(), response.body().as_str()), (500, sample));
    assert_eq!(response.headers()["content-type"], "application/soap+xml; charset=utf-8");
}

#[test]
fn every_row_in_every_form() {
    for &fault in AuthFault::ALL {
        let details = details_of(fault);
        let message = with_samples(fault, &details);
        assert!(message.message_ids().eq([fault.code()]));
        for (version, shape) in FORMS {
            let read = FaultMessage::from_xml(message.fault().to_xml(version, shape).as_bytes()).expect("a fault");
            assert_eq!(known(&read), Some(fault));
            assert_eq!(read.fault().application_code(), Some(QName::from(fault)));
            assert!(read.lines().eq(message.lines()));
            assert!(read.details().eq(details.iter().map(|detail| Received::Known(*detail))), "{fault:?}");
            assert!(read.detail_kinds().eq(kinds_of(fault).into_iter().map(Received::Known)), "{fault:?}");
            if shape == Shape::Standard && version == Version::V12 {
                assert_eq!(read, message);
            }
        }
        for version in [Version::V11, Version::V12] {
            assert_eq!(message.http_status(version), HttpStatus::INTERNAL_SERVER_ERROR);
        }
        assert_eq!(message.fault().status(Version::V12, Shape::Standard), HttpStatus::BAD_REQUEST);
    }
}

#[test]
fn without_details_the_message_has_none() {
    for &fault in AuthFault::ALL {
        let shown = with_samples(fault, &[]);
        let hidden = builder(fault, &details_of(fault), sample).show_soap_fault_detail(false).build();
        assert_eq!(hidden.as_ref(), Ok(&shown));
        assert_eq!(shown.details().count(), 0);
        assert!(shown.to_xml(Version::V12).contains("<soapenv:Detail></soapenv:Detail>"), "Axis2 writes it empty");
    }
}

/// A SOAP 1.1 message around these children of `Fault`.
fn soap_11(attributes: &str, children: &str) -> FaultMessage {
    let xml = format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault{attributes}>{children}\
         </s:Fault></s:Body></s:Envelope>"
    );
    FaultMessage::from_xml(xml.as_bytes()).unwrap_or_else(|fault| panic!("{xml}: {fault}"))
}

#[test]
fn the_id_decides_before_the_name() {
    let by_reason = |reason: &str| {
        soap_11("", &format!("<faultcode>wsse:BadRequest</faultcode><faultstring>{reason}</faultstring>"))
    };
    for (reason, fault) in [
        ("[E.IWP.WEBSERVICE.AXIS2.00001] Authentication failed.", AuthFault::FailedAuthentication),
        ("认证失败 [E.IWP.WEBSERVICE.AXIS2.00001]", AuthFault::FailedAuthentication),
        ("[E.IWP.WEBSERVICE.<!-- -->AXIS2.00001]", AuthFault::FailedAuthentication),
        ("[x] [E.IWP.WEBSERVICE.AXIS2.00001", AuthFault::BadRequest),
        ("[E.IWP.WEBSERVICE.AUTH.00014] an id of a detail", AuthFault::BadRequest),
        ("E.IWP.WEBSERVICE.AXIS2.00001", AuthFault::BadRequest),
        ("[[E.IWP.WEBSERVICE.AXIS2.00001]]", AuthFault::FailedAuthentication),
        ("]E.IWP.WEBSERVICE.AXIS2.00001[", AuthFault::BadRequest),
        ("", AuthFault::BadRequest),
    ] {
        assert_eq!(known(&by_reason(reason)), Some(fault), "{reason}");
    }
}

#[test]
fn the_name_counts_in_whatever_namespace() {
    for (attributes, code) in [
        (
            " xmlns:axis2ns1=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\"",
            "axis2ns1:RequestFailed",
        ),
        (" xmlns:wsse=\"http://schemas.xmlsoap.org/ws/2002/12/secext\"", "\n  wsse:RequestFailed\n"),
        (" xmlns:wst=\"http://docs.oasis-open.org/ws-sx/ws-trust/200512\"", "wst:RequestFailed"),
        ("", "wsse:RequestFailed"),
        ("", "RequestFailed"),
    ] {
        let message = soap_11(attributes, &format!("<faultcode>{code}</faultcode><detail/>"));
        assert_eq!(known(&message), Some(AuthFault::RequestFailed), "{attributes} {code}");
    }
    // The heading of the document is misspelled; no row has that name.
    let misspelled = soap_11("", "<faultcode>wsse:InvaildRequest</faultcode>");
    assert_eq!(misspelled.error(), Some(Received::Unknown(QName::new("wsse", "", "InvaildRequest"))));
    let none = soap_11("", "<faultcode/><faultstring>[E.IWP.WEBSERVICE.AXIS2.99999] later</faultstring>");
    assert_eq!(none.error(), None);
    assert!(none.message_ids().eq(["E.IWP.WEBSERVICE.AXIS2.99999"]));
}

#[test]
fn the_default_fault_is_in_no_table() {
    let message = FaultMessage::unlisted("java.lang.NullPointerException");
    for version in [Version::V11, Version::V12] {
        let read = FaultMessage::from_xml(message.to_xml(version).as_bytes()).expect("a fault");
        assert_eq!(read.fault().code, Some(FaultCode::Receiver));
        assert_eq!(read.error(), Some(Received::Unknown(FaultCode::Receiver.qname(Version::V12))));
        assert_eq!(message.http_status(version), HttpStatus::INTERNAL_SERVER_ERROR);
    }
}

#[test]
fn one_id_with_two_texts() {
    let read = |lines: &str| {
        let fault = Fault::new(FaultCode::Receiver, Reason::default()).with_detail("Exception", lines);
        FaultMessage::from(fault).detail_kinds().map(|kind| kind.known()).collect::<Vec<_>>()
    };
    let package = "jp.co.intra_mart.foundation.web_service.auth.exception";
    // In any language: the class of the exception decides.
    let twice = format!(
        "{package}.ExpiredDataException: [E.IWP.WEBSERVICE.AUTH.00018] expired\r\n\r\n  \
         {package}.InvalidSecurityTokenException: [E.IWP.WEBSERVICE.AUTH.00018] twice\n\
         java.lang.Other: [E.IWP.WEBSERVICE.AUTH.00018] x\njava.lang.Other: [E.IWP.WEBSERVICE.AUTH.00014] x\n\
         java.lang.IllegalStateException: No match\n\tat java.lang.Thread.run"
    );
    assert_eq!(
        read(&twice),
        [
            Some(FaultDetailKind::Expired),
            Some(FaultDetailKind::ReceivedMoreThanOnce),
            None,
            Some(FaultDetailKind::AuthenticationFailed),
            None,
            None,
        ]
    );
}

#[test]
fn what_breaks_a_rule_is_not_built() {
    let failed = || FaultMessage::builder(AuthFault::FailedAuthentication);
    let switch = || FaultMessage::builder(AuthFault::FailedTenantSwitch);
    for (built, fault, told) in [
        (
            failed().detail(FaultDetail::AccessDenied { service: "a", operation: "b" }),
            InvalidFaultMessage::ForeignDetail(FaultDetailKind::AccessDenied),
            "`AccessDenied` is a detail of `RequestFailed`",
        ),
        (switch(), InvalidFaultMessage::MissingValue("tenant_id"), "placeholder `{tenant_id}` has no value"),
        (
            // The detail's own value, not the reason's.
            failed().detail(FaultDetail::AccountLocked { user_code: "aoyagi" }).value("user_code", "aoyagi"),
            InvalidFaultMessage::UnusedValue("user_code".into()),
            "the reason has no placeholder `{user_code}`",
        ),
        (
            switch().value("tenant_id", "a").value("tenant", "a"),
            InvalidFaultMessage::UnusedValue("tenant".into()),
            "the reason has no placeholder `{tenant}`",
        ),
    ] {
        let invalid = built.build().expect_err("a rule is broken");
        assert_eq!((invalid.to_string().as_str(), invalid), (told, fault));
    }
}

proptest! {
    #[test]
    fn what_is_built_is_read_back(
        (fault, kinds) in select(AuthFault::ALL).prop_flat_map(|fault| {
            let kinds = kinds_of(fault);
            let count = kinds.len();
            (Just(fault), subsequence(kinds, 0..=count))
        }),
        value in "[^)\\p{C}\\p{Z}]{0,8}",
        language in "[a-z]{2}(-[A-Z]{2})?",
        text_language in select(&["ja", "en", "fr"][..]),
    ) {
        let details: Vec<_> =
            kinds.iter().map(|kind| kind.with_values(|_| Some(value.as_str())).expect("a value for each")).collect();
        let built = builder(fault, &details, |_| &value).language(language).text_language(text_language).build();
        let message = built.expect("no rule is broken");
        for (version, shape) in FORMS {
            let read = FaultMessage::from_xml(message.fault().to_xml(version, shape).as_bytes()).expect("a fault");
            prop_assert_eq!(known(&read), Some(fault));
            prop_assert_eq!(read.fault().reason(), message.fault().reason());
            prop_assert!(read.lines().eq(message.lines()));
            prop_assert!(read.details().eq(details.iter().map(|detail| Received::Known(*detail))));
        }
    }

    #[test]
    fn any_reason_and_detail(reason in ".{0,40}|[\\[\\]E.IWP]{0,40}", detail in ".{0,40}|[\\[\\]:\\n]{0,40}") {
        let message: FaultMessage = Fault::new(FaultCode::Sender, Reason::new("", reason)).with_detail("", detail).into();
        prop_assert_eq!(known(&message), None);
        prop_assert!(message.details().count() == message.lines().count());
    }

    #[test]
    fn a_damaged_message(bytes in any::damaged(DAMAGED)) {
        if let Ok(message) = FaultMessage::from_xml(&bytes) {
            let written = message.fault().to_xml(Version::V12, Shape::Standard);
            let read = FaultMessage::from_xml(written.as_bytes()).expect("what is written is a fault");
            prop_assert_eq!(known(&read), known(&message));
        }
    }
}

const DAMAGED: &str = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><s:Fault xmlns:w=\"urn:w\">\
    <s:Code><s:Value>w:BadRequest</s:Value></s:Code><s:Reason><s:Text xml:lang=\"ja\">[x] 認証</s:Text></s:Reason>\
    <s:Detail><Exception>java.lang.Error: [y] z</Exception></s:Detail></s:Fault></s:Body></s:Envelope>";
