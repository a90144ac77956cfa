//! The hash by which keys find their rows. The generator computes the same; every expansion asserts that it does.
//!
//! Not for untrusted tables: the keys are known when the program is compiled, and a looked-up text can at worst land on
//! one row that it then differs from.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_lossless,
    reason = "a hash is cut into the bits that are wanted"
)]

// Odd numbers without a pattern: the golden ratio, and two from the digits of π and e.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
const PI: u64 = 0x243f_6a88_85a3_08d3;
const E: u64 = 0xb7e1_5162_8aed_2a6b;

/// Both halves of the product, so that every bit of the factors counts.
const fn fold(a: u64, b: u64) -> u64 {
    let product = (a as u128) * (b as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

/// Sixteen bytes as two words.
const fn words(block: [u8; 16]) -> (u64, u64) {
    let both = u128::from_le_bytes(block);
    (both as u64, (both >> 64) as u64)
}

/// The hash of a text: sixteen bytes to a multiplication.
#[must_use]
#[inline]
pub const fn text(text: &str, seed: u64) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = seed ^ (bytes.len() as u64).wrapping_mul(GOLDEN);
    let mut rest = bytes;
    while let Some((block, tail)) = rest.split_first_chunk::<16>()
        && !tail.is_empty()
    {
        let (head, last) = words(*block);
        hash = fold(head ^ PI ^ hash, last ^ E);
        rest = tail;
    }
    // The last bytes overlap rather than stand alone, which spares the processor a guess at how many there are: which of
    // them count twice follows from the length.
    let (head, last) = match bytes.last_chunk::<16>() {
        Some(block) => words(*block),
        None => ends(bytes),
    };
    fold(head ^ PI ^ hash, last ^ E)
}

/// Fewer than sixteen bytes as two words, every byte in one of them at least.
#[inline]
const fn ends(bytes: &[u8]) -> (u64, u64) {
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(head), Some(last)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*last)),
        _ => short(bytes),
    }
}

/// Fewer than eight bytes as two words, every byte in one of them at least.
#[inline]
const fn short(bytes: &[u8]) -> (u64, u64) {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(head), Some(last)) => (u32::from_le_bytes(*head) as u64, u32::from_le_bytes(*last) as u64),
        _ => match *bytes {
            [first, second, third] => (first as u64 | (second as u64) << 8, third as u64),
            [first, second] => (first as u64, second as u64),
            [first, ..] => (first as u64, 0),
            [] => (0, 0),
        },
    }
}

/// The hash of an integer, widened with its sign.
#[must_use]
#[inline]
pub const fn number(number: u64, seed: u64) -> u64 {
    fold(number ^ seed ^ PI, GOLDEN)
}

/// Where the rows of a hashed column stand.
#[derive(Debug)]
pub struct Places {
    /// What the keys are hashed with.
    pub seed: u64,
    /// For each bucket of keys, the number that spreads them.
    pub pilots: &'static [u8],
    /// For each place, the row that stands there, and above it eight bits of its key's hash.
    pub rows: &'static [u32],
}

/// How many bits of a place are the row's number.
const ROW_BITS: u32 = 24;

impl Places {
    /// The only row that can have a key of this hash; nothing where not even eight bits of it agree.
    #[inline]
    pub(super) const fn candidate(&self, hash: u64) -> Option<usize> {
        let bucket = reduce(hash, self.pilots.len());
        let mixed = (hash ^ (self.pilots[bucket] as u64).wrapping_mul(E)).wrapping_mul(GOLDEN);
        let place = self.rows[reduce(mixed, self.rows.len())];
        if place >> ROW_BITS == hash as u32 & 0xff { Some((place & ((1 << ROW_BITS) - 1)) as usize) } else { None }
    }
}

/// The upper half of a hash as a number below `length`.
const fn reduce(hash: u64, length: usize) -> usize {
    (((hash >> 32) * (length as u64)) >> 32) as usize
}

/// True where both texts are the same, for the compiler too. In blocks that overlap, as the hash takes them, and with one
/// branch for all of them: nearly always it is the key that was meant, and reading on costs less than asking each time.
#[inline]
pub(super) const fn equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    if let (Some((a_head, mut a_rest)), Some((b_head, mut b_rest)), Some(a_last), Some(b_last)) =
        (a.split_first_chunk::<16>(), b.split_first_chunk::<16>(), a.last_chunk::<16>(), b.last_chunk::<16>())
    {
        let mut differences = difference(a_head, b_head) | difference(a_last, b_last);
        // What is between the ends; what is left then is within the last block.
        while let (Some((a_block, a_tail)), Some((b_block, b_tail))) =
            (a_rest.split_first_chunk(), b_rest.split_first_chunk())
        {
            differences |= difference(a_block, b_block);
            (a_rest, b_rest) = (a_tail, b_tail);
        }
        return differences == 0;
    }
    let ((a_head, a_last), (b_head, b_last)) = (ends(a), ends(b));
    (a_head ^ b_head) | (a_last ^ b_last) == 0
}

/// The bits in which two blocks differ.
#[inline]
const fn difference(a: &[u8; 16], b: &[u8; 16]) -> u128 {
    u128::from_le_bytes(*a) ^ u128::from_le_bytes(*b)
}
