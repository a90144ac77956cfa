//! `Received` from an error, and from each raw form.

use super::{Received, Recognize};
use crate::{ErrorCatalog, QName};

/// An error of the table is known.
impl<E: ErrorCatalog, R> From<E> for Received<E, R> {
    fn from(error: E) -> Self {
        Self::Known(error)
    }
}

// Not for every `R: Recognize<E>`: that would overlap with the `E` above.
macro_rules! from_raw {
    ($($raw:ty)+) => {$(
        /// The same as [`Received::recognize`].
        impl<E> From<$raw> for Received<E, $raw>
        where
            $raw: Recognize<E>,
        {
            fn from(raw: $raw) -> Self {
                Self::recognize(raw)
            }
        }
    )+};
}

from_raw!(u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
#[cfg(feature = "alloc")]
from_raw!(alloc::string::String crate::NumberOrText);
#[cfg(feature = "soap")]
from_raw!(crate::soap::Name crate::soap::Fault);

macro_rules! from_borrowed {
    ($($raw:ty)+) => {$(
        /// The same as [`Received::recognize`].
        impl<'r, E> From<$raw> for Received<E, $raw>
        where
            $raw: Recognize<E>,
        {
            fn from(raw: $raw) -> Self {
                Self::recognize(raw)
            }
        }
    )+};
}

from_borrowed!(&'r str QName<'r>);
#[cfg(feature = "alloc")]
from_borrowed!(&'r crate::NumberOrText);
#[cfg(feature = "soap")]
from_borrowed!(&'r crate::soap::Name &'r crate::soap::Fault);

#[cfg(test)]
mod tests {
    use crate::{HttpStatus, Received};

    #[test]
    fn from_a_raw_form_is_recognized() {
        fn read(code: u32) -> Received<HttpStatus, u32> {
            Received::from(code)
        }
        assert_eq!((read(404), read(971_001)), (Received::Known(HttpStatus::NOT_FOUND), Received::Unknown(971_001)));
        let text: Received<HttpStatus, &str> = "404".into();
        assert_eq!(text.known(), Some(HttpStatus::NOT_FOUND));
        #[cfg(feature = "alloc")]
        assert_eq!(
            Received::<HttpStatus, _>::from(crate::NumberOrText::from("x")),
            Received::Unknown(crate::NumberOrText::from("x"))
        );
    }
}
