/// Every error of `goldens/lookups.csv`.
///
/// The rows of goldens\/lookups\.csv:
///
/// | Code | Variant | Status | Text |
/// | --- | --- | --- | --- |
/// | 0080 | <a href="#variant.OutOfStock">`OutOfStock`</a> | 409 | no \{item\} left |
/// | 0080 | <a href="#variant.Timeout">`Timeout`</a> | 504 | after \{0\} s |
/// | 080 | <a href="#variant.TooFast">`TooFast`</a> | 429 | wait |
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
pub enum ShopError {
    /// 0080, OUT\_OF\_STOCK, HTTP 409, s\:Client
    ///
    /// reason: no \{item\} left
    ///
    /// label (de): Lager
    ///
    /// label (en): stock
    ///
    /// - is\_final: false
    /// - weight: \-1
    /// - kind: order
    ///
    /// goldens\/lookups\.csv, line 3
    #[doc(alias("0080", "OUT_OF_STOCK"))]
    OutOfStock,
    /// 0080, TIMEOUT, HTTP 504, s\:Server
    ///
    /// reason: after \{0\} s
    ///
    /// - is\_final: true
    /// - kind: network
    /// - parent: OUT\_OF\_STOCK
    ///
    /// goldens\/lookups\.csv, line 4
    #[doc(alias("0080", "TIMEOUT"))]
    Timeout,
    /// 080, TOO\_FAST, HTTP 429, s\:Server
    ///
    /// reason: wait
    ///
    /// label (de): Takt
    ///
    /// label (en): rate
    ///
    /// - is\_final: false
    /// - weight: 9223372036854775807
    /// - kind: network
    /// - parent: OUT\_OF\_STOCK
    ///
    /// goldens\/lookups\.csv, line 5
    #[doc(alias("080", "TOO_FAST"))]
    TooFast,
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
pub enum ShopErrorKind {
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
    impl ShopErrorKind {
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
    impl __rt::fmt::Display for ShopErrorKind {
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
TooFast\
",
        b"\
\x00\x00\x00\x00\
\n\x00\x00\x00\
\x11\x00\x00\x00\
\x18\x00\x00\x00\
",
    );
    static COLUMN_CODE: __rt::Texts = __rt::Texts::new(
        "\
0080\
0080\
080\
",
        b"\
\x00\x00\x00\x00\
\x04\x00\x00\x00\
\x08\x00\x00\x00\
\x0b\x00\x00\x00\
",
    );
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
OUT_OF_STOCK\
TIMEOUT\
TOO_FAST\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x13\x00\x00\x00\
\x1b\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [u8; 6] = *b"\
\x99\x01\
\xf8\x01\
\xad\x01\
";
    static COLUMN_SOAP_FAULT: __rt::QNames = __rt::QNames {
        prefixes: __rt::Texts::new(
            "\
s\
s\
s\
",
            b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
\x03\x00\x00\x00\
",
        ),
        namespaces: __rt::Texts::new(
            "\
urn:shop\
urn:shop\
urn:shop\
",
            b"\
\x00\x00\x00\x00\
\x08\x00\x00\x00\
\x10\x00\x00\x00\
\x18\x00\x00\x00\
",
        ),
        locals: __rt::Texts::new(
            "\
Client\
Server\
Server\
",
            b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\x0c\x00\x00\x00\
\x12\x00\x00\x00\
",
        ),
    };
    static COLUMN_IS_FINAL: [u8; 3] = *b"\
\x00\
\x01\
\x00\
";
    static COLUMN_WEIGHT: [u8; 27] = *b"\
\x01\xff\xff\xff\xff\xff\xff\xff\xff\
\x00\x00\x00\x00\x00\x00\x00\x00\x00\
\x01\xff\xff\xff\xff\xff\xff\xff\x7f\
";
    static COLUMN_KIND: [u8; 3] = *b"\
\x00\
\x01\
\x01\
";
    static COLUMN_PARENT: [u8; 3] = *b"\
\x00\
\x01\
\x01\
";
    static COLUMN_REASON: [__rt::Texts; 1] = [
        __rt::Texts::new(
            "\
no {item} left\
after {0} s\
wait\
",
            b"\
\x00\x00\x00\x00\
\x0e\x00\x00\x00\
\x19\x00\x00\x00\
\x1d\x00\x00\x00\
",
        ),
    ];
    static COLUMN_LABEL: [__rt::Texts; 2] = [
        __rt::Texts::new(
            "\
Lager\
\
Takt\
",
            b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\x05\x00\x00\x00\
\t\x00\x00\x00\
",
        ),
        __rt::Texts::new(
            "\
stock\
\
rate\
",
            b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\x05\x00\x00\x00\
\t\x00\x00\x00\
",
        ),
    ];
    static VARIANTS: [ShopError; 3] = [
        ShopError::OutOfStock,
        ShopError::Timeout,
        ShopError::TooFast,
    ];
    impl ShopError {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the code, such as `0080` or `080`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> &'static str {
            COLUMN_CODE.at(*self as usize)
        }
        /// Returns the symbolic name, such as `OUT_OF_STOCK` or `TIMEOUT`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME.at(*self as usize)
        }
        /// Returns the HTTP status, such as `409` or `504`.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::HttpStatus {
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, *self as usize))
        }
        /// Returns the SOAP fault code, such as `s:Client` or `s:Server`.
        #[inline]
        #[must_use]
        pub const fn soap_fault(&self) -> __rt::QName<'static> {
            COLUMN_SOAP_FAULT.at(*self as usize)
        }
        /// Returns the column `is_final`, such as `false` or `true`.
        #[inline]
        #[must_use]
        pub const fn is_final(&self) -> bool {
            __rt::numbers::u8(&COLUMN_IS_FINAL, *self as usize) != 0
        }
        /// Returns the column `weight`, such as `-1` or `9223372036854775807`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn weight(&self) -> __rt::Option<i64> {
            __rt::numbers::optional_i64(&COLUMN_WEIGHT, *self as usize)
        }
        /// Returns the column `kind`, such as `order` or `network`.
        #[inline]
        #[must_use]
        pub const fn kind(&self) -> ShopErrorKind {
            (ShopErrorKind::ALL)[__rt::numbers::u8(&COLUMN_KIND, *self as usize)
                as usize]
        }
        /// Returns the row that the column `parent` names, such as `OUT_OF_STOCK`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn parent(&self) -> __rt::Option<Self> {
            __rt::optional_choice(
                &VARIANTS,
                __rt::numbers::u8(&COLUMN_PARENT, *self as usize) as usize,
            )
        }
        /// Returns the column `reason`, such as `no {item} left` or `after {0} s`.
        ///
        /// `with` sets the value of a placeholder and `fill` returns the message, which is in the default language, or in the reader's by `in_locale` and `accept_language`.
        #[inline]
        #[must_use]
        pub const fn reason(&self) -> __rt::Template {
            __rt::template(__rt::localized(&["und"], &COLUMN_REASON, *self as usize))
        }
        /// Returns the column `label` in `de` and `en`, such as `Lager` or `Takt`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn label(&self) -> __rt::Option<__rt::Localized> {
            __rt::optional_localized(&["de", "en"], &COLUMN_LABEL, *self as usize)
        }
        /// Returns all errors with this `code`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_code(code: &str) -> &'static [Self] {
            static ORDER: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
";
            static FOUND: [ShopError; 3] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(&FOUND, __rt::group::text(&COLUMN_CODE, &ORDER, code))
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
\x02\x00\x00\xf2\
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
                __rt::absent::text("ShopError", "name", name)
            };
            error
        }
        /// Returns all errors with this `http_status`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_http_status(http_status: __rt::HttpStatus) -> &'static [Self] {
            static ORDER: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x01\x00\x00\x00\
";
            static FOUND: [ShopError; 3] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(
                &FOUND,
                __rt::group::u16(&COLUMN_HTTP_STATUS, &ORDER, http_status.as_u16()),
            )
        }
        /// Returns all errors with this `soap_fault`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_soap_fault(soap_fault: &__rt::QName<'_>) -> &'static [Self] {
            static ORDER: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
";
            static FOUND: [ShopError; 3] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(
                &FOUND,
                __rt::group::qname(&COLUMN_SOAP_FAULT, &ORDER, soap_fault),
            )
        }
        /// Returns all errors with this `is_final`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_is_final(is_final: bool) -> &'static [Self] {
            static NUMBERS: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x00\x00\x00\x00\
";
            static ORDER: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x01\x00\x00\x00\
";
            static FOUND: [ShopError; 3] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(&FOUND, __rt::group::u32(&NUMBERS, &ORDER, is_final as u32))
        }
        /// Returns the error with this `weight`, or `None`.
        #[inline]
        #[must_use]
        pub const fn from_weight(weight: i64) -> __rt::Option<Self> {
            static PLACES: __rt::hash::Places = __rt::hash::Places {
                seed: 1,
                pilots: b"\
\x00\
",
                rows: b"\
\x00\x00\x00\xb8\
\x02\x00\x00O\
\x00\x00\x00\x00\
",
            };
            __rt::choice(
                &VARIANTS,
                __rt::find::optional_i64(&COLUMN_WEIGHT, &PLACES, weight),
            )
        }
        /// Returns the error with this `weight`.
        ///
        /// # Panics
        ///
        /// If no row has it, with the name of the enum and the value; in a `const`, when the program is compiled.
        #[inline]
        #[must_use]
        #[track_caller]
        pub const fn expect_weight(weight: i64) -> Self {
            let __rt::Some(error) = Self::from_weight(weight) else {
                __rt::absent::signed("ShopError", "weight", weight as i64)
            };
            error
        }
        /// Returns all errors with this `kind`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_kind(kind: ShopErrorKind) -> &'static [Self] {
            static NUMBERS: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x01\x00\x00\x00\
";
            static ORDER: [u8; 12] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
";
            static FOUND: [ShopError; 3] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(&FOUND, __rt::group::u32(&NUMBERS, &ORDER, kind as u32))
        }
        /// Returns all errors with this `parent`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_parent(parent: Self) -> &'static [Self] {
            static KEYS: __rt::Texts = __rt::Texts::new(
                "\
\
OUT_OF_STOCK\
OUT_OF_STOCK\
",
                b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x18\x00\x00\x00\
",
            );
            static ORDER: [u8; 8] = *b"\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
";
            static FOUND: [ShopError; 2] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(&FOUND, __rt::group::text(&KEYS, &ORDER, parent.name()))
        }
        /// Returns the error with this `reason`, or `None`.
        #[inline]
        #[must_use]
        pub const fn from_reason(reason: &str) -> __rt::Option<Self> {
            static PLACES: __rt::hash::Places = __rt::hash::Places {
                seed: 1,
                pilots: b"\
\x01\
\x00\
",
                rows: b"\
\x01\x00\x00\xff\
\x00\x00\x00\x0e\
\x02\x00\x00\x11\
\x00\x00\x00\x00\
",
            };
            __rt::choice(&VARIANTS, __rt::find::text(&COLUMN_REASON[0], &PLACES, reason))
        }
        /// Returns the error with this `reason`.
        ///
        /// # Panics
        ///
        /// If no row has it, with the name of the enum and the value; in a `const`, when the program is compiled.
        #[inline]
        #[must_use]
        #[track_caller]
        pub const fn expect_reason(reason: &str) -> Self {
            let __rt::Some(error) = Self::from_reason(reason) else {
                __rt::absent::text("ShopError", "reason", reason)
            };
            error
        }
        /// Returns all errors with this `label`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_label(label: &str) -> &'static [Self] {
            static ORDER: [u8; 8] = *b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
";
            static FOUND: [ShopError; 2] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(&FOUND, __rt::group::text(&COLUMN_LABEL[0], &ORDER, label))
        }
    }
    static LINES: [u8; 12] = *b"\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
\x05\x00\x00\x00\
";
    fn row(row: usize) -> __rt::Row {
        let mut to = __rt::BLANK_ROW;
        to.code = __rt::Some(__rt::code::text(COLUMN_CODE.at(row)));
        to.name = __rt::Some(COLUMN_NAME.at(row));
        to.http_status = __rt::Some(
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, row)),
        );
        to.soap_fault = __rt::Some(COLUMN_SOAP_FAULT.at(row));
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl __rt::ErrorCatalog for ShopError {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "ShopError",
            3,
            row,
            &["de", "en"],
        );
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, *self as usize)
        }
        fn from_row(row: usize) -> __rt::Option<Self> {
            __rt::choice(&VARIANTS, __rt::Some(row))
        }
    }
    impl __rt::fmt::Debug for ShopError {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            f.write_str(VARIANT.at(*self as usize))
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
    impl __rt::From<ShopError> for __rt::QName<'static> {
        #[inline]
        fn from(error: ShopError) -> Self {
            error.soap_fault()
        }
    }
    impl __rt::From<&ShopError> for __rt::QName<'static> {
        #[inline]
        fn from(error: &ShopError) -> Self {
            error.soap_fault()
        }
    }
    impl __rt::fmt::Display for ShopError {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_code(__rt::code::text(self.code()), __rt::Some(self.name()), f)
        }
    }
    impl __rt::Error for ShopError {}
    impl __rt::FromStr for ShopError {
        type Err = __rt::UnknownCode;
        #[inline]
        fn from_str(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::known(Self::from_name(text), "ShopError", text)
        }
    }
    impl __rt::TryFrom<&str> for ShopError {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::FromStr::from_str(text)
        }
    }
};
