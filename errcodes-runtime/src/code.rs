//! The code of a row in one form for all catalogs: text, or a number.

use core::fmt;

use crate::__private1::ParseCode;

/// A code as it is sent.
///
/// Text keeps its leading zeros: `0080` and `80` are different codes. Equality and order are those of the
/// representation (all texts first, bytewise); compared with a `str`, a number is its decimal form.
///
/// ```
/// use errcodes::Code;
///
/// assert_eq!(Code::from("0080"), "0080");
/// assert_eq!(Code::from(80_u16), "80");
/// assert_ne!(Code::from(80_u16), "0080");
/// assert_eq!(Code::from(-5_i8).to_string(), "-5");
/// assert_eq!(format!("[{:>6}]", Code::from("E1")), "[    E1]");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A code that is text, also one of digits only.
    Text(&'static str),
    /// A code of one of the unsigned types.
    Unsigned(u64),
    /// A code of one of the signed types.
    Signed(i64),
}

impl Code {
    /// Returns the text of a textual code; `None` for a number, whose text would need an allocation.
    ///
    /// ```
    /// # use errcodes::Code;
    /// assert_eq!(Code::from("E1").as_str(), Some("E1"));
    /// assert_eq!(Code::from(1_u8).as_str(), None);
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> Option<&'static str> {
        match *self {
            Self::Text(text) => Some(text),
            Self::Unsigned(_) | Self::Signed(_) => None,
        }
    }

    /// Returns the number of a numeric code, signed or not; `None` if it is negative, and for text.
    ///
    /// ```
    /// # use errcodes::Code;
    /// assert_eq!(Code::from(1026_u16).as_u64(), Some(1026));
    /// assert_eq!(Code::from(-1_i8).as_u64(), None);
    /// assert_eq!(Code::from("1026").as_u64(), None);
    /// ```
    #[must_use]
    pub const fn as_u64(&self) -> Option<u64> {
        match *self {
            Self::Text(_) => None,
            Self::Unsigned(number) => Some(number),
            Self::Signed(number) if number < 0 => None,
            Self::Signed(number) => Some(number.unsigned_abs()),
        }
    }

    /// Returns the number of a numeric code, signed or not; `None` above [`i64::MAX`], and for text.
    ///
    /// ```
    /// # use errcodes::Code;
    /// assert_eq!(Code::from(-1_i8).as_i64(), Some(-1));
    /// assert_eq!(Code::from(1026_u16).as_i64(), Some(1026));
    /// assert_eq!(Code::from(u64::MAX).as_i64(), None);
    /// ```
    #[must_use]
    pub const fn as_i64(&self) -> Option<i64> {
        match *self {
            Self::Text(_) => None,
            Self::Unsigned(number) => 0_i64.checked_add_unsigned(number),
            Self::Signed(number) => Some(number),
        }
    }

    /// Returns whether the table declares the code as a number; the text `"0080"` is not one.
    ///
    /// ```
    /// # use errcodes::Code;
    /// assert!(Code::from(80_u8).is_numeric());
    /// assert!(!Code::from("0080").is_numeric());
    /// ```
    #[must_use]
    pub const fn is_numeric(&self) -> bool {
        matches!(self, Self::Unsigned(_) | Self::Signed(_))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.pad(text),
            Self::Unsigned(number) => number.fmt(f),
            Self::Signed(number) => number.fmt(f),
        }
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        match *self {
            Self::Text(text) => text == other,
            // A number has one decimal form: `+80` and `0080` are not equal to it.
            Self::Unsigned(number) => u64::parse_code(other) == Some(number),
            Self::Signed(number) => i64::parse_code(other) == Some(number),
        }
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<Code> for str {
    fn eq(&self, other: &Code) -> bool {
        other == self
    }
}

impl PartialEq<Code> for &str {
    fn eq(&self, other: &Code) -> bool {
        other == *self
    }
}

impl From<&'static str> for Code {
    fn from(text: &'static str) -> Self {
        Self::Text(text)
    }
}

macro_rules! from_integers {
    ($($kind:ident: $($integer:ty),+;)+) => {$($(
        impl From<$integer> for Code {
            fn from(number: $integer) -> Self {
                Self::$kind(number.into())
            }
        }
    )+)+};
}

from_integers! {
    Unsigned: u8, u16, u32, u64;
    Signed: i8, i16, i32, i64;
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::*;

    #[test]
    fn a_number_is_equal_to_the_text_it_displays_and_to_no_other() {
        let numbers = [
            Code::from(0_u8),
            Code::from(80_u16),
            Code::from(u64::MAX),
            Code::from(0_i8),
            Code::from(80_i32),
            Code::from(-80_i16),
            Code::from(i64::MIN),
        ];
        for code in numbers {
            let text = code.to_string();
            assert_eq!(code, *text);
            assert_eq!(*text, code);
            for other in ["", "-", "-0", "00", "+80", "080", " 80", "80 ", "8", "18446744073709551616", "٨٠"] {
                assert_ne!(code, other);
                assert_ne!(other, code);
            }
        }
    }

    #[test]
    fn a_text_is_equal_to_itself_alone() {
        let code = Code::from("0080");
        for (other, is_equal) in [("0080", true), ("80", false), ("", false)] {
            assert_eq!([code == *other, code == other, *other == code, other == code], [is_equal; 4], "{other}");
        }
    }

    #[test]
    fn numbers_at_the_edge() {
        assert_eq!(Code::from(i64::MIN).as_u64(), None);
        assert_eq!(Code::from(i64::MAX).as_u64(), Some(i64::MAX.unsigned_abs()));
        assert_eq!(Code::from(i64::MAX.unsigned_abs()).as_i64(), Some(i64::MAX));
        assert_eq!(Code::from(i64::MAX.unsigned_abs() + 1).as_i64(), None);
    }
}
