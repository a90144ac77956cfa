//! The order in which rows are searched: by their keys, as the runtime compares them.

/// What rows are sorted by, as the runtime compares it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank<'v> {
    Number(i128),
    Text(&'v str),
    Name(&'v str, &'v str),
}

/// The numbers of the ranked rows, in the order of their ranks; equal ones stay in theirs.
pub(super) fn sorted<'v>(ranks: impl IntoIterator<Item = Option<Rank<'v>>>) -> Vec<usize> {
    let mut rows: Vec<(Rank<'v>, usize)> =
        ranks.into_iter().enumerate().filter_map(|(row, rank)| Some((rank?, row))).collect();
    rows.sort();
    rows.into_iter().map(|(_, row)| row).collect()
}
