/// Every error of `goldens/lists.csv`.
///
/// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
///
/// The rows of goldens\/lists\.csv:
///
/// | Code | Variant | Status |
/// | --- | --- | --- |
/// | 101 | <a href="#variant.OutOfStock">`OutOfStock`</a> | 409\|410 |
/// | 102 | <a href="#variant.Timeout">`Timeout`</a> | 504 |
/// | 103 | <a href="#variant.Void">`Void`</a> | 409 |
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
pub enum Listed {
    /// 101, OUT\_OF\_STOCK, HTTP 409\|410
    ///
    /// - method: charge\|refund
    /// - size: 1\|255
    /// - kind: order
    /// - see: TIMEOUT\|103
    ///
    /// goldens\/lists\.csv, line 3
    #[doc(alias("101", "OUT_OF_STOCK"))]
    OutOfStock,
    /// 102, TIMEOUT, HTTP 504
    ///
    /// - method: charge
    /// - kind: network\|order
    /// - reason: in between\|at the end
    ///
    /// goldens\/lists\.csv, line 4
    #[doc(alias("102", "TIMEOUT"))]
    Timeout,
    /// 103, VOID, HTTP 409
    ///
    /// - method: void
    /// - size: 0
    /// - kind: network
    /// - see: 101
    ///
    /// goldens\/lists\.csv, line 5
    #[doc(alias("103", "VOID"))]
    Void,
}
/// The values of the column `kind`.
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
pub enum ListedKind {
    /// order
    Order,
    /// network
    Network,
}
#[allow(dead_code, deprecated, unreachable_pub, clippy::all, clippy::pedantic)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static NAME: __rt::Texts = __rt::Texts::new(
        "\
order\
network\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\x0c\x00\x00\x00\
",
    );
    impl ListedKind {
        /// All values, in the order in which the table first has them.
        pub const ALL: &'static [Self] = &[Self::Order, Self::Network];
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
    impl __rt::fmt::Display for ListedKind {
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
Timeout\
Void\
",
        b"\
\x00\x00\x00\x00\
\n\x00\x00\x00\
\x11\x00\x00\x00\
\x15\x00\x00\x00\
",
    );
    static COLUMN_CODE: [u8; 6] = *b"\
e\x00\
f\x00\
g\x00\
";
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
OUT_OF_STOCK\
TIMEOUT\
VOID\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x13\x00\x00\x00\
\x17\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [__rt::HttpStatus; 4] = __rt::http_statuses(
        b"\
\x99\x01\
\x9a\x01\
\xf8\x01\
\x99\x01\
",
    );
    static PLACES_HTTP_STATUS: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
";
    static COLUMN_METHOD: [&str; 4] = __rt::Texts::new(
            "\
charge\
refund\
charge\
void\
",
            b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\x0c\x00\x00\x00\
\x12\x00\x00\x00\
\x16\x00\x00\x00\
",
        )
        .all();
    static PLACES_METHOD: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
";
    static COLUMN_SIZE: [u8; 3] = __rt::numbers::all_u8(b"\
\x01\
\xff\
\x00\
");
    static PLACES_SIZE: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x02\x00\x00\x00\
\x03\x00\x00\x00\
";
    static COLUMN_KIND: [ListedKind; 4] = __rt::choices(
        ListedKind::ALL,
        b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
",
    );
    static PLACES_KIND: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
";
    static COLUMN_SEE: [Listed; 3] = __rt::choices(
        &VARIANTS,
        b"\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
\x00\x00\x00\x00\
",
    );
    static PLACES_SEE: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x02\x00\x00\x00\
\x03\x00\x00\x00\
";
    static COLUMN_REASON: [&str; 2] = __rt::Texts::new(
            "\
in between\
at the end\
",
            b"\
\x00\x00\x00\x00\
\n\x00\x00\x00\
\x14\x00\x00\x00\
",
        )
        .all();
    static PLACES_REASON: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x02\x00\x00\x00\
";
    static VARIANTS: [Listed; 3] = [Listed::OutOfStock, Listed::Timeout, Listed::Void];
    impl Listed {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the code, such as `101` or `102`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> u16 {
            __rt::numbers::u16(&COLUMN_CODE, *self as usize)
        }
        /// Returns the symbolic name, such as `OUT_OF_STOCK` or `TIMEOUT`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME.at(*self as usize)
        }
        /// Returns the HTTP statuses, such as `409|410` or `504`.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> &'static [__rt::HttpStatus] {
            __rt::list(&COLUMN_HTTP_STATUS, &PLACES_HTTP_STATUS, *self as usize)
        }
        /// Returns the values of the column `method`, such as `charge|refund` or `charge`.
        #[inline]
        #[must_use]
        pub const fn method(&self) -> &'static [&'static str] {
            __rt::list(&COLUMN_METHOD, &PLACES_METHOD, *self as usize)
        }
        /// Returns the values of the column `size`, such as `1|255` or `0`, none if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn size(&self) -> &'static [u8] {
            __rt::list(&COLUMN_SIZE, &PLACES_SIZE, *self as usize)
        }
        /// Returns the values of the column `kind`, such as `order` or `network|order`.
        #[inline]
        #[must_use]
        pub const fn kind(&self) -> &'static [ListedKind] {
            __rt::list(&COLUMN_KIND, &PLACES_KIND, *self as usize)
        }
        /// Returns the rows that the column `see` names, such as `TIMEOUT|103` or `101`, none if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn see(&self) -> &'static [Self] {
            __rt::list(&COLUMN_SEE, &PLACES_SEE, *self as usize)
        }
        /// Returns the values of the column `reason`, such as `in between|at the end`, none if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn reason(&self) -> &'static [&'static str] {
            __rt::list(&COLUMN_REASON, &PLACES_REASON, *self as usize)
        }
        /// Returns the error with this `code`, or `None`.
        ///
        /// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
        #[inline]
        #[must_use]
        pub const fn from_code(code: u16) -> __rt::Option<Self> {
            static FOUND: [__rt::Option<Listed>; 3] = __rt::optional_choices(
                &VARIANTS,
                b"\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
\x03\x00\x00\x00\
",
            );
            __rt::find::direct_u16(&FOUND, 101, code)
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
                __rt::absent::unsigned("Listed", "code", code as u64)
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
\x02\x00\x00\xc2\
\x01\x00\x00M\
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
                __rt::absent::text("Listed", "name", name)
            };
            error
        }
        /// Returns all errors whose `http_status` contains this value, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_http_status(http_status: __rt::HttpStatus) -> &'static [Self] {
            static KEYS: [u8; 8] = *b"\
\x99\x01\
\x9a\x01\
\xf8\x01\
\x99\x01\
";
            static ORDER: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x03\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
";
            static FOUND: [Listed; 4] = __rt::choices(
                &VARIANTS,
                b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
",
            );
            __rt::slice(&FOUND, __rt::group::u16(&KEYS, &ORDER, http_status.as_u16()))
        }
        /// Returns all errors whose `method` contains this value, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_method(method: &str) -> &'static [Self] {
            static KEYS: __rt::Texts = __rt::Texts::new(
                "\
charge\
refund\
charge\
void\
",
                b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\x0c\x00\x00\x00\
\x12\x00\x00\x00\
\x16\x00\x00\x00\
",
            );
            static ORDER: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x01\x00\x00\x00\
\x03\x00\x00\x00\
";
            static FOUND: [Listed; 4] = __rt::choices(
                &VARIANTS,
                b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
",
            );
            __rt::slice(&FOUND, __rt::group::text(&KEYS, &ORDER, method))
        }
        /// Returns all errors whose `kind` contains this value, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_kind(kind: ListedKind) -> &'static [Self] {
            static NUMBERS: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
";
            static ORDER: [u8; 16] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x01\x00\x00\x00\
\x03\x00\x00\x00\
";
            static FOUND: [Listed; 4] = __rt::choices(
                &VARIANTS,
                b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
",
            );
            __rt::slice(&FOUND, __rt::group::u32(&NUMBERS, &ORDER, kind as u32))
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
        to.http_status = __rt::first(&COLUMN_HTTP_STATUS, &PLACES_HTTP_STATUS, row);
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl __rt::ErrorCatalog for Listed {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog("Listed", 3, row, &[]);
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, *self as usize)
        }
        fn from_row(row: usize) -> __rt::Option<Self> {
            __rt::choice(&VARIANTS, __rt::Some(row))
        }
    }
    impl __rt::fmt::Debug for Listed {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            f.write_str(VARIANT.at(*self as usize))
        }
    }
    impl __rt::From<Listed> for __rt::HttpStatus {
        #[inline]
        fn from(error: Listed) -> Self {
            error.http_status()[0]
        }
    }
    impl __rt::From<&Listed> for __rt::HttpStatus {
        #[inline]
        fn from(error: &Listed) -> Self {
            error.http_status()[0]
        }
    }
    impl __rt::fmt::Display for Listed {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_code(__rt::code::u16(self.code()), __rt::Some(self.name()), f)
        }
    }
    impl __rt::Error for Listed {}
    impl __rt::FromStr for Listed {
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
            __rt::known(found, "Listed", text)
        }
    }
    impl __rt::TryFrom<&str> for Listed {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::FromStr::from_str(text)
        }
    }
    impl __rt::TryFrom<u16> for Listed {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(code: u16) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::known(Self::from_code(code), "Listed", code)
        }
    }
};
