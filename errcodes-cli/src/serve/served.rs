//! What is served under one name: a table, how its rows are found, and how each is answered.

use std::collections::HashMap;

use errcodes::{AcceptLanguage, HttpStatus, Problem, soap::Version};
use errcodes_shared::PercentEncoded;
use errcodes_table::{Selection, nearest};
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, HeaderValue, VARY};

use crate::config;
use crate::reference::{Row, Table};

/// An answer, whole.
pub(super) type Answer = http::Response<String>;

/// How a row is answered.
pub(super) type Answers = Box<dyn Fn(Row<'_>, &Request) -> Answer + Send + Sync>;

/// A table as it is served.
pub(super) struct Served {
    pub(super) table: Table,
    /// The rows by what they are called, by their indices.
    rows: HashMap<String, usize>,
    answers: Answers,
}

/// What an answer may depend on.
pub(super) struct Request {
    /// What the row was asked for as: its code, name, variant or key.
    pub(super) asked: String,
    /// The names and values behind the question mark.
    pub(super) query: Vec<(String, String)>,
    /// The version of SOAP that was asked in.
    pub(super) soap: Version,
    /// The header `Accept-Language`; blank where there is none.
    pub(super) languages: AcceptLanguage<'static>,
}

/// Returns the table of a partner, whose errors these are; `None` if it cannot be read.
pub(super) fn partner<E: Copy + Send + Sync>(
    (name, text): (&str, &str),
    errors: &'static [E],
    answer: impl Fn(E, &Request) -> Answer + Send + Sync + 'static,
) -> Option<(Table, Answers)> {
    let path = format!("{name}.csv");
    let (table, _) = Table::read(&config::Table::of(&path), &Selection::inline(text).named(path.as_str()));
    let answers = move |row: Row<'_>, request: &Request| match errors.get(row.index()) {
        Some(error) => answer(*error, request),
        // The errors are those of the table.
        None => problem(HttpStatus::INTERNAL_SERVER_ERROR, "the row is lost"),
    };
    Some((table?, Box::new(answers)))
}

/// Returns the path of a row.
pub(super) fn path_of(row: Row<'_>) -> String {
    format!("/{}/{}", PercentEncoded(&row.table.name), PercentEncoded(row.key()))
}

impl Served {
    pub(super) fn new(table: Table, answers: Answers) -> Self {
        Self { rows: rows(&table), table, answers }
    }

    /// Returns the first segment of the paths.
    pub(super) fn name(&self) -> &str {
        &self.table.name
    }

    /// Returns the row of this code, name, variant or key.
    pub(super) fn find(&self, text: &str) -> Option<Row<'_>> {
        match self.rows.get(text) {
            Some(row) => self.table.row(*row),
            None => self.table.row_of_code(text),
        }
    }

    /// Returns the path of the row that was probably meant.
    pub(super) fn near(&self, text: &str) -> Option<String> {
        let near = nearest(text, self.rows.keys().map(String::as_str))?;
        Some(format!("{}/{}", self.path(), PercentEncoded(near)))
    }

    pub(super) fn answer(&self, row: Row<'_>, request: &Request) -> Answer {
        (self.answers)(row, request)
    }

    /// Returns the path of the table.
    pub(super) fn path(&self) -> String {
        format!("/{}", PercentEncoded(self.name()))
    }
}

/// Returns the rows by what they are called. What is the code of one row and the name of another is the code.
fn rows(table: &Table) -> HashMap<String, usize> {
    let mut rows = HashMap::new();
    let ways: [fn(Row<'_>) -> Option<String>; 4] = [
        |row| Some(row.code()?.into_owned()),
        |row| Some(row.name()?.into_owned()),
        |row| row.variant().map(str::to_owned),
        |row| Some(row.key().to_owned()),
    ];
    for way in ways {
        for row in table.rows() {
            if let Some(text) = way(row) {
                rows.entry(text).or_insert(row.index());
            }
        }
    }
    rows
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
    let status = problem.status.unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR);
    let mut answer = http::Response::new(String::new());
    *answer.status_mut() = status.into();
    // These have no content: RFC 9110 §15.
    if matches!(status.as_u16(), 204 | 205 | 304) {
        return answer;
    }
    // All of its members can be written.
    *answer.body_mut() = serde_json::to_string(problem).unwrap_or_default();
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(Problem::MEDIA_TYPE));
    answer
}
