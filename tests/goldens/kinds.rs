/// Every error of `goldens/kinds.csv`.
///
/// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
///
/// The rows of goldens\/kinds\.csv:
///
/// | Code | Variant | Status | Text |
/// | --- | --- | --- | --- |
/// | 101 | <a href="#variant.OutOfStock">`OutOfStock`</a> | 409 | Out of stock |
/// | 102 | <a href="#variant.TimedOut">`TimedOut`</a> | 504 | Timeout |
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
pub enum Kinds {
    /// 101, OUT\_OF\_STOCK, HTTP 409, s\:Client
    ///
    /// reason: no \{item\} left
    ///
    /// note: \"quoted\"
    ///
    /// Out of stock
    ///
    /// en: The shop has none left\.
    ///
    /// ja: 在庫切れです。
    ///
    /// - is\_final: true
    /// - weight: \-128
    /// - mask: 255
    /// - kind: order
    /// - parent: 102
    ///
    /// goldens\/kinds\.csv, line 3
    #[doc(alias("101", "OUT_OF_STOCK"))]
    OutOfStock,
    /// 102, TIMEOUT, HTTP 504, s\:Server
    ///
    /// reason: after \{0\} s
    ///
    /// note: \\n is not a line break
    ///
    /// Timeout
    ///
    /// en: Try again\
    /// later\.
    ///
    /// ja: 後でもう一度お試しください。
    ///
    /// - is\_final: false
    /// - weight: 127
    /// - mask: 0
    /// - kind: network
    /// - parent: 102
    ///
    /// goldens\/kinds\.csv, line 4
    #[doc(alias("102", "TIMEOUT"))]
    TimedOut,
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
pub enum KindsKind {
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
    impl KindsKind {
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
    impl __rt::fmt::Display for KindsKind {
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
TimedOut\
",
        b"\
\x00\x00\x00\x00\
\n\x00\x00\x00\
\x12\x00\x00\x00\
",
    );
    static COLUMN_CODE: [u8; 4] = *b"\
e\x00\
f\x00\
";
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
OUT_OF_STOCK\
TIMEOUT\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x13\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [u8; 4] = *b"\
\x99\x01\
\xf8\x01\
";
    static COLUMN_SOAP_FAULT: __rt::QNames = __rt::QNames {
        prefixes: __rt::Texts::new(
            "\
s\
s\
",
            b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
",
        ),
        namespaces: __rt::Texts::new(
            "\
urn:shop\
urn:shop\
",
            b"\
\x00\x00\x00\x00\
\x08\x00\x00\x00\
\x10\x00\x00\x00\
",
        ),
        locals: __rt::Texts::new(
            "\
Client\
Server\
",
            b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\x0c\x00\x00\x00\
",
        ),
    };
    static COLUMN_IS_FINAL: [u8; 2] = *b"\
\x01\
\x00\
";
    static COLUMN_WEIGHT: [u8; 2] = *b"\
\x80\
\x7f\
";
    static COLUMN_MASK: [u8; 8] = *b"\
\xff\x00\x00\x00\
\x00\x00\x00\x00\
";
    static COLUMN_KIND: [u8; 2] = *b"\
\x00\
\x01\
";
    static COLUMN_PARENT: [u8; 2] = *b"\
\x01\
\x01\
";
    static COLUMN_REASON: [__rt::Texts; 1] = [
        __rt::Texts::new(
            "\
no {item} left\
after {0} s\
",
            b"\
\x00\x00\x00\x00\
\x0e\x00\x00\x00\
\x19\x00\x00\x00\
",
        ),
    ];
    static COLUMN_NOTE: __rt::Texts = __rt::Texts::new(
        "\
\"quoted\"\
\\n is not a line break\
",
        b"\
\x00\x00\x00\x00\
\x08\x00\x00\x00\
\x1e\x00\x00\x00\
",
    );
    static COLUMN_TITLE: __rt::Texts = __rt::Texts::new(
        "\
Out of stock\
Timeout\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x13\x00\x00\x00\
",
    );
    static COLUMN_DESCRIPTION: [__rt::Texts; 2] = [
        __rt::Texts::new(
            "\
The shop has none left.\
Try again\nlater.\
",
            b"\
\x00\x00\x00\x00\
\x17\x00\x00\x00\
\'\x00\x00\x00\
",
        ),
        __rt::Texts::new(
            "\
在庫切れです。\
後でもう一度お試しください。\
",
            b"\
\x00\x00\x00\x00\
\x15\x00\x00\x00\
?\x00\x00\x00\
",
        ),
    ];
    static VARIANTS: [Kinds; 2] = [Kinds::OutOfStock, Kinds::TimedOut];
    impl Kinds {
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
        /// Returns the column `is_final`, such as `true` or `false`.
        #[inline]
        #[must_use]
        pub const fn is_final(&self) -> bool {
            __rt::numbers::u8(&COLUMN_IS_FINAL, *self as usize) != 0
        }
        /// Returns the column `weight`, such as `-128` or `127`.
        #[inline]
        #[must_use]
        pub const fn weight(&self) -> i8 {
            __rt::numbers::i8(&COLUMN_WEIGHT, *self as usize)
        }
        /// Returns the column `mask`, such as `255` or `0`.
        #[inline]
        #[must_use]
        pub const fn mask(&self) -> u32 {
            __rt::numbers::u32(&COLUMN_MASK, *self as usize)
        }
        /// Returns the column `kind`, such as `order` or `network`.
        #[inline]
        #[must_use]
        pub const fn kind(&self) -> KindsKind {
            (KindsKind::ALL)[__rt::numbers::u8(&COLUMN_KIND, *self as usize) as usize]
        }
        /// Returns the row that the column `parent` names, such as `102`.
        #[inline]
        #[must_use]
        pub const fn parent(&self) -> Self {
            (&VARIANTS)[__rt::numbers::u8(&COLUMN_PARENT, *self as usize) as usize]
        }
        /// Returns the column `reason`, such as `no {item} left` or `after {0} s`.
        ///
        /// `with` sets the value of a placeholder and `fill` returns the message, which is in the default language, or in the reader's by `in_locale` and `accept_language`.
        #[inline]
        #[must_use]
        pub const fn reason(&self) -> __rt::Template {
            __rt::template(__rt::localized(&["und"], &COLUMN_REASON, *self as usize))
        }
        /// Returns the column `note`, such as `"quoted"` or `\n is not a line break`.
        #[inline]
        #[must_use]
        pub const fn note(&self) -> &'static str {
            COLUMN_NOTE.at(*self as usize)
        }
        /// Returns the column `title`, such as `Out of stock` or `Timeout`.
        #[inline]
        #[must_use]
        pub const fn title(&self) -> &'static str {
            COLUMN_TITLE.at(*self as usize)
        }
        /// Returns the column `description` in `en` and `ja`, such as `The shop has none left.` or `Try again later.`.
        #[inline]
        #[must_use]
        pub const fn description(&self) -> __rt::Localized {
            __rt::localized(&["en", "ja"], &COLUMN_DESCRIPTION, *self as usize)
        }
        /// Returns the error with this `code`, or `None`.
        ///
        /// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
        #[inline]
        #[must_use]
        pub const fn from_code(code: u16) -> __rt::Option<Self> {
            static FOUND: [__rt::Option<Kinds>; 2] = __rt::optional_choices(
                &VARIANTS,
                b"\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
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
                __rt::absent::unsigned("Kinds", "code", code as u64)
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
",
                rows: b"\
\x00\x00\x00\x00\
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
                __rt::absent::text("Kinds", "name", name)
            };
            error
        }
    }
    static LINES: [u8; 8] = *b"\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
";
    fn row(row: usize) -> __rt::Row {
        let mut to = __rt::BLANK_ROW;
        to.code = __rt::Some(__rt::code::u16(__rt::numbers::u16(&COLUMN_CODE, row)));
        to.name = __rt::Some(COLUMN_NAME.at(row));
        to.http_status = __rt::Some(
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, row)),
        );
        to.soap_fault = __rt::Some(COLUMN_SOAP_FAULT.at(row));
        to.title = __rt::Some(
            __rt::localized(&["und"], __rt::from_ref(&COLUMN_TITLE), row),
        );
        to.description = __rt::Some(
            __rt::localized(&["en", "ja"], &COLUMN_DESCRIPTION, row),
        );
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl __rt::ErrorCatalog for Kinds {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "Kinds",
            2,
            row,
            &["en", "ja"],
        );
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, *self as usize)
        }
        fn from_row(row: usize) -> __rt::Option<Self> {
            __rt::choice(&VARIANTS, __rt::Some(row))
        }
    }
    impl __rt::fmt::Debug for Kinds {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            f.write_str(VARIANT.at(*self as usize))
        }
    }
    impl __rt::From<Kinds> for __rt::HttpStatus {
        #[inline]
        fn from(error: Kinds) -> Self {
            error.http_status()
        }
    }
    impl __rt::From<&Kinds> for __rt::HttpStatus {
        #[inline]
        fn from(error: &Kinds) -> Self {
            error.http_status()
        }
    }
    impl __rt::From<Kinds> for __rt::QName<'static> {
        #[inline]
        fn from(error: Kinds) -> Self {
            error.soap_fault()
        }
    }
    impl __rt::From<&Kinds> for __rt::QName<'static> {
        #[inline]
        fn from(error: &Kinds) -> Self {
            error.soap_fault()
        }
    }
    impl __rt::fmt::Display for Kinds {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_code(__rt::code::u16(self.code()), __rt::Some(self.name()), f)
        }
    }
    impl __rt::Error for Kinds {}
    impl __rt::FromStr for Kinds {
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
            __rt::known(found, "Kinds", text)
        }
    }
    impl __rt::TryFrom<&str> for Kinds {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::FromStr::from_str(text)
        }
    }
    impl __rt::TryFrom<u16> for Kinds {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(code: u16) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::known(Self::from_code(code), "Kinds", code)
        }
    }
};
