//! The enums under the features `http` and `serde`: their status for the `http` crate, and their wire key through serde.

use std::fmt::Debug;

use errcodes::ErrorCatalog;
use errcodes_specs::activeserver::{ActiveServerError, ErrorMessage};
use errcodes_specs::cafe24::{ApiError, ApiResponse, ApiStatus};
use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};
use errcodes_specs::intra_mart::AuthFault;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

fn is_the_wire_key<E>(errors: &[E])
where
    E: ErrorCatalog + Serialize + DeserializeOwned + PartialEq + Debug,
{
    for error in errors {
        let code = error.entry().code().expect("every row has a code");
        let key = code.as_u64().map_or_else(|| Value::from(code.to_string()), Value::from);
        assert_eq!(serde_json::to_value(error).expect("a code can be written"), key);
        assert_eq!(serde_json::from_value::<E>(key).expect("a code of the table"), *error);
    }
    assert!(serde_json::from_str::<E>("\"no such code\"").is_err());
}

#[test]
fn serde_has_the_wire_key() {
    is_the_wire_key(ActiveServerError::ALL);
    is_the_wire_key(ApiStatus::ALL);
    is_the_wire_key(ErrorResponseCode::ALL);
    is_the_wire_key(AuthFault::ALL);
}

/// Of one type: `http::StatusCode`, as the first is.
fn same<S: PartialEq + Debug>(found: &S, expected: impl Into<S>) {
    assert_eq!(*found, expected.into());
}

#[test]
fn http_has_the_status() {
    for &error in ActiveServerError::ALL {
        same(&ErrorMessage::from(error).to_response().status(), error);
    }
    for &row in ApiStatus::ALL {
        if let Ok(error) = ApiError::try_from(row) {
            same(&ApiResponse::error(error).to_response().status(), row);
        }
    }
    for &code in ErrorResponseCode::ALL {
        let builder = ErrorResponse::builder(5);
        let response = match code {
            ErrorResponseCode::InvalidIdentifier => builder.invalid_identifier("googlePaymentToken"),
            code => builder.code(code),
        };
        same(&response.build().expect("no rule is broken").to_response().status(), code);
    }
}
