//! A service whose errors are one enum: a response is in the language of the caller, the log in the table's first.

use std::error::Error;
use std::io;
use std::num::ParseIntError;
use std::path::PathBuf;
use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::status::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Json, Router};
use errcodes::{AcceptLanguage, ErrorCatalog, Problem};

/// What can go wrong. `Display` is the message in the first language, `source` is the cause.
#[derive(ErrorCatalog, Debug)]
#[catalog(spec = "tables/accounts.csv", display = "message", require_locales("en", "ja"), impls(http))]
pub(crate) enum AccountError {
    NotFound { user_code: String },
    Locked { user_code: String },
    OverLimit { amount: u64, limit: u64 },
    Corrupt { user_code: String, source: ParseIntError },
    Storage(#[from] io::Error),
}

/// An error does not know the language of the request: it is an extension of the response, and `answer` writes the body.
impl IntoResponse for AccountError {
    fn into_response(self) -> Response {
        (StatusCode::from(&self), Extension(Arc::new(self))).into_response()
    }
}

/// Logs the error of a handler, and responds with it in the language of the request.
async fn answer(request: Request, next: Next) -> Response {
    let languages = AcceptLanguage::from(request.headers()).into_owned();
    let response = next.run(request).await;
    let Some(error) = response.extensions().get::<Arc<AccountError>>() else { return response };
    tracing::warn!(code = error.code(), error = error as &dyn Error);

    let message = error.message().accept_language(&languages);
    let problem = Problem::of(&**error, message.locale()).with_detail(message);
    let headers =
        [(CONTENT_TYPE, Problem::MEDIA_TYPE), (CONTENT_LANGUAGE, message.locale()), (VARY, ACCEPT_LANGUAGE.as_str())];
    (response.status(), headers, Json(problem)).into_response()
}

/// What would be left of a user's limit after a payment.
async fn remaining(
    State(users): State<PathBuf>,
    Path((user_code, amount)): Path<(String, u64)>,
) -> Result<String, AccountError> {
    let users = tokio::fs::read_to_string(users).await?;
    let mut users = users.lines().filter_map(|line| line.split_once(','));
    let limit = match users.find(|(code, _)| *code == user_code) {
        None => return Err(AccountError::NotFound { user_code }),
        Some((_, "locked")) => return Err(AccountError::Locked { user_code }),
        Some((_, limit)) => limit.parse().map_err(|source| AccountError::Corrupt { user_code, source })?,
    };
    if amount > limit {
        return Err(AccountError::OverLimit { amount, limit });
    }
    Ok(format!("{} yen\n", limit - amount))
}

/// Returns the service, which reads a file with a user and a limit on each line.
pub(crate) fn router(users: PathBuf) -> Router {
    Router::new()
        .route("/users/{user_code}/remaining/{amount}", get(remaining))
        .layer(from_fn(answer))
        .with_state(users)
}
