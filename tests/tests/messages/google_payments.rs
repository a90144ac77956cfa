//! `google_payments::ErrorResponse`.

use std::sync::LazyLock;

use errcodes::Received;
use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode, InvalidErrorResponse};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::select;

use crate::schema::{misfit, schema};
use crate::{any, read_and_write_back, refused};

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| schema("google-payments"));

const SAMPLE: &str = r#"{"responseHeader":{"requestTimestamp":"1481899949611"},"errorResponseCode":"INVALID_IDENTIFIER",
    "errorDescription":"Unknown paymentIntegratorAccountId: PIAID1"}"#;
const LATER: &str = r#"{"responseHeader":{"responseTimestamp":"1481899949611"},"errorResponseCode":"FORBIDDEN",
    "errorDescription":"…","paymentIntegratorErrorIdentifier":"err-1"}"#;
const LATEST: &str = r#"{"responseHeader":{"responseTimestamp":{"epochMillis":"1481899949611"}},"errorDescription":"…",
    "errorResponseResult":{"invalidIdentifier":{}}}"#;
const MILLIS: u64 = 1_481_899_949_611;

#[test]
fn samples() {
    let sample: ErrorResponse = read_and_write_back(SAMPLE);
    assert_eq!(sample.error(), Some(Received::Known(ErrorResponseCode::InvalidIdentifier)));
    assert_eq!(sample.description(), Some("Unknown paymentIntegratorAccountId: PIAID1"));
    assert!(sample.others().is_empty());
    let later: ErrorResponse = read_and_write_back(LATER);
    assert_eq!(later.error(), Some(Received::Unknown("FORBIDDEN")));
    assert_eq!((later.http_status(), later.to_response().status().as_u16()), (None, 500));
    let latest: ErrorResponse = read_and_write_back(LATEST);
    assert_eq!(latest.error(), Some(Received::Known(ErrorResponseCode::InvalidIdentifier)));
    assert_eq!(latest.to_response().status(), 404);
    assert_eq!([sample, later, latest].map(|response| response.header().millis()), [MILLIS; 3]);
}

#[test]
fn the_sample_is_built_with_the_other_name_of_the_timestamp() {
    let built = ErrorResponse::builder(MILLIS)
        .invalid_identifier("paymentIntegratorAccountId")
        .description("Unknown paymentIntegratorAccountId: PIAID1")
        .build();
    let expected: ErrorResponse = read_and_write_back(&SAMPLE.replace("requestTimestamp", "responseTimestamp"));
    assert_eq!(misfit(&SCHEMA, &expected.to_json()), None);
    assert_eq!(built, Ok(expected));
}

#[test]
fn every_form_of_the_timestamp() {
    for header in [
        r#"{"responseTimestamp":"5"}"#,
        r#"{"responseTimestamp":5}"#,
        r#"{"requestTimestamp":5}"#,
        r#"{"requestTimestamp":5.0}"#,
        r#"{"requestTimestamp":{"epochMillis":5}}"#,
        r#"{"responseTimestamp":{"epochMillis":"5"}}"#,
        r#"{"responseTimestamp":"5","requestTimestamp":"4"}"#,
    ] {
        let response: ErrorResponse = read_and_write_back(&format!(r#"{{"responseHeader":{header}}}"#));
        assert_eq!((response.header().millis(), response.error()), (5, None));
    }
    for (header, fault) in [
        ("{}", "not a responseHeader"),
        (r#"{"responseTimestamp":null}"#, "not a responseHeader"),
        (r#"{"responseTimestamp":"-5"}"#, "not a responseHeader"),
        (r#"{"responseTimestamp":-5}"#, "not a responseHeader"),
        (r#"{"responseTimestamp":""}"#, "not a responseHeader"),
        (r#"{"responseTimestamp":"2016-12-16T14:52:29Z"}"#, "not a responseHeader"),
        (r#"{"responseTimestamp":"9223372036854775808"}"#, "not a responseHeader"),
        (r#"{"responseTimestamp":1.5}"#, "not a responseHeader"),
        (r#"{"responseTimestamp":[5]}"#, "did not match"),
        (r#"{"responseTimestamp":{"seconds":5}}"#, "did not match"),
        (r#"{"responseTimestamp":"5","responseTimestamp":"5"}"#, "duplicate field"),
        ("null", "invalid type"),
    ] {
        let told = refused::<ErrorResponse>(&format!(r#"{{"responseHeader":{header}}}"#));
        assert!(told.contains(fault), "{header}: {told}");
    }
    assert!(refused::<ErrorResponse>(r#"{"errorResponseCode":"INVALID_API_VERSION"}"#).contains("responseHeader"));
}

#[test]
fn codes() {
    let read = |members: &str| -> ErrorResponse {
        let json = format!(r#"{{"responseHeader":{{"responseTimestamp":"5"}}{members}}}"#);
        serde_json::from_str(&json).unwrap_or_else(|fault| panic!("{json}: {fault}"))
    };
    assert_eq!(read(r#","errorResponseCode":null,"errorDescription":null"#), read(""));
    for &code in ErrorResponseCode::ALL {
        let response = read(&format!(r#","errorResponseCode":"{}""#, code.name()));
        assert_eq!(response.error(), Some(Received::Known(code)));
        assert_eq!(response.to_response().status().as_u16(), code.http_status());
    }
    // The newest generation: the variant's name in lowerCamelCase is the code's other spelling.
    for &code in ErrorResponseCode::ALL {
        let mut name = format!("{code:?}");
        name.get_mut(..1).expect("a letter").make_ascii_lowercase();
        for (name, known) in [(name.as_str(), true), (&name.to_lowercase(), false), (code.name(), false)] {
            let response = read(&format!(r#","errorResponseResult":{{"{name}":{{}}}}"#));
            assert_eq!(response.error().and_then(|error| error.known()).is_some(), known, "{name}");
        }
    }
    for unknown in ["{}", "null", "\"forbidden\"", r#"{"forbidden":{},"internalError":{}}"#] {
        assert_eq!(read(&format!(r#","errorResponseResult":{unknown}"#)).error(), None);
    }
    assert_eq!(read(r#","errorResponseResult":{"unavailable":{}}"#).error(), Some(Received::Unknown("unavailable")));
}

#[test]
fn what_breaks_a_rule_is_not_built() {
    let response = || ErrorResponse::builder(5);
    let invalid = ErrorResponseCode::InvalidIdentifier;
    for (built, fault) in [
        (ErrorResponse::builder(u64::MAX), InvalidErrorResponse::Timestamp),
        (response().code(invalid), InvalidErrorResponse::UnnamedIdentifier),
        (response().code(invalid).description("googlePaymentToken"), InvalidErrorResponse::UnnamedIdentifier),
        (response().code(Received::Unknown("INVALID_IDENTIFIER".into())), InvalidErrorResponse::UnnamedIdentifier),
        (response().invalid_identifier(" "), InvalidErrorResponse::UnnamedIdentifier),
        (response().invalid_identifier("googlePaymentToken").description("x"), InvalidErrorResponse::UnnamedIdentifier),
        (response().code(Received::Unknown(" ".into())), InvalidErrorResponse::Code),
        (response().code(Received::Unknown("UNKNOWN_ERROR_RESPONSE_CODE".into())), InvalidErrorResponse::Code),
    ] {
        assert_eq!(built.build(), Err(fault));
        assert!(!fault.to_string().is_empty());
    }
}

proptest! {
    #[test]
    fn what_is_built_is_read_back(
        millis in 0..=i64::MAX.unsigned_abs(),
        code in proptest::option::of(prop_oneof![
            select(ErrorResponseCode::ALL).prop_map(Received::Known),
            "[A-Z]{1,3}|[!-~]\\PC{0,9}".prop_map(Received::Unknown),
        ]),
        kind in "[!-~]\\PC{0,9}",
        description in proptest::option::of(".{0,20}"),
    ) {
        let mut builder = ErrorResponse::builder(millis);
        builder = match code {
            Some(Received::Known(ErrorResponseCode::InvalidIdentifier)) => {
                let builder = builder.invalid_identifier(&kind);
                match description {
                    Some(description) => builder.description(format!("{description}{kind}")),
                    None => builder,
                }
            }
            code => {
                if let Some(code) = code {
                    builder = builder.code(code);
                }
                match description {
                    Some(description) => builder.description(description),
                    None => builder,
                }
            }
        };
        let response = builder.build().expect("no rule is broken");
        let json = response.to_json();
        prop_assert_eq!(misfit(&SCHEMA, &json), None);
        prop_assert_eq!(serde_json::from_str::<ErrorResponse>(&json).ok(), Some(response));
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        prop_assert!(serde_json::from_slice::<ErrorResponse>(&bytes).is_err());
    }

    #[test]
    fn a_damaged_response(bytes in any::damaged(LATEST)) {
        if let Ok(response) = serde_json::from_slice::<ErrorResponse>(&bytes) {
            prop_assert_eq!(serde_json::from_str::<ErrorResponse>(&response.to_json()).ok(), Some(response));
        }
    }

    #[test]
    fn any_object(value in any::object(&[
        "responseHeader", "responseTimestamp", "requestTimestamp", "epochMillis", "errorResponseCode",
        "errorDescription", "errorResponseResult",
    ])) {
        if let Ok(response) = serde_json::from_value::<ErrorResponse>(value) {
            let _ = response.error();
            prop_assert_eq!(serde_json::from_str::<ErrorResponse>(&response.to_json()).ok(), Some(response));
        }
    }
}
