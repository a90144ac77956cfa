//! From the raw form of a code to the error that it stands for.

use core::{
    fmt::{self, Write},
    str::FromStr,
};

use crate::{Code, ErrorCatalog, QName};

/// The raw form of a code, in which an error of type `E` can be recognized.
///
/// Integers are recognized by `TryFrom`, texts by `FromStr`, which every catalog with a wire key
/// has; a [`QName`] by the column `soap_fault`.
///
/// ```
/// use errcodes::{HttpStatus, Received, Recognize};
///
/// /// A status line, whose second word is the code.
/// struct StatusLine(&'static str);
///
/// impl Recognize<HttpStatus> for StatusLine {
///     fn recognize(&self) -> Option<HttpStatus> {
///         self.0.split(' ').nth(1)?.parse().ok()
///     }
/// }
///
/// let line = Received::recognize(StatusLine("HTTP/1.1 404 Not Found"));
/// assert_eq!(line.known(), Some(HttpStatus::NOT_FOUND));
/// ```
pub trait Recognize<E> {
    /// The error that this stands for, if the table has it.
    ///
    /// ```
    /// # use errcodes::{HttpStatus, Recognize};
    /// let status: Option<HttpStatus> = "404".recognize();
    /// assert_eq!(status, Some(HttpStatus::NOT_FOUND));
    /// ```
    fn recognize(&self) -> Option<E>;
}

macro_rules! integers {
    ($($integer:ty)+) => {$(
        /// By the numeric code.
        impl<E: TryFrom<$integer>> Recognize<E> for $integer {
            fn recognize(&self) -> Option<E> {
                E::try_from(*self).ok()
            }
        }
    )+};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64);

/// What is borrowed is recognized as what it is borrowed from.
impl<E, R: Recognize<E> + ?Sized> Recognize<E> for &R {
    fn recognize(&self) -> Option<E> {
        (**self).recognize()
    }
}

/// By the code as text.
impl<E: FromStr> Recognize<E> for str {
    fn recognize(&self) -> Option<E> {
        self.parse().ok()
    }
}

/// By the code as text.
#[cfg(feature = "alloc")]
impl<E: FromStr> Recognize<E> for alloc::string::String {
    fn recognize(&self) -> Option<E> {
        self.parse().ok()
    }
}

/// By the column `soap_fault`: the first row whose name is equal, by namespace and local name.
impl<E: ErrorCatalog + FromStr> Recognize<E> for QName<'_> {
    fn recognize(&self) -> Option<E> {
        let row = E::CATALOG.entries.iter().find(|entry| entry.soap_fault.is_some_and(|name| name == *self))?;
        match row.code {
            Code::Text(text) => text.parse().ok(),
            number => Decimal::of(number).as_str().parse().ok(),
        }
    }
}

/// A number as text, without an allocation: the longest that there is fits.
pub(crate) struct Decimal {
    digits: [u8; Self::LONGEST],
    length: usize,
}

impl Decimal {
    /// That of the least `i128`, with its sign.
    const LONGEST: usize = 40;

    pub(crate) fn of(number: impl fmt::Display) -> Self {
        let mut decimal = Self { digits: [0; Self::LONGEST], length: 0 };
        // It can only fail where there is no room, and then the text, cut, is nobody's code.
        let _ = write!(decimal, "{number}");
        decimal
    }

    pub(crate) fn as_str(&self) -> &str {
        self.digits.get(..self.length).and_then(|digits| core::str::from_utf8(digits).ok()).unwrap_or_default()
    }
}

impl Write for Decimal {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        self.digits.get_mut(self.length..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::string::{String, ToString as _};

    use super::*;
    use crate::{__private1 as private, Catalog, Entry, HttpStatus, Received, UnknownCode};

    /// Two rows, whose codes are 404 and -5.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    struct Row(usize);

    static ROWS: [Entry; 3] = [
        row(private::code::u16(404), "A"),
        row(private::code::i8(-5), "B"),
        // Not a code that the type takes.
        row(private::code::text("C"), "C"),
    ];

    const fn row(code: Code, local: &'static str) -> Entry {
        Entry { code, soap_fault: Some(QName::new("s", "urn:shop", local)), ..private::BLANK_ENTRY }
    }

    impl ErrorCatalog for Row {
        const CATALOG: &'static Catalog = &private::catalog("Row", &ROWS, &[]);

        fn entry(&self) -> &'static Entry {
            &ROWS[self.0]
        }
    }

    impl FromStr for Row {
        type Err = UnknownCode;

        fn from_str(text: &str) -> Result<Self, UnknownCode> {
            private::known(ROWS[..2].iter().position(|row| row.code == *text).map(Self), "Row")
        }
    }

    #[test]
    fn a_name_is_looked_up_without_its_prefix() {
        let recognize = |namespace, local| QName::new("t", namespace, local).recognize();
        assert_eq!(recognize("urn:shop", "A"), Some(Row(0)));
        assert_eq!(recognize("urn:shop", "B"), Some(Row(1)));
        for (namespace, local) in [("urn:shop", "C"), ("urn:shop", "D"), ("", "A"), ("urn:Shop", "A")] {
            assert_eq!(recognize(namespace, local), None::<Row>);
        }
    }

    #[test]
    fn every_raw_form() {
        fn is_404<R: Recognize<HttpStatus>>(raw: R) -> bool {
            Received::recognize(raw).known() == Some(HttpStatus::NOT_FOUND)
        }
        let text = String::from("404");
        assert!(is_404(404_u16) && is_404("404") && is_404(&*text));
        assert!(!is_404(405_u16) && !is_404(" 404"));
        #[cfg(feature = "alloc")]
        assert!(is_404(&text) && is_404(text));
    }

    #[test]
    fn the_longest_numbers() {
        for number in [i128::MIN, i128::MAX, 0] {
            assert_eq!(Decimal::of(number).as_str(), number.to_string());
        }
    }
}
