//! Tables of the user's own: every row as problem details, RFC 9457.

use std::path::Path;

use errcodes::{HttpStatus, NumberOrText, Problem};
use errcodes_codegen::{Row as TableRow, Settings, Text};
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
    let text = says(row).next().or(row.texts.first());
    Row {
        code: row.code.clone(),
        name: row.name.clone(),
        variant: row.variant.clone(),
        status: status(row),
        text: text.map(|text| (text.text.clone(), text.locale.clone())).unwrap_or_default(),
    }
}

/// What the error is for people, as `Problem::of` has it: a text for each language.
fn says(row: &TableRow) -> impl Iterator<Item = &Text> {
    let column = if row.text("description").is_some() { "description" } else { "title" };
    row.texts.iter().filter(move |text| text.column == column)
}

/// The status to answer with: 500 where the row has none, and where it has an interim one, which answers nothing.
fn status(row: &TableRow) -> HttpStatus {
    let status = row.http_status.and_then(HttpStatus::from_u16).filter(|status| !status.is_informational());
    status.unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
}

/// The answers in all languages of the row, each with its tag; at least one.
fn answers(row: &TableRow, table: &str) -> Vec<(String, Answer)> {
    let mut problem = Problem::from(status(row));
    problem.code = Some(match row.code.parse::<i128>() {
        Ok(number) if row.is_numeric => NumberOrText::Number(number),
        _ => NumberOrText::Text(row.code.clone()),
    });
    problem.catalog = Some(table.to_owned());
    let answers: Vec<_> = says(row).map(|text| answer(&problem, text)).collect();
    if answers.is_empty() { vec![(String::new(), problem_answer(&problem))] } else { answers }
}

fn answer(problem: &Problem, text: &Text) -> (String, Answer) {
    let answer = problem_answer(&problem.clone().with_detail(text.text.clone()));
    match &text.locale {
        Some(tag) => (tag.clone(), in_language(answer, tag)),
        None => (String::new(), answer),
    }
}
