//! The places of a hashed column's keys, which the generator has computed.

use errcodes_shared::hash;
pub use errcodes_shared::hash::{number, text};

use super::numbers;

/// The places of the keys of a hashed column.
#[derive(Debug)]
pub struct Places {
    /// The seed of the hash.
    pub seed: u64,
    /// For each bucket of keys, the number that spreads them.
    pub pilots: &'static [u8],
    /// For each place, the entry of its row, as a column of `u32`.
    pub rows: &'static [u8],
}

impl Places {
    /// Returns the only row that can have a key of this hash, if any can.
    #[inline]
    pub(super) const fn candidate(&self, hash: u64) -> Option<usize> {
        let pilot = self.pilots[hash::reduce(hash, self.pilots.len())];
        let place = hash::place(hash, pilot, self.rows.len() / size_of::<u32>());
        hash::row(numbers::u32(self.rows, place), hash)
    }
}
