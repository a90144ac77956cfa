//! Codes that are in another column now, and rows that may live on under another code.

use std::collections::{HashMap, HashSet};

use super::candidates::Candidates;
use super::{How, Pairs, Side, unique};
use crate::compare::likeness;
use crate::compare::model::Kind;
use crate::compare::words::{spelling, words};

/// A code is found again in another column from this likeness on.
const LEAST_OF_A_CODE: f64 = 0.8;
/// A row may live on from this likeness on.
const LEAST_OF_A_ROW: f64 = 0.75;

/// The codes of at least half of the old rows are found in another column of the new revision.
pub(super) fn join_moved_keys(old: &Side<'_>, new: &Side<'_>, pairs: &mut Pairs) {
    let half = old.revision.rows.len().div_ceil(2);
    let known: HashSet<&str> = (0..new.revision.rows.len()).filter_map(|row| new.key(row)).collect();
    let lost: Vec<usize> =
        pairs.old_left().filter(|&row| old.key(row).is_some_and(|key| !known.contains(key))).collect();
    let (Some(from), Some(code)) = (old.revision.code_column(), new.revision.code_column()) else {
        return;
    };
    if lost.len() < half {
        return;
    }
    let mut best: Option<(usize, Vec<(usize, usize)>)> = None;
    for (at, column) in new.revision.columns.iter().enumerate() {
        if at == code || column.kind != Kind::Text {
            continue;
        }
        let found = found_in(old, &lost, new, at, pairs);
        if found.len() >= half && best.as_ref().is_none_or(|(_, known)| known.len() < found.len()) {
            best = Some((at, found));
        }
    }
    let Some((to, found)) = best else {
        return;
    };
    pairs.moved_key = Some((from, to));
    for (row, other) in found {
        pairs.join(row, other, How::MovedKey);
    }
}

/// The rows of `new` that have the codes of the `lost` rows in the column `at`.
fn found_in(old: &Side<'_>, lost: &[usize], new: &Side<'_>, at: usize, pairs: &Pairs) -> Vec<(usize, usize)> {
    let text = |row: usize| new.revision.rows.get(row).map_or("", |row| row.text(at));
    // Of rows with one text the first.
    let mut seen = HashSet::new();
    let left: Vec<usize> = pairs.new_left().filter(|&row| !text(row).is_empty() && seen.insert(text(row))).collect();
    let by_spelling = unique(left.iter().map(|&row| (spelling(text(row)), row)));
    let mut candidates = Candidates::new(left.iter().map(|&row| (row, words(text(row)))));
    let mut taken: HashMap<usize, usize> = HashMap::new();
    for &row in lost {
        let Some(key) = old.key(row) else {
            continue;
        };
        let equal = by_spelling.get(&spelling(key)).copied().flatten();
        let found = equal
            .or_else(|| candidates.best(&words(key), LEAST_OF_A_CODE, |other| likeness::of_names(key, text(other))));
        if let Some(found) = found {
            taken.entry(found).or_insert(row);
        }
    }
    let mut found: Vec<(usize, usize)> = taken.into_iter().map(|(new, old)| (old, new)).collect();
    found.sort_unstable();
    found
}

/// Rows that are gone, and new rows that are very much like them.
pub(super) fn guess(old: &Side<'_>, new: &Side<'_>, pairs: &mut Pairs) {
    let words_of = |side: &Side<'_>, row: usize| {
        let mut all = side.called(row).map(words).unwrap_or_default();
        all.extend(words(&side.prose(row)));
        all
    };
    let mut candidates = Candidates::new(pairs.new_left().map(|row| (row, words_of(new, row))));
    let mut taken: HashMap<usize, Option<usize>> = HashMap::new();
    for row in pairs.old_left() {
        let best = candidates.best(&words_of(old, row), LEAST_OF_A_ROW, |other| old.likeness(row, new, other));
        if let Some(best) = best {
            taken.entry(best).and_modify(|first| *first = None).or_insert(Some(row));
        }
    }
    pairs.perhaps = taken.into_iter().filter_map(|(new, old)| Some((old?, new))).collect();
}
