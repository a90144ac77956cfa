/// Every error of `goldens/optional.csv`.
///
/// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
///
/// The rows of goldens\/optional\.csv:
///
/// | Code | Variant | Status | Text |
/// | --- | --- | --- | --- |
/// | E1 | [`First`](#variant.First) | 404 | First |
/// | E2 | [`E2`](#variant.E2) |  |  |
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
    #[doc(alias = "E1")]
    #[doc(alias = "FIRST")]
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
    static NAME: [&str; 1] = ["order"];
    impl SparseKind {
        /// All values, in the order in which the table first has them.
        pub const ALL: &'static [Self] = &[Self::Order];
        /// The value as the table writes it.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            NAME[*self as usize]
        }
        /// The value that the table writes so.
        #[inline]
        #[must_use]
        pub const fn from_name(name: &str) -> __rt::Option<Self> {
            static ORDER: [u32; 1] = [0];
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
    static VARIANT: [&str; 2] = ["First", "E2"];
    static COLUMN_CODE: [&str; 2] = ["E1", "E2"];
    static COLUMN_NAME: [__rt::Option<&str>; 2] = __rt::optional_texts(["FIRST", ""]);
    static COLUMN_HTTP_STATUS: [u16; 2] = [404, 0];
    static COLUMN_SOAP_FAULT: [__rt::Option<__rt::QName<'static>>; 2] = [
        __rt::Some(__rt::qname("s", "urn:shop", "Client")),
        __rt::None,
    ];
    static COLUMN_IS_FINAL: [u8; 2] = [2, 0];
    static COLUMN_WEIGHT: [__rt::Option<i8>; 2] = [__rt::Some(-1), __rt::None];
    static COLUMN_KIND: [u8; 2] = [1, 0];
    static COLUMN_PARENT: [u8; 2] = [2, 0];
    static COLUMN_REASON: [&str; 2] = ["no {item} left", ""];
    static COLUMN_NOTE: [__rt::Option<&str>; 2] = __rt::optional_texts(["a note", ""]);
    static COLUMN_TITLE: [__rt::Option<&str>; 2] = __rt::optional_texts(["First", ""]);
    static COLUMN_DESCRIPTION: [&str; 4] = ["In English.", "日本語です。", "", ""];
    static COLUMN_DEPRECATED: [__rt::Option<&str>; 2] = __rt::optional_texts([
        "use E2",
        "",
    ]);
    static VARIANTS: [Sparse; 2] = [Sparse::First, Sparse::E2];
    impl Sparse {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the code, such as `E1` or `E2`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> &'static str {
            COLUMN_CODE[*self as usize]
        }
        /// Returns the symbolic name, such as `FIRST`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> __rt::Option<&'static str> {
            COLUMN_NAME[*self as usize]
        }
        /// Returns the HTTP status, such as `404`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::Option<__rt::HttpStatus> {
            __rt::optional_http_status(COLUMN_HTTP_STATUS[*self as usize])
        }
        /// Returns the SOAP fault code, such as `s:Client`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn soap_fault(&self) -> __rt::Option<__rt::QName<'static>> {
            COLUMN_SOAP_FAULT[*self as usize]
        }
        /// Returns the column `is_final`, such as `true`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn is_final(&self) -> __rt::Option<bool> {
            __rt::optional_choice(
                &[false, true],
                COLUMN_IS_FINAL[*self as usize] as usize,
            )
        }
        /// Returns the column `weight`, such as `-1`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn weight(&self) -> __rt::Option<i8> {
            COLUMN_WEIGHT[*self as usize]
        }
        /// Returns the column `kind`, such as `order`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn kind(&self) -> __rt::Option<SparseKind> {
            __rt::optional_choice(SparseKind::ALL, COLUMN_KIND[*self as usize] as usize)
        }
        /// Returns the row that the column `parent` names, such as `E2`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn parent(&self) -> __rt::Option<Self> {
            __rt::optional_choice(&VARIANTS, COLUMN_PARENT[*self as usize] as usize)
        }
        /// Returns the column `reason`, such as `no {item} left`, or `None` if the cell is blank.
        ///
        /// `with` sets the value of a placeholder and `fill` returns the message, which is in the default language, or in the reader's by `in_locale` and `accept_language`.
        #[inline]
        #[must_use]
        pub const fn reason(&self) -> __rt::Option<__rt::Template> {
            match __rt::optional_localized(
                &["und"],
                &COLUMN_REASON.as_chunks::<1>().0[*self as usize],
            ) {
                __rt::Some(text) => __rt::Some(__rt::template(text)),
                __rt::None => __rt::None,
            }
        }
        /// Returns the column `note`, such as `a note`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn note(&self) -> __rt::Option<&'static str> {
            COLUMN_NOTE[*self as usize]
        }
        /// Returns the column `title`, such as `First`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn title(&self) -> __rt::Option<&'static str> {
            COLUMN_TITLE[*self as usize]
        }
        /// Returns the column `description` in `en` and `ja`, such as `In English.`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn description(&self) -> __rt::Option<__rt::Localized> {
            __rt::optional_localized(
                &["en", "ja"],
                &COLUMN_DESCRIPTION.as_chunks::<2>().0[*self as usize],
            )
        }
        /// Returns why the row is deprecated, or `None` if it is not, such as `use E2`.
        #[inline]
        #[must_use]
        pub const fn deprecated(&self) -> __rt::Option<&'static str> {
            COLUMN_DEPRECATED[*self as usize]
        }
        /// Returns the error with this `code`, or `None`.
        ///
        /// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
        #[inline]
        #[must_use]
        pub const fn from_code(code: &str) -> __rt::Option<Self> {
            static PLACES: __rt::hash::Places = __rt::hash::Places {
                seed: 1,
                pilots: &[0],
                rows: &[3321888768, 0, 100663297],
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
                pilots: &[0],
                rows: &[2097152000, 0],
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
    static LINES: [u32; 2] = [3, 4];
    fn row(row: usize) -> __rt::Row {
        let mut to = __rt::BLANK_ROW;
        let description = COLUMN_DESCRIPTION.as_chunks::<2>().0;
        to.code = __rt::Some(__rt::code::text(COLUMN_CODE[row]));
        to.name = COLUMN_NAME[row];
        to.http_status = __rt::optional_http_status(COLUMN_HTTP_STATUS[row]);
        to.soap_fault = COLUMN_SOAP_FAULT[row];
        to.deprecated = COLUMN_DEPRECATED[row];
        to.title = __rt::optional_unlocalized(&COLUMN_TITLE[row]);
        to.description = __rt::optional_localized(&["en", "ja"], &description[row]);
        to.variant = VARIANT[row];
        to.line = LINES[row];
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
            f.write_str(VARIANT[*self as usize])
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
