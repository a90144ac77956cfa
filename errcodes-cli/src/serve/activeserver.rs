//! ActiveServer: the error message of 3-D Secure, from the component that has such errors.

use errcodes::{AcceptLanguage, HttpStatus};
use errcodes_specs::activeserver::{
    ActiveServerError, ActiveServerErrorCategory, Component, ErrorMessage, InvalidErrorMessage, MessageType, TABLE,
    TransactionId,
};

use super::served::{Answer, Answers, in_language, partner, problem};
use crate::reference::Table;

/// The same in every answer, so that a test can rely on it.
const TRANSACTION: &str = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e";

pub(super) fn table() -> Option<(Table, Answers)> {
    partner(("activeserver", TABLE), ActiveServerError::ALL, |error, request| answer(error, &request.languages))
}

fn answer(error: ActiveServerError, languages: &AcceptLanguage<'_>) -> Answer {
    let (tag, detail) = error.description().accept_language(languages);
    match message(error, detail) {
        Ok(message) => in_language(message.to_response(), tag),
        Err(invalid) => problem(HttpStatus::INTERNAL_SERVER_ERROR, invalid.to_string()),
    }
}

fn message(error: ActiveServerError, detail: &str) -> Result<ErrorMessage, InvalidErrorMessage> {
    // The codes of UnionPay are those of its directory server; all others ActiveServer may find itself.
    let component = match error.category() {
        ActiveServerErrorCategory::UnionPay => Component::DirectoryServer,
        _ => Component::Server,
    };
    let builder = ErrorMessage::builder(error).component(component).detail(detail).message_type(MessageType::AReq);
    match TRANSACTION.parse::<TransactionId>() {
        Ok(id) => builder.transaction_id(Component::Server, id).build(),
        Err(_) => builder.build(),
    }
}
