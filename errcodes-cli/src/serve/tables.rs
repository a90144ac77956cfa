//! Tables of the user's own: every row as problem details, RFC 9457.

use std::borrow::Cow;
use std::path::Path;

use errcodes::{HttpStatus, NumberOrText, Problem};
use errcodes_codegen::{Row as TableRow, Settings};
use errcodes_table::{Diagnostics, Unlinked};

use super::table::{Answer, Link, Row, Table, in_language, problem_answer};

/// Reads the table in this file, whose `ref` columns refer to these tables.
pub(super) fn read(file: &str, links: &[(String, String)]) -> Result<Table, Diagnostics> {
    let name = Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or(file);
    let settings = Settings::file("Catalog", file).unlinked(Unlinked::OwnIfKeyed);
    let settings = links.iter().fold(settings, |settings, (column, linked)| settings.link_table(column, linked));
    let rows = settings.rows()?;
    let listed = rows.iter().map(listed).collect();
    // The same every time, so it is made once.
    let answers: Vec<_> = rows.iter().map(|row| answers(row, name)).collect();
    Ok(Table::new(name, file, Link::Code, listed, move |at, request| {
        let answers = answers.get(at).map(Vec::as_slice).unwrap_or_default();
        let chosen = request.languages.choose(answers.iter().map(|(tag, _)| tag.as_str()));
        let answer = answers.iter().find(|(tag, _)| Some(tag.as_str()) == chosen);
        answer.map(|(_, answer)| answer.clone()).unwrap_or_default()
    }))
}

fn listed(row: &TableRow) -> Row {
    let text = says(row).next();
    Row {
        code: row.code.clone(),
        name: row.name.clone(),
        variant: row.variant.clone(),
        status: status(row),
        text: text.map(|(text, locale)| (text.into_owned(), locale.map(str::to_owned))).unwrap_or_default(),
    }
}

/// Returns what a person is told, as `Problem::of` has it: a text for each language, with its tag.
fn says(row: &TableRow) -> impl Iterator<Item = (Cow<'_, str>, Option<&str>)> {
    let texts_of = |column: &'static str| {
        let texts = row.texts.iter().filter(move |text| text.column == column);
        texts.filter_map(|text| Some((text.shown()?, text.locale.as_deref())))
    };
    let columns = ["message", "description", "title"];
    let column = columns.into_iter().find(|column| texts_of(column).next().is_some());
    column.into_iter().flat_map(texts_of)
}

/// The status to answer with: 500 where the row has none, and where it has an interim one, which answers nothing.
fn status(row: &TableRow) -> HttpStatus {
    let status = row.http_status.and_then(HttpStatus::from_u16).filter(|status| !status.is_informational());
    status.unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
}

/// The answers in all languages of the row, each with its tag; at least one.
fn answers(row: &TableRow, table: &str) -> Vec<(String, Answer)> {
    let mut problem = Problem::from(status(row));
    problem.code = row.code.as_ref().map(|code| match code.parse::<i128>() {
        Ok(number) if row.is_numeric => NumberOrText::Number(number),
        _ => NumberOrText::Text(code.clone()),
    });
    problem.catalog = Some(table.to_owned());
    let answers: Vec<_> = says(row).map(|(text, locale)| answer(&problem, &text, locale)).collect();
    if answers.is_empty() { vec![(String::new(), problem_answer(&problem))] } else { answers }
}

fn answer(problem: &Problem, text: &str, locale: Option<&str>) -> (String, Answer) {
    let answer = problem_answer(&problem.clone().with_detail(text));
    match locale {
        Some(tag) => (tag.to_owned(), in_language(answer, tag)),
        None => (String::new(), answer),
    }
}
