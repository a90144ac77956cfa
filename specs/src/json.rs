//! The parts that all JSON messages share: the text, the response over HTTP, and a member of a closed set.

use alloc::string::String;

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};

/// Returns the message as JSON.
pub(crate) fn text(message: &impl Serialize) -> String {
    // Writing fails only if a map has a key that is not a text, or if a type refuses: neither is the case here.
    serde_json::to_string(message).unwrap_or_default()
}

/// Reads one of a few texts. Unlike that of a derived enum, the error quotes what the peer sent, so that it forges no line
/// of a log.
pub(crate) fn one_of<'de, D: Deserializer<'de>, T: Copy>(
    deserializer: D,
    known: &[(&str, T)],
    expected: &str,
) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    let found = known.iter().find(|(known, _)| *known == text);
    found.map(|&(_, value)| value).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &expected))
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
