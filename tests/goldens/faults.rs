/// Every error of `goldens/faults.csv`.
///
/// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
///
/// The rows of goldens\/faults\.csv:
///
/// | Code | Variant |
/// | --- | --- |
/// | 14 | <a href="#variant.InvalidToken">`InvalidToken`</a> |
/// | 15 | <a href="#variant.Expired">`Expired`</a> |
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
pub enum AuthFault {
    /// 14, InvalidToken, wsse\:InvalidSecurityToken
    ///
    /// goldens\/faults\.csv, line 3
    #[doc(alias("14"))]
    InvalidToken,
    /// 15, Expired, wsse\:MessageExpired
    ///
    /// goldens\/faults\.csv, line 4
    #[doc(alias("15"))]
    Expired,
}
#[allow(dead_code, deprecated, unreachable_pub, clippy::all, clippy::pedantic)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static VARIANT: __rt::Texts = __rt::Texts::new(
        "\
InvalidToken\
Expired\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x13\x00\x00\x00\
",
    );
    static COLUMN_CODE: [u8; 4] = *b"\
\x0e\x00\
\x0f\x00\
";
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
InvalidToken\
Expired\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x13\x00\x00\x00\
",
    );
    static COLUMN_SOAP_FAULT: __rt::QNames = __rt::QNames {
        prefixes: __rt::Texts::new(
            "\
wsse\
wsse\
",
            b"\
\x00\x00\x00\x00\
\x04\x00\x00\x00\
\x08\x00\x00\x00\
",
        ),
        namespaces: __rt::Texts::new(
            "\
urn:wsse\
urn:wsse\
",
            b"\
\x00\x00\x00\x00\
\x08\x00\x00\x00\
\x10\x00\x00\x00\
",
        ),
        locals: __rt::Texts::new(
            "\
InvalidSecurityToken\
MessageExpired\
",
            b"\
\x00\x00\x00\x00\
\x14\x00\x00\x00\
\"\x00\x00\x00\
",
        ),
    };
    static VARIANTS: [AuthFault; 2] = [AuthFault::InvalidToken, AuthFault::Expired];
    impl AuthFault {
        /// All errors, in the order of the table.
        pub const ALL: &'static [Self] = &VARIANTS;
        /// Returns the code, such as `14` or `15`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> u16 {
            __rt::numbers::u16(&COLUMN_CODE, *self as usize)
        }
        /// Returns the symbolic name, such as `InvalidToken` or `Expired`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME.at(*self as usize)
        }
        /// Returns the SOAP fault code, such as `wsse:InvalidSecurityToken` or `wsse:MessageExpired`.
        #[inline]
        #[must_use]
        pub const fn soap_fault(&self) -> __rt::QName<'static> {
            COLUMN_SOAP_FAULT.at(*self as usize)
        }
        /// Returns the error with this `code`, or `None`.
        ///
        /// A code that a peer sent may be an unknown one: read it as `Received`, which keeps it.
        #[inline]
        #[must_use]
        pub const fn from_code(code: u16) -> __rt::Option<Self> {
            static FOUND: [__rt::Option<AuthFault>; 2] = __rt::optional_choices(
                &VARIANTS,
                b"\
\x01\x00\x00\x00\
\x02\x00\x00\x00\
",
            );
            __rt::find::direct_u16(&FOUND, 14, code)
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
                __rt::absent::unsigned("AuthFault", "code", code as u64)
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
\x02\
",
                rows: b"\
\x01\x00\x00\x02\
\x00\x00\x00\x00\
\x00\x00\x00B\
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
                __rt::absent::text("AuthFault", "name", name)
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
        to.soap_fault = __rt::Some(COLUMN_SOAP_FAULT.at(row));
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl __rt::ErrorCatalog for AuthFault {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog("AuthFault", 2, row, &[]);
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, *self as usize)
        }
        fn from_row(row: usize) -> __rt::Option<Self> {
            __rt::choice(&VARIANTS, __rt::Some(row))
        }
    }
    impl __rt::fmt::Debug for AuthFault {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            f.write_str(VARIANT.at(*self as usize))
        }
    }
    impl __rt::From<AuthFault> for __rt::QName<'static> {
        #[inline]
        fn from(error: AuthFault) -> Self {
            error.soap_fault()
        }
    }
    impl __rt::From<&AuthFault> for __rt::QName<'static> {
        #[inline]
        fn from(error: &AuthFault) -> Self {
            error.soap_fault()
        }
    }
    impl __rt::fmt::Display for AuthFault {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt_code(__rt::code::u16(self.code()), __rt::Some(self.name()), f)
        }
    }
    impl __rt::Error for AuthFault {}
    impl __rt::FromStr for AuthFault {
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
            __rt::known(found, "AuthFault", text)
        }
    }
    impl __rt::TryFrom<&str> for AuthFault {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(text: &str) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::FromStr::from_str(text)
        }
    }
    impl __rt::TryFrom<u16> for AuthFault {
        type Error = __rt::UnknownCode;
        #[inline]
        fn try_from(code: u16) -> __rt::Result<Self, __rt::UnknownCode> {
            __rt::known(Self::from_code(code), "AuthFault", code)
        }
    }
};
