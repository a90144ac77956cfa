//! Numeric codes read from text: only in the decimal form in which they are displayed.

use errcodes_shared::is_canonical;

/// For generated `FromStr`, which reads what `Display` writes: no plus sign, no leading zero, no space.
pub trait ParseCode: Sized {
    /// Returns the number if the text is its decimal form and it fits.
    fn parse_code(text: &str) -> Option<Self>;
}

macro_rules! parse_code {
    ($($integer:ty)+) => {$(
        impl ParseCode for $integer {
            fn parse_code(text: &str) -> Option<Self> {
                // The standard library would also accept `+1` and `007`; it checks the range, and the sign of unsigned
                // types.
                if is_canonical(text) { text.parse().ok() } else { None }
            }
        }
    )+};
}

parse_code!(u8 u16 u32 u64 i8 i16 i32 i64);
