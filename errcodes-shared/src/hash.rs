//! The hash by which keys find their rows: the generator places the keys, and the runtime looks them up.
//!
//! A key's hash chooses a bucket, the bucket has a number that spreads its keys (its pilot), and hash and pilot choose a
//! place (Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress"). What is at a place is an [`entry`].
//!
//! Not for untrusted tables: the keys are known when the program is compiled, and a text that is looked up can at worst
//! reach one row, whose key then differs.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_lossless,
    reason = "a hash is cut into the bits that are wanted, and `From` cannot be called in a `const fn`"
)]

// Odd numbers without a pattern: the golden ratio, and two from the digits of π and e.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
const PI: u64 = 0x243f_6a88_85a3_08d3;
const E: u64 = 0xb7e1_5162_8aed_2a6b;

/// How many bits of an entry are the row's number; the others are of its key's hash.
const ROW_BITS: u32 = 24;

/// The number of rows that entries can tell apart.
pub const MAX_ROWS: usize = 1 << ROW_BITS;

/// Both halves of the product, so that every bit of the factors counts.
#[inline]
const fn fold(a: u64, b: u64) -> u64 {
    let product = (a as u128) * (b as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

/// Sixteen bytes as two words.
#[inline]
const fn words(block: [u8; 16]) -> (u64, u64) {
    let both = u128::from_le_bytes(block);
    (both as u64, (both >> 64) as u64)
}

/// Returns the hash of a text: sixteen bytes to a multiplication.
///
/// ```
/// use errcodes_shared::hash;
///
/// assert_ne!(hash::text("INTERNAL_ERROR", 1), hash::text("INTERNAL_ERROR", 2));
/// ```
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
    // The last block overlaps the one before it, so that it needs no branch for each length. Which bytes count twice
    // follows from the length, which is hashed.
    let (head, last) = match bytes.last_chunk::<16>() {
        Some(block) => words(*block),
        None => ends(bytes),
    };
    fold(head ^ PI ^ hash, last ^ E)
}

/// Fewer than sixteen bytes as two words, every byte in at least one of them.
#[inline]
const fn ends(bytes: &[u8]) -> (u64, u64) {
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(head), Some(last)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*last)),
        _ => short(bytes),
    }
}

/// Fewer than eight bytes as two words, every byte in at least one of them.
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

/// Returns the hash of an integer, which is widened to 64 bits with its sign.
///
/// ```
/// use errcodes_shared::hash;
///
/// assert_ne!(hash::number(1026, 1), hash::number(1027, 1));
/// ```
#[must_use]
#[inline]
pub const fn number(number: u64, seed: u64) -> u64 {
    fold(number ^ seed ^ PI, GOLDEN)
}

/// Returns the upper half of a hash as a number below `length`, or 0 if that is 0: the bucket of a key among `length`.
///
/// ```
/// assert_eq!(errcodes_shared::hash::reduce(u64::MAX, 104), 103);
/// ```
#[must_use]
#[inline]
pub const fn reduce(hash: u64, length: usize) -> usize {
    (((hash >> 32) * (length as u64)) >> 32) as usize
}

/// Returns the place of a key among `length`, from its hash and the pilot of its bucket.
///
/// ```
/// assert!(errcodes_shared::hash::place(1026, 7, 104) < 104);
/// ```
#[must_use]
#[inline]
pub const fn place(hash: u64, pilot: u8, length: usize) -> usize {
    reduce((hash ^ (pilot as u64).wrapping_mul(E)).wrapping_mul(GOLDEN), length)
}

/// Returns the entry of a row, or `None` from [`MAX_ROWS`] on: its number, and eight bits of its key's hash, by which
/// nearly every other key is told apart without a look at the row.
///
/// ```
/// use errcodes_shared::hash;
///
/// assert_eq!(hash::entry(3, 0xab), Some(0xab00_0003));
/// assert_eq!(hash::entry(hash::MAX_ROWS, 0xab), None);
/// ```
#[must_use]
#[inline]
pub const fn entry(row: usize, hash: u64) -> Option<u32> {
    if row < MAX_ROWS { Some(row as u32 | (hash as u32) << ROW_BITS) } else { None }
}

/// Returns the row of an entry, or `None` if the hash differs in the bits that the entry has.
///
/// ```
/// use errcodes_shared::hash;
///
/// assert_eq!(hash::row(0xab00_0003, 0xab), Some(3));
/// assert_eq!(hash::row(0xab00_0003, 0xac), None);
/// ```
#[must_use]
#[inline]
pub const fn row(entry: u32, hash: u64) -> Option<usize> {
    if entry >> ROW_BITS == hash as u32 & 0xff { Some((entry & (MAX_ROWS as u32 - 1)) as usize) } else { None }
}

/// Returns whether two texts are the same, in a `const fn` too.
///
/// It compares the blocks that the hash takes, with one branch for all of them: nearly always the key is the one that was
/// meant, and to read on costs less than to ask after each block.
///
/// ```
/// assert!(errcodes_shared::hash::equal(b"INTERNAL_ERROR", b"INTERNAL_ERROR"));
/// ```
#[must_use]
#[inline]
pub const fn equal(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if let (Some((a_head, mut a_rest)), Some((b_head, mut b_rest)), Some(a_last), Some(b_last)) =
        (a.split_first_chunk::<16>(), b.split_first_chunk::<16>(), a.last_chunk::<16>(), b.last_chunk::<16>())
    {
        let mut differences = difference(a_head, b_head) | difference(a_last, b_last);
        // The blocks between the ends; what is left after them is within the last block.
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

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, format, string::String, vec, vec::Vec};

    use super::*;

    #[test]
    fn texts_are_equal_if_every_byte_is() {
        for length in 0..70 {
            let text: String = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".chars().cycle().take(length).collect();
            assert!(equal(text.as_bytes(), text.clone().as_bytes()), "{text}");
            assert!(!equal(text.as_bytes(), format!("{text}_").as_bytes()), "{text}");
            for at in 0..length {
                let mut other = text.clone();
                other.replace_range(at..=at, "_");
                assert!(!equal(text.as_bytes(), other.as_bytes()), "{text} {other}");
                assert!(!equal(other.as_bytes(), text.as_bytes()), "{other} {text}");
            }
        }
    }

    #[test]
    fn every_byte_and_the_length_count() {
        let mut hashes = BTreeSet::new();
        let mut count = 0;
        for length in 0..70 {
            let text = "A".repeat(length);
            let changed = (0..length).map(|at| format!("{}_{}", &text[..at], &text[at + 1..]));
            let texts: Vec<String> = changed.chain([text.clone()]).collect();
            count += texts.len();
            hashes.extend(texts.iter().map(|text| super::text(text, 1)));
        }
        assert_eq!(hashes.len(), count);
        assert_eq!((0..10_000).map(|key| number(key, 1)).collect::<BTreeSet<_>>().len(), 10_000);
    }

    #[test]
    fn places_are_below_the_length_and_spread() {
        for length in [1, 2, 104, 5_000] {
            let mut taken = vec![0; length];
            for key in 0..10 * length as u64 {
                let hash = number(key, 1);
                assert!(reduce(hash, length) < length);
                taken[place(hash, (key % 256) as u8, length)] += 1;
            }
            assert!(taken.iter().all(|&keys| keys < 40), "{length}");
        }
        assert_eq!((reduce(u64::MAX, 0), place(u64::MAX, 1, 0)), (0, 0));
    }

    #[test]
    fn an_entry_leads_to_its_row() {
        for at in [0, 1, MAX_ROWS - 1] {
            for hash in [0, 0xab, 0xff, u64::MAX] {
                let entry = entry(at, hash).expect("there are not too many rows");
                assert_eq!(row(entry, hash), Some(at));
                assert_eq!(row(entry, hash ^ 1), None);
            }
        }
        assert_eq!(entry(MAX_ROWS, 0), None);
    }

    #[test]
    fn the_compiler_can_do_all_of_it() {
        const HASH: u64 = text("INTERNAL_ERROR", number(1026, 1));
        const PLACE: usize = place(HASH, 3, 10);
        const ROW: Option<usize> = match entry(7, HASH) {
            Some(entry) => row(entry, HASH),
            None => None,
        };
        const SAME: bool = equal(b"a", b"a");
        assert_eq!((SAME, ROW), (true, Some(7)));
        assert_eq!(PLACE, place(text("INTERNAL_ERROR", number(1026, 1)), 3, 10));
    }
}
