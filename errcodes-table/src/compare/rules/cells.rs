//! The cells of rows that belong together.

use std::borrow::Cow;

use super::{ColumnPair, Context, texts};
use crate::compare::matcher::How;
use crate::compare::model::{Column, Kind, value};
use crate::compare::rule::Rule;

/// Statuses that a client reacts to by trying again.
const RETRIED: [u16; 6] = [408, 425, 429, 502, 503, 504];

pub(super) fn compare(context: &mut Context<'_>) {
    let codes = (context.old.revision.code_column(), context.new.revision.code_column());
    let is_compared = |pair: &ColumnPair| {
        let name = context.new.revision.columns.get(pair.new).map_or("", |column| column.name.as_str());
        !matches!(name, "code" | "name" | "variant") && codes.0 != Some(pair.old) && codes.1 != Some(pair.new)
    };
    let columns: Vec<ColumnPair> = context.columns.iter().copied().filter(is_compared).collect();
    let mut found = Vec::new();
    for (old, pair) in context.pairs.new_of.iter().enumerate() {
        let Some((new, how)) = *pair else {
            continue;
        };
        let is_another = how == How::Key && context.told.contains(&old);
        let (Some(before), Some(after)) = (context.old.revision.rows.get(old), context.new.revision.rows.get(new))
        else {
            continue;
        };
        if is_another {
            continue;
        }
        for &ColumnPair { old: from, new: to } in &columns {
            let Some(column) = context.new.revision.columns.get(to) else {
                continue;
            };
            let (before, after) = (before.text(from), after.text(to));
            if before == after {
                continue;
            }
            if let Some(rule) = rule(context, column, (before, after), (old, new)) {
                found.push(context.cell(rule, (old, from), (new, to)));
            }
        }
    }
    context.changes.extend(found);
}

/// Says what it means that a cell changed; `None` if it means nothing.
fn rule(context: &Context<'_>, column: &Column, cells: (&str, &str), rows: (usize, usize)) -> Option<Rule> {
    let (before, after) = cells;
    let is_blank = (before.is_empty(), after.is_empty());
    Some(match column.kind {
        Kind::Status => match is_blank {
            (true, _) => Rule::StatusFilled,
            (_, true) => Rule::StatusBlanked,
            _ => status(before, after),
        },
        Kind::Fault | Kind::Namespace => return fault(context, rows, column.kind),
        Kind::Template if placeholders(before) != placeholders(after) && !before.is_empty() && !after.is_empty() => {
            Rule::PlaceholderChanged
        }
        // Both filled: `row-deprecated` and `row-revived` say the rest.
        _ if column.name == "deprecated" && (is_blank.0 || is_blank.1) => return None,
        Kind::Text | Kind::Template if !column.is_lookup() && !column.has("list") => texts::rule(before, after),
        _ if same_values(column, before, after) => return None,
        _ => match is_blank {
            (true, _) => Rule::ValueFilled,
            (_, true) => Rule::ValueBlanked,
            _ => Rule::ValueChanged,
        },
    })
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut names = crate::placeholders(text);
    names.sort_unstable();
    names.dedup();
    names
}

/// True if two cells of a column hold the same: a list in any order, except statuses, of which the first is shown.
pub(super) fn same_values(column: &Column, before: &str, after: &str) -> bool {
    if !column.has("list") || column.kind == Kind::Status {
        return value(column, before) == value(column, after);
    }
    let sorted = |text| {
        let mut values: Vec<Cow<'_, str>> = str::split(text, '|').map(|part| value(column, part.trim())).collect();
        values.sort_unstable();
        values
    };
    sorted(before) == sorted(after)
}

/// Another class, or another answer to the question whether to try again.
fn status(before: &str, after: &str) -> Rule {
    let reaction = |text: &str| {
        let mut reactions: Vec<(Option<char>, bool)> = text
            .split('|')
            .map(|status| (status.chars().next(), status.parse().is_ok_and(|status| RETRIED.contains(&status))))
            .collect();
        reactions.sort_unstable();
        reactions.dedup();
        reactions
    };
    if reaction(before) == reaction(after) { Rule::StatusChanged } else { Rule::StatusClassChanged }
}

/// A SOAP fault is its namespace and its local name; the prefix is only a way to write it.
fn fault(context: &Context<'_>, rows: (usize, usize), kind: Kind) -> Option<Rule> {
    let name = |side: &super::Side<'_>, row: usize| {
        let cell = |name| Some(side.revision.rows.get(row)?.text(side.revision.column(name)?).to_owned());
        let fault = cell("soap_fault").unwrap_or_default();
        let local = fault.split_once(':').map_or(fault.as_str(), |(_, local)| local).to_owned();
        (cell("soap_namespace").unwrap_or_default(), local)
    };
    let (before, after) = (name(context.old, rows.0), name(context.new, rows.1));
    // One change for both cells.
    match kind {
        Kind::Fault if before.1 != after.1 => Some(Rule::QnameChanged),
        Kind::Fault => (before.0 == after.0).then_some(Rule::TextSpelling),
        _ => (before.1 == after.1).then_some(Rule::QnameChanged),
    }
}
