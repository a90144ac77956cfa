/// Every error of `goldens/details.csv`.
///
/// The rows of goldens\/details\.csv:
///
/// | Variant | Text |
/// | --- | --- |
/// | <a href="#variant.Broken">`Broken`</a> | トークンが壊れています。 |
/// | <a href="#variant.Late">`Late`</a> | 期限切れです。 |
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
pub enum Detail {
    /// Broken
    ///
    /// ja: トークンが壊れています。
    ///
    /// - fault: 14
    /// - cause: 15
    ///
    /// goldens\/details\.csv, line 3
    Broken,
    /// Late
    ///
    /// ja: 期限切れです。
    ///
    /// - fault: 15
    ///
    /// goldens\/details\.csv, line 4
    Late,
}
#[allow(dead_code, deprecated, unreachable_pub, clippy::all, clippy::pedantic)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static VARIANT: __rt::Texts = __rt::Texts::new(
        "\
Broken\
Late\
",
        b"\
\x00\x00\x00\x00\
\x06\x00\x00\x00\
\n\x00\x00\x00\
",
    );
    static COLUMN_FAULT: [crate::faults::AuthFault; 2] = [
        __rt::row(crate::faults::AuthFault::from_code(14)),
        __rt::row(crate::faults::AuthFault::from_code(15)),
    ];
    static COLUMN_CAUSE: [__rt::Option<crate::faults::AuthFault>; 2] = [
        __rt::Some(__rt::row(crate::faults::AuthFault::from_code(15))),
        __rt::None,
    ];
    static COLUMN_MESSAGE: [__rt::Texts; 1] = [
        __rt::Texts::new(
            "\
トークンが壊れています。\
期限切れです。\
",
            b"\
\x00\x00\x00\x00\
$\x00\x00\x00\
9\x00\x00\x00\
",
        ),
    ];
    static VARIANTS: [Detail; 2] = [Detail::Broken, Detail::Late];
    impl Detail {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the row that the column `fault` names, such as `14` or `15`.
        #[inline]
        #[must_use]
        pub const fn fault(&self) -> crate::faults::AuthFault {
            COLUMN_FAULT[*self as usize]
        }
        /// Returns the row that the column `cause` names, such as `15`, or `None` if the cell is blank.
        #[inline]
        #[must_use]
        pub const fn cause(&self) -> __rt::Option<crate::faults::AuthFault> {
            COLUMN_CAUSE[*self as usize]
        }
        /// Returns the column `message` in `ja`, such as `トークンが壊れています。` or `期限切れです。`.
        #[inline]
        #[must_use]
        pub const fn message(&self) -> __rt::Localized {
            __rt::localized(&["ja"], &COLUMN_MESSAGE, *self as usize)
        }
        /// Returns all errors with this `fault`, in the order of `ALL`.
        #[inline]
        #[must_use]
        pub const fn from_fault(fault: crate::faults::AuthFault) -> &'static [Self] {
            static KEYS: [u8; 4] = *b"\
\x0e\x00\
\x0f\x00\
";
            static ORDER: [u8; 8] = *b"\
\x00\x00\x00\x00\
\x01\x00\x00\x00\
";
            static FOUND: [Detail; 2] = __rt::choices(&VARIANTS, &ORDER);
            __rt::slice(&FOUND, __rt::group::u16(&KEYS, &ORDER, fault.code()))
        }
    }
    static LINES: [u8; 8] = *b"\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
";
    fn row(row: usize) -> __rt::Row {
        let mut to = __rt::BLANK_ROW;
        to.message = __rt::Some(__rt::localized(&["ja"], &COLUMN_MESSAGE, row));
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl __rt::ErrorCatalog for Detail {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "Detail",
            2,
            row,
            &["ja"],
        );
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, *self as usize)
        }
        fn from_row(row: usize) -> __rt::Option<Self> {
            __rt::choice(&VARIANTS, __rt::Some(row))
        }
    }
    impl __rt::fmt::Debug for Detail {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            f.write_str(VARIANT.at(*self as usize))
        }
    }
    impl __rt::fmt::Display for Detail {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt::Display::fmt(&<Self as __rt::ErrorCatalog>::entry(self), f)
        }
    }
    impl __rt::Error for Detail {}
};
