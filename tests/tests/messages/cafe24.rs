//! `cafe24::ApiResponse` and `cafe24::ApiError`.

use std::sync::LazyLock;

use errcodes::{HttpStatus, NumberOrText, Received};
use errcodes_specs::cafe24::{ApiError, ApiResponse, ApiStatus, InvalidApiResponse};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::schema::{misfit, schema};
use crate::{any, read_and_write_back, refused};

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| schema("cafe24"));

const REQUEST: &str =
    r#"{"error":{"code":4220,"message":"画像タイプ項目が正しい値ではありません。(parameter.image_upload_type)"}}"#;
const RESPONSE: &str =
    r#"{"error":{"code":4003,"message":"アイコン一覧項目が配列最大サイズ5を超えました。 (properties.icon)"}}"#;
const LOGIC: &str = r#"{"error":{"code":"5002","message":"DB 入力失敗,","more_info":{"event_no":"1"}}}"#;
const FAILURES: &str = r#"{"errors":[{"code":"5002","message":"DB 入力失敗,","more_info":{"event_no":"1"}},
    {"code":"5002","message":"DB 入力失敗,","more_info":{"event_no":"2"}}]}"#;
const PARTLY: &str = r#"{"products":[{"event_no":"1","item_code":"TEST_123","item_value":"test"}],
    "errors":[{"code":"5002","message":"Failed to insert database","more_info":{"event_no":"2"}}]}"#;

/// What a client finds in a response: the row of every error, and the status that its code extends.
fn found(status: u16, body: &str) -> Vec<(Option<ApiStatus>, Option<u16>)> {
    let status = HttpStatus::from_u16(status).expect("a status");
    let body: ApiResponse = read_and_write_back(body);
    body.errors().map(|error| (error.status(status).known(), error.code_status().map(Into::into))).collect()
}

#[test]
fn samples() {
    let server = (Some(ApiStatus::TemporaryServerError), Some(500));
    assert_eq!(found(422, REQUEST), [(Some(ApiStatus::InvalidRequest), Some(422))]);
    // 400 has two rows, and neither has the message.
    assert_eq!(found(200, RESPONSE), [(None, Some(400))]);
    assert_eq!(found(500, LOGIC), [server]);
    assert_eq!(found(500, FAILURES), [server, server]);
    for partly in [200, 207] {
        assert_eq!(found(partly, PARTLY), [server]);
    }
    for sample in [REQUEST, RESPONSE, LOGIC, FAILURES, PARTLY] {
        assert_eq!(misfit(&SCHEMA, sample), None);
    }
    let partly: ApiResponse = read_and_write_back(PARTLY);
    assert_eq!(partly.resource("products").map(|list| &list[0]["item_code"]), Some(&json!("TEST_123")));
    assert_eq!(partly.http_status(), HttpStatus::MULTI_STATUS);
    let logic: ApiResponse = read_and_write_back(LOGIC);
    assert_eq!(logic.errors().next().and_then(ApiError::more_info), Some(&json!({"event_no": "1"})));
}

#[test]
fn samples_are_built() {
    let failed = |event: &str| ApiError::new("5002", "DB 入力失敗,").with_more_info(json!({"event_no": event}));
    assert_eq!(ApiResponse::error(failed("1")), read_and_write_back(LOGIC));
    assert_eq!(ApiResponse::failures([failed("1"), failed("2")]), Ok(read_and_write_back(FAILURES)));
    let product = json!([{"event_no": "1", "item_code": "TEST_123", "item_value": "test"}]);
    let error = ApiError::new("5002", "Failed to insert database").with_more_info(json!({"event_no": "2"}));
    let partly = ApiResponse::success("products", product).and_then(|body| body.with_errors([error]));
    assert_eq!(partly, Ok(read_and_write_back(PARTLY)));
}

#[test]
fn everything_is_kept_as_it_came() {
    for sample in [
        "{}",
        r#"{"errors":[]}"#,
        r#"{"error":{"code":401,"message":"expired"}}"#,
        r#"{"error":{"code":"401","message":"expired","more_info":{}}}"#,
        r#"{"error":{"code":"error code","message":"","more_info":null}}"#,
        r#"{"error":{"code":-1,"message":"","more_info":[1,0.1,"x"]}}"#,
        r#"{"error":{"code":404,"message":"No API found."},"errors":[{"code":"5002","message":""}],"orders":1e300}"#,
    ] {
        let body: ApiResponse = read_and_write_back(sample);
        assert_eq!(misfit(&SCHEMA, &body.to_json()), None);
    }
    // Members that no document has are dropped, and so are those that are null where they may be absent.
    let body: ApiResponse =
        serde_json::from_str(r#"{"error":null,"errors":[{"code":1,"message":"","x":1}]}"#).expect("one");
    assert_eq!(body.to_json(), r#"{"errors":[{"code":1,"message":""}]}"#);
}

#[test]
fn the_message_tells_rows_of_one_status_apart() {
    for &row in ApiStatus::ALL {
        let status = row.http_status();
        let Ok(error) = ApiError::try_from(row) else {
            assert!(status.is_success());
            assert_eq!(ApiError::try_from(row), Err(InvalidApiResponse::NotAnError));
            continue;
        };
        assert!(error.code().is_number());
        for sent_with in [status, HttpStatus::OK, HttpStatus::MULTI_STATUS, HttpStatus::IM_USED] {
            assert_eq!(error.status(sent_with), Received::Known(row));
        }
        // A code that extends no status: the status of the response counts.
        let odd = ApiError::new("E1", row.message());
        assert_eq!(odd.status(status), Received::Known(row));
        assert_eq!(odd.status(HttpStatus::OK), Received::Unknown(&"E1".into()));
        // Another edition of the texts: only a status with one row is recognized.
        let only = ApiStatus::from_http_status(status).len() == 1;
        let reworded = ApiError::new(status.as_u16(), "reworded");
        assert_eq!(reworded.status(status).known(), only.then_some(row));
        assert_eq!(ApiResponse::error(error).to_response().status().as_u16(), status);
    }
    // The text of one status under another: ambiguous.
    let mixed = ApiError::new(404_u16, "Bad Request");
    assert_eq!(mixed.status(HttpStatus::BAD_REQUEST).known(), None);
}

#[test]
fn the_status_in_a_code() {
    let codes: [(NumberOrText, Option<u16>); 14] = [
        (4220_u16.into(), Some(422)),
        ("4220".into(), Some(422)),
        ("5002".into(), Some(500)),
        (401_u16.into(), Some(401)),
        (1000_u16.into(), Some(100)),
        (99_u16.into(), None),
        (6000_u16.into(), None),
        (4220.0.into(), Some(422)),
        (404.5.into(), None),
        (600_u16.into(), None),
        (42_200_u16.into(), None),
        (NumberOrText::Number(i128::MAX), None),
        ("0422".into(), None),
        ("error code".into(), None),
    ];
    for (code, status) in codes {
        assert_eq!(ApiError::new(code.clone(), "").code_status().map(u16::from), status, "{code}");
    }
}

#[test]
fn what_is_no_answer() {
    for (json, fault) in [
        ("[]", "invalid type"),
        (r#"{"error":"invalid_request"}"#, "invalid type"),
        (r#"{"error":{"code":404}}"#, "missing field `message`"),
        (r#"{"error":{"message":""}}"#, "missing field `code`"),
        (r#"{"error":{"code":[404],"message":""}}"#, "a code"),
        (r#"{"error":{"code":null,"message":""}}"#, "a code"),
        (r#"{"errors":{"code":404,"message":""}}"#, "invalid type"),
        (r#"{"error":{"code":404,"message":""},"error":null}"#, "duplicate field `error`"),
    ] {
        let told = refused::<ApiResponse>(json);
        assert!(told.contains(fault), "{json}: {told}");
    }
    assert_eq!(ApiResponse::failures([]), Err(InvalidApiResponse::NoErrors));
    for name in ["error", "errors"] {
        assert_eq!(ApiResponse::success(name, Value::Null), Err(InvalidApiResponse::ReservedName));
    }
    let twice = ApiResponse::success("products", 1).and_then(|body| body.with_resource("products", 1));
    assert_eq!(twice, Err(InvalidApiResponse::ResourceTwice));
}

fn error() -> impl Strategy<Value = ApiError> {
    let code = prop_oneof![
        any::<i64>().prop_map(NumberOrText::from),
        any::<u64>().prop_map(NumberOrText::from),
        ".{0,5}".prop_map(NumberOrText::from),
    ];
    (code, ".{0,20}", proptest::option::of(any::json())).prop_map(|(code, message, more_info)| {
        let error = ApiError::new(code, message);
        match more_info {
            Some(more_info) => error.with_more_info(more_info),
            None => error,
        }
    })
}

proptest! {
    #[test]
    fn what_is_built_is_read_back(
        one in proptest::option::of(error()),
        errors in proptest::collection::vec(error(), 0..3),
        resources in proptest::collection::btree_map("[^e].{0,6}", any::json(), 0..3),
    ) {
        let mut body = one.map_or_else(ApiResponse::default, ApiResponse::error);
        let count = body.errors().count() + errors.len();
        if !errors.is_empty() {
            body = body.with_errors(errors).expect("there are some");
        }
        for (name, resource) in resources {
            body = body.with_resource(&name, resource).expect("another name");
        }
        prop_assert_eq!(body.errors().count(), count);
        let json = body.to_json();
        prop_assert_eq!(misfit(&SCHEMA, &json), None);
        prop_assert_eq!(serde_json::from_str::<ApiResponse>(&json).ok(), Some(body));
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        let _ = serde_json::from_slice::<ApiResponse>(&bytes);
    }

    #[test]
    fn a_damaged_answer(bytes in any::damaged(PARTLY)) {
        if let Ok(body) = serde_json::from_slice::<ApiResponse>(&bytes) {
            prop_assert_eq!(serde_json::from_str::<ApiResponse>(&body.to_json()).ok(), Some(body));
        }
    }

    #[test]
    fn any_object(value in any::object(&["error", "errors", "code", "message", "more_info"]), status in 100_u16..600) {
        let status = HttpStatus::from_u16(status).expect("a status");
        if let Ok(body) = serde_json::from_value::<ApiResponse>(value) {
            let known = body.errors().filter_map(|error| error.status(status).known());
            prop_assert!(known.count() <= body.errors().count());
            prop_assert!(body.http_status().as_u16() >= 200);
            prop_assert_eq!(serde_json::from_str::<ApiResponse>(&body.to_json()).ok(), Some(body));
        }
    }
}
