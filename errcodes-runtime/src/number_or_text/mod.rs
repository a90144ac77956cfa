//! A code in JSON, which one peer sends as a number and another one as text: read in either form, and written as it came.

mod order;
#[cfg(feature = "serde")]
mod wire;

#[cfg(feature = "problem")]
pub(crate) use self::wire::written;
use alloc::{borrow::Cow, string::String};
use core::{fmt, str::FromStr};

use crate::{__private1::ParseCode as _, Code, Recognize, received::whole, short::Decimal};

/// A code that is a number or a text, kept as it came.
///
/// `4220`, `4220.0` and `"4220"` are one code to most peers and three values in JSON. Each is read, no two of them are
/// equal, and each is written in its own form. Compared with a `str`, a number is its decimal form; catalogs recognize
/// all of them.
///
/// ```
/// use errcodes::NumberOrText;
///
/// let number = NumberOrText::from(4220_u16);
/// let text = NumberOrText::from("4220");
///
/// assert_ne!(number, text);
/// assert_eq!((number.as_u64(), text.as_u64()), (Some(4220), Some(4220)));
/// assert_eq!(number, "4220");
/// assert_eq!(text.to_string(), "4220");
/// ```
///
/// # With serde
///
/// With the feature `serde` it reads any string, any integer that fits an `i128`, and any other number that fits an `f64`,
/// with or without the feature `arbitrary_precision` of `serde_json`. Nothing is cut to fit: a larger number is an error.
///
/// A message that has such a code stores this, and returns the error as a view, `Received<E, &NumberOrText>`: so a known
/// code is written in the form in which it came, too.
///
/// ```
/// # fn main() -> Result<(), serde_json::Error> {
/// use errcodes::{NumberOrText, Received, catalog};
///
/// catalog! {
///     /// What the shop answers.
///     #[catalog(table = "code:u16,name\n5002,OUT_OF_STOCK\n")]
///     pub enum ShopError {}
/// }
///
/// /// `{"code": …}`
/// struct Body {
///     code: NumberOrText,
/// }
///
/// impl Body {
///     fn error(&self) -> Received<ShopError, &NumberOrText> {
///         Received::recognize(&self.code)
///     }
/// }
///
/// for json in ["5002", "\"5002\"", "5002.0"] {
///     let body = Body { code: serde_json::from_str(json)? };
///     assert_eq!(body.error().known(), Some(ShopError::OutOfStock));
///     assert_eq!(serde_json::to_string(&body.code)?, json);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub enum NumberOrText {
    /// An integer.
    Number(i128),
    /// A number that was written with a fraction or an exponent, such as `404.0`.
    Float(f64),
    /// A text, also one of digits only.
    Text(String),
}

impl NumberOrText {
    /// Returns the code as text: a number in its decimal form.
    ///
    /// ```
    /// # use errcodes::NumberOrText;
    /// assert_eq!(NumberOrText::from(4220_u16).as_text(), "4220");
    /// assert_eq!(NumberOrText::from("E1").as_text(), "E1");
    /// ```
    #[must_use]
    pub fn as_text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            number => Cow::Owned(alloc::format!("{number}")),
        }
    }

    /// Returns the number in whichever form it came, or `None` if it is negative, too large or not whole, and for a text
    /// that is not the decimal form of a number: `"E1"`, `"0080"`, `"+80"`.
    ///
    /// ```
    /// # use errcodes::NumberOrText;
    /// assert_eq!(NumberOrText::from("5002").as_u64(), Some(5002));
    /// assert_eq!(NumberOrText::from(5002.0).as_u64(), Some(5002));
    /// assert_eq!(NumberOrText::from("0080").as_u64(), None);
    /// assert_eq!(NumberOrText::from(-1_i8).as_u64(), None);
    /// ```
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(number) => u64::try_from(*number).ok(),
            Self::Float(number) => u64::try_from(whole(*number)?).ok(),
            Self::Text(text) => u64::parse_code(text),
        }
    }

    /// Returns whether it came as a number.
    ///
    /// ```
    /// # use errcodes::NumberOrText;
    /// assert!(NumberOrText::from(5002_u16).is_number());
    /// assert!(!NumberOrText::from("5002").is_number());
    /// ```
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Float(_))
    }
}

impl fmt::Display for NumberOrText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Float(number) => number.fmt(f),
            Self::Text(text) => f.pad(text),
        }
    }
}

impl PartialEq<str> for NumberOrText {
    fn eq(&self, other: &str) -> bool {
        match self {
            Self::Number(number) => Decimal::of(number).as_str() == other,
            Self::Float(number) => whole(*number).is_some_and(|number| Decimal::of(number).as_str() == other),
            Self::Text(text) => text == other,
        }
    }
}

impl PartialEq<&str> for NumberOrText {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<NumberOrText> for str {
    fn eq(&self, other: &NumberOrText) -> bool {
        other == self
    }
}

impl PartialEq<NumberOrText> for &str {
    fn eq(&self, other: &NumberOrText) -> bool {
        other == *self
    }
}

impl From<&str> for NumberOrText {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for NumberOrText {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The code in the form that the table gives it.
impl From<Code> for NumberOrText {
    fn from(code: Code) -> Self {
        match code {
            Code::Text(text) => text.into(),
            Code::Unsigned(number) => number.into(),
            Code::Signed(number) => number.into(),
        }
    }
}

impl From<f64> for NumberOrText {
    fn from(number: f64) -> Self {
        Self::Float(number)
    }
}

macro_rules! from_integers {
    ($($integer:ty)+) => {$(
        impl From<$integer> for NumberOrText {
            fn from(number: $integer) -> Self {
                Self::Number(number.into())
            }
        }
    )+};
}

from_integers!(u8 u16 u32 u64 i8 i16 i32 i64 i128);

/// By the code as text, a number in its decimal form.
impl<E: FromStr> Recognize<E> for NumberOrText {
    fn recognize(&self) -> Option<E> {
        match self {
            Self::Number(number) => Decimal::of(number).as_str().parse().ok(),
            Self::Float(number) => number.recognize(),
            Self::Text(text) => text.parse().ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString as _;

    use super::*;
    use crate::{HttpStatus, Received};

    #[test]
    fn a_number_is_equal_to_the_text_it_displays_and_to_no_other() {
        let integers = [0, 80, -80, i128::from(u64::MAX), i128::MIN, i128::MAX].map(NumberOrText::Number);
        let floats = [0.0, 80.0, -80.0].map(NumberOrText::Float);
        for code in integers.into_iter().chain(floats) {
            assert_eq!(code, *code.to_string());
            assert_eq!(*code.as_text(), code);
            assert_eq!(&*code.as_text(), code);
            for other in ["", "-0", "00", "+80", "080", " 80", "8", "80.0", "٨٠"] {
                assert_ne!(code, other);
                assert_ne!(*other, code);
                assert_ne!(other, code);
            }
        }
        assert_ne!(NumberOrText::Float(80.5), "80.5");
        let text = NumberOrText::from("0080");
        for (other, is_equal) in [("0080", true), ("80", false), ("", false)] {
            assert_eq!([text == *other, text == other, *other == text, other == text], [is_equal; 4], "{other}");
        }
    }

    #[test]
    fn recognized_in_each_form() {
        for raw in [NumberOrText::from(404_u16), NumberOrText::from(404.0), NumberOrText::from("404")] {
            assert_eq!(Received::recognize(&raw).known(), Some(HttpStatus::NOT_FOUND));
        }
        // Not cut to fit: 65940 is 404 in sixteen bits.
        for raw in [
            NumberOrText::from(65_940_u32),
            NumberOrText::Number(i128::MIN),
            NumberOrText::from(404.5),
            NumberOrText::from(f64::NAN),
            NumberOrText::from("404.0"),
        ] {
            assert_eq!(Received::<HttpStatus, _>::recognize(raw.clone()), Received::Unknown(raw));
        }
    }
}
