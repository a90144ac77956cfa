//! Which row of the old revision is which row of the new one.
//!
//! The steps go from what is certain to what is likely, and each takes only what is unique on both sides.

mod candidates;
mod moved;
mod side;

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use super::likeness;
use super::model::Revision;
use super::words::{code_spelling, spelling};
pub(super) use side::Side;

/// Why two rows are the same row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// Their names, or what stands in for names, are equal but perhaps for the spelling.
    Name,
    /// Their texts: the code is equal, and the name belongs to another row now.
    Texts,
    /// Only their codes.
    Key,
    /// Their codes, which are in another column.
    MovedKey,
}

/// The rows that belong together.
#[derive(Debug)]
pub(super) struct Pairs {
    /// By row of the old revision: the row of the new one.
    pub(super) new_of: Vec<Option<(usize, How)>>,
    /// By row of the new revision: the row of the old one.
    pub(super) old_of: Vec<Option<usize>>,
    /// By row of the old revision that is gone: the row of the new one that it may be.
    pub(super) perhaps: HashMap<usize, usize>,
    /// The columns, old and new, if the codes are in another column now.
    pub(super) moved_key: Option<(usize, usize)>,
}

impl Pairs {
    fn join(&mut self, old: usize, new: usize, how: How) {
        if let (Some(to @ None), Some(from @ None)) = (self.new_of.get_mut(old), self.old_of.get_mut(new)) {
            *to = Some((new, how));
            *from = Some(old);
        }
    }

    /// Rows of the old revision without a counterpart.
    pub(super) fn old_left(&self) -> impl Iterator<Item = usize> {
        left(&self.new_of)
    }

    /// Rows of the new revision without a counterpart.
    pub(super) fn new_left(&self) -> impl Iterator<Item = usize> {
        left(&self.old_of)
    }

    /// Joins the rows for which `of` gives a value that no other row without a counterpart has.
    fn join_equal<'r, K: Eq + Hash>(
        &mut self,
        old: &'r Side<'r>,
        new: &'r Side<'r>,
        how: How,
        of: impl Fn(&'r Side<'r>, usize) -> Option<K>,
    ) {
        let olds = unique(self.old_left().filter_map(|row| Some((of(old, row)?, row))));
        let news = unique(self.new_left().filter_map(|row| Some((of(new, row)?, row))));
        let mut found: Vec<(usize, usize)> =
            olds.into_iter().filter_map(|(value, old)| Some((old?, (*news.get(&value)?)?))).collect();
        found.sort_unstable();
        for (old, new) in found {
            self.join(old, new, how);
        }
    }
}

fn left<T>(known: &[Option<T>]) -> impl Iterator<Item = usize> {
    known.iter().enumerate().filter(|(_, other)| other.is_none()).map(|(row, _)| row)
}

/// From a value to the one row that has it, or to `None` if there are several.
fn unique<K: Eq + Hash>(rows: impl Iterator<Item = (K, usize)>) -> HashMap<K, Option<usize>> {
    let mut known = HashMap::new();
    for (value, row) in rows {
        known.entry(value).and_modify(|first| *first = None).or_insert(Some(row));
    }
    known
}

/// Two texts below this likeness say something else.
pub(super) const LEAST_OF_A_REWORDING: f64 = 0.5;

/// Finds the rows that belong together.
pub(super) fn pairs(old: &Side<'_>, new: &Side<'_>) -> Pairs {
    let mut pairs = Pairs {
        new_of: vec![None; old.revision.rows.len()],
        old_of: vec![None; new.revision.rows.len()],
        perhaps: HashMap::new(),
        moved_key: None,
    };
    let are_keys_comparable = are_keys_comparable(old.revision, new.revision);
    let key = |side, row| if are_keys_comparable { Side::key(side, row) } else { None };
    if old.is_named_like(new) {
        pairs.join_equal(old, new, How::Name, |side, row| Some((key(side, row)?, side.name(row)?)));
        if are_keys_comparable {
            join_renamed(old, new, &mut pairs);
        }
        pairs.join_equal(old, new, How::Name, Side::name);
        pairs.join_equal(old, new, How::Name, |side, row| non_empty(spelling(side.name(row)?)));
    } else if are_keys_comparable {
        join_exchanged(old, new, &mut pairs);
    }
    pairs.join_equal(old, new, How::Key, key);
    pairs.join_equal(old, new, How::Key, |side, row| non_empty(code_spelling(key(side, row)?)));
    moved::join_moved_keys(old, new, &mut pairs);
    if are_keys_comparable {
        join_shared(old, new, &mut pairs);
    }
    if !old.is_named_like(new) {
        pairs.join_equal(old, new, How::Name, Side::label);
    }
    pairs.join_equal(old, new, How::Name, |side, row| side.revision.rows.get(row)?.identifier.as_deref());
    join_same(old, new, &mut pairs);
    moved::guess(old, new, &mut pairs);
    pairs
}

fn non_empty(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// Codes are compared if they are in one column, or in one that was renamed.
pub(super) fn are_keys_comparable(old: &Revision, new: &Revision) -> bool {
    let name = |revision: &Revision| Some(revision.columns.get(revision.code_column()?)?.name.clone());
    let (Some(of_old), Some(of_new)) = (name(old), name(new)) else {
        return false;
    };
    of_old == of_new || (new.column(&of_old).is_none() && old.column(&of_new).is_none())
}

/// A code says one row, a name another: the texts decide whether the row was renamed and its name given to another.
fn join_renamed(old: &Side<'_>, new: &Side<'_>, pairs: &mut Pairs) {
    let by_key = unique(pairs.new_left().filter_map(|row| Some((new.key(row)?, row))));
    let by_name = unique(pairs.new_left().filter_map(|row| Some((new.name(row)?, row))));
    let keys = unique(pairs.old_left().filter_map(|row| Some((old.key(row)?, row))));
    let found: Vec<(usize, usize)> = pairs
        .old_left()
        .filter_map(|row| {
            let key = old.key(row)?;
            keys.get(key).copied().flatten()?;
            let with_key = (*by_key.get(key)?)?;
            let with_name = (*by_name.get(old.name(row)?)?)?;
            let (text, of_key, of_name) = (old.prose(row), new.prose(with_key), new.prose(with_name));
            let is_renamed = with_key != with_name
                && ![&text, &of_key, &of_name].iter().any(|text| text.is_empty())
                && likeness::of_texts(&text, &of_key) >= 0.9
                && likeness::of_texts(&text, &of_name) < 0.9;
            is_renamed.then_some((row, with_key))
        })
        .collect();
    for (row, with_key) in found {
        pairs.join(row, with_key, How::Texts);
    }
}

/// Rows without names: a text that is at another code now took its meaning along, if one of the two codes has another
/// text than before.
fn join_exchanged(old: &Side<'_>, new: &Side<'_>, pairs: &mut Pairs) {
    let new_by_key = unique(pairs.new_left().filter_map(|row| Some((new.key(row)?, row))));
    let old_by_key = unique(pairs.old_left().filter_map(|row| Some((old.key(row)?, row))));
    let new_by_label = unique(pairs.new_left().filter_map(|row| Some((new.label(row)?, row))));
    let old_by_label = unique(pairs.old_left().filter_map(|row| Some((old.label(row)?, row))));
    let is_unlike =
        |label: &str, other: Option<&str>| likeness::of_texts(label, other.unwrap_or_default()) < LEAST_OF_A_REWORDING;
    let found: Vec<(usize, usize)> = pairs
        .old_left()
        .filter_map(|row| {
            let label = old.label(row)?;
            old_by_label.get(label).copied().flatten()?;
            let with_label = (*new_by_label.get(label)?)?;
            let has_moved = if let Some(&with_key) = new_by_key.get(old.key(row)?) {
                with_key? != with_label && is_unlike(label, new.label(with_key?))
            } else {
                let before = (*old_by_key.get(new.key(with_label)?)?)?;
                is_unlike(label, old.label(before))
            };
            has_moved.then_some((row, with_label))
        })
        .collect();
    for (row, with_label) in found {
        pairs.join(row, with_label, How::Name);
    }
}

/// Rows that nothing tells apart, of tables that `check` refuses: those with the same cells, in file order.
fn join_same(old: &Side<'_>, new: &Side<'_>, pairs: &mut Pairs) {
    fn cells<'s>(side: &'s Side<'_>, row: usize) -> Option<Vec<&'s str>> {
        let row = side.revision.rows.get(row)?;
        Some((0..side.revision.columns.len()).map(|column| row.text(column)).collect())
    }
    let mut olds: HashMap<Vec<&str>, VecDeque<usize>> = HashMap::new();
    for row in pairs.old_left() {
        if let Some(cells) = cells(old, row) {
            olds.entry(cells).or_default().push_back(row);
        }
    }
    let found: Vec<(usize, usize)> =
        pairs.new_left().filter_map(|row| Some((olds.get_mut(&cells(new, row)?)?.pop_front()?, row))).collect();
    for (row, other) in found {
        pairs.join(row, other, How::Name);
    }
}

/// At most this many rows of one code are compared each with each.
const MOST_OF_ONE_CODE: usize = 32;

/// Several rows of one code: the likest first.
fn join_shared(old: &Side<'_>, new: &Side<'_>, pairs: &mut Pairs) {
    let mut groups: HashMap<&str, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for row in pairs.old_left() {
        if let Some(key) = old.key(row) {
            groups.entry(key).or_default().0.push(row);
        }
    }
    for row in pairs.new_left() {
        if let Some((_, rows)) = new.key(row).and_then(|key| groups.get_mut(key)) {
            rows.push(row);
        }
    }
    let mut groups: Vec<_> = groups.into_values().filter(|(_, news)| !news.is_empty()).collect();
    groups.sort_unstable();
    for (olds, news) in groups {
        let mut likest: Vec<(f64, usize, usize)> = Vec::new();
        for &row in olds.iter().take(MOST_OF_ONE_CODE) {
            for &other in news.iter().take(MOST_OF_ONE_CODE) {
                likest.push((old.likeness(row, new, other), row, other));
            }
        }
        likest.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| (one.1, one.2).cmp(&(other.1, other.2))));
        for (_, row, other) in likest {
            pairs.join(row, other, How::Key);
        }
        // What is left of a longer list: in file order.
        for (&row, &other) in olds.iter().zip(&news).skip(MOST_OF_ONE_CODE) {
            pairs.join(row, other, How::Key);
        }
    }
}
