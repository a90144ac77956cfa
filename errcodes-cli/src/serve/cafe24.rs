//! cafe24: an error with the status and the message of the row; for the three rows of a success, what they would answer.

use errcodes::HttpStatus;
use errcodes_specs::cafe24::{ApiError, ApiResponse, ApiStatus, InvalidApiResponse};
use serde_json::json;

use super::table::{Answer, Link, Table, problem};

pub(super) fn table() -> Table {
    Table::of(
        ("cafe24", "cafe24 API", Link::Variant),
        ApiStatus::ALL,
        |row| (row.cases(), row.http_status()),
        |row, _| answer(row),
    )
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
