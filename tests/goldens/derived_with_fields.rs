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
pub(crate) enum CallErrorCategory {
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
limit\
network\
",
        b"\
\x00\x00\x00\x00\
\x05\x00\x00\x00\
\x0c\x00\x00\x00\
",
    );
    impl CallErrorCategory {
        /// All values, in the order in which the table first has them.
        pub const ALL: &'static [Self] = &[Self::Limit, Self::Network];
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
\x00\x00\x00\x00\
\x01\x00\x00\x00\
";
            __rt::choice(Self::ALL, __rt::lookup::text(&NAME, &ORDER, name))
        }
    }
    impl __rt::fmt::Display for CallErrorCategory {
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
TooFast\
Timeout\
",
        b"\
\x00\x00\x00\x00\
\x07\x00\x00\x00\
\x0e\x00\x00\x00\
",
    );
    #[inline]
    const fn number<'a, E>(error: &CallError<'a, E>) -> usize
    where
        E: Copy,
    {
        match error {
            CallError::TooFast { .. } => 0,
            CallError::Timeout { .. } => 1,
        }
    }
    static COLUMN_CODE: [u8; 4] = *b"\
\xc9\x00\
\xca\x00\
";
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
TOO_FAST\
TIMEOUT\
",
        b"\
\x00\x00\x00\x00\
\x08\x00\x00\x00\
\x0f\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [u8; 4] = *b"\
\xad\x01\
\xf8\x01\
";
    static COLUMN_CATEGORY: [u8; 2] = *b"\
\x00\
\x01\
";
    static COLUMN_DEPRECATED: __rt::Texts = __rt::Texts::new(
        "\
\
\
",
        b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
",
    );
    static COLUMN_DESCRIPTION: [__rt::Texts; 1] = [
        __rt::Texts::new(
            "\
Wait a minute.\
Try again.\
",
            b"\
\x00\x00\x00\x00\
\x0e\x00\x00\x00\
\x18\x00\x00\x00\
",
        ),
    ];
    impl<'a, E> CallError<'a, E>
    where
        E: Copy,
    {
        /// Returns the code, such as `201` or `202`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> u16 {
            __rt::numbers::u16(&COLUMN_CODE, number(self))
        }
        /// Returns the symbolic name, such as `TOO_FAST` or `TIMEOUT`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME.at(number(self))
        }
        /// Returns the HTTP status, such as `429` or `504`.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::HttpStatus {
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, number(self)))
        }
        /// Returns the column `category`, such as `limit` or `network`.
        #[inline]
        #[must_use]
        pub const fn category(&self) -> CallErrorCategory {
            (CallErrorCategory::ALL)[__rt::numbers::u8(&COLUMN_CATEGORY, number(self))
                as usize]
        }
        /// Returns why the row is deprecated, or `None` if it is not.
        #[inline]
        #[must_use]
        pub const fn deprecated(&self) -> __rt::Option<&'static str> {
            COLUMN_DEPRECATED.optional(number(self))
        }
        /// Returns the column `description` in `en`, such as `Wait a minute.` or `Try again.`.
        #[inline]
        #[must_use]
        pub const fn description(&self) -> __rt::Localized {
            __rt::localized(&["en"], &COLUMN_DESCRIPTION, number(self))
        }
    }
    static LINES: [u8; 8] = *b"\
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
        to.description = __rt::Some(__rt::localized(&["en"], &COLUMN_DESCRIPTION, row));
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl<'a, E> __rt::ErrorCatalog for CallError<'a, E>
    where
        E: Copy,
    {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "CallError",
            2,
            row,
            &["en"],
        );
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, number(self))
        }
    }
    impl<'a, E> __rt::From<CallError<'a, E>> for __rt::HttpStatus
    where
        E: Copy,
    {
        #[inline]
        fn from(error: CallError<'a, E>) -> Self {
            error.http_status()
        }
    }
    impl<'a, E> __rt::From<&CallError<'a, E>> for __rt::HttpStatus
    where
        E: Copy,
    {
        #[inline]
        fn from(error: &CallError<'a, E>) -> Self {
            error.http_status()
        }
    }
};
