/// Every error of `goldens/optional.csv`.
///
/// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
///
/// The rows of goldens\/optional\.csv:
///
/// | Code | Variant | Status | Text |
/// | --- | --- | --- | --- |
/// | E1 | <a href="#variant.First">`First`</a> | 404 | First |
/// | E2 | <a href="#variant.E2">`E2`</a> |  |  |
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
pub enum Sparse {
    /// E1, FIRST, HTTP 404, s\:Client
    ///
    /// reason: no \{item\} left
    ///
    /// note: a note
    ///
    /// First
    ///
    /// en: In English\.
    ///
    /// ja: 日本語です。
    ///
    /// - is\_final: true
    /// - weight: \-1
    /// - kind: order
    /// - parent: E2
    ///
    /// goldens\/optional\.csv, line 3
    #[doc(alias("E1", "FIRST"))]
    #[deprecated(note = "use E2")]
    First,
    /// E2
    ///
    /// goldens\/optional\.csv, line 4
    E2,
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
pub enum SparseKind {
    /// order
    Order,
}
#[allow(dead_code, deprecated, unreachable_pub, clippy::all, clippy::pedantic)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static NAME: __rt::Texts = __rt::Texts::new(
        "\
order\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
",
    );
    impl SparseKind {
        /// All values, in the order in which the table first has them.
        pub const ALL: &'static [Self] = &[Self::Order];
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
            static ORDER: [u8; 4] = *b"\
\x00\x00\x00\x00\
";
            __rt::choice(Self::ALL, __rt::lookup::text(&NAME, &ORDER, name))
        }
    }
    impl __rt::fmt::Display for SparseKind {
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
First\
E2\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\x07\x00\x00\x00\
",
    );
    static COLUMN_CODE: __rt::Texts = __rt::Texts::new(
        "\
E1\
E2\
",
        b"\
\x00\x00\x00\x00\
\x02\x00\x00\x00\
\x04\x00\x00\x00\
",
    );
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
FIRST\
\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\x05\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [u8; 4] = *b"\
\x94\x01\
\x00\x00\
";
    static COLUMN_SOAP_FAULT: __rt::QNames = __rt::QNames {
        prefixes: __rt::Texts::new(
            "\
s\
\
",
            b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
\x01\x00\x00\x00\
",
        ),
        namespaces: __rt::Texts::new(
            "\
urn:shop\
\
",
            b"\
\x00\x00\x00\x00\
\x08\x00\x00\x00\
\x08\x00\x00\x00\
",
        ),
        locals: __rt::Texts::new(
            "\
Client\
\
",
            b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\x06\x00\x00\x00\
",
        ),
    };
    static COLUMN_IS_FINAL: [u8; 2] = *b"\
\x02\
\x00\
";
    static COLUMN_WEIGHT: [u8; 4] = *b"\
\x01\xff\
\x00\x00\
";
    static COLUMN_KIND: [u8; 2] = *b"\
\x01\
\x00\
";
    static COLUMN_PARENT: [u8; 2] = *b"\
\x02\
\x00\
";
    static COLUMN_REASON: [__rt::Texts; 1] = [
        __rt::Texts::new(
            "\
no {item} left\
\
",
            b"\
\x00\x00\x00\x00\
\x0e\x00\x00\x00\
\x0e\x00\x00\x00\
",
        ),
    ];
    static COLUMN_NOTE: __rt::Texts = __rt::Texts::new(
        "\
a note\
\
",
        b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\x06\x00\x00\x00\
",
    );
    static COLUMN_TITLE: __rt::Texts = __rt::Texts::new(
        "\
First\
\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\x05\x00\x00\x00\
",
    );
    static COLUMN_DESCRIPTION: [__rt::Texts; 2] = [
        __rt::Texts::new(
            "\
In English.\
\
",
            b"\
\x00\x00\x00\x00\
\x0b\x00\x00\x00\
\x0b\x00\x00\x00\
",
        ),
        __rt::Texts::new(
            "\
日本語です。\
\
",
            b"\
\x00\x00\x00\x00\
\x12\x00\x00\x00\
\x12\x00\x00\x00\
",
        ),
    ];
    static COLUMN_DEPRECATED: __rt::Texts = __rt::Texts::new(
        "\
use E2\
\
",
        b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\x06\x00\x00\x00\
",
    );
    static VARIANTS: [Sparse; 2] = [Sparse::First, Sparse::E2];
    impl Sparse {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the code, such as `E1` or `E2`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> &'static str {
            COLUMN_CODE.at(*self as usize)
        }
        /// Returns the symbolic name, such as `FIRST`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> __rt::Option<&'static str> {
            COLUMN_NAME.optional(*self as usize)
        }
        /// Returns the HTTP status, such as `404`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::Option<__rt::HttpStatus> {
            __rt::optional_http_status(
                __rt::numbers::u16(&COLUMN_HTTP_STATUS, *self as usize),
            )
        }
        /// Returns the SOAP fault code, such as `s:Client`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn soap_fault(&self) -> __rt::Option<__rt::QName<'static>> {
            COLUMN_SOAP_FAULT.optional(*self as usize)
        }
        /// Returns the column `is_final`, such as `true`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn is_final(&self) -> __rt::Option<bool> {
            __rt::optional_choice(
                &[false, true],
                __rt::numbers::u8(&COLUMN_IS_FINAL, *self as usize) as usize,
            )
        }
        /// Returns the column `weight`, such as `-1`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn weight(&self) -> __rt::Option<i8> {
            __rt::numbers::optional_i8(&COLUMN_WEIGHT, *self as usize)
        }
        /// Returns the column `kind`, such as `order`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn kind(&self) -> __rt::Option<SparseKind> {
            __rt::optional_choice(
                SparseKind::ALL,
                __rt::numbers::u8(&COLUMN_KIND, *self as usize) as usize,
            )
        }
        /// Returns the row that the column `parent` names, such as `E2`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn parent(&self) -> __rt::Option<Self> {
            __rt::optional_choice(
                &VARIANTS,
                __rt::numbers::u8(&COLUMN_PARENT, *self as usize) as usize,
            )
        }
        /// Returns the column `reason`, such as `no {item} left`, or `None` if the cell is blank.
        ///
        /// `with` sets the value of a placeholder and `fill` returns the message, which is in the default language, or in the reader's by `in_locale` and `accept_language`.
        #[inline]
        #[must_use]
        pub const fn reason(&self) -> __rt::Option<__rt::Template> {
            match __rt::optional_localized(&["und"], &COLUMN_REASON, *self as usize) {
                __rt::Some(text) => __rt::Some(__rt::template(text)),
                __rt::None => __rt::None,
            }
        }
        /// Returns the column `note`, such as `a note`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn note(&self) -> __rt::Option<&'static str> {
            COLUMN_NOTE.optional(*self as usize)
        }
        /// Returns the column `title`, such as `First`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn title(&self) -> __rt::Option<&'static str> {
            COLUMN_TITLE.optional(*self as usize)
        }
        /// Returns the column `description` in `en` and `ja`, such as `In English.`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn description(&self) -> __rt::Option<__rt::Localized> {
            __rt::optional_localized(&["en", "ja"], &COLUMN_DESCRIPTION, *self as usize)
        }
        /// Returns why the row is deprecated, or `None` if it is not, such as `use E2`.
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
        pub const fn from_code(code: &str) -> __rt::Option<Self> {
            static PLACES: __rt::hash::Places = __rt::hash::Places {
                seed: 1,
                pilots: b"\
\x00\
",
                rows: b"\
\x00\x00\x00\xc6\
\x00\x00\x00\x00\
\x01\x00\x00\x06\
",
            };
            __rt::choice(&VARIANTS, __rt::find::text(&COLUMN_CODE, &PLACES, code))
        }
        /// Returns the error with this `code`.
        ///
        /// # Panics
        ///
        /// If no row has it, with the name of the enum and the value; in a `const`, when the program is compiled.
        #[inline]
        #[must_use]
        #[track_caller]
        pub const fn expect_code(code: &str) -> Self {
            let __rt::Some(error) = Self::from_code(code) else {
                __rt::absent::text("Sparse", "code", code)
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
\x00\x00\x00}\
\x00\x00\x00\x00\
",
            };
            __rt::choice(
                &VARIANTS,
                __rt::find::optional_text(&COLUMN_NAME, &PLACES, name),
            )
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
                __rt::absent::text("Sparse", "name", name)
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
        to.code = __rt::Some(__rt::code::text(COLUMN_CODE.at(row)));
        to.name = COLUMN_NAME.optional(row);
        to.http_status = __rt::optional_http_status(
            __rt::numbers::u16(&COLUMN_HTTP_STATUS, row),
        );
        to.soap_fault = COLUMN_SOAP_FAULT.optional(row);
        to.deprecated = COLUMN_DEPRECATED.optional(row);
        to.title = __rt::optional_localized(
            &["und"],
            __rt::from_ref(&COLUMN_TITLE),
            row,
        );
        to.description = __rt::optional_localized(
            &["en", "ja"],
            &COLUMN_DESCRIPTION,
            row,
        );
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl __rt::ErrorCatalog for Sparse {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "Sparse",
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
    impl __rt::fmt::Debug for Sparse {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            f.write_str(VARIANT.at(*self as usize))
        }
    }
    impl __rt::fmt::Display for Sparse {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_code(__rt::code::text(self.code()), self.name(), f)
        }
    }
    impl __rt::Error for Sparse {}
    impl __rt::FromStr for Sparse {
        type Err = __rt::UnknownCode;
        #[inline]
        fn from_str(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::known(Self::from_code(text), "Sparse", text)
        }
    }
    impl __rt::TryFrom<&str> for Sparse {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::FromStr::from_str(text)
        }
    }
};
