//! What all JSON messages have in common: how they become a text, and an answer over HTTP.

use alloc::string::String;

use serde::Serialize;

/// The message as JSON.
pub(crate) fn text(message: &impl Serialize) -> String {
    // Writing fails only where a map has a key that is no text, or a type refuses: here neither does.
    serde_json::to_string(message).unwrap_or_default()
}

/// The message as the answer of a server.
#[cfg(feature = "http")]
pub(crate) fn response(status: errcodes::HttpStatus, message: &impl Serialize) -> http::Response<String> {
    use http::header::{CONTENT_TYPE, HeaderValue};

    let mut response = http::Response::new(text(message));
    *response.status_mut() = status.into();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
