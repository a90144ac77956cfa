//! Google Standard Payments: the object `ErrorResponse`, made now.

use std::time::{SystemTime, UNIX_EPOCH};

use errcodes::{AcceptLanguage, HttpStatus};
use errcodes_specs::google_payments::{ErrorResponse, ErrorResponseCode, TABLE};

use super::served::{Answer, Answers, in_language, partner, problem};
use crate::reference::Table;

pub(super) fn table() -> Option<(Table, Answers)> {
    partner(("google-payments", TABLE), ErrorResponseCode::ALL, |code, request| answer(code, &request.languages))
}

fn answer(code: ErrorResponseCode, languages: &AcceptLanguage<'_>) -> Answer {
    let (tag, description) = code.description().accept_language(languages);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let builder = ErrorResponse::builder(u64::try_from(now.as_millis()).unwrap_or_default());
    let builder = match code {
        // The one that has to say more, as the document's sample says it.
        ErrorResponseCode::InvalidIdentifier => builder
            .invalid_identifier("paymentIntegratorAccountId")
            .description("Unknown paymentIntegratorAccountId: PIAID1"),
        code => builder.code(code).description(description),
    };
    match builder.build() {
        // The document's sample is in English.
        Ok(response) if code == ErrorResponseCode::InvalidIdentifier => response.to_response(),
        Ok(response) => in_language(response.to_response(), tag),
        Err(invalid) => problem(HttpStatus::INTERNAL_SERVER_ERROR, invalid.to_string()),
    }
}
