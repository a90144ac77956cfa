//! Tables of the user's own: every row as problem details, RFC 9457.

use std::path::Path;

use errcodes_codegen::{Faults, Row as TableRow, Settings, Text};
use errcodes_runtime::{HttpStatus, NumberOrText, Problem};
use http::header::{CONTENT_LANGUAGE, HeaderValue};

use super::table::{Answer, Link, Row, Table, problem_answer};

/// Reads the table in this file, whose `ref` columns refer to these tables.
pub(super) fn read(file: &str, links: &[(String, String)]) -> Result<Table, Faults> {
    let name = Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or(file);
    let settings = Settings::file("Catalogue", file);
    let settings = links.iter().fold(settings, |settings, (column, linked)| settings.link_table(column, linked));
    let rows = settings.rows()?;
    let listed = rows.iter().map(listed).collect();
    let answers: Vec<Answer> = rows.iter().map(|row| answer(row, name)).collect();
    // The same every time, so it is made once.
    Ok(Table::new(name, file, Link::Code, listed, move |at, _| answers.get(at).cloned().unwrap_or_default()))
}

fn listed(row: &TableRow) -> Row {
    let text = says(row).or(row.texts.first());
    Row {
        code: row.code.clone(),
        name: row.name.clone(),
        variant: row.variant.clone(),
        status: status(row),
        text: text.map(|text| (text.text.clone(), text.locale.clone())).unwrap_or_default(),
    }
}

/// What the error is for people: as `Problem::of` has it.
fn says(row: &TableRow) -> Option<&Text> {
    row.text("description").or_else(|| row.text("title"))
}

/// The status to answer with: 500 where the row has none, and where it has an interim one, which answers nothing.
fn status(row: &TableRow) -> HttpStatus {
    let status = row.http_status.and_then(HttpStatus::from_u16).filter(|status| !status.is_informational());
    status.unwrap_or(HttpStatus::INTERNAL_SERVER_ERROR)
}

fn answer(row: &TableRow, table: &str) -> Answer {
    let mut problem = Problem::from(status(row));
    problem.code = Some(match row.code.parse::<i128>() {
        Ok(number) if row.is_numeric => NumberOrText::Number(number),
        _ => NumberOrText::Text(row.code.clone()),
    });
    problem.catalogue = Some(table.to_owned());
    let text = says(row);
    problem.detail = text.map(|text| text.text.clone());
    let mut answer = problem_answer(&problem);
    // A tag of the header is letters, digits and hyphens.
    if let Some(Ok(locale)) = text.and_then(|text| text.locale.as_deref()).map(HeaderValue::from_str) {
        answer.headers_mut().insert(CONTENT_LANGUAGE, locale);
    }
    answer
}
