//! cafe24: the statuses of a shop platform's API.

/// The table, as CSV.
pub const TABLE: &str = include_str!("../cafe24.csv");

catalog_with_status! {
    /// Every status of the cafe24 API. Several share one HTTP status; the message tells them apart.
    ///
    /// ```
    /// use errcodes::HttpStatus;
    /// use errcodes_specs::cafe24::ApiStatus;
    ///
    /// let unavailable = ApiStatus::from_http_status(HttpStatus::SERVICE_UNAVAILABLE);
    /// assert_eq!(unavailable, [ApiStatus::ServiceUnavailable, ApiStatus::ApiUnavailable]);
    /// assert_eq!(ApiStatus::from_message("No API found."), Some(ApiStatus::ApiNotFound));
    /// ```
    #[catalog(spec = "cafe24.csv")]
    pub enum ApiStatus {}
}

#[cfg(feature = "messages")]
mod error;
#[cfg(feature = "messages")]
mod response;

#[cfg(feature = "messages")]
pub use self::{
    error::ApiError,
    response::{ApiResponse, InvalidApiResponse},
};
