//! Numeric codes out of text: the one decimal form in which they are displayed, and no other.

use errcodes_shared::is_canonical;

/// For generated `FromStr`, which takes back what `Display` writes: no plus sign, no leading zero,
/// no space.
pub trait ParseCode: Sized {
    /// The number, if the text is its decimal form and it fits.
    fn parse_code(text: &str) -> Option<Self>;
}

macro_rules! parse_code {
    ($($integer:ty)+) => {$(
        impl ParseCode for $integer {
            fn parse_code(text: &str) -> Option<Self> {
                // The standard library would also take `+1` and `007`; the sign of an unsigned one and the
                // range are left to it.
                if is_canonical(text) { text.parse().ok() } else { None }
            }
        }
    )+};
}

parse_code!(u8 u16 u32 u64 i8 i16 i32 i64);
