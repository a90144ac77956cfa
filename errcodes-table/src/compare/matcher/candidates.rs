//! Rows that may be alike: found by the words that they have in common, so that not each is compared with each.

use std::collections::HashMap;

/// A word of more rows says too little.
const MOST_ROWS_OF_A_WORD: usize = 200;
/// At most this many rows are compared with one.
const MOST_CANDIDATES: usize = 64;
/// So many comparisons are made in one run.
const MOST_COMPARISONS: usize = 250_000;

/// Rows by their words.
pub(super) struct Candidates {
    rows_of: HashMap<String, Vec<usize>>,
    left: usize,
}

impl Candidates {
    pub(super) fn new(rows: impl Iterator<Item = (usize, Vec<String>)>) -> Self {
        let mut rows_of: HashMap<String, Vec<usize>> = HashMap::new();
        for (row, words) in rows {
            for word in words {
                let rows = rows_of.entry(word).or_default();
                if rows.last() != Some(&row) && rows.len() <= MOST_ROWS_OF_A_WORD {
                    rows.push(row);
                }
            }
        }
        Self { rows_of, left: MOST_COMPARISONS }
    }

    /// The row that is most alike, if it is at least `least` alike and the only one that is as alike.
    pub(super) fn best(&mut self, words: &[String], least: f64, likeness: impl Fn(usize) -> f64) -> Option<usize> {
        let mut lists: Vec<&Vec<usize>> = words
            .iter()
            .filter_map(|word| self.rows_of.get(word))
            .filter(|rows| rows.len() <= MOST_ROWS_OF_A_WORD)
            .collect();
        lists.sort_by_key(|rows| rows.len());
        let mut candidates: Vec<usize> = Vec::new();
        for row in lists.into_iter().flatten() {
            if candidates.len() == MOST_CANDIDATES {
                break;
            }
            if !candidates.contains(row) {
                candidates.push(*row);
            }
        }
        let allowed = candidates.len().min(self.left);
        self.left -= allowed;
        let mut best: Option<(f64, usize)> = None;
        let mut is_only = false;
        for &row in candidates.iter().take(allowed) {
            let likeness = likeness(row);
            match best {
                Some((known, _)) if likeness < known => {}
                Some((known, _)) if likeness <= known => is_only = false,
                _ => {
                    best = Some((likeness, row));
                    is_only = true;
                }
            }
        }
        best.filter(|&(likeness, _)| is_only && likeness >= least).map(|(_, row)| row)
    }
}
