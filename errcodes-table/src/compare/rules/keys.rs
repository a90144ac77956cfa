//! Which error a code means, before and after: the heart of the comparison.

use std::collections::HashMap;

use super::{Context, called_at, is_deprecated, shown_key};
use crate::compare::likeness;
use crate::compare::matcher::{How, Side, are_keys_comparable};
use crate::compare::rule::Rule;
use crate::compare::words::is_tombstone;

/// From this likeness of the names on, a row with an equal code is a renamed one.
const LEAST_OF_A_RENAME: f64 = 0.5;

/// Finds the codes that mean another error, and those that several rows share now.
pub(super) fn reused(context: &mut Context<'_>) {
    if !are_keys_comparable(context.old.revision, context.new.revision) || context.pairs.moved_key.is_some() {
        return;
    }
    let (of_old, of_new) = (rows_by_key(context.old), rows_by_key(context.new));
    let prose = prose_counts(context.old);
    let mut keys: Vec<(&str, &Vec<usize>)> = of_old.iter().map(|(key, rows)| (*key, rows)).collect();
    keys.sort_unstable_by_key(|(_, rows)| rows.first().copied());
    for (key, olds) in keys {
        let Some(news) = of_new.get(key) else {
            continue;
        };
        let stays = olds.iter().any(|&old| {
            context.pairs.new_of.get(old).copied().flatten().is_some_and(|(new, how)| {
                context.new.key(new) == Some(key) && !(how == How::Key && is_another(context, old, new, &prose))
            })
        });
        if stays {
            still_used(context, olds, news);
        } else if let (Some(&old), Some(&new)) = (olds.first(), news.first()) {
            tell(context, old, new);
            context.told.extend(olds);
            context.reused.insert(key.to_owned());
        }
    }
}

fn rows_by_key<'s>(side: &'s Side<'_>) -> HashMap<&'s str, Vec<usize>> {
    let mut rows: HashMap<&str, Vec<usize>> = HashMap::new();
    for row in 0..side.revision.rows.len() {
        if let Some(key) = side.key(row) {
            rows.entry(key).or_default().push(row);
        }
    }
    rows
}

fn prose_counts<'s>(side: &'s Side<'_>) -> HashMap<std::borrow::Cow<'s, str>, usize> {
    let mut counts = HashMap::new();
    for row in 0..side.revision.rows.len() {
        *counts.entry(side.prose(row)).or_default() += 1;
    }
    counts
}

/// True if two rows with an equal code, and nothing else that brought them together, are two errors.
fn is_another(
    context: &Context<'_>,
    old: usize,
    new: usize,
    prose: &HashMap<std::borrow::Cow<'_, str>, usize>,
) -> bool {
    let (Some(before), Some(after)) = (context.old.name(old), context.new.name(new)) else {
        return false;
    };
    if before == after || !context.old.is_named_like(context.new) || is_tombstone(before, after) {
        return false;
    }
    // A text that only this row had is its meaning, whatever it is called.
    let text = context.old.prose(old);
    if !text.is_empty() && prose.get(&text) == Some(&1) && likeness::of_texts(&text, &context.new.prose(new)) >= 0.9 {
        return false;
    }
    likeness::of_names(before, after) < LEAST_OF_A_RENAME
}

fn tell(context: &mut Context<'_>, old: usize, new: usize) {
    let mut change = context.called(Rule::CodeReused, Some(old), Some(new));
    let key_of = |side: &Side<'_>, row| shown_key(side, row);
    change.went_to = context
        .pairs
        .new_of
        .get(old)
        .copied()
        .flatten()
        .filter(|&(row, _)| key_of(context.new, row) != change.key)
        .map(|(row, _)| Context::elsewhere(context.new, row));
    change.came_from = context
        .pairs
        .old_of
        .get(new)
        .copied()
        .flatten()
        .filter(|&row| key_of(context.old, row) != change.key)
        .map(|row| Context::elsewhere(context.old, row));
    context.changes.push(change);
}

/// A code that keeps its meaning may get a second one: beside a retired row that is reuse.
fn still_used(context: &mut Context<'_>, olds: &[usize], news: &[usize]) {
    let is_newcomer = |new: &&usize| {
        context.pairs.old_of.get(**new).copied().flatten().is_none_or(|old| !olds.contains(&old))
            && !is_deprecated(context.new, **new)
    };
    let retired = olds.iter().find(|&&old| {
        is_deprecated(context.old, old)
            || context
                .pairs
                .new_of
                .get(old)
                .copied()
                .flatten()
                .is_some_and(|(new, _)| news.contains(&new) && is_deprecated(context.new, new))
    });
    let Some(&newcomer) = news.iter().find(is_newcomer) else {
        return;
    };
    if let Some(&retired) = retired {
        tell(context, retired, newcomer);
    } else if let [old] = olds
        && news.len() > 1
    {
        let mut change = context.change(Rule::CodeShared, Some(*old), Some(newcomer));
        change.old = Some(called_at(context.old, *old));
        change.new = Some(called_at(context.new, newcomer));
        context.changes.push(change);
    }
}
