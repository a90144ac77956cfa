//! Rows by the ranges of a column: the numbers at which another row begins, and that row.

use super::numbers;

macro_rules! ranges {
    ($($integer:ident)+) => {$(
        /// Returns the row with the narrowest range around this number. `rows` counts from 1, and 0 means that there is no row.
        #[must_use]
        #[inline]
        pub const fn $integer(starts: &[u8], rows: &[u8], key: $integer) -> Option<usize> {
            let (mut low, mut high) = (0, starts.len() / size_of::<$integer>());
            while low < high {
                let middle = low + (high - low) / 2;
                if numbers::$integer(starts, middle) <= key {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            match low.checked_sub(1) {
                Some(place) => (numbers::u32(rows, place) as usize).checked_sub(1),
                None => None,
            }
        }
    )+};
}

ranges!(u8 u16 u32 u64 i8 i16 i32 i64);

#[cfg(test)]
mod tests {
    #[test]
    fn the_last_start_decides() {
        let starts = [-10, -5, 0, 1, i8::MAX].map(i8::cast_unsigned);
        let rows = [1_u32, 2, 1, 0, 3].map(u32::to_le_bytes);
        let found = |key| super::i8(&starts, rows.as_flattened(), key);
        for (key, row) in [
            (i8::MIN, None),
            (-11, None),
            (-10, Some(0)),
            (-5, Some(1)),
            (-1, Some(1)),
            (0, Some(0)),
            (1, None),
            (126, None),
            (127, Some(2)),
        ] {
            assert_eq!(found(key), row, "{key}");
        }
        assert_eq!(super::u64(&[], &[], 0), None);
    }
}
