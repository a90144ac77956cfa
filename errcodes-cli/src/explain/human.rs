//! Rows for people: the surest in full, the others on a line each.

use std::fmt::Write as _;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use errcodes::HttpStatus;
use errcodes_table::{Kind, count, visible};

use super::search::{By, Match};
use crate::reference::{Field, Language, Piece, Row, Tables, Text};

const STRONG: Style = Style::new().bold();
const WEAK: Style = Style::new().dimmed();
const PLACE: Style = AnsiColor::BrightBlue.on_default();
const PLACEHOLDER: Style = Style::new().italic();
const OLD: Style = AnsiColor::Yellow.on_default();

/// At most this many rows are shown in full.
const MOST_IN_FULL: usize = 3;
/// At most this many rows are listed without `--all`.
const MOST_LISTED: usize = 20;
/// The least width of the column of names.
const NAMES: usize = 11;

pub(super) fn write(
    tables: &Tables,
    found: &[Match<'_>],
    language: &Language,
    all: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let surest = found.first().map(|found| found.by);
    let in_full = found.iter().take_while(|found| Some(found.by) == surest).count();
    // A code or a name means these rows; of many rows with a word none is meant more than another.
    let in_full = if in_full > MOST_IN_FULL { 0 } else { in_full };
    let (full, listed) = found.split_at(in_full);
    for (number, found) in full.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        row(tables, found.row, language, out)?;
    }
    if in_full > 0 && !listed.is_empty() {
        writeln!(out)?;
    }
    let most = if all { listed.len() } else { MOST_LISTED };
    for found in listed.iter().take(most) {
        line(found, language, out)?;
    }
    match listed.len().checked_sub(most) {
        None | Some(0) => Ok(()),
        Some(more) => writeln!(out, "and {}; add a word, or `--all`", count(more, "more row")),
    }
}

/// A row on one line.
fn line(found: &Match<'_>, language: &Language, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{WEAK}{}{WEAK:#} ", visible(&found.row.table.name))?;
    title(found.row, out)?;
    if found.by == By::Status {
        write!(out, " {}", statuses(found.row))?;
    }
    if let Some(text) = language.choose(&found.row.summary()) {
        let first = text.text.lines().next().unwrap_or_default();
        write!(out, " {WEAK}{}{WEAK:#}", visible(first))?;
    }
    writeln!(out)
}

/// A row with all its columns.
fn row(tables: &Tables, row: Row<'_>, language: &Language, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{WEAK}{}{WEAK:#} ", visible(&row.table.name))?;
    title(row, out)?;
    writeln!(out)?;
    writeln!(out, "{PLACE}  -->{PLACE:#} {}:{}", visible(&row.table.path), row.line())?;
    let path = row.path();
    // The code and the name are in the title.
    let shown = |field: &Field<'_>| !matches!(field.name(), "code" | "name");
    let names = row.fields().filter(shown).map(|field| field.name().chars().count());
    let width = names.chain([NAMES]).max().unwrap_or(NAMES);
    if let Some(path) = path {
        writeln!(out, "  {WEAK}{:width$}{WEAK:#}  {}", "variant", visible(&path))?;
    }
    for field in row.fields().filter(shown) {
        write!(out, "  {WEAK}{:width$}{WEAK:#}  ", field.name())?;
        match (field.kind(), language.choose(&field.texts())) {
            (Kind::HttpStatus, _) => writeln!(out, "{}", statuses(row))?,
            (Kind::Ref, _) => references(tables, row, field, width + 4, language, out)?,
            (_, Some(text)) => paragraphs(text, width + 4, out)?,
            (_, None) => writeln!(out)?,
        }
    }
    Ok(())
}

/// The code and the name, struck out if the row is deprecated.
fn title(row: Row<'_>, out: &mut dyn Write) -> io::Result<()> {
    let style = if row.deprecated().is_some() { STRONG.strikethrough() } else { STRONG };
    let (code, name) = (row.code(), row.name());
    let title = code.as_deref().or(row.variant()).unwrap_or_default();
    write!(out, "{style}{}{style:#}", visible(title))?;
    if let Some(name) = name {
        write!(out, " {style}{}{style:#}", visible(&name))?;
    }
    if row.deprecated().is_some() {
        write!(out, " {OLD}(deprecated){OLD:#}")?;
    }
    Ok(())
}

fn statuses(row: Row<'_>) -> String {
    let status = |status: u16| {
        let phrase = HttpStatus::from_u16(status).and_then(HttpStatus::reason_phrase);
        phrase.map_or_else(|| status.to_string(), |phrase| format!("{status} {phrase}"))
    };
    row.statuses().map(status).collect::<Vec<_>>().join(", ")
}

/// The rows that a cell refers to, with what they say.
fn references(
    tables: &Tables,
    row: Row<'_>,
    field: Field<'_>,
    indent: usize,
    language: &Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (number, key) in field.values().iter().enumerate() {
        if number > 0 {
            write!(out, "{:indent$}", "")?;
        }
        let Some(target) = tables.target(row, field.name(), key) else {
            writeln!(out, "{}", visible(key))?;
            continue;
        };
        title(target, out)?;
        if let Some(text) = language.choose(&target.summary()) {
            write!(out, " {WEAK}{}{WEAK:#}", visible(text.text.lines().next().unwrap_or_default()))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A text whose further lines begin below the first.
fn paragraphs(text: &Text<'_>, indent: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut shown = String::new();
    for piece in text.pieces() {
        match piece {
            Piece::Text(text) => {
                for (number, line) in text.split('\n').enumerate() {
                    if number > 0 {
                        shown.push('\n');
                        shown.push_str(&" ".repeat(indent));
                    }
                    shown.push_str(&visible(line));
                }
            }
            Piece::Placeholder(name) => {
                // Writing to a string does not fail.
                let _ = write!(shown, "{PLACEHOLDER}{{{name}}}{PLACEHOLDER:#}");
            }
        }
    }
    writeln!(out, "{shown}")
}
