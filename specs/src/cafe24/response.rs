//! The body of a response: one error, several, a success, or a success with errors.

use alloc::{string::String, vec::Vec};
use core::{error::Error, fmt};

use errcodes::HttpStatus;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{ApiError, ApiStatus};

/// The body of a response of the cafe24 API.
///
/// The document shows five shapes, and errors in four of them:
///
/// | shape | what it means |
/// |---|---|
/// | `{"products": […]}` | success: the resource under its name |
/// | `{"error": {…}}` | one error, of the request, of the response, or of the business logic |
/// | `{"errors": […]}` | every one of several requests failed |
/// | `{"products": […], "errors": […]}` | some requests succeeded, others did not |
///
/// The HTTP status does not tell them apart: in the samples an error is sent with 200, and so is a success with errors.
/// Check every response for errors. Resources are kept as JSON.
///
/// ```
/// use errcodes_specs::cafe24::ApiResponse;
///
/// // HTTP/1.1 200 OK
/// let body: ApiResponse = serde_json::from_str(
///     r#"{"products": [{"event_no": "1"}],
///         "errors": [{"code": "5002", "message": "Failed to insert database", "more_info": {"event_no": "2"}}]}"#,
/// )?;
/// assert_eq!(body.resource("products").map(|list| list[0]["event_no"] == "1"), Some(true));
/// assert_eq!(body.errors().map(|error| error.code().to_string()).collect::<Vec<_>>(), ["5002"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApiResponse {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<ApiError>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<ApiError>>,
    #[serde(flatten)]
    resources: Map<String, Value>,
}

impl ApiResponse {
    /// Returns `{"error": {…}}`.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::{ApiResponse, ApiStatus};
    /// let body = ApiResponse::error(ApiStatus::ApiNotFound.try_into()?);
    /// assert_eq!(body.to_json(), r#"{"error":{"code":404,"message":"No API found."}}"#);
    /// # Ok::<(), errcodes_specs::cafe24::InvalidApiResponse>(())
    /// ```
    #[must_use]
    pub fn error(error: ApiError) -> Self {
        Self { error: Some(error), ..Self::default() }
    }

    /// Returns `{"<name>": …}`: a success, to which resources and errors can be added.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::{ApiError, ApiResponse};
    /// use serde_json::json;
    ///
    /// let body = ApiResponse::success("products", json!([{"event_no": "1"}]))?
    ///     .with_errors([ApiError::new("5002", "Failed to insert database")])?;
    /// assert_eq!(
    ///     body.to_json(),
    ///     r#"{"errors":[{"code":"5002","message":"Failed to insert database"}],"products":[{"event_no":"1"}]}"#
    /// );
    /// # Ok::<(), errcodes_specs::cafe24::InvalidApiResponse>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidApiResponse`] for a resource called `error` or `errors`.
    pub fn success(name: &str, resource: impl Into<Value>) -> Result<Self, InvalidApiResponse> {
        Self::default().with_resource(name, resource)
    }

    /// Returns `{"errors": […]}`.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::{ApiError, ApiResponse, InvalidApiResponse};
    /// let body = ApiResponse::failures([ApiError::new("5002", "1"), ApiError::new("5002", "2")])?;
    /// assert_eq!(body.errors().count(), 2);
    /// assert_eq!(ApiResponse::failures([]), Err(InvalidApiResponse::NoErrors));
    /// # Ok::<(), errcodes_specs::cafe24::InvalidApiResponse>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidApiResponse`] if there is no error at all, which would be read as a success.
    pub fn failures(errors: impl IntoIterator<Item = ApiError>) -> Result<Self, InvalidApiResponse> {
        Self::default().with_errors(errors)
    }

    /// Adds a resource.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::{ApiResponse, InvalidApiResponse};
    /// assert!(ApiResponse::default().with_resource("orders", 1).is_ok());
    /// assert_eq!(ApiResponse::default().with_resource("errors", 1), Err(InvalidApiResponse::ReservedName));
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidApiResponse`] for a resource called `error` or `errors`, and for a duplicate one.
    pub fn with_resource(mut self, name: &str, resource: impl Into<Value>) -> Result<Self, InvalidApiResponse> {
        if matches!(name, "error" | "errors") {
            return Err(InvalidApiResponse::ReservedName);
        }
        match self.resources.insert(name.into(), resource.into()) {
            None => Ok(self),
            Some(_) => Err(InvalidApiResponse::ResourceTwice),
        }
    }

    /// Adds these errors.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::{ApiError, ApiResponse};
    /// let body = ApiResponse::default().with_errors([ApiError::new("5002", "1")])?;
    /// assert_eq!(body.with_errors([ApiError::new("5002", "2")])?.errors().count(), 2);
    /// # Ok::<(), errcodes_specs::cafe24::InvalidApiResponse>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`InvalidApiResponse`] if there is no error at all.
    pub fn with_errors(mut self, errors: impl IntoIterator<Item = ApiError>) -> Result<Self, InvalidApiResponse> {
        let list = self.errors.get_or_insert_default();
        list.extend(errors);
        if list.is_empty() { Err(InvalidApiResponse::NoErrors) } else { Ok(self) }
    }

    /// Returns every error of the body: that of `error`, then those of `errors`.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::{ApiError, ApiResponse};
    /// assert_eq!(ApiResponse::error(ApiError::new(404_u16, "No API found.")).errors().count(), 1);
    /// assert_eq!(ApiResponse::default().errors().count(), 0);
    /// ```
    pub fn errors(&self) -> impl Iterator<Item = &ApiError> {
        self.error.iter().chain(self.errors.iter().flatten())
    }

    /// Returns the resource of this name, or `None`.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiResponse;
    /// let body: ApiResponse = serde_json::from_str(r#"{"products": []}"#)?;
    /// assert!(body.resource("products").is_some());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&Value> {
        self.resources.get(name)
    }

    /// Returns all members except `error` and `errors`.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiResponse;
    /// let body: ApiResponse = serde_json::from_str(r#"{"products": [], "links": []}"#)?;
    /// assert_eq!(body.resources().len(), 2);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn resources(&self) -> &Map<String, Value> {
        &self.resources
    }

    /// Returns the status that the table has for such a body: 200 without errors, 207 for a success with errors, else
    /// that of the first error's code, or 500 if the code has none.
    ///
    /// In the samples of the document such bodies are also sent with 200 instead of 207, and one with 200 instead of
    /// 400.
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// # use errcodes_specs::cafe24::{ApiError, ApiResponse};
    /// assert_eq!(ApiResponse::error(ApiError::new("4220", "")).http_status(), HttpStatus::UNPROCESSABLE_ENTITY);
    /// assert_eq!(ApiResponse::default().http_status(), HttpStatus::OK);
    /// ```
    #[must_use]
    pub fn http_status(&self) -> HttpStatus {
        let Some(first) = self.errors().next() else {
            return ApiStatus::Success.http_status();
        };
        if !self.resources.is_empty() {
            return ApiStatus::MultiStatus.http_status();
        }
        let status = first.code_status().filter(|status| status.is_client_error() || status.is_server_error());
        status.unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
    }

    /// Returns the body as JSON.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiResponse;
    /// assert_eq!(ApiResponse::default().to_json(), "{}");
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        crate::json::text(self)
    }

    /// Returns the body as the response of a server, with [`http_status`](Self::http_status).
    ///
    /// ```
    /// # use errcodes_specs::cafe24::{ApiError, ApiResponse};
    /// assert_eq!(ApiResponse::error(ApiError::new("5002", "")).to_response().status(), 500);
    /// ```
    #[cfg(feature = "http")]
    #[must_use]
    pub fn to_response(&self) -> http::Response<String> {
        crate::json::response(self.http_status(), self)
    }
}

/// The reasons why something is not an [`ApiResponse`].
///
/// ```
/// use errcodes_specs::cafe24::{ApiResponse, InvalidApiResponse};
///
/// let invalid = ApiResponse::success("error", "oops");
/// assert_eq!(invalid, Err(InvalidApiResponse::ReservedName));
/// assert_eq!(InvalidApiResponse::ReservedName.to_string(), "a resource cannot be called `error` or `errors`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidApiResponse {
    /// A resource with the name of an error member.
    ReservedName,
    /// Two resources of one name.
    ResourceTwice,
    /// A list of errors without an error.
    NoErrors,
    /// A row of the table that is a success.
    NotAnError,
}

impl fmt::Display for InvalidApiResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ReservedName => "a resource cannot be called `error` or `errors`",
            Self::ResourceTwice => "duplicate resource",
            Self::NoErrors => "a list of errors needs at least one",
            Self::NotAnError => "a success is not an error",
        })
    }
}

impl Error for InvalidApiResponse {}
