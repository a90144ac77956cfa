//! cafe24: an error with the status and the message of the row; for the three rows of a success, what they would answer.

use errcodes::HttpStatus;
use errcodes_specs::cafe24::{ApiError, ApiResponse, ApiStatus, InvalidApiResponse, TABLE};
use serde_json::json;

use super::served::{Answer, Answers, partner, problem};
use crate::reference::Table;

pub(super) fn table() -> Option<(Table, Answers)> {
    partner(("cafe24", TABLE), ApiStatus::ALL, |row, _| answer(row))
}

fn answer(row: ApiStatus) -> Answer {
    match body(row) {
        Ok(body) => {
            let mut answer = body.to_response();
            *answer.status_mut() = row.http_status().into();
            answer
        }
        Err(invalid) => problem(HttpStatus::INTERNAL_SERVER_ERROR, invalid.to_string()),
    }
}

/// The successes are made of the resource and the error that the document has in its samples.
fn body(row: ApiStatus) -> Result<ApiResponse, InvalidApiResponse> {
    let product =
        || ApiResponse::success("products", json!([{"event_no": "1", "item_code": "TEST_123", "item_value": "test"}]));
    match row {
        ApiStatus::Success | ApiStatus::Created => product(),
        ApiStatus::MultiStatus => {
            let error = ApiError::new("5002", "Failed to insert database").with_more_info(json!({"event_no": "2"}));
            product()?.with_errors([error])
        }
        error => Ok(ApiResponse::error(error.try_into()?)),
    }
}
