//! Rows by the cells of a column: a binary search in a `const fn`, over row numbers sorted by cell.
//!
//! `keys` is the column, in the order of the rows. `order` is the rows in the order of their keys, without those with a
//! blank key, as a column of `u32`. The functions at the top are for `key` columns and return the number of the row;
//! those of [`group`] are for `index` columns and return the part of `order` that has the key.

use core::cmp::Ordering;

use super::{
    numbers,
    texts::{QNames, Texts},
};
use crate::QName;

/// The order of `[u8]`, and so of `str`, in a `const fn` too.
#[must_use]
pub const fn compare(mut a: &[u8], mut b: &[u8]) -> Ordering {
    // Eight at a time, as a number whose highest byte is the first: names in one table often begin alike.
    while let (Some((a_head, a_tail)), Some((b_head, b_tail))) = (a.split_first_chunk(), b.split_first_chunk()) {
        let (a_head, b_head) = (u64::from_be_bytes(*a_head), u64::from_be_bytes(*b_head));
        if a_head != b_head {
            return if a_head < b_head { Ordering::Less } else { Ordering::Greater };
        }
        (a, b) = (a_tail, b_tail);
    }
    loop {
        match (a, b) {
            ([], []) => return Ordering::Equal,
            ([], _) => return Ordering::Less,
            (_, []) => return Ordering::Greater,
            ([x, ..], [y, ..]) if *x < *y => return Ordering::Less,
            ([x, ..], [y, ..]) if *x > *y => return Ordering::Greater,
            ([_, a_tail @ ..], [_, b_tail @ ..]) => (a, b) = (a_tail, b_tail),
        }
    }
}

/// The order of a cell and a key. A macro, since `Ord` cannot be called in a `const fn`.
macro_rules! order {
    (number, $cell:expr, $key:expr) => {
        if $cell < $key {
            Ordering::Less
        } else if $cell > $key {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    };
    (text, $cell:expr, $key:expr) => {
        compare($cell, $key.as_bytes())
    };
    (qname, $cell:expr, $key:expr) => {
        $cell.order($key)
    };
    // A blank cell is not in `order`; any place is as good as another.
    ((optional $by:ident), $cell:expr, $key:expr) => {
        match $cell {
            Some(cell) => order!($by, cell, $key),
            None => Ordering::Less,
        }
    };
}

macro_rules! searches {
    ($($name:ident($keys:ty, $key:ty) by $by:tt of $cell:path;)+) => {
        $(
            /// Returns the row with this key, or `None`.
            #[must_use]
            pub const fn $name(keys: &$keys, order: &[u8], key: $key) -> Option<usize> {
                let place = bound::$name(keys, order, key, false);
                if place == order.len() / size_of::<u32>() {
                    return None;
                }
                let row = numbers::u32(order, place) as usize;
                if order!($by, $cell(keys, row), key).is_eq() { Some(row) } else { None }
            }
        )+

        /// Lookups of `index` columns: where in `order` the rows with this key start and end.
        pub mod group {
            use super::{QName, QNames, Texts, bound};

            $(
                /// Returns the start and the end of the rows with this key, which are equal if there are none.
                #[must_use]
                pub const fn $name(keys: &$keys, order: &[u8], key: $key) -> (usize, usize) {
                    (bound::$name(keys, order, key, false), bound::$name(keys, order, key, true))
                }
            )+
        }

        /// The place in `order` before the first row with this key, or `after` the last.
        mod bound {
            use super::{Ordering, QName, QNames, Texts, compare, numbers};

            $(
                pub(super) const fn $name(keys: &$keys, order: &[u8], key: $key, after: bool) -> usize {
                    let (mut low, mut high) = (0, order.len() / size_of::<u32>());
                    while low < high {
                        let middle = low + (high - low) / 2;
                        match order!($by, $cell(keys, numbers::u32(order, middle) as usize), key) {
                            Ordering::Less => low = middle + 1,
                            Ordering::Equal if after => low = middle + 1,
                            Ordering::Equal | Ordering::Greater => high = middle,
                        }
                    }
                    low
                }
            )+
        }
    };
}

// A blank text is an empty one, and not in `order` either.
searches! {
    u8([u8], u8) by number of numbers::u8;
    u16([u8], u16) by number of numbers::u16;
    u32([u8], u32) by number of numbers::u32;
    u64([u8], u64) by number of numbers::u64;
    i8([u8], i8) by number of numbers::i8;
    i16([u8], i16) by number of numbers::i16;
    i32([u8], i32) by number of numbers::i32;
    i64([u8], i64) by number of numbers::i64;
    text(Texts, &str) by text of Texts::bytes;
    qname(QNames, &QName<'_>) by qname of QNames::at;

    optional_u8([u8], u8) by (optional number) of numbers::optional_u8;
    optional_u16([u8], u16) by (optional number) of numbers::optional_u16;
    optional_u32([u8], u32) by (optional number) of numbers::optional_u32;
    optional_u64([u8], u64) by (optional number) of numbers::optional_u64;
    optional_i8([u8], i8) by (optional number) of numbers::optional_i8;
    optional_i16([u8], i16) by (optional number) of numbers::optional_i16;
    optional_i32([u8], i32) by (optional number) of numbers::optional_i32;
    optional_i64([u8], i64) by (optional number) of numbers::optional_i64;
}
