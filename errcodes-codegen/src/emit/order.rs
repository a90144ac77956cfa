//! The order in which rows are searched: by their keys, as the runtime compares them.

/// The rank of a row, as the runtime compares it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank<'v> {
    Number(i128),
    Text(&'v str),
    Name(&'v str, &'v str),
}

/// Returns the numbers of the ranked rows, in the order of their ranks; equal ones keep their order.
pub(super) fn sorted<R: Ord + Copy>(ranks: &[Option<R>]) -> Vec<usize> {
    let mut rows: Vec<(R, usize)> = ranks.iter().enumerate().filter_map(|(row, rank)| Some(((*rank)?, row))).collect();
    rows.sort_unstable();
    rows.into_iter().map(|(_, row)| row).collect()
}
