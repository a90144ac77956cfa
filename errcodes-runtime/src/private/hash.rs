//! The places of a hashed column's keys, which the generator has computed.

use errcodes_shared::hash;
pub use errcodes_shared::hash::{number, text};

/// The places of the keys of a hashed column.
#[derive(Debug)]
pub struct Places {
    /// The seed of the hash.
    pub seed: u64,
    /// For each bucket of keys, the number that spreads them.
    pub pilots: &'static [u8],
    /// For each place, the entry of its row.
    pub rows: &'static [u32],
}

impl Places {
    /// Returns the only row that can have a key of this hash, if any can.
    #[inline]
    pub(super) const fn candidate(&self, hash: u64) -> Option<usize> {
        let pilot = self.pilots[hash::reduce(hash, self.pilots.len())];
        hash::row(self.rows[hash::place(hash, pilot, self.rows.len())], hash)
    }
}
