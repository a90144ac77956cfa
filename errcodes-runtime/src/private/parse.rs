//! Numeric codes read from text: only in the forms in which they are displayed.

use errcodes_shared::is_canonical;

/// For generated `FromStr`, which reads what `Display` writes: no plus sign, no leading zero, no space.
pub trait ParseCode: Sized {
    /// Returns the number if the text is its decimal form and it fits.
    fn parse_code(text: &str) -> Option<Self>;

    /// Returns the number if the text is its decimal form, or its bits in hexadecimal after `0x`.
    fn parse_hexadecimal(text: &str) -> Option<Self>;
}

macro_rules! parse_code {
    ($($integer:ty as $bits:ty)+) => {$(
        impl ParseCode for $integer {
            fn parse_code(text: &str) -> Option<Self> {
                // The standard library would also accept `+1` and `007`; it checks the range, and the sign of unsigned
                // types.
                if is_canonical(text) { text.parse().ok() } else { None }
            }

            fn parse_hexadecimal(text: &str) -> Option<Self> {
                let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) else {
                    return Self::parse_code(text);
                };
                // The standard library would also accept `0x+1`.
                if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                    return None;
                }
                <$bits>::from_str_radix(digits, 16).ok().map(|bits| Self::from_ne_bytes(bits.to_ne_bytes()))
            }
        }
    )+};
}

parse_code!(u8 as u8 u16 as u16 u32 as u32 u64 as u64 i8 as u8 i16 as u16 i32 as u32 i64 as u64);
