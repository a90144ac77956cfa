//! Problem details: an error of any catalog as the body of an HTTP response, RFC 9457.

mod read;
mod write;

use alloc::string::{String, ToString as _};

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
/// It is written as an object of the members that are there. It is read from one of any members:
///
/// - one whose value is not of the type that the RFC gives it is ignored, as is a status that is
///   none: `"404"`, 999, `null`;
/// - extension members other than the two are ignored, as clients have to do with those that they do
///   not know (§3.2); to keep them, flatten a `Problem` into a struct of your own;
/// - of a member that stands twice, the last one counts.
///
/// What is no JSON, or no object, is an error, and so is a number that the reader of the format does
/// not take at all, wherever it stands for one of these members: `serde_json` says of `1e400` that it
/// is out of range, which [RFC 8259 §6] allows it to.
///
/// [RFC 9457 §3]: https://www.rfc-editor.org/rfc/rfc9457.html#section-3
/// [RFC 8259 §6]: https://www.rfc-editor.org/rfc/rfc8259.html#section-6
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Problem {
    /// `type`: a URI reference that tells what kind of problem it is (§3.1.1); see
    /// [`problem_type`](Self::problem_type).
    pub type_uri: Option<String>,
    /// `title`: the kind of problem in a few words, the same each time it occurs (§3.1.3).
    pub title: Option<String>,
    /// `status`: that of the HTTP response, for those who see the body alone (§3.1.2).
    pub status: Option<HttpStatus>,
    /// `detail`: what has happened this time, for people; never to be parsed (§3.1.4).
    pub detail: Option<String>,
    /// `instance`: a URI reference that tells this occurrence from others (§3.1.5).
    pub instance: Option<String>,
    /// `code`, an extension member (§3.2): the wire key of the catalog.
    pub code: Option<NumberOrText>,
    /// `catalog`, an extension member (§3.2): the name of the catalog.
    pub catalog: Option<String>,
}

impl Problem {
    /// The media type, `application/problem+json`: RFC 9457 §6.1.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// The problem of an error that has no URI of its own, so that the type is `about:blank`.
    ///
    /// Such a problem says no more than its status (§4.2.1): the title is the phrase of that. The
    /// `detail` is the column `description`, or else `title`, in the language that
    /// [`Localized::get`] finds.
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
    #[must_use]
    pub fn of<E: ErrorCatalog>(error: &E, language: &str) -> Self {
        let entry = error.entry();
        let text = |text: Localized| text.get(language).to_string();
        Self {
            type_uri: None,
            title: entry.http_status.and_then(HttpStatus::reason_phrase).map(String::from),
            status: entry.http_status,
            detail: entry.description.or(entry.title).map(text),
            instance: None,
            code: Some(entry.code.into()),
            catalog: Some(E::CATALOG.name.into()),
        }
    }

    /// The problem of an error that has a URI: what clients are to tell it by (§3.1.1). A page for
    /// people at that address, if it is one, is a good thing.
    ///
    /// The title is the column `title` in this language, or else the error's name; the `detail` is
    /// the column `description`.
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
        Self {
            type_uri: Some(type_uri.into()),
            title: Some(entry.title.map_or_else(|| entry.name.to_string(), text)),
            detail: entry.description.map(text),
            ..Self::of(error, language)
        }
    }

    /// With what has happened this time, in place of what the table says of the error.
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

    /// With a URI reference that tells this occurrence from others.
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

    /// The type as the RFC counts it: `about:blank` where there is none (§3.1.1). It may be relative;
    /// resolve it before it is compared.
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

/// A problem that says no more than its status: §4.2.1.
impl From<HttpStatus> for Problem {
    fn from(status: HttpStatus) -> Self {
        let title = status.reason_phrase().map(String::from);
        Self { title, status: Some(status), ..Self::default() }
    }
}
