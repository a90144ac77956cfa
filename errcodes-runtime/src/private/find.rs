//! Rows by the cells of a `key` column of text or integers: the key's hash leads to one row, which has the key or not.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_lossless,
    reason = "a key is hashed by its bits, whatever its sign"
)]
#![allow(
    clippy::inline_always,
    reason = "a lookup by text is slightly too large for a hint, and a tenth faster where the sizes of its table are known"
)]

use errcodes_shared::hash;

use super::{hash::Places, numbers, texts::Texts};

/// Returns the row that has this text.
#[must_use]
#[inline(always)]
pub const fn text(keys: &Texts, places: &Places, key: &str) -> Option<usize> {
    match places.candidate(hash::text(key, places.seed)) {
        Some(row) if hash::equal(keys.bytes(row), key.as_bytes()) => Some(row),
        _ => None,
    }
}

/// Returns the row that has this text, in a column with blank cells, which are empty texts.
#[must_use]
#[inline(always)]
pub const fn optional_text(keys: &Texts, places: &Places, key: &str) -> Option<usize> {
    if key.is_empty() { None } else { text(keys, places, key) }
}

macro_rules! integers {
    ($($integer:ident $optional:ident $dense:ident $direct:ident;)+) => {$(
        /// Returns the row that has this number.
        #[must_use]
        #[inline]
        pub const fn $integer(keys: &[u8], places: &Places, key: $integer) -> Option<usize> {
            match places.candidate(hash::number(key as u64, places.seed)) {
                Some(row) if numbers::$integer(keys, row) == key => Some(row),
                _ => None,
            }
        }

        /// Returns the row that has this number, in a column with blank cells.
        #[must_use]
        #[inline]
        pub const fn $optional(keys: &[u8], places: &Places, key: $integer) -> Option<usize> {
            match places.candidate(hash::number(key as u64, places.seed)) {
                Some(row) => match numbers::$optional(keys, row) {
                    Some(cell) if cell == key => Some(row),
                    _ => None,
                },
                None => None,
            }
        }

        /// Returns the row that has this number, where the numbers leave few gaps: `rows` counts from 1, and from `least` on.
        #[must_use]
        #[inline]
        pub const fn $dense(rows: &[u8], least: $integer, key: $integer) -> Option<usize> {
            let place = (key as u64).wrapping_sub(least as u64);
            if place >= (rows.len() / size_of::<u32>()) as u64 {
                return None;
            }
            (numbers::u32(rows, place as usize) as usize).checked_sub(1)
        }

        /// Returns the variant that has this number, where the numbers leave few gaps: from `least` on, each number's variant.
        #[must_use]
        #[inline]
        pub const fn $direct<T: Copy>(found: &[Option<T>], least: $integer, key: $integer) -> Option<T> {
            let place = (key as u64).wrapping_sub(least as u64);
            if place >= found.len() as u64 {
                return None;
            }
            found[place as usize]
        }
    )+};
}

integers! {
    u8 optional_u8 dense_u8 direct_u8;
    u16 optional_u16 dense_u16 direct_u16;
    u32 optional_u32 dense_u32 direct_u32;
    u64 optional_u64 dense_u64 direct_u64;
    i8 optional_i8 dense_i8 direct_i8;
    i16 optional_i16 dense_i16 direct_i16;
    i32 optional_i32 dense_i32 direct_i32;
    i64 optional_i64 dense_i64 direct_i64;
}
