//! One error of a body: a code, a message, and what the API adds.

use alloc::string::String;

use errcodes::{HttpStatus, NumberOrText, Received};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::{ApiStatus, InvalidApiResponse};

/// One error of an [`ApiResponse`](super::ApiResponse), as the samples of the document have it.
///
/// | member | rule |
/// |---|---|
/// | `code` | required; a number in some samples (`4220`), a string in others (`"5002"`), and kept as it came |
/// | `message` | required; a text for people, which changes from one edition of the API to the next |
/// | `more_info` | any JSON, `{}` in some answers, absent in others, and kept; only for errors of the business logic |
///
/// The code extends the HTTP status, as the document says without giving the rule: in its samples the first three
/// digits are the status. All other members are ignored.
///
/// ```
/// use errcodes::HttpStatus;
/// use errcodes_specs::cafe24::{ApiError, ApiStatus};
///
/// let error: ApiError = serde_json::from_str(r#"{"code": 4220, "message": "parameter.image_upload_type"}"#)?;
/// assert_eq!(error.code_status(), Some(HttpStatus::UNPROCESSABLE_ENTITY));
/// assert_eq!(error.status(HttpStatus::OK).known(), Some(ApiStatus::InvalidRequest));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApiError {
    code: NumberOrText,
    message: String,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    more_info: Option<Value>,
}

/// Reads a member that is present, even if it is `null`.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl ApiError {
    /// Returns an error with this code, in the form in which it is given, and this message.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiError;
    /// let text = ApiError::new("5002", "Failed to insert database");
    /// let number = ApiError::new(5002_u16, "Failed to insert database");
    /// assert_ne!(text, number);
    /// assert_eq!(text.code_status(), number.code_status());
    /// ```
    #[must_use]
    pub fn new(code: impl Into<NumberOrText>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), more_info: None }
    }

    /// Sets `more_info`.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiError;
    /// use serde_json::json;
    ///
    /// let error = ApiError::new("5002", "Failed to insert database").with_more_info(json!({"event_no": "2"}));
    /// assert_eq!(error.more_info(), Some(&json!({"event_no": "2"})));
    /// ```
    #[must_use]
    pub fn with_more_info(mut self, more_info: impl Into<Value>) -> Self {
        self.more_info = Some(more_info.into());
        self
    }

    /// Returns `code`, as it came.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiError;
    /// assert!(ApiError::new(401_u16, "").code().is_number());
    /// assert!(!ApiError::new("401", "").code().is_number());
    /// ```
    #[must_use]
    pub const fn code(&self) -> &NumberOrText {
        &self.code
    }

    /// Returns `message`.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiError;
    /// assert_eq!(ApiError::new(404_u16, "No API found.").message(), "No API found.");
    /// ```
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Returns `more_info`, as it came.
    ///
    /// ```
    /// # use errcodes_specs::cafe24::ApiError;
    /// let error: ApiError = serde_json::from_str(r#"{"code": 404, "message": "", "more_info": {}}"#)?;
    /// assert!(error.more_info().is_some());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub const fn more_info(&self) -> Option<&Value> {
        self.more_info.as_ref()
    }

    /// Returns the HTTP status that the code extends: a code of three digits is the status, of four the first three
    /// are.
    ///
    /// It is more reliable than that of the response: the document has a sample in which error 4003 is sent with status
    /// 200.
    ///
    /// ```
    /// # use errcodes::HttpStatus;
    /// # use errcodes_specs::cafe24::ApiError;
    /// assert_eq!(ApiError::new("5002", "").code_status(), Some(HttpStatus::INTERNAL_SERVER_ERROR));
    /// assert_eq!(ApiError::new(401_u16, "").code_status(), Some(HttpStatus::UNAUTHORIZED));
    /// assert_eq!(ApiError::new("E1", "").code_status(), None);
    /// assert_eq!(ApiError::new(50_021_u16, "").code_status(), None);
    /// ```
    #[must_use]
    pub fn code_status(&self) -> Option<HttpStatus> {
        let number = match self.code.as_u64()? {
            number @ 100..=999 => number,
            number @ 1000..=9999 => number / 10,
            _ => return None,
        };
        HttpStatus::from_u16(u16::try_from(number).ok()?)
    }

    /// Returns the row of the table if it can be told: `sent_with` is the HTTP status of the response.
    ///
    /// The status of the code counts, or that of the response if the code has none. If the table has several rows with
    /// it, the message decides; if no row has the message, the error is unknown.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Received};
    /// # use errcodes_specs::cafe24::{ApiError, ApiStatus};
    /// let error = ApiError::new(403_u16, "It is not the https protocol.");
    /// assert_eq!(error.status(HttpStatus::FORBIDDEN), Received::Known(ApiStatus::NotHttps));
    ///
    /// // An edition of the API whose texts are others: one of two rows, and nobody can say which.
    /// let error = ApiError::new(401_u16, "The token has expired.");
    /// assert_eq!(error.status(HttpStatus::UNAUTHORIZED), Received::Unknown(&401_u16.into()));
    /// ```
    #[must_use]
    pub fn status(&self, sent_with: HttpStatus) -> Received<ApiStatus, &NumberOrText> {
        // A success is not an error, whatever the status line says.
        let is_error = |status: &HttpStatus| status.is_client_error() || status.is_server_error();
        let status = self.code_status().filter(is_error).or(Some(sent_with).filter(is_error));
        let rows = status.map(ApiStatus::from_http_status).unwrap_or_default();
        let found = match rows {
            [only] => Some(*only),
            rows => ApiStatus::from_message(&self.message).filter(|row| rows.contains(row)),
        };
        found.map_or(Received::Unknown(&self.code), Received::Known)
    }
}

/// The error of a row: the status as a number, as the API sends it, and the message of the table. The three rows of a
/// success are not errors.
impl TryFrom<ApiStatus> for ApiError {
    type Error = InvalidApiResponse;

    fn try_from(status: ApiStatus) -> Result<Self, InvalidApiResponse> {
        if status.http_status().is_success() {
            return Err(InvalidApiResponse::NotAnError);
        }
        Ok(Self::new(status.http_status().as_u16(), status.message()))
    }
}
