//! Google Standard Payments: the object `ErrorResponse`, made now.

use std::time::{SystemTime, UNIX_EPOCH};

use errcodes_runtime::HttpStatus;
use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode};

use super::table::{Answer, Link, Table, problem};

pub(super) fn table() -> Table {
    Table::of(
        ("google-payments", "Google Standard Payments", Link::Name),
        ErrorResponseCode::ALL,
        |code| (code.description(), code.http_status()),
        |code, _| answer(code),
    )
}

fn answer(code: ErrorResponseCode) -> Answer {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let builder = ErrorResponse::builder(u64::try_from(now.as_millis()).unwrap_or_default());
    let builder = match code {
        // The one that has to say more, as the document's sample says it.
        ErrorResponseCode::InvalidIdentifier => builder
            .invalid_identifier("paymentIntegratorAccountId")
            .description("Unknown paymentIntegratorAccountId: PIAID1"),
        code => builder.code(code).description(code.description().as_str()),
    };
    match builder.build() {
        Ok(response) => response.to_response(),
        Err(invalid) => problem(HttpStatus::INTERNAL_SERVER_ERROR, invalid.to_string()),
    }
}
