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
    static NAME: [&str; 2] = ["limit", "network"];
    impl CallErrorCategory {
        /// All values, in the order in which the table first has them.
        pub const ALL: &'static [Self] = &[Self::Limit, Self::Network];
        /// The value as the table writes it.
        #[must_use]
        pub const fn name(&self) -> &'static str {
            NAME[*self as usize]
        }
        /// The value that the table writes so.
        #[must_use]
        pub const fn from_name(name: &str) -> __rt::Option<Self> {
            static ORDER: [u32; 2] = [0, 1];
            __rt::choice(Self::ALL, __rt::lookup::text(&NAME, &ORDER, name))
        }
    }
    impl __rt::fmt::Display for CallErrorCategory {
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_text(self.name(), f)
        }
    }
};
#[allow(dead_code, deprecated)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static VARIANT: [&str; 2] = ["TooFast", "Timeout"];
    const fn number<'a, E>(error: &CallError<'a, E>) -> usize
    where
        E: Copy,
    {
        match error {
            CallError::TooFast { .. } => 0,
            CallError::Timeout { .. } => 1,
        }
    }
    static COLUMN_CODE: [u16; 2] = [201, 202];
    static COLUMN_NAME: [&str; 2] = ["TOO_FAST", "TIMEOUT"];
    static COLUMN_HTTP_STATUS: [__rt::HttpStatus; 2] = __rt::http_statuses([429, 504]);
    static COLUMN_CATEGORY: [CallErrorCategory; 2] = __rt::choices(
        CallErrorCategory::ALL,
        [0, 1],
    );
    static COLUMN_DEPRECATED: [__rt::Option<&str>; 2] = __rt::optional_texts(["", ""]);
    static COLUMN_DESCRIPTION: [&str; 2] = ["Wait a minute.", "Try again."];
    impl<'a, E> CallError<'a, E>
    where
        E: Copy,
    {
        /// Returns the code.
        #[must_use]
        pub const fn code(&self) -> u16 {
            COLUMN_CODE[number(self)]
        }
        /// Returns the symbolic name.
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME[number(self)]
        }
        /// Returns the HTTP status.
        #[must_use]
        pub const fn http_status(&self) -> __rt::HttpStatus {
            COLUMN_HTTP_STATUS[number(self)]
        }
        /// Returns the column `category`.
        #[must_use]
        pub const fn category(&self) -> CallErrorCategory {
            COLUMN_CATEGORY[number(self)]
        }
        /// Returns why the row is deprecated, or `None` if it is not.
        #[must_use]
        pub const fn deprecated(&self) -> __rt::Option<&'static str> {
            COLUMN_DEPRECATED[number(self)]
        }
        /// Returns the column `description`.
        #[must_use]
        pub const fn description(&self) -> __rt::Localized {
            __rt::localized(
                &["en"],
                &COLUMN_DESCRIPTION.as_chunks::<1>().0[number(self)],
            )
        }
    }
    static ROWS: [[__rt::Row; 64]; 1] = {
        let mut rows = [[__rt::BLANK_ROW; 64]; 1];
        let lines: [u32; 2] = [5, 6];
        let description = COLUMN_DESCRIPTION.as_chunks::<1>().0;
        let mut row = 0;
        while row < 2 {
            let mut block = [__rt::BLANK_ROW; 64];
            let first = row;
            while row < 2 && row < first + 64 {
                let to = &mut block[row - first];
                to.code = __rt::Some(__rt::code::u16(COLUMN_CODE[row]));
                to.name = __rt::Some(COLUMN_NAME[row]);
                to.http_status = __rt::Some(COLUMN_HTTP_STATUS[row]);
                to.deprecated = COLUMN_DEPRECATED[row];
                to.description = __rt::Some(__rt::localized(&["en"], &description[row]));
                to.variant = VARIANT[row];
                to.line = lines[row];
                row += 1;
            }
            rows[first / 64] = block;
        }
        rows
    };
    impl<'a, E> __rt::ErrorCatalog for CallError<'a, E>
    where
        E: Copy,
    {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "CallError",
            __rt::slice(ROWS.as_flattened(), (0, 2)),
            &["en"],
        );
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, &ROWS.as_flattened()[number(self)])
        }
    }
    impl<'a, E> __rt::From<CallError<'a, E>> for __rt::HttpStatus
    where
        E: Copy,
    {
        fn from(error: CallError<'a, E>) -> Self {
            error.http_status()
        }
    }
    impl<'a, E> __rt::From<&CallError<'a, E>> for __rt::HttpStatus
    where
        E: Copy,
    {
        fn from(error: &CallError<'a, E>) -> Self {
            error.http_status()
        }
    }
};
