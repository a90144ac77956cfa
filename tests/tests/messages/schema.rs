//! JSON Schemas, written from the documents and not from our types: every message that we build is valid.

use std::fs;

use jsonschema::Validator;
use serde_json::Value;

/// The schema of this name.
pub(crate) fn schema(name: &str) -> Validator {
    let path = format!("{}/tests/messages/schemas/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let schema: Value = serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    jsonschema::validator_for(&schema).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

/// Returns the first violation of the schema in `json`.
pub(crate) fn misfit(schema: &Validator, json: &str) -> Option<String> {
    let value: Value = serde_json::from_str(json).expect("a message is JSON");
    schema.validate(&value).err().map(|fault| format!("{}: {fault} in {json}", fault.instance_path()))
}

#[test]
fn the_schemas_refuse_what_the_documents_forbid() {
    let header = r#""responseHeader": {"responseTimestamp": "1"}"#;
    for (name, json) in [
        ("activeserver", "{}".to_owned()),
        (
            "activeserver",
            r#"{"errorCode": 101, "errorComponent": "S", "errorDescription": "", "errorDetail": ""}"#.to_owned(),
        ),
        (
            "activeserver",
            r#"{"errorCode": "1026", "errorComponent": "D", "errorDescription": "", "errorDetail": ""}"#.to_owned(),
        ),
        ("cafe24", r#"{"error": {"code": 404}}"#.to_owned()),
        ("cafe24", r#"{"errors": {"code": 404, "message": ""}}"#.to_owned()),
        ("google-payments", r#"{"errorResponseCode": "IDEMPOTENCY_VIOLATION"}"#.to_owned()),
        ("google-payments", format!(r#"{{{header}, "errorResponseCode": "INVALID_IDENTIFIER"}}"#)),
        ("google-payments", format!(r#"{{{header}, "errorResponseCode": "UNKNOWN_ERROR_RESPONSE_CODE"}}"#)),
    ] {
        assert!(misfit(&schema(name), &json).is_some(), "{name} takes {json}");
    }
}
