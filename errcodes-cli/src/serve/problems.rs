//! Rows of the user's own tables as problem details: RFC 9457.

use errcodes::HttpStatus;

use super::served::{Answer, Request, in_language, problem_answer};
use crate::reference::{Row, details, filled, problem};

/// The answer for a row, in the language that the request asks for.
pub(super) fn answer(row: Row<'_>, request: &Request) -> Answer {
    let mut problem = problem(row);
    // An interim status answers nothing.
    let status = problem.status.filter(|status| !status.is_informational());
    if problem.status.is_none() || status.is_none() {
        let code = problem.code.take();
        problem = errcodes::Problem::from(HttpStatus::INTERNAL_SERVER_ERROR);
        problem.code = code;
        problem.catalog = Some(row.table.name.clone());
    }
    let texts = details(row);
    let chosen = request.languages.choose(texts.iter().map(|text| text.locale.unwrap_or_default()));
    let text = texts.iter().find(|text| Some(text.locale.unwrap_or_default()) == chosen);
    problem.detail = text.map(|text| filled(text, |_| None));
    let answer = problem_answer(&problem);
    match text.and_then(|text| text.locale) {
        Some(tag) => in_language(answer, tag),
        None => answer,
    }
}
