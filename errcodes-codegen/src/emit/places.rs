//! Places: a hash table without collisions for the keys of a column, built here and read by the runtime.
//!
//! Keys fall into buckets, and every bucket gets the smallest number, its pilot, that sends its keys to different
//! places (Belazzougui, Botelho and Dietzfelbinger, "Hash, displace, and compress"). A lookup reads the pilot and the
//! place.

use errcodes_shared::hash;
use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::order::Rank;
use crate::emit::tokens::Bytes;

/// A key, as the hash takes it.
#[derive(Clone, Copy)]
enum Key<'k> {
    Text(&'k str),
    /// An integer, widened to 64 bits with its sign.
    Number(u64),
}

impl<'k> Key<'k> {
    fn of(rank: Rank<'k>) -> Option<Self> {
        match rank {
            // Two's complement, to which the runtime widens an integer of any type.
            Rank::Number(number) => Some(Key::Number(low(number))),
            Rank::Text(text) => Some(Key::Text(text)),
            Rank::Name(..) => None,
        }
    }

    fn hash(self, seed: u64) -> u64 {
        match self {
            Key::Number(number) => hash::number(number, seed),
            Key::Text(text) => hash::text(text, seed),
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the lower half is what is wanted")]
fn low(number: i128) -> u64 {
    number as u64
}

/// The table, and the seed of the hash.
pub(super) struct Places {
    seed: u64,
    pilots: Vec<u8>,
    rows: Vec<u32>,
}

impl Places {
    /// Finds a place for the key of every row. Returns `None` if there are more rows than an entry can number, for keys
    /// that are neither texts nor integers, and for duplicate keys, which were reported.
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
        // About one table in a thousand needs a second seed, and only duplicate keys need more than a few.
        (1..=16).find_map(|seed| Self::with_seed(keys, seed))
    }

    fn with_seed(keys: &[(Key<'_>, usize)], seed: u64) -> Option<Self> {
        // A quarter of the places stays free, so that the last buckets find places.
        let mut taken: Vec<Option<u32>> = vec![None; keys.len() + keys.len() / 4 + 1];
        let mut pilots = vec![0; keys.len() / 3 + 1];
        let mut buckets: Vec<Vec<(u64, u32)>> = vec![Vec::new(); pilots.len()];
        for &(key, row) in keys {
            let hash = key.hash(seed);
            let entry = hash::entry(row, hash)?;
            buckets.get_mut(hash::reduce(hash, pilots.len()))?.push((hash, entry));
        }
        let mut places = Vec::new();
        // The largest buckets come first, since it is hardest to find places for them; few have more than ten keys.
        let largest = buckets.iter().map(Vec::len).max().unwrap_or_default();
        for length in (1..=largest).rev() {
            for (members, pilot) in buckets.iter().zip(&mut pilots).filter(|(members, _)| members.len() == length) {
                *pilot = (0..=u8::MAX).find(|&pilot| fits(members, pilot, &taken, &mut places))?;
                for (&(_, entry), &place) in members.iter().zip(&places) {
                    *taken.get_mut(place)? = Some(entry);
                }
            }
        }
        // A free place leads to row 0, whose key is different.
        Some(Self { seed, pilots, rows: taken.into_iter().map(Option::unwrap_or_default).collect() })
    }

    /// The runtime's `Places`, as an expression in a static.
    pub(super) fn tokens(&self) -> TokenStream {
        let seed = proc_macro2::Literal::u64_unsuffixed(self.seed);
        let pilots = Bytes::numbers(1, self.pilots.iter().map(|&pilot| pilot.into())).literal();
        let rows = Bytes::numbers(size_of::<u32>(), self.rows.iter().map(|&row| row.into())).literal();
        quote!(__rt::hash::Places { seed: #seed, pilots: #pilots, rows: #rows })
    }
}

/// Returns `true` if the pilot sends all members of a bucket to free places, which are left in `places`.
fn fits(members: &[(u64, u32)], pilot: u8, taken: &[Option<u32>], places: &mut Vec<usize>) -> bool {
    places.clear();
    for &(hash, _) in members {
        let place = hash::place(hash, pilot, taken.len());
        if taken.get(place).is_none_or(Option::is_some) || places.contains(&place) {
            return false;
        }
        places.push(place);
    }
    true
}

/// Integers with few gaps need no hash: the table has the row of each number from the least on, counted from 1.
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

#[cfg(test)]
mod tests {
    use errcodes_shared::hash;

    use super::{Key, Places};

    #[test]
    fn every_key_has_a_place_of_its_own() {
        for count in [0_usize, 1, 2, 3, 11, 104, 1_000, 5_000] {
            let names: Vec<String> = (0..count).map(|number| format!("NAME_{number}")).collect();
            let keys: Vec<(Key<'_>, usize)> =
                names.iter().enumerate().map(|(row, name)| (Key::Text(name), row)).collect();
            let places = Places::of_keys(&keys).expect("distinct keys have places");
            for &(key, row) in &keys {
                let hash = key.hash(places.seed);
                let pilot = places.pilots[hash::reduce(hash, places.pilots.len())];
                let found = places.rows[hash::place(hash, pilot, places.rows.len())];
                assert_eq!(hash::row(found, hash), Some(row), "{count}");
            }
        }
    }

    #[test]
    fn a_key_twice_has_no_place() {
        assert!(Places::of_keys(&[(Key::Number(1), 0), (Key::Number(1), 1)]).is_none());
    }
}
