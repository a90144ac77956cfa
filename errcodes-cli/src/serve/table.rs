//! What is served under one name: the rows, how they are found, and how each is answered.

use std::fmt::{self, Write as _};

use errcodes::{AcceptLanguage, Entry, ErrorCatalog, HttpStatus, Localized, Problem, soap::Version};
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, HeaderValue, VARY};

/// An answer, whole.
pub(super) type Answer = http::Response<String>;

/// How the row at this place is answered.
type Answers = Box<dyn Fn(usize, &Request) -> Answer + Send + Sync>;

/// A table as it is served.
pub(super) struct Table {
    /// The first segment of its paths.
    pub(super) name: String,
    /// Where it comes from, for people.
    pub(super) source: String,
    pub(super) rows: Vec<Row>,
    /// By which name the index lists a row.
    pub(super) link: Link,
    answer: Answers,
}

/// A row, as far as a path or the index needs to know it.
pub(super) struct Row {
    pub(super) code: Option<String>,
    pub(super) name: Option<String>,
    pub(super) variant: String,
    pub(super) status: HttpStatus,
    /// What it says, and in which language, if that is known.
    pub(super) text: (String, Option<String>),
}

/// The column whose cells stand in the paths of the index. Every row is found by the others too.
#[derive(Clone, Copy)]
pub(super) enum Link {
    Code,
    Name,
    Variant,
}

/// What an answer may depend on.
pub(super) struct Request {
    /// The names and values behind the question mark.
    pub(super) query: Vec<(String, String)>,
    /// The version of SOAP that was asked in.
    pub(super) soap: Version,
    /// The header `Accept-Language`; blank where there is none.
    pub(super) languages: AcceptLanguage<'static>,
}

impl Table {
    pub(super) fn new(
        name: impl Into<String>,
        source: impl Into<String>,
        link: Link,
        rows: Vec<Row>,
        answer: impl Fn(usize, &Request) -> Answer + Send + Sync + 'static,
    ) -> Self {
        Self { name: name.into(), source: source.into(), rows, link, answer: Box::new(answer) }
    }

    /// All errors of a catalog, in table order; `row` says what of one is listed: its text, and the status where the
    /// table has none.
    pub(super) fn of<E: ErrorCatalog + Copy + Send + Sync>(
        (name, source, link): (&str, &str, Link),
        errors: &'static [E],
        row: impl Fn(E) -> (Localized, HttpStatus),
        answer: impl Fn(E, &Request) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let rows = errors.iter().map(|error| Row::of(error.entry(), row(*error))).collect();
        Self::new(name, source, link, rows, move |at, request| match errors.get(at) {
            Some(error) => answer(*error, request),
            // No row is found that is not there.
            None => problem(HttpStatus::INTERNAL_SERVER_ERROR, "the row is lost"),
        })
    }

    /// The row of this code, name or variant.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        let by = |column: fn(&Row) -> Option<&str>| self.rows.iter().position(|row| column(row) == Some(key));
        let of_name = || by(|row| row.name.as_deref());
        by(|row| row.code.as_deref()).or_else(of_name).or_else(|| by(|row| Some(&row.variant)))
    }

    pub(super) fn answer(&self, row: usize, request: &Request) -> Answer {
        (self.answer)(row, request)
    }

    /// The path of the table.
    pub(super) fn path(&self) -> String {
        format!("/{}", Segment(&self.name))
    }

    /// The path of a row of the table.
    pub(super) fn path_of(&self, row: &Row) -> String {
        let key = match self.link {
            Link::Code => row.code.as_deref(),
            Link::Name => row.name.as_deref(),
            Link::Variant => None,
        };
        let key = key.unwrap_or(&row.variant);
        format!("{}/{}", self.path(), Segment(key))
    }
}

impl Row {
    fn of(entry: Entry, (text, status): (Localized, HttpStatus)) -> Self {
        let language = Some(text.default_locale().to_owned()).filter(|tag| !matches!(tag.as_str(), "" | "und"));
        Self {
            code: entry.code().map(|code| code.to_string()),
            name: entry.name().map(str::to_owned),
            variant: entry.variant().to_owned(),
            status: entry.http_status().unwrap_or(status),
            text: (text.as_str().to_owned(), language),
        }
    }
}

/// A text as one segment of a path: everything but the unreserved characters of RFC 3986 is encoded.
struct Segment<'t>(&'t str);

impl fmt::Display for Segment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                f.write_char(char::from(byte))?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// Says the language of an answer, which depends on that of the request.
pub(super) fn in_language(mut answer: Answer, tag: &str) -> Answer {
    // A tag is letters, digits and hyphens.
    if let Ok(tag) = HeaderValue::from_str(tag) {
        answer.headers_mut().insert(CONTENT_LANGUAGE, tag);
    }
    answer.headers_mut().insert(VARY, HeaderValue::from_static("accept-language"));
    answer
}

/// What this server has to say for itself, as problem details.
pub(super) fn problem(status: HttpStatus, detail: impl Into<String>) -> Answer {
    problem_answer(&Problem::from(status).with_detail(detail))
}

/// Problem details as an answer: RFC 9457.
pub(super) fn problem_answer(problem: &Problem) -> Answer {
    // All of its members can be written.
    let mut answer = http::Response::new(serde_json::to_string(problem).unwrap_or_default());
    *answer.status_mut() = problem.status.unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR).into();
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(Problem::MEDIA_TYPE));
    answer
}

#[cfg(test)]
mod tests {
    use super::Segment;

    #[test]
    fn segments_are_encoded() {
        assert_eq!(Segment("E.IWP-1_a~").to_string(), "E.IWP-1_a~");
        assert_eq!(Segment("a/b c?d#é%").to_string(), "a%2Fb%20c%3Fd%23%C3%A9%25");
    }
}
