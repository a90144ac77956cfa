//! The header: columns that came, went, or are typed differently.

use std::collections::HashSet;

use super::Context;
use crate::compare::change::{At, Change};
use crate::compare::model::{Column, Kind, Revision};
use crate::compare::rule::Rule;

/// Two columns that belong together: by number in the old and in the new revision.
#[derive(Clone, Copy, Debug)]
pub(in crate::compare) struct ColumnPair {
    pub(in crate::compare) old: usize,
    pub(in crate::compare) new: usize,
}

/// Columns that people fill in: a document that was imported again does not have them, and that is not a change.
const OWN: [&str; 2] = ["variant", "deprecated"];

pub(super) fn compare(context: &mut Context<'_>) {
    let (old, new) = (context.old.revision, context.new.revision);
    let same = |one: &Column, other: &Column| one.name == other.name && one.locale == other.locale;
    let mut pairs = Vec::new();
    let mut gone = Vec::new();
    for (at, column) in old.columns.iter().enumerate() {
        match new.columns.iter().position(|other| same(column, other)) {
            Some(other) => pairs.push(ColumnPair { old: at, new: other }),
            None => gone.push(at),
        }
    }
    let mut added: Vec<usize> =
        (0..new.columns.len()).filter(|&at| !pairs.iter().any(|pair: &ColumnPair| pair.new == at)).collect();
    for at in gone {
        let Some(column) = old.columns.get(at).filter(|column| !OWN.contains(&column.name.as_str())) else {
            continue;
        };
        let renamed = added.iter().position(|&other| is_renamed(context, at, other));
        let pair = renamed.map(|place| ColumnPair { old: at, new: added.remove(place) });
        let rule = match pair {
            Some(_) => Rule::ColumnRenamed,
            None if new.column(&column.name).is_some() && column.locale.is_some() => Rule::LocaleRemoved,
            None => Rule::ColumnRemoved,
        };
        context.changes.push(change(rule, Some(column), pair.and_then(|pair| new.columns.get(pair.new))));
        pairs.extend(pair);
    }
    for at in added {
        let Some(column) = new.columns.get(at).filter(|column| !OWN.contains(&column.name.as_str())) else {
            continue;
        };
        let is_locale = old.column(&column.name).is_some() && column.locale.is_some();
        let rule = if is_locale { Rule::LocaleAdded } else { Rule::ColumnAdded };
        context.changes.push(change(rule, None, Some(column)));
    }
    default_locales(context, old, new);
    pairs.sort_unstable_by_key(|pair| pair.new);
    for &ColumnPair { old: before, new: after } in &pairs {
        if let (Some(before), Some(after)) = (old.columns.get(before), new.columns.get(after)) {
            context.changes.extend(retyped(before, after));
        }
        choices(context, before, after);
    }
    context.columns = pairs;
}

fn change(rule: Rule, old: Option<&Column>, new: Option<&Column>) -> Change {
    let at = |column: &Column| At { place: column.place.clone(), value: spelled(column) };
    let key = old.or(new).map(Column::label).unwrap_or_default();
    Change {
        rule,
        column: Some(key.clone()),
        key,
        old_identifier: None,
        new_identifier: None,
        old: old.map(at),
        new: new.map(at),
        went_to: None,
        came_from: None,
    }
}

/// The header cell with all words that are in effect.
fn spelled(column: &Column) -> String {
    let mut text = column.name.clone();
    for word in &column.words {
        text.push(':');
        text.push_str(word);
    }
    if let Some(locale) = &column.locale {
        text.push('@');
        text.push_str(locale);
    }
    text
}

/// True if a column that is gone and one that is new have equal cells in nine of ten rows.
fn is_renamed(context: &Context<'_>, old: usize, new: usize) -> bool {
    let (Some(before), Some(after)) = (context.old.revision.columns.get(old), context.new.revision.columns.get(new))
    else {
        return false;
    };
    if before.kind != after.kind || OWN.contains(&after.name.as_str()) {
        return false;
    }
    let (mut equal, mut filled, mut all) = (0_usize, 0_usize, 0_usize);
    for (row, pair) in context.pairs.new_of.iter().enumerate() {
        let Some((other, _)) = *pair else {
            continue;
        };
        let text = context.old.revision.rows.get(row).map_or("", |row| row.text(old));
        let other = context.new.revision.rows.get(other).map_or("", |row| row.text(new));
        all += 1;
        equal += usize::from(text == other);
        filled += usize::from(text == other && !text.is_empty());
    }
    filled > 0 && equal * 10 >= all * 9
}

fn default_locales(context: &mut Context<'_>, old: &Revision, new: &Revision) {
    for (at, column) in old.columns.iter().enumerate() {
        if column.locale.is_none() || old.column(&column.name) != Some(at) {
            continue;
        }
        let first = new.column(&column.name).and_then(|at| new.columns.get(at));
        let lives_on = new.columns.iter().any(|other| other.name == column.name && other.locale == column.locale);
        if let Some(first) = first.filter(|first| lives_on && first.locale != column.locale) {
            context.changes.push(change(Rule::DefaultLocaleChanged, Some(column), Some(first)));
        }
    }
}

fn retyped(before: &Column, after: &Column) -> Option<Change> {
    let key = |column: &Column| column.has("key");
    let rest = |column: &Column| {
        let mut words: Vec<String> =
            column.words.iter().filter(|word| *word != "optional" && *word != "key").cloned().collect();
        words.sort_unstable();
        words
    };
    let (mut of_before, mut of_after) = (rest(before), rest(after));
    let rule = if key(before) && !key(after) {
        of_before.retain(|word| word != "index");
        of_after.retain(|word| word != "index");
        if of_before == of_after { Rule::ColumnNoKey } else { Rule::ColumnRetyped }
    } else if of_before != of_after || key(before) != key(after) {
        Rule::ColumnRetyped
    } else if !before.has("optional") && after.has("optional") {
        Rule::ColumnNowOptional
    } else if before.has("optional") != after.has("optional") {
        Rule::ColumnRetyped
    } else {
        return None;
    };
    Some(change(rule, Some(before), Some(after)))
}

/// Values that an `enum` column lost or gained.
fn choices(context: &mut Context<'_>, old: usize, new: usize) {
    let is_enum =
        |revision: &Revision, at: usize| revision.columns.get(at).is_some_and(|column| column.kind == Kind::Enum);
    if !is_enum(context.old.revision, old) || !is_enum(context.new.revision, new) {
        return;
    }
    let (before, after) = (values(context.old.revision, old), values(context.new.revision, new));
    let mut found = Vec::new();
    for (rule, values, others) in [(Rule::ChoiceRemoved, &before, &after), (Rule::ChoiceAdded, &after, &before)] {
        let known: HashSet<&str> = others.iter().map(|(value, _)| *value).collect();
        for &(value, row) in values {
            if known.contains(value) {
                continue;
            }
            let is_old = rule == Rule::ChoiceRemoved;
            let (side, column) = if is_old { (context.old, old) } else { (context.new, new) };
            let mut at = super::cell_at(side, row, column);
            value.clone_into(&mut at.value);
            let header =
                if is_old { context.old.revision.columns.get(old) } else { context.new.revision.columns.get(new) };
            let mut found_change = change(rule, header, None);
            (found_change.old, found_change.new) = if is_old { (Some(at), None) } else { (None, Some(at)) };
            found.push(found_change);
        }
    }
    context.changes.extend(found);
}

/// The distinct values of a column, each with the first row that has it.
fn values(revision: &Revision, at: usize) -> Vec<(&str, usize)> {
    let is_list = revision.columns.get(at).is_some_and(|column| column.has("list"));
    let mut known = HashSet::new();
    let mut values = Vec::new();
    for (number, row) in revision.rows.iter().enumerate() {
        let cell = row.text(at);
        let parts = if is_list { cell.split('|').collect() } else { vec![cell] };
        for value in parts {
            if !value.is_empty() && known.insert(value) {
                values.push((value, number));
            }
        }
    }
    values
}
