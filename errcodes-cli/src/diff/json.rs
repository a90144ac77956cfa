//! `--format json`: one document with a version, described by `schemas/diff.schema.json`.

use std::io::{self, Write};

use errcodes_table::compare::{At, Change, Class, Elsewhere, Finding, Level, Pattern, Place};
use serde::Serialize;

use super::compared::{Compared, Same};
use super::table::Table;

/// Grows when a member is removed or changes its meaning; new members do not count.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'c> {
    version: u32,
    class: Option<&'static str>,
    bump: Option<&'static str>,
    comparisons: Vec<Tables<'c>>,
    /// Tables that have no base.
    new: &'c [String],
}

#[derive(Serialize)]
struct Tables<'c> {
    old: Side<'c>,
    new: Side<'c>,
    same: Option<&'static str>,
    added: usize,
    removed: usize,
    changed: usize,
    rewritten: usize,
    class: Option<&'static str>,
    bump: Option<&'static str>,
    findings: Vec<Event<'c>>,
}

#[derive(Serialize)]
struct Side<'c> {
    file: &'c str,
    rows: usize,
    errors: usize,
}

#[derive(Serialize)]
struct Event<'c> {
    rule: &'static str,
    class: &'static str,
    level: &'static str,
    accepted: Option<&'c str>,
    key: &'c str,
    count: usize,
    pattern: Option<Common<'c>>,
    message: String,
    note: Option<String>,
    help: Option<String>,
    allow: String,
    changes: Vec<One<'c>>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
enum Common<'c> {
    Shift { by: i128 },
    Words { before: &'c str, after: &'c str },
    Value { before: &'c str, after: &'c str },
    Same,
}

#[derive(Serialize)]
struct One<'c> {
    rule: &'static str,
    key: &'c str,
    column: Option<&'c str>,
    identifier: Identifiers<'c>,
    old: Option<Cell<'c>>,
    new: Option<Cell<'c>>,
    went_to: Option<Where<'c>>,
    came_from: Option<Where<'c>>,
}

#[derive(Serialize)]
struct Identifiers<'c> {
    old: Option<&'c str>,
    new: Option<&'c str>,
}

#[derive(Serialize)]
struct Cell<'c> {
    line: usize,
    column: usize,
    value: &'c str,
}

#[derive(Serialize)]
struct Where<'c> {
    key: &'c str,
    line: usize,
    column: usize,
}

pub(super) fn write(all: &[Compared], new: &[String], out: &mut dyn Write) -> io::Result<()> {
    let class = all.iter().filter_map(|compared| compared.comparison.class()).max();
    let document = Document {
        version: VERSION,
        class: class.map(Class::name),
        bump: class.map(Class::bump),
        comparisons: all.iter().map(tables).collect(),
        new,
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn tables(compared: &Compared) -> Tables<'_> {
    let Compared { old, new, comparison, .. } = compared;
    let class = comparison.class();
    Tables {
        old: side(old),
        new: side(new),
        same: compared.same().map(|same| match same {
            Same::Bytes => "bytes",
            Same::Cells => "cells",
            Same::Values => "values",
        }),
        added: comparison.added,
        removed: comparison.removed,
        changed: comparison.changed,
        rewritten: comparison.rewritten,
        class: class.map(Class::name),
        bump: class.map(Class::bump),
        findings: compared.findings().map(|(finding, level)| event(compared, finding, level)).collect(),
    }
}

fn side(table: &Table) -> Side<'_> {
    Side { file: &table.name, rows: table.rows(), errors: table.errors }
}

fn event<'c>(compared: &'c Compared, finding: &'c Finding, level: Level) -> Event<'c> {
    let accepted = finding.accepted.and_then(|number| compared.new.revision.allows.get(number));
    Event {
        rule: finding.rule.id(),
        class: finding.rule.class().name(),
        level: match level {
            Level::Deny => "error",
            Level::Warn => "warning",
            Level::Allow => "hidden",
        },
        accepted: accepted.map(|allow| allow.why.as_str()),
        key: finding.key(),
        count: finding.changes.len(),
        pattern: finding.pattern.as_ref().map(|pattern| match pattern {
            Pattern::Shift(by) => Common::Shift { by: *by },
            Pattern::Words(before, after) => Common::Words { before, after },
            Pattern::Value(before, after) => Common::Value { before, after },
            Pattern::Same => Common::Same,
        }),
        message: finding.message(),
        note: finding.note(),
        help: finding.help(),
        allow: finding.allow().to_string(),
        changes: finding.changes.iter().map(one).collect(),
    }
}

fn one(change: &Change) -> One<'_> {
    fn cell(At { place: Place { line, column, .. }, value }: &At) -> Cell<'_> {
        Cell { line: *line, column: *column, value }
    }
    fn place(Elsewhere { key, place }: &Elsewhere) -> Where<'_> {
        Where { key, line: place.line, column: place.column }
    }
    One {
        rule: change.rule.id(),
        key: &change.key,
        column: change.column.as_deref(),
        identifier: Identifiers { old: change.old_identifier.as_deref(), new: change.new_identifier.as_deref() },
        old: change.old.as_ref().map(cell),
        new: change.new.as_ref().map(cell),
        went_to: change.went_to.as_ref().map(place),
        came_from: change.came_from.as_ref().map(place),
    }
}
