//! Problem details: an error of any catalog as the body of an HTTP response, RFC 9457.

mod read;
#[cfg(test)]
mod tests;
mod value;
mod write;

use alloc::{
    collections::BTreeMap,
    string::{String, ToString as _},
};

use serde_json::Value;

use crate::{ErrorCatalog, HttpStatus, Localized, NumberOrText};

/// A problem details object ([RFC 9457 §3]), with the code and its catalog as extension members.
///
/// ```
/// # fn main() -> Result<(), serde_json::Error> {
/// use errcodes::{Problem, catalog};
///
/// catalog! {
///     /// What the shop answers.
///     #[catalog(table = "code:u16,name,http_status,description@en\n101,OUT_OF_STOCK,409,We have run out of it.\n")]
///     pub enum ShopError {}
/// }
///
/// let problem = Problem::typed("https://shop.example/errors/101", &ShopError::OutOfStock, "en-GB");
/// let json = r#"{
///     "type": "https://shop.example/errors/101",
///     "title": "OUT_OF_STOCK",
///     "status": 409,
///     "detail": "We have run out of it.",
///     "code": 101,
///     "catalog": "ShopError"
/// }"#;
/// assert_eq!(problem, serde_json::from_str(json)?);
/// # Ok(())
/// # }
/// ```
///
/// # With serde
///
/// It is written as an object of the members that are set. Any object is read:
///
/// - a member whose value is not of the type that the RFC gives it is ignored, as is a status that is not from 100 to
///   599: `"404"`, 999, `null`;
/// - all other members are kept in [`extensions`](Self::extensions), except one with a number that does not fit an `f64`
///   (`1e400`, without the feature `arbitrary_precision` of `serde_json`) or nested more than 127 deep, which is ignored;
/// - of a member that occurs twice the last one counts.
///
/// Only what is not JSON, or not an object, is an error.
///
/// [RFC 9457 §3]: https://www.rfc-editor.org/rfc/rfc9457.html#section-3
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Problem {
    /// `type`: a URI reference that identifies the kind of problem (§3.1.1); see [`problem_type`](Self::problem_type).
    pub type_uri: Option<String>,
    /// `title`: the kind of problem in a few words, the same each time it occurs (§3.1.3).
    pub title: Option<String>,
    /// `status`: that of the HTTP response, for those who see the body alone (§3.1.2).
    pub status: Option<HttpStatus>,
    /// `detail`: what has happened this time, for people; never to be parsed (§3.1.4).
    pub detail: Option<String>,
    /// `instance`: a URI reference that identifies this occurrence (§3.1.5).
    pub instance: Option<String>,
    /// `code`, an extension member (§3.2): the code of the row.
    pub code: Option<NumberOrText>,
    /// `catalog`, an extension member (§3.2): the name of the catalog.
    pub catalog: Option<String>,
    /// All other members, such as `errors` or `traceId`, also a `code` that is neither a number nor a text (§3.2).
    ///
    /// A member of the name of a field above is only written if that field is `None`.
    pub extensions: BTreeMap<String, Value>,
}

impl Problem {
    /// The media type, `application/problem+json`: RFC 9457 §6.1.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// Returns the problem of an error. Its type is the `base` of the catalog with the percent-encoded code, which leads to
    /// the row on the page of `cargo errcodes doc`; title and detail are those of [`typed`](Self::typed).
    ///
    /// Without a `base` the type is `about:blank`. Such a problem says no more than its status (§4.2.1), so that the title
    /// is the status's reason phrase. The `detail` is the column `message`, else `description`, else `title`, in the
    /// language that [`Localized::get`] finds.
    ///
    /// ```
    /// # use errcodes::{NumberOrText, Problem, catalog};
    /// # catalog! {
    /// #     #[catalog(table = "code:u16,name,http_status,description@en\n101,OUT_OF_STOCK,409,We have run out of it.\n")]
    /// #     pub enum ShopError {}
    /// # }
    /// let problem = Problem::of(&ShopError::OutOfStock, "en");
    /// assert_eq!(problem.problem_type(), "about:blank");
    /// assert_eq!(problem.title.as_deref(), Some("Conflict"));
    /// assert_eq!(problem.detail.as_deref(), Some("We have run out of it."));
    /// assert_eq!(problem.code, Some(NumberOrText::from(101_u16)));
    /// ```
    ///
    /// ```
    /// # use errcodes::{Problem, catalog};
    /// catalog! {
    ///     #[catalog(table = "code,name\nA/1,OUT_OF_STOCK\n", base = "https://errors.example.com/#shop-")]
    ///     pub enum ShopError {}
    /// }
    ///
    /// let problem = Problem::of(&ShopError::OutOfStock, "en");
    /// assert_eq!(problem.problem_type(), "https://errors.example.com/#shop-A%2F1");
    /// assert_eq!(problem.title.as_deref(), Some("OUT_OF_STOCK"));
    /// ```
    #[must_use]
    pub fn of<E: ErrorCatalog>(error: &E, language: &str) -> Self {
        match error.entry().problem_type() {
            Some((base, anchor)) => Self::typed([base, anchor].concat(), error, language),
            None => Self::untyped(error, language),
        }
    }

    fn untyped<E: ErrorCatalog>(error: &E, language: &str) -> Self {
        let entry = error.entry();
        let text = |text: Localized| text.get(language).to_string();
        Self {
            type_uri: None,
            title: entry.http_status().and_then(HttpStatus::reason_phrase).map(String::from),
            status: entry.http_status(),
            detail: entry.message().or(entry.description()).or(entry.title()).map(text),
            instance: None,
            code: entry.code().map(NumberOrText::from),
            catalog: Some(E::CATALOG.name.into()),
            extensions: BTreeMap::new(),
        }
    }

    /// Returns the problem of an error that has a URI, by which clients are to recognize it (§3.1.1). The RFC encourages a
    /// page for people at that address.
    ///
    /// The title is the column `title` in this language, else the column `name`, else the status's reason phrase; the
    /// `detail` is the column `message`, else `description`. A message with placeholders has no values here; set it by
    /// [`with_detail`](Self::with_detail).
    ///
    /// ```
    /// # use errcodes::{Problem, catalog};
    /// # catalog! {
    /// #     #[catalog(table = "name,http_status,title@en,title@ja\nOUT_OF_STOCK,409,Out of stock,在庫切れ\n")]
    /// #     pub enum ShopError {}
    /// # }
    /// let problem = Problem::typed("https://shop.example/errors/101", &ShopError::OutOfStock, "ja");
    /// assert_eq!(problem.title.as_deref(), Some("在庫切れ"));
    /// ```
    #[must_use]
    pub fn typed<E: ErrorCatalog>(type_uri: impl Into<String>, error: &E, language: &str) -> Self {
        let entry = error.entry();
        let text = |text: Localized| text.get(language).to_string();
        let problem = Self::untyped(error, language);
        Self {
            type_uri: Some(type_uri.into()),
            title: entry.title().map(text).or_else(|| entry.name().map(String::from)).or(problem.title),
            detail: entry.message().or(entry.description()).map(text),
            ..problem
        }
    }

    /// Sets what has happened this time, in place of what the table says of the error.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Problem};
    /// let problem = Problem::from(HttpStatus::CONFLICT).with_detail("3 are left, 5 were ordered.");
    /// assert_eq!(problem.detail.as_deref(), Some("3 are left, 5 were ordered."));
    /// ```
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Sets a URI reference that identifies this occurrence.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Problem};
    /// let problem = Problem::from(HttpStatus::CONFLICT).with_instance("/orders/12/problems/3");
    /// assert_eq!(problem.instance.as_deref(), Some("/orders/12/problems/3"));
    /// ```
    #[must_use]
    pub fn with_instance(mut self, uri: impl Into<String>) -> Self {
        self.instance = Some(uri.into());
        self
    }

    /// Sets an extension member.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Problem};
    /// let problem = Problem::from(HttpStatus::BAD_REQUEST).with_extension("traceId", "t1");
    /// assert_eq!(
    ///     serde_json::to_string(&problem)?,
    ///     r#"{"title":"Bad Request","status":400,"traceId":"t1"}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn with_extension(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.extensions.insert(name.into(), value.into());
        self
    }

    /// Returns the type, or `about:blank` if there is none (§3.1.1). It may be relative: resolve it before you compare it.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Problem};
    /// assert_eq!(Problem::from(HttpStatus::CONFLICT).problem_type(), "about:blank");
    /// ```
    #[must_use]
    pub fn problem_type(&self) -> &str {
        self.type_uri.as_deref().unwrap_or("about:blank")
    }
}

/// A problem that says no more than its status (§4.2.1).
impl From<HttpStatus> for Problem {
    fn from(status: HttpStatus) -> Self {
        let title = status.reason_phrase().map(String::from);
        Self { title, status: Some(status), ..Self::default() }
    }
}
