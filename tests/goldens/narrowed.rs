/// Every error of `goldens/errors.csv`.
///
/// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
///
/// The rows of goldens\/errors\.csv:
///
/// | Code | Variant | Status |
/// | --- | --- | --- |
/// | 101 | <a href="#variant.OutOfStock">`OutOfStock`</a> | 409 |
/// | 102 | <a href="#variant.SoldOut">`SoldOut`</a> | 409 |
/// | 201 | <a href="#variant.TooFast">`TooFast`</a> | 429 |
#[allow(unreachable_pub, clippy::all, clippy::pedantic)]
#[::core::prelude::v1::derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
pub enum OrderError {
    /// 101, OUT\_OF\_STOCK, HTTP 409
    ///
    /// - category: order
    ///
    /// goldens\/errors\.csv, line 3
    #[doc(alias("101", "OUT_OF_STOCK"))]
    OutOfStock,
    /// 102, SOLD\_OUT, HTTP 409
    ///
    /// - category: order
    /// - replaced\_by: 101
    ///
    /// goldens\/errors\.csv, line 4
    #[doc(alias("102", "SOLD_OUT"))]
    #[deprecated(note = "use 101")]
    SoldOut,
    /// 201, TOO\_FAST, HTTP 429
    ///
    /// - category: limit
    ///
    /// goldens\/errors\.csv, line 5
    #[doc(alias("201", "TOO_FAST"))]
    TooFast,
}
/// The values of the column `category`.
#[allow(unreachable_pub, clippy::all, clippy::pedantic)]
#[::core::prelude::v1::derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
pub enum OrderErrorCategory {
    /// order
    Order,
    /// limit
    Limit,
}
#[allow(dead_code, deprecated, unreachable_pub, clippy::all, clippy::pedantic)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static NAME: __rt::Texts = __rt::Texts::new(
        "\
order\
limit\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\n\x00\x00\x00\
",
    );
    impl OrderErrorCategory {
        /// All values, in the order in which the table first has them.
        pub const ALL: &'static [Self] = &[Self::Order, Self::Limit];
        /// The value as the table writes it.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            NAME.at(*self as usize)
        }
        /// The value that the table writes so.
        #[inline]
        #[must_use]
        pub const fn from_name(name: &str) -> __rt::Option<Self> {
            static ORDER: [u8; 8] = *b"\
\x01\x00\x00\x00\
\x00\x00\x00\x00\
";
            __rt::choice(Self::ALL, __rt::lookup::text(&NAME, &ORDER, name))
        }
    }
    impl __rt::fmt::Display for OrderErrorCategory {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_text(self.name(), f)
        }
    }
};
#[allow(dead_code, deprecated, unreachable_pub, clippy::all, clippy::pedantic)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static VARIANT: __rt::Texts = __rt::Texts::new(
        "\
OutOfStock\
SoldOut\
TooFast\
",
        b"\
\x00\x00\x00\x00\
\n\x00\x00\x00\
\x11\x00\x00\x00\
\x18\x00\x00\x00\
",
    );
    static COLUMN_CODE: [u8; 6] = *b"\
e\x00\
f\x00\
\xc9\x00\
";
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
OUT_OF_STOCK\
SOLD_OUT\
TOO_FAST\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x14\x00\x00\x00\
\x1c\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [u8; 6] = *b"\
\x99\x01\
\x99\x01\
\xad\x01\
";
    static COLUMN_CATEGORY: [u8; 3] = *b"\
\x00\
\x00\
\x01\
";
    static COLUMN_REPLACED_BY: [u8; 3] = *b"\
\x00\
\x01\
\x00\
";
    static COLUMN_DEPRECATED: __rt::Texts = __rt::Texts::new(
        "\
\
use 101\
\
",
        b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x07\x00\x00\x00\
\x07\x00\x00\x00\
",
    );
    static VARIANTS: [OrderError; 3] = [
        OrderError::OutOfStock,
        OrderError::SoldOut,
        OrderError::TooFast,
    ];
    impl OrderError {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the code, such as `101` or `102`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> u16 {
            __rt::numbers::u16(&COLUMN_CODE, *self as usize)
        }
        /// Returns the symbolic name, such as `OUT_OF_STOCK` or `SOLD_OUT`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME.at(*self as usize)
        }
        /// Returns the HTTP status, such as `409` or `429`.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::HttpStatus {
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, *self as usize))
        }
        /// Returns the column `category`, such as `order` or `limit`.
        #[inline]
        #[must_use]
        pub const fn category(&self) -> OrderErrorCategory {
            (OrderErrorCategory::ALL)[__rt::numbers::u8(&COLUMN_CATEGORY, *self as usize)
                as usize]
        }
        /// Returns the row that the column `replaced_by` names, such as `101`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn replaced_by(&self) -> __rt::Option<Self> {
            __rt::optional_choice(
                &VARIANTS,
                __rt::numbers::u8(&COLUMN_REPLACED_BY, *self as usize) as usize,
            )
        }
        /// Returns why the row is deprecated, or `None` if it is not, such as `use 101`.
        #[inline]
        #[must_use]
        pub const fn deprecated(&self) -> __rt::Option<&'static str> {
            COLUMN_DEPRECATED.optional(*self as usize)
        }
        /// Returns the error with this `code`, or `None`.
        ///
        /// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
        #[inline]
        #[must_use]
        pub const fn from_code(code: u16) -> __rt::Option<Self> {
            static PLACES: __rt::hash::Places = __rt::hash::Places {
                seed: 1,
                pilots: b"\
\x03\
\x00\
",
                rows: b"\
\x00\x00\x00\x00\
\x00\x00\x00\xf9\
\x02\x00\x00\xad\
\x01\x00\x00<\
",
            };
            __rt::choice(&VARIANTS, __rt::find::u16(&COLUMN_CODE, &PLACES, code))
        }
        /// Returns the error with this `code`.
        ///
        /// # Panics
        ///
        /// If no row has it, with the name of the enum and the value; in a `const`, when the program is compiled.
        #[inline]
        #[must_use]
        #[track_caller]
        pub const fn expect_code(code: u16) -> Self {
            let __rt::Some(error) = Self::from_code(code) else {
                __rt::absent::unsigned("OrderError", "code", code as u64)
            };
            error
        }
        /// Returns the error with this `name`, or `None`.
        #[inline]
        #[must_use]
        pub const fn from_name(name: &str) -> __rt::Option<Self> {
            static PLACES: __rt::hash::Places = __rt::hash::Places {
                seed: 1,
                pilots: b"\
\x00\
\x00\
",
                rows: b"\
\x00\x00\x00\x00\
\x01\x00\x00O\
\x02\x00\x00\xf2\
\x00\x00\x00*\
",
            };
            __rt::choice(&VARIANTS, __rt::find::text(&COLUMN_NAME, &PLACES, name))
        }
        /// Returns the error with this `name`.
        ///
        /// # Panics
        ///
        /// If no row has it, with the name of the enum and the value; in a `const`, when the program is compiled.
        #[inline]
        #[must_use]
        #[track_caller]
        pub const fn expect_name(name: &str) -> Self {
            let __rt::Some(error) = Self::from_name(name) else {
                __rt::absent::text("OrderError", "name", name)
            };
            error
        }
        /// Returns all errors with this `category`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_category(category: OrderErrorCategory) -> &'static [Self] {
            static NUMBERS: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
";
            static ORDER: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
";
            static FOUND: [OrderError; 3] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(&FOUND, __rt::group::u32(&NUMBERS, &ORDER, category as u32))
        }
    }
    static LINES: [u8; 12] = *b"\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
\x05\x00\x00\x00\
";
    fn row(row: usize) -> __rt::Row {
        let mut to = __rt::BLANK_ROW;
        to.code = __rt::Some(__rt::code::u16(__rt::numbers::u16(&COLUMN_CODE, row)));
        to.name = __rt::Some(COLUMN_NAME.at(row));
        to.http_status = __rt::Some(
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, row)),
        );
        to.deprecated = COLUMN_DEPRECATED.optional(row);
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl __rt::ErrorCatalog for OrderError {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "OrderError",
            3,
            row,
            &[],
        );
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, *self as usize)
        }
        fn from_row(row: usize) -> __rt::Option<Self> {
            __rt::choice(&VARIANTS, __rt::Some(row))
        }
    }
    impl __rt::fmt::Debug for OrderError {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            f.write_str(VARIANT.at(*self as usize))
        }
    }
    impl __rt::From<OrderError> for __rt::HttpStatus {
        #[inline]
        fn from(error: OrderError) -> Self {
            error.http_status()
        }
    }
    impl __rt::From<&OrderError> for __rt::HttpStatus {
        #[inline]
        fn from(error: &OrderError) -> Self {
            error.http_status()
        }
    }
    __rt::http_impls! {
        impl __rt::From<OrderError> for __rt::http::StatusCode {
            #[inline]
            fn from(error: OrderError) -> Self {
                __rt::From::from(error.http_status())
            }
        }
        impl __rt::From<&OrderError> for __rt::http::StatusCode {
            #[inline]
            fn from(error: &OrderError) -> Self {
                __rt::From::from(error.http_status())
            }
        }
    }
    impl __rt::fmt::Display for OrderError {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_code(__rt::code::u16(self.code()), __rt::Some(self.name()), f)
        }
    }
    impl __rt::FromStr for OrderError {
        type Err = __rt::UnknownCode;
        #[inline]
        fn from_str(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            let found = match <u16 as __rt::ParseCode>::parse_code(text) {
                __rt::Some(code) => Self::from_code(code),
                __rt::None => __rt::None,
            };
            let found = match found {
                __rt::Some(error) => __rt::Some(error),
                __rt::None => Self::from_name(text),
            };
            __rt::known(found, "OrderError", text)
        }
    }
    impl __rt::TryFrom<&str> for OrderError {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::FromStr::from_str(text)
        }
    }
    impl __rt::TryFrom<u16> for OrderError {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(code: u16) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::known(Self::from_code(code), "OrderError", code)
        }
    }
    __rt::serde_impls! {
        impl __rt::serde::Serialize for OrderError {
            fn serialize<S: __rt::serde::Serializer>(
                &self,
                serializer: S,
            ) -> __rt::Result<S::Ok, S::Error> {
                __rt::wire::serialize_unsigned(serializer, __rt::From::from(self.code()))
            }
        }
        /// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
        /// An unknown code is an error here, and the message around it is lost.
        impl<'de> __rt::serde::Deserialize<'de> for OrderError {
            fn deserialize<D: __rt::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> __rt::Result<Self, D::Error> {
                __rt::wire::deserialize_unsigned(
                    deserializer,
                    "OrderError",
                    |code| match <u16 as __rt::TryFrom<_>>::try_from(code) {
                        __rt::Ok(code) => Self::from_code(code),
                        __rt::Err(_) => __rt::None,
                    },
                )
            }
        }
    }
};
