//! Places: a hash table without collisions for the keys of a column, built here and read by the runtime.
//!
//! Keys fall into buckets, and every bucket gets the smallest number, its pilot, that sends its keys to places of their
//! own (Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress"). A lookup reads the pilot and the place.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::order::Rank;
use crate::emit::tokens;

// The constants and functions of the runtime's `hash`; every expansion asserts that both compute the same.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
const PI: u64 = 0x243f_6a88_85a3_08d3;
const E: u64 = 0xb7e1_5162_8aed_2a6b;

/// How many bits of a place are the row's number; the others are of the key's hash.
const ROW_BITS: u32 = 24;

/// A key, as it is hashed.
#[derive(Clone, Copy)]
enum Key<'k> {
    Text(&'k str),
    /// An integer, widened to 64 bits with its sign.
    Number(u64),
}

fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    low(product) ^ low(product >> 64)
}

#[allow(clippy::cast_possible_truncation, reason = "the lower half is what is wanted")]
fn low(wide: u128) -> u64 {
    wide as u64
}

fn word(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte))
}

impl<'k> Key<'k> {
    fn of(rank: Rank<'k>) -> Option<Self> {
        match rank {
            // Two's complement: what the runtime's widening keeps of an integer of any type.
            Rank::Number(number) => Some(Key::Number(low(u128::from_ne_bytes(number.to_ne_bytes())))),
            Rank::Text(text) => Some(Key::Text(text)),
            Rank::Name(..) => None,
        }
    }

    fn hash(self, seed: u64) -> u64 {
        match self {
            Key::Number(number) => fold(number ^ seed ^ PI, GOLDEN),
            Key::Text(text) => {
                let bytes = text.as_bytes();
                let mut hash = seed ^ (bytes.len() as u64).wrapping_mul(GOLDEN);
                let mut rest = bytes;
                while let Some((block, tail)) = rest.split_at_checked(16)
                    && !tail.is_empty()
                {
                    let (head, last) = block.split_at(8);
                    hash = fold(word(head) ^ PI ^ hash, word(last) ^ E);
                    rest = tail;
                }
                let (head, last) = match *bytes {
                    [] => (0, 0),
                    [first] => (u64::from(first), 0),
                    [first, second] => (u64::from(first), u64::from(second)),
                    [first, second, third] => (word(&[first, second]), u64::from(third)),
                    _ => {
                        let width = if bytes.len() < 8 { 4 } else { 8 };
                        // From sixteen bytes on, the last sixteen.
                        let end = bytes.get(bytes.len().saturating_sub(16)..).unwrap_or_default();
                        (
                            word(end.get(..width).unwrap_or_default()),
                            word(end.get(end.len() - width..).unwrap_or_default()),
                        )
                    }
                };
                fold(head ^ PI ^ hash, last ^ E)
            }
        }
    }
}

/// The upper half of a hash as a number below `length`.
fn reduce(hash: u64, length: usize) -> usize {
    // Below `length`, so it fits.
    usize::try_from(((hash >> 32) * (length as u64)) >> 32).unwrap_or_default()
}

/// The table, and what the keys are hashed with.
pub(super) struct Places {
    seed: u64,
    pilots: Vec<u8>,
    rows: Vec<u32>,
}

impl Places {
    /// Finds a place for the key of every row. Nothing for more rows than a place can number, for keys that are neither
    /// texts nor integers, or (which was reported) for a key that is there twice.
    pub(super) fn of(ranks: &[Option<Rank<'_>>]) -> Option<Self> {
        let keys: Option<Vec<(Key<'_>, usize)>> = ranks
            .iter()
            .enumerate()
            .filter_map(|(row, rank)| Some((rank.as_ref()?, row)))
            .map(|(rank, row)| Some((Key::of(*rank)?, row)))
            .collect();
        Self::of_keys(&keys?)
    }

    fn of_keys(keys: &[(Key<'_>, usize)]) -> Option<Self> {
        if keys.iter().any(|&(_, row)| row >= 1 << ROW_BITS) {
            return None;
        }
        // More than one seed is wanted about once in a thousand tables, more than a few only if keys repeat.
        (1..=16).find_map(|seed| Self::with_seed(keys, seed))
    }

    fn with_seed(keys: &[(Key<'_>, usize)], seed: u64) -> Option<Self> {
        // A quarter of the places stays free, so that the last buckets still find theirs.
        let mut taken: Vec<Option<u32>> = vec![None; keys.len() + keys.len() / 4 + 1];
        let mut pilots = vec![0; keys.len() / 3 + 1];
        let mut buckets: Vec<Vec<(u64, u32)>> = vec![Vec::new(); pilots.len()];
        for &(key, row) in keys {
            let hash = key.hash(seed);
            let tagged = u32::try_from(row).ok()? | u32::try_from(hash & 0xff).ok()? << ROW_BITS;
            buckets.get_mut(reduce(hash, pilots.len()))?.push((hash, tagged));
        }
        let mut places = Vec::new();
        // The largest buckets first, which find their places hardest; hardly any has more than ten keys.
        let largest = buckets.iter().map(Vec::len).max().unwrap_or_default();
        for length in (1..=largest).rev() {
            for (members, pilot) in buckets.iter().zip(&mut pilots).filter(|(members, _)| members.len() == length) {
                *pilot = (0..=u8::MAX).find(|&pilot| fits(members, pilot, &taken, &mut places))?;
                for (&(_, tagged), &place) in members.iter().zip(&places) {
                    *taken.get_mut(place)? = Some(tagged);
                }
            }
        }
        // A free place leads to row 0, whose key is another.
        Some(Self { seed, pilots, rows: taken.into_iter().map(Option::unwrap_or_default).collect() })
    }

    /// The runtime's `Places`, as an expression in a static.
    pub(super) fn tokens(&self) -> TokenStream {
        let seed = proc_macro2::Literal::u64_unsuffixed(self.seed);
        let pilots = tokens::numbers(self.pilots.iter().map(|&pilot| u64::from(pilot)));
        let rows = tokens::numbers(self.rows.iter().map(|&row| u64::from(row)));
        quote!(__rt::hash::Places { seed: #seed, pilots: &#pilots, rows: &#rows })
    }
}

/// Whether the pilot sends all members of a bucket to free places; they are left in `places`.
fn fits(members: &[(u64, u32)], pilot: u8, taken: &[Option<u32>], places: &mut Vec<usize>) -> bool {
    places.clear();
    for &(hash, _) in members {
        let mixed = (hash ^ u64::from(pilot).wrapping_mul(E)).wrapping_mul(GOLDEN);
        let place = reduce(mixed, taken.len());
        if taken.get(place).is_none_or(Option::is_some) || places.contains(&place) {
            return false;
        }
        places.push(place);
    }
    true
}

/// Integers with few gaps need no hash: from the least of them on, the number of each one's row, counted from 1.
pub(super) fn dense(ranks: &[Option<Rank<'_>>]) -> Option<(i128, Vec<usize>)> {
    let numbers = ranks.iter().enumerate().filter_map(|(row, rank)| match rank {
        Some(Rank::Number(number)) => Some((*number, row)),
        _ => None,
    });
    let least = numbers.clone().map(|(number, _)| number).min()?;
    let most = numbers.clone().map(|(number, _)| number).max()?;
    let length = usize::try_from(most - least).ok().filter(|&gap| gap <= 2 * ranks.len())? + 1;
    let mut rows = vec![0; length];
    for (number, row) in numbers {
        *rows.get_mut(usize::try_from(number - least).ok()?)? = row + 1;
    }
    Some((least, rows))
}

/// The assertion that generator and runtime hash alike.
pub(super) fn agreement() -> TokenStream {
    const PROBES: [&str; 5] = ["", "abc", "MESSAGE", "MESSAGE_INVALID", "MESSAGE_RECEIVED_INVALID"];
    let text = PROBES.iter().fold(0, |hash, probe| Key::Text(probe).hash(hash));
    let number = Key::Number(1026).hash(text);
    let probes =
        PROBES.iter().rev().skip(1).rev().fold(quote!(0), |inner, probe| quote!(__rt::hash::text(#probe, #inner)));
    let last = PROBES.last().copied().unwrap_or_default();
    quote! {
        const _: () = ::core::assert!(__rt::hash::number(1026, __rt::hash::text(#last, #probes)) == #number);
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Places, reduce};

    #[test]
    fn every_key_has_a_place_of_its_own() {
        for count in [0_usize, 1, 2, 3, 11, 104, 1_000, 5_000] {
            let names: Vec<String> = (0..count).map(|number| format!("NAME_{number}")).collect();
            let keys: Vec<(Key<'_>, usize)> =
                names.iter().enumerate().map(|(row, name)| (Key::Text(name), row)).collect();
            let places = Places::of_keys(&keys).expect("distinct keys have places");
            for &(key, row) in &keys {
                let hash = key.hash(places.seed);
                let pilot = places.pilots[reduce(hash, places.pilots.len())];
                let mixed = (hash ^ u64::from(pilot).wrapping_mul(super::E)).wrapping_mul(super::GOLDEN);
                let found = places.rows[reduce(mixed, places.rows.len())];
                assert_eq!(found & 0x00ff_ffff, u32::try_from(row).expect("small"), "{count}");
            }
        }
    }

    #[test]
    fn a_key_twice_has_no_place() {
        assert!(Places::of_keys(&[(Key::Number(1), 0), (Key::Number(1), 1)]).is_none());
    }
}
