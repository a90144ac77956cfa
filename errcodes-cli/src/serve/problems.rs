//! Rows of the user's own tables as problem details: RFC 9457.
//!
//! `?status=422` chooses the status, where the row has none or several; every other parameter is the value of a
//! placeholder.

use errcodes::{HttpStatus, NumberOrText, Problem};

use super::served::{Answer, Request, in_language, problem_answer};
use crate::reference::{Row, Text, details, filled, number, problem};

/// The answer for a row, in the language that the request asks for. `default` is the status of rows without one.
pub(super) fn answer(row: Row<'_>, request: &Request, default: Option<HttpStatus>) -> Answer {
    let texts = details(row);
    let chosen = request.languages.choose(texts.iter().map(|text| text.locale.unwrap_or_default()));
    let text = texts.iter().find(|text| Some(text.locale.unwrap_or_default()) == chosen);
    let problem = match problem_of(row, text, request, default) {
        Ok(problem) => problem,
        Err(why) => return super::served::problem(HttpStatus::BAD_REQUEST, why),
    };
    let answer = problem_answer(&problem);
    match text.and_then(|text| text.locale) {
        Some(tag) => in_language(answer, tag),
        None => answer,
    }
}

fn problem_of(
    row: Row<'_>,
    text: Option<&Text<'_>>,
    request: &Request,
    default: Option<HttpStatus>,
) -> Result<Problem, String> {
    let status = status(row, request, default)?;
    let pattern = row.pattern();
    let has_place = |name: &str| text.into_iter().chain(&pattern).any(|text| text.has_placeholder(name));
    if let Some((name, _)) = request.query.iter().find(|(name, _)| name != "status" && !has_place(name)) {
        return Err(format!("row `{}` has no placeholder `{name}`", row.key()));
    }
    // Of two values for one name the later counts.
    let value = |wanted: &str| {
        let mut values = request.query.iter().rev();
        values.find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    };
    let mut problem = problem(row);
    problem.title = status.reason_phrase().map(str::to_owned);
    problem.status = Some(status);
    problem.detail = text.map(|text| filled(text, value));
    problem.code = problem.code.or_else(|| {
        let asked = Some(request.asked.as_str());
        // The pattern itself fits itself.
        let asked = asked.filter(|asked| row.code().as_deref() != Some(*asked) && row.has_code(asked));
        if let Some((first, _)) = row.range() {
            return Some(NumberOrText::Number(asked.and_then(number).unwrap_or(first)));
        }
        let sent = asked.map(str::to_owned).or_else(|| Some(filled(pattern.as_ref()?, value)));
        sent.map(NumberOrText::Text)
    });
    Ok(problem)
}

/// Returns the status that is asked for, else that of the row, else the default. An interim status answers nothing.
fn status(row: Row<'_>, request: &Request, default: Option<HttpStatus>) -> Result<HttpStatus, String> {
    let own: Vec<HttpStatus> = statuses(row).collect();
    let key = row.key();
    let Some((_, asked)) = request.query.iter().rev().find(|(name, _)| name == "status") else {
        return own.first().copied().or(default).ok_or_else(|| {
            format!("row `{key}` has no status to answer with: add `?status=422`, or start with `--status 422`")
        });
    };
    let Some(status) = asked.parse().ok().and_then(HttpStatus::from_u16).filter(|status| !status.is_informational())
    else {
        return Err(format!("`{asked}` is not a status to answer with: expected a number from 200 to 599"));
    };
    if own.is_empty() || own.contains(&status) {
        return Ok(status);
    }
    let own: Vec<String> = own.iter().map(|status| status.as_u16().to_string()).collect();
    Err(format!("row `{key}` has the status {}, not {status}", own.join(" or ")))
}

/// Returns the statuses of a row that an answer can have.
pub(super) fn statuses(row: Row<'_>) -> impl Iterator<Item = HttpStatus> {
    row.statuses().filter_map(HttpStatus::from_u16).filter(|status| !status.is_informational())
}
