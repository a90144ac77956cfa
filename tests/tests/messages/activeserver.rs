//! `activeserver::ErrorMessage`.

use std::sync::LazyLock;

use errcodes::{HttpStatus, NumberOrText, Received};
use errcodes_specs::activeserver::{
    ActiveServerError, ActiveServerErrorCategory, Component, ErrorMessage, InvalidErrorMessage, MessageType,
    TransactionId,
};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::select;

use crate::schema::{misfit, schema};
use crate::{any, read_and_write_back, refused};

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| schema("activeserver"));

const COMPONENTS: [Component; 4] =
    [Component::Sdk, Component::Server, Component::DirectoryServer, Component::AccessControlServer];

/// A message of `ActiveServer` itself.
const ACTIVE_SERVER: &str = r#"{"errorCode":"1026","errorComponent":"S",
    "errorDescription":"MERCHANT_ID_THREEDS_REQUESTOR_ID_INVALID",
    "errorDetail":"merchantId does not match the client certificate","errorMessageType":"AReq",
    "threeDSServerTransID":"8a880dc0-d2d2-4067-bcb1-b08d1690b26e"}"#;

/// A message of a directory server.
const FULL: &str = r#"{"messageType":"Erro","messageVersion":"2.2.0","errorCode":"203","errorComponent":"D",
    "errorDescription":"Format of a data element is invalid","errorDetail":"purchaseDate,acctInfo.chAccAgeInd",
    "errorMessageType":"AReq","threeDSServerTransID":"0d6c0b5e-5c6e-4a0f-9f0b-3b1c3e6d5a01",
    "acsTransID":"0d6c0b5e-5c6e-4a0f-9f0b-3b1c3e6d5a02","dsTransID":"0d6c0b5e-5c6e-4a0f-9f0b-3b1c3e6d5a03",
    "sdkTransID":"0D6C0B5E-5C6E-4A0F-9F0B-3B1C3E6D5A04"}"#;

/// Returns a message with its required members and these.
fn message(code: &str, component: &str, others: &str) -> String {
    format!(
        r#"{{"errorCode":{code},"errorComponent":"{component}","errorDescription":"what","errorDetail":"where"{others}}}"#
    )
}

#[test]
fn samples() {
    let read: ErrorMessage = read_and_write_back(ACTIVE_SERVER);
    assert_eq!(read.error().known(), Some(ActiveServerError::MerchantIdThreedsRequestorIdInvalid));
    assert_eq!(read.message_type(), Some(Received::Known(MessageType::AReq)));
    assert_eq!((read.http_status(), read.message_version()), (Some(HttpStatus::BAD_REQUEST), None));
    assert_eq!(misfit(&SCHEMA, ACTIVE_SERVER), None);
    let built = ErrorMessage::builder(ActiveServerError::MerchantIdThreedsRequestorIdInvalid)
        .detail("merchantId does not match the client certificate")
        .message_type(MessageType::AReq)
        .transaction_id(Component::Server, id("8a880dc0-d2d2-4067-bcb1-b08d1690b26e"))
        .build();
    assert_eq!(built, Ok(read));

    let read: ErrorMessage = read_and_write_back(FULL);
    assert_eq!(misfit(&SCHEMA, FULL), None);
    assert_eq!((read.component(), read.message_version()), (Component::DirectoryServer, Some("2.2.0")));
    let ids = COMPONENTS.map(|of| read.transaction_id(of).and_then(|id| id.as_str().bytes().last()));
    assert_eq!(ids, [b'4', b'1', b'3', b'2'].map(Some));
}

#[test]
fn codes_are_kept_as_they_came() {
    for (code, known) in [("\"402\"", true), ("402", true), ("\"205\"", false), ("205", false), ("\"9999\"", false)] {
        let read: ErrorMessage = read_and_write_back(&message(code, "S", ""));
        assert_eq!(read.error().known().is_some(), known, "{code}");
        assert_eq!(read.code().is_number(), !code.starts_with('"'));
        assert_eq!(read.http_status(), known.then_some(HttpStatus::REQUEST_TIMEOUT));
    }
}

#[test]
fn nothing_filled_in_is_absent() {
    let nothing =
        r#","errorMessageType":null,"messageType":null,"messageVersion":null,"acsTransID":null,"extra":{"a":1}"#;
    let read: ErrorMessage = serde_json::from_str(&message("\"101\"", "A", nothing)).expect("a message");
    assert_eq!(read.to_json(), message("\"101\"", "A", ""));
    let blank: ErrorMessage = serde_json::from_str(&message("\"101\"", "A", r#","errorMessageType":"""#)).expect("one");
    assert_eq!(blank, read);
    // A whole number in another form is the same code, and is written as it came.
    let read: ErrorMessage = read_and_write_back(&message("101.0", "A", ""));
    assert_eq!(read.error().known(), ActiveServerError::from_code(101));
    // A message of a later edition.
    let read: ErrorMessage = read_and_write_back(&message("\"101\"", "A", r#","errorMessageType":"XReq""#));
    assert_eq!(read.message_type(), Some(Received::Unknown("XReq")));
}

#[test]
fn what_breaks_a_rule_is_refused() {
    let long = "ä".repeat(2049);
    for (json, fault) in [
        (message("\"1026\"", "D", ""), "a transaction code always has the errorComponent S"),
        (message("1000", "A", ""), "a transaction code always has the errorComponent S"),
        (message("\"99\"", "S", ""), "errorCode is not three or four digits"),
        (message("\"0101\"", "S", ""), "errorCode is not three or four digits"),
        (message("10000", "S", ""), "errorCode is not three or four digits"),
        (message("-101", "S", ""), "errorCode is not three or four digits"),
        (message("\"ACCESS_DENIED\"", "S", ""), "errorCode is not three or four digits"),
        (message("101.5", "S", ""), "errorCode is not three or four digits"),
        (message("null", "S", ""), "expected a code"),
        (message("\"101\"", "s", ""), "string \"s\", expected `C`, `S`, `D` or `A`"),
        (message("\"101\"", "S", r#","errorMessageType":"Request""#), "errorMessageType does not have 4 characters"),
        (message("\"101\"", "S", r#","messageType":"AReq""#), "string \"AReq\", expected `Erro`"),
        (message("\"101\"", "S", r#","messageVersion":"2.1""#), "messageVersion does not have 5 to 8 characters"),
        (message("\"101\"", "S", r#","messageVersion":"2.1.0.0.0""#), "messageVersion does not have 5 to 8 characters"),
        (message("\"101\"", "S", r#","dsTransID":"1""#), "not a transaction id"),
        (message("\"101\"", "S", r#","dsTransID":"0d6c0b5e-5c6e-4a0f-9f0b-3b1c3e6d5a0g""#), "not a transaction id"),
        (message("\"101\"", "S", r#","errorCode":"101""#), "duplicate field `errorCode`"),
        (message("\"101\"", "S", "").replace("what", &long), "errorDescription is longer than 2048 characters"),
        (message("\"101\"", "S", "").replace("where", &long), "errorDetail is longer than 2048 characters"),
        (message("\"101\"", "S", "").replace("errorDetail", "detail"), "missing field `errorDetail`"),
    ] {
        let told = refused::<ErrorMessage>(&json);
        assert!(told.contains(fault), "{json}: {told}");
    }
    let longest = message("\"101\"", "S", "").replace("what", &"ä".repeat(2048));
    read_and_write_back::<ErrorMessage>(&longest);
}

#[test]
fn what_breaks_a_rule_is_not_built() {
    let any = || ErrorMessage::builder(ActiveServerError::AccessDenied);
    let unknown = |code: NumberOrText| ErrorMessage::builder(Received::Unknown(code)).description("").build();
    for (built, fault) in [
        (unknown("99".into()), InvalidErrorMessage::Code),
        (unknown("E1".into()), InvalidErrorMessage::Code),
        (unknown(10_000_u32.into()), InvalidErrorMessage::Code),
        (ErrorMessage::builder(Received::Unknown("205".into())).build(), InvalidErrorMessage::NoDescription),
        (any().description("x".repeat(2049)).build(), InvalidErrorMessage::LongDescription),
        (any().detail("日".repeat(2049)).build(), InvalidErrorMessage::LongDetail),
        (any().message_type(Received::Unknown(String::new())).build(), InvalidErrorMessage::MessageType),
        (any().message_version("2").build(), InvalidErrorMessage::MessageVersion),
    ] {
        assert_eq!(built, Err(fault));
        assert!(!fault.to_string().is_empty());
    }
    // A number is written as the text that the rule requires.
    assert_eq!(unknown(205_u16.into()).map(|message| message.code().is_number()), Ok(false));
}

#[test]
fn every_row_from_every_component() {
    for &error in ActiveServerError::ALL {
        let shortest = ErrorMessage::from(error);
        assert_eq!(misfit(&SCHEMA, &shortest.to_json()), None);
        assert_eq!(shortest.to_response().status().as_u16(), error.http_status());
        for component in COMPONENTS {
            let built = ErrorMessage::builder(error).component(component).build();
            let forbidden =
                error.category() == ActiveServerErrorCategory::Transaction && component != Component::Server;
            match built {
                Ok(message) => {
                    assert!(!forbidden);
                    assert_eq!(read_and_write_back::<ErrorMessage>(&message.to_json()), message);
                }
                Err(fault) => assert_eq!((fault, forbidden), (InvalidErrorMessage::TransactionComponent, true)),
            }
        }
    }
}

fn id(text: &str) -> TransactionId {
    text.parse().expect("a transaction id")
}

fn message_type() -> impl Strategy<Value = Received<MessageType, String>> {
    // The names too, as if the caller had them as text.
    prop_oneof![
        select(MessageType::ALL).prop_map(Received::Known),
        select(MessageType::ALL).prop_map(|known| Received::Unknown(known.to_string())),
        "\\PC{4}".prop_map(Received::Unknown),
    ]
}

prop_compose! {
    fn built()(
        code in prop_oneof![
            select(ActiveServerError::ALL).prop_map(Received::Known),
            (100_u16..10_000).prop_map(|code| Received::Unknown(code.into())),
        ],
        component in select(&COMPONENTS[..]),
        description in "\\PC{0,2048}|.{0,20}",
        detail in ".{0,64}",
        message_type in proptest::option::of(message_type()),
        version in proptest::option::of("2\\.[0-9]\\.[0-9]{1,4}"),
        ids in proptest::collection::vec((select(&COMPONENTS[..]), "[0-9a-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9a-f]{12}"), 0..4),
    ) -> Result<ErrorMessage, InvalidErrorMessage> {
        let mut builder = ErrorMessage::builder(code).component(component).description(description).detail(detail);
        if let Some(message_type) = message_type {
            builder = builder.message_type(message_type);
        }
        if let Some(version) = version {
            builder = builder.message_version(version);
        }
        ids.into_iter().fold(builder, |builder, (of, text)| builder.transaction_id(of, id(&text))).build()
    }
}

proptest! {
    #[test]
    fn what_is_built_is_read_back(built in built()) {
        match built {
            Ok(message) => {
                let json = message.to_json();
                prop_assert_eq!(misfit(&SCHEMA, &json), None);
                prop_assert_eq!(serde_json::from_str::<ErrorMessage>(&json).ok(), Some(message));
            }
            Err(fault) => prop_assert_eq!(fault, InvalidErrorMessage::TransactionComponent),
        }
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        prop_assert!(serde_json::from_slice::<ErrorMessage>(&bytes).is_err());
    }

    #[test]
    fn a_damaged_message(bytes in any::damaged(FULL)) {
        if let Ok(message) = serde_json::from_slice::<ErrorMessage>(&bytes) {
            prop_assert_eq!(serde_json::from_str::<ErrorMessage>(&message.to_json()).ok(), Some(message));
        }
    }

    #[test]
    fn any_object(value in any::object(&[
        "errorCode", "errorComponent", "errorDescription", "errorDetail", "errorMessageType", "messageType",
        "messageVersion", "acsTransID", "S", "Erro", "AReq", "2.1.0",
    ])) {
        if let Ok(message) = serde_json::from_value::<ErrorMessage>(value) {
            prop_assert_eq!(serde_json::from_str::<ErrorMessage>(&message.to_json()).ok(), Some(message));
        }
    }
}
