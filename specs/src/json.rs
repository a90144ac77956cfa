//! The parts that all JSON messages share: the text, and the response over HTTP.

use alloc::string::String;

use serde::Serialize;

/// Returns the message as JSON.
pub(crate) fn text(message: &impl Serialize) -> String {
    // Writing fails only if a map has a key that is not a text, or if a type refuses: neither is the case here.
    serde_json::to_string(message).unwrap_or_default()
}

/// Returns the message as the response of a server.
#[cfg(feature = "http")]
pub(crate) fn response(status: errcodes::HttpStatus, message: &impl Serialize) -> http::Response<String> {
    use http::header::{CONTENT_TYPE, HeaderValue};

    let mut response = http::Response::new(text(message));
    *response.status_mut() = status.into();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
