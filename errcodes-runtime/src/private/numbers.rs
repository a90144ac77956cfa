//! A column of numbers: their bytes, the lowest first, row by row. The compiler reads a byte string as it is, and an array
//! number by number.

macro_rules! numbers {
    ($($integer:ident $optional:ident $all:ident;)+) => {$(
        /// Returns the number of a row.
        ///
        /// # Panics
        ///
        /// If the column has no such row.
        #[must_use]
        #[inline]
        pub const fn $integer(column: &[u8], row: usize) -> $integer {
            <$integer>::from_le_bytes(column.as_chunks().0[row])
        }

        /// Returns the number of a row, or `None` if the cell is blank: a byte before each number is 0 if it is.
        ///
        /// # Panics
        ///
        /// If the column has no such row.
        #[must_use]
        #[inline]
        pub const fn $optional(column: &[u8], row: usize) -> Option<$integer> {
            match column.as_chunks::<{ 1 + size_of::<$integer>() }>().0[row] {
                [0, ..] => None,
                [_, number @ ..] => Some(<$integer>::from_le_bytes(number)),
            }
        }

        /// Returns all numbers, for a column of lists.
        ///
        /// # Panics
        ///
        /// If there are not as many.
        #[must_use]
        pub const fn $all<const N: usize>(column: &[u8]) -> [$integer; N] {
            let mut all = [0; N];
            let mut row = 0;
            while row < N {
                all[row] = $integer(column, row);
                row += 1;
            }
            all
        }
    )+};
}

numbers! {
    u8 optional_u8 all_u8;
    u16 optional_u16 all_u16;
    u32 optional_u32 all_u32;
    u64 optional_u64 all_u64;
    i8 optional_i8 all_i8;
    i16 optional_i16 all_i16;
    i32 optional_i32 all_i32;
    i64 optional_i64 all_i64;
}
