//! Rows that came, went, moved to another code or are called differently.

use std::collections::{HashMap, HashSet};

use super::{Context, is_deprecated};
use crate::compare::change::Change;
use crate::compare::matcher::{How, Side, are_keys_comparable};
use crate::compare::model::Kind;
use crate::compare::rule::Rule;
use crate::compare::words::{code_spelling, is_tombstone};

pub(super) fn compare(context: &mut Context<'_>) {
    let settled = identifiers(context);
    let keys: HashSet<&str> = (0..context.new.revision.rows.len()).filter_map(|row| context.new.key(row)).collect();
    for (old, pair) in context.pairs.new_of.iter().enumerate() {
        let Some((new, how)) = *pair else {
            removed(context, old);
            continue;
        };
        codes(context, old, new, how, &keys);
        if !context.told.contains(&old) || context.new.key(new) != context.old.key(old) {
            names(context, old, new, how, &settled);
            deprecations(context, old, new);
        }
    }
    for new in context.pairs.new_left() {
        let change = context.called(Rule::RowAdded, None, Some(new));
        context.changes.push(change);
    }
    retired_names(context);
}

fn removed(context: &mut Context<'_>, old: usize) {
    if context.told.contains(&old) {
        return;
    }
    let rule = if is_deprecated(context.old, old) { Rule::RowRemovedDeprecated } else { Rule::RowRemoved };
    let mut change = context.called(rule, Some(old), None);
    change.went_to = context.pairs.perhaps.get(&old).map(|&row| Context::elsewhere(context.new, row));
    context.changes.push(change);
}

fn codes(context: &mut Context<'_>, old: usize, new: usize, how: How, keys: &HashSet<&str>) {
    let are_comparable = are_keys_comparable(context.old.revision, context.new.revision);
    let columns = (context.old.revision.code_column(), context.new.revision.code_column());
    let (Some(old_column), Some(new_column)) = columns else {
        return;
    };
    let (before, after) = (context.old.key(old), context.new.key(new));
    let rule = if how == How::MovedKey {
        Rule::KeyMoved
    } else if !are_comparable {
        Rule::KeyColumnChanged
    } else if before == after || context.told.contains(&old) {
        return;
    } else if let (Some(before), Some(after)) = (before, after)
        && code_spelling(before) == code_spelling(after)
        && !keys.contains(before)
    {
        let is_template = context.new.revision.columns.get(new_column).is_some_and(|code| code.kind == Kind::Template);
        if is_template { Rule::PlaceholderChanged } else { Rule::CodeRespelt }
    } else {
        Rule::CodeChanged
    };
    let shown = match (how, context.pairs.moved_key) {
        (How::MovedKey, Some((_, to))) => to,
        _ => new_column,
    };
    let mut change = context.cell(rule, (old, old_column), (new, shown));
    // It is the code column; only where there are two is there something to say.
    change.column = change.column.filter(|_| old_column != shown || !are_comparable);
    context.changes.push(change);
}

fn names(context: &mut Context<'_>, old: usize, new: usize, how: How, settled: &HashSet<usize>) {
    if how == How::MovedKey || settled.contains(&old) {
        return;
    }
    let identifier = |side: &Side<'_>, row: usize| side.revision.rows.get(row).and_then(|row| row.identifier.clone());
    let (before, after) = (identifier(context.old, old), identifier(context.new, new));
    let is_kept = before == after;
    let names = (context.old.name(old), context.new.name(new));
    let rule = match names {
        (Some(before), Some(after)) if before != after && context.old.is_named_like(context.new) => {
            if is_tombstone(before, after) {
                Rule::RowRetired
            } else if is_kept {
                Rule::NameRespelt
            } else {
                Rule::NameChanged
            }
        }
        // The identifier of a row without a name follows its code.
        _ if !is_kept && context.old.key(old) == context.new.key(new) => Rule::IdentifierChanged,
        _ => return,
    };
    let mut change = context.called(rule, Some(old), Some(new));
    if rule == Rule::IdentifierChanged {
        show_identifiers(context, &mut change, old, new);
    }
    context.changes.push(change);
}

/// The cells that make the identifiers: `variant`, where it is filled.
fn show_identifiers(context: &Context<'_>, change: &mut Change, old: usize, new: usize) {
    let sides = [(context.old, old, &mut change.old), (context.new, new, &mut change.new)];
    for (side, row, at) in sides {
        let identifier = side.revision.rows.get(row).and_then(|row| row.identifier.clone()).unwrap_or_default();
        if let Some(column) = side.revision.column("variant") {
            let cell = super::cell_at(side, row, column);
            if !cell.value.is_empty() {
                *at = Some(cell);
            }
        }
        if let Some(at) = at {
            at.value = identifier;
        }
    }
}

fn deprecations(context: &mut Context<'_>, old: usize, new: usize) {
    let was = is_deprecated(context.old, old);
    let Some(column) = context.new.revision.column("deprecated") else {
        return;
    };
    let is = is_deprecated(context.new, new);
    if was == is {
        return;
    }
    let rule = if is { Rule::RowDeprecated } else { Rule::RowRevived };
    let mut change = context.change(rule, Some(old), Some(new));
    change.column = Some("deprecated".to_owned());
    change.old = Some(match context.old.revision.column("deprecated") {
        Some(column) => super::cell_at(context.old, old, column),
        None => super::At { place: super::row_place(context.old, old), value: String::new() },
    });
    change.new = Some(super::cell_at(context.new, new, column));
    context.changes.push(change);
}

/// Reports identifiers that mean another row than before. Returns the old rows whose names need no further finding.
fn identifiers(context: &mut Context<'_>) -> HashSet<usize> {
    let mut settled = HashSet::new();
    if context.pairs.moved_key.is_some() {
        return settled;
    }
    let by_identifier: HashMap<&str, usize> = context
        .new
        .revision
        .rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((row.identifier.as_deref()?, at)))
        .collect();
    let is_told = |key: Option<&str>| key.is_some_and(|key| context.reused.contains(key));
    let mut found = Vec::new();
    for (old, row) in context.old.revision.rows.iter().enumerate() {
        let Some(&new) = row.identifier.as_deref().and_then(|identifier| by_identifier.get(identifier)) else {
            continue;
        };
        let lives_on = context.pairs.new_of.get(old).copied().flatten().map(|(row, _)| row);
        let was = context.pairs.old_of.get(new).copied().flatten();
        let is_same = lives_on == Some(new) || (lives_on.is_none() && was.is_none());
        if is_same || is_told(context.old.key(old)) || is_told(context.new.key(new)) {
            continue;
        }
        let (before, after) = (context.old.name(old), context.new.name(new));
        let follows_name = context.old.is_named_like(context.new) && before.is_some() && before == after;
        found.push((old, new, lives_on, was, if follows_name { Rule::NameReused } else { Rule::IdentifierReused }));
    }
    for (old, new, lives_on, was, rule) in found {
        settled.extend(was.into_iter().chain([old]));
        let mut change = context.called(rule, Some(old), Some(new));
        if rule == Rule::IdentifierReused {
            show_identifiers(context, &mut change, old, new);
        }
        change.went_to = lives_on.map(|row| Context::elsewhere(context.new, row));
        change.came_from = was.map(|row| Context::elsewhere(context.old, row));
        context.changes.push(change);
    }
    settled
}

/// New rows that take the name of a row that is retired beside them.
fn retired_names(context: &mut Context<'_>) {
    let retired: HashMap<&str, usize> = (0..context.new.revision.rows.len())
        .filter(|&row| is_deprecated(context.new, row))
        .filter_map(|row| Some((context.new.name(row)?, row)))
        .collect();
    let found: Vec<(usize, usize)> = context
        .pairs
        .new_left()
        .filter_map(|row| {
            let retired = *retired.get(context.new.name(row)?)?;
            let old = context.pairs.old_of.get(retired).copied().flatten()?;
            (retired != row).then_some((old, row))
        })
        .collect();
    for (old, new) in found {
        let change = context.called(Rule::NameReused, Some(old), Some(new));
        context.changes.push(change);
    }
}
