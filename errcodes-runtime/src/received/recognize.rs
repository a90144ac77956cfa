//! From the raw form of a code to the error.

use core::str::FromStr;

use crate::{Catalog, ErrorCatalog, QName, short::Decimal};

/// The raw form of a code, by which an error of type `E` is recognized.
///
/// Integers and texts are recognized by `FromStr`, which every catalog with a plain key has: an integer of any width in
/// its decimal form, a float if it is a whole number. A [`QName`] is recognized by the column `soap_fault`.
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
#[diagnostic::on_unimplemented(
    message = "`{E}` cannot be recognized by a `{Self}`",
    label = "not a raw form of its codes",
    note = "the raw form of a code is an integer, `f64`, `&str`, `String` or `NumberOrText`, and the table needs a key; for a SOAP fault it is a `QName`, and the enum must not have fields"
)]
pub trait Recognize<E> {
    /// Returns the error that has this code, or `None` if the table does not have it.
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
        /// By the decimal form of the number, so that it may be wider than the column.
        impl<E: FromStr> Recognize<E> for $integer {
            fn recognize(&self) -> Option<E> {
                Decimal::of(self).as_str().parse().ok()
            }
        }
    )+};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64);

/// By the integer that the number is, if it is one: `404.0`.
impl<E: FromStr> Recognize<E> for f64 {
    fn recognize(&self) -> Option<E> {
        whole(*self)?.recognize()
    }
}

/// By the integer that the number is, if it is one: `404.0`.
impl<E: FromStr> Recognize<E> for f32 {
    fn recognize(&self) -> Option<E> {
        whole((*self).into())?.recognize()
    }
}

/// Returns the integer that the number is. Beyond 2⁵³ a float may be the nearest of several integers, and then this is `None`.
pub(crate) fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if !(-EXACT..=EXACT).contains(&number) || (number == 0.0 && number.is_sign_negative()) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "the range was checked")]
    let integer = number as i64;
    #[allow(clippy::cast_precision_loss, clippy::float_cmp, reason = "both are exact in this range")]
    (integer as f64 == number).then_some(integer)
}

/// A reference is recognized as what it refers to.
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

/// By the column `soap_fault`: the first row whose name is equal, by namespace and local name. With the feature `soap`, a
/// standard code of SOAP is else the first row that has this standard code under its name in the other version.
impl<E: ErrorCatalog> Recognize<E> for QName<'_> {
    fn recognize(&self) -> Option<E> {
        let row = row_of(E::CATALOG, |name| name == *self);
        #[cfg(feature = "soap")]
        let row = row.or_else(|| {
            let code = crate::soap::FaultCode::from_qname(*self)?;
            row_of(E::CATALOG, |name| crate::soap::FaultCode::from_qname(name) == Some(code))
        });
        E::from_row(row?)
    }
}

fn row_of(catalog: &'static Catalog, has: impl Fn(QName<'static>) -> bool) -> Option<usize> {
    catalog.entries().position(|entry| entry.soap_fault().is_some_and(&has))
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use super::*;
    use crate::{__private1 as private, Code, Entry, HttpStatus, Received, UnknownCode};

    /// Two rows, whose codes are 404 and -5.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    struct Row(usize);

    static ROWS: [private::Row; 3] = [
        row(Some(private::code::u16(404)), "A"),
        row(Some(private::code::i8(-5)), "B"),
        // A row needs no code to be recognized by its name.
        row(None, "C"),
    ];

    const fn row(code: Option<Code>, local: &'static str) -> private::Row {
        private::Row { code, soap_fault: Some(QName::new("s", "urn:shop", local)), ..private::BLANK_ROW }
    }

    impl ErrorCatalog for Row {
        const CATALOG: &'static Catalog = &private::catalog("Row", ROWS.len(), |row| ROWS[row], &[]);

        fn entry(&self) -> Entry {
            private::entry(Self::CATALOG, self.0)
        }

        fn from_row(row: usize) -> Option<Self> {
            Some(Self(row))
        }
    }

    impl FromStr for Row {
        type Err = UnknownCode;

        fn from_str(text: &str) -> Result<Self, UnknownCode> {
            private::known(
                ROWS[..2].iter().position(|row| row.code.is_some_and(|code| code == *text)).map(Self),
                "Row",
                text,
            )
        }
    }

    #[test]
    fn a_name_is_looked_up_without_its_prefix() {
        let recognize = |namespace, local| QName::new("t", namespace, local).recognize();
        assert_eq!(recognize("urn:shop", "A"), Some(Row(0)));
        assert_eq!(recognize("urn:shop", "B"), Some(Row(1)));
        assert_eq!(recognize("urn:shop", "C"), Some(Row(2)));
        for (namespace, local) in [("urn:shop", "D"), ("", "A"), ("urn:Shop", "A")] {
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
    fn any_width_and_whole_floats() {
        fn known(raw: impl Recognize<HttpStatus>) -> bool {
            raw.recognize() == Some(HttpStatus::from_u16(100).unwrap())
        }
        assert!(known(100_u8) && known(100_u16) && known(100_u32) && known(100_u64));
        assert!(known(100_i8) && known(100_i16) && known(100_i32) && known(100_i64));
        assert!(known(100.0_f32) && known(100.0_f64));
        assert!(!known(u64::MAX) && !known(i64::MIN) && !known(65_636_u32), "nothing is cut to fit");
        for number in [100.5, f64::NAN, f64::INFINITY, 1e300, -100.0] {
            assert!(!known(number), "{number}");
        }
        assert_eq!((whole(-0.0), whole(0.0), whole(-5.0)), (None, Some(0), Some(-5)));
        assert_eq!((whole(9_007_199_254_740_992.0), whole(9_007_199_254_740_994.0)), (Some(1 << 53), None));
    }
}
