const _: &::core::primitive::str = ::core::include_str!(
    ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", "goldens/errors.csv")
);
/// The values of the column `category`.
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
pub enum ShopErrorCategory {
    /// order
    Order,
    /// limit
    Limit,
    /// network
    Network,
}
#[allow(dead_code, deprecated)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static NAME: __rt::Texts = __rt::Texts::new(
        "\
order\
limit\
network\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\n\x00\x00\x00\
\x11\x00\x00\x00\
",
    );
    impl ShopErrorCategory {
        /// All values, in the order in which the table first has them.
        pub const ALL: &'static [Self] = &[Self::Order, Self::Limit, Self::Network];
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
            static ORDER: [u8; 12] = *b"\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
\x00\x00\x00\x00\
";
            __rt::choice(Self::ALL, __rt::lookup::text(&NAME, &ORDER, name))
        }
    }
    impl __rt::fmt::Display for ShopErrorCategory {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_text(self.name(), f)
        }
    }
};
#[allow(dead_code, deprecated)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static VARIANT: __rt::Texts = __rt::Texts::new(
        "\
NoneLeft\
SoldOut\
TooFast\
Timeout\
",
        b"\
\x00\x00\x00\x00\
\x08\x00\x00\x00\
\x0f\x00\x00\x00\
\x16\x00\x00\x00\
\x1d\x00\x00\x00\
",
    );
    #[inline]
    const fn number(error: &ShopError) -> usize {
        match error {
            ShopError::NoneLeft { .. } => 0,
            ShopError::SoldOut { .. } => 1,
            ShopError::TooFast { .. } => 2,
            ShopError::Timeout { .. } => 3,
        }
    }
    #[inline]
    const fn variant(number: usize) -> __rt::Option<ShopError> {
        match number {
            0 => __rt::Some(ShopError::NoneLeft),
            1 => __rt::Some(ShopError::SoldOut),
            2 => __rt::Some(ShopError::TooFast),
            3 => __rt::Some(ShopError::Timeout),
            _ => __rt::None,
        }
    }
    static COLUMN_CODE: [u8; 8] = *b"\
e\x00\
f\x00\
\xc9\x00\
\xca\x00\
";
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
OUT_OF_STOCK\
SOLD_OUT\
TOO_FAST\
TIMEOUT\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x14\x00\x00\x00\
\x1c\x00\x00\x00\
#\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [u8; 8] = *b"\
\x99\x01\
\x99\x01\
\xad\x01\
\xf8\x01\
";
    static COLUMN_CATEGORY: [u8; 4] = *b"\
\x00\
\x00\
\x01\
\x02\
";
    static COLUMN_REPLACED_BY: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
";
    static COLUMN_DEPRECATED: __rt::Texts = __rt::Texts::new(
        "\
\
use 101\
\
\
",
        b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x07\x00\x00\x00\
\x07\x00\x00\x00\
\x07\x00\x00\x00\
",
    );
    static VARIANTS: [ShopError; 4] = [
        ShopError::NoneLeft,
        ShopError::SoldOut,
        ShopError::TooFast,
        ShopError::Timeout,
    ];
    impl ShopError {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the code, such as `101` or `102`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> u16 {
            __rt::numbers::u16(&COLUMN_CODE, number(self))
        }
        /// Returns the symbolic name, such as `OUT_OF_STOCK` or `SOLD_OUT`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME.at(number(self))
        }
        /// Returns the HTTP status, such as `409` or `429`.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::HttpStatus {
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, number(self)))
        }
        /// Returns the column `category`, such as `order` or `limit`.
        #[inline]
        #[must_use]
        pub const fn category(&self) -> ShopErrorCategory {
            (ShopErrorCategory::ALL)[__rt::numbers::u8(&COLUMN_CATEGORY, number(self))
                as usize]
        }
        /// Returns the row that the column `replaced_by` names, such as `101`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn replaced_by(&self) -> __rt::Option<Self> {
            variant(
                (__rt::numbers::u32(&COLUMN_REPLACED_BY, number(self)) as usize)
                    .wrapping_sub(1),
            )
        }
        /// Returns why the row is deprecated, or `None` if it is not, such as `use 101`.
        #[inline]
        #[must_use]
        pub const fn deprecated(&self) -> __rt::Option<&'static str> {
            COLUMN_DEPRECATED.optional(number(self))
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
\x00\
\x01\
",
                rows: b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x03\x00\x00`\
\x00\x00\x00\xf9\
\x01\x00\x00<\
\x02\x00\x00\xad\
",
            };
            match __rt::find::u16(&COLUMN_CODE, &PLACES, code) {
                __rt::Some(number) => variant(number),
                __rt::None => __rt::None,
            }
        }
        /// Returns the error with this `code`.
        ///
        /// # Panics
        ///
        /// If no row has it, with the name of the enum and the value.
        #[inline]
        #[must_use]
        #[track_caller]
        pub fn expect_code(code: u16) -> Self {
            let __rt::Some(error) = Self::from_code(code) else {
                __rt::absent::unsigned("ShopError", "code", code as u64)
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
\x01\
",
                rows: b"\
\x00\x00\x00\x00\
\x01\x00\x00O\
\x02\x00\x00\xf2\
\x03\x00\x00M\
\x00\x00\x00\x00\
\x00\x00\x00*\
",
            };
            match __rt::find::text(&COLUMN_NAME, &PLACES, name) {
                __rt::Some(number) => variant(number),
                __rt::None => __rt::None,
            }
        }
        /// Returns the error with this `name`.
        ///
        /// # Panics
        ///
        /// If no row has it, with the name of the enum and the value.
        #[inline]
        #[must_use]
        #[track_caller]
        pub fn expect_name(name: &str) -> Self {
            let __rt::Some(error) = Self::from_name(name) else {
                __rt::absent::text("ShopError", "name", name)
            };
            error
        }
        /// Returns all errors with this `category`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_category(category: ShopErrorCategory) -> &'static [Self] {
            static NUMBERS: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
";
            static ORDER: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
\x03\x00\x00\x00\
";
            static FOUND: [ShopError; 4] = [
                ShopError::NoneLeft,
                ShopError::SoldOut,
                ShopError::TooFast,
                ShopError::Timeout,
            ];
            __rt::slice(&FOUND, __rt::group::u32(&NUMBERS, &ORDER, category as u32))
        }
    }
    static LINES: [u8; 16] = *b"\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
\x05\x00\x00\x00\
\x06\x00\x00\x00\
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
    impl __rt::ErrorCatalog for ShopError {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog("ShopError", 4, row, &[]);
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, number(self))
        }
        fn from_row(row: usize) -> __rt::Option<Self> {
            match __rt::Some(row) {
                __rt::Some(number) => variant(number),
                __rt::None => __rt::None,
            }
        }
    }
    impl __rt::From<ShopError> for __rt::HttpStatus {
        #[inline]
        fn from(error: ShopError) -> Self {
            error.http_status()
        }
    }
    impl __rt::From<&ShopError> for __rt::HttpStatus {
        #[inline]
        fn from(error: &ShopError) -> Self {
            error.http_status()
        }
    }
    impl __rt::fmt::Display for ShopError {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_code(__rt::code::u16(self.code()), __rt::Some(self.name()), f)
        }
    }
    impl __rt::Error for ShopError {}
    impl __rt::FromStr for ShopError {
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
            __rt::known(found, "ShopError", text)
        }
    }
    impl __rt::TryFrom<&str> for ShopError {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::FromStr::from_str(text)
        }
    }
    impl __rt::TryFrom<u16> for ShopError {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(code: u16) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::known(Self::from_code(code), "ShopError", code)
        }
    }
};
