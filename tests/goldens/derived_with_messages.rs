const _: &::core::primitive::str = ::core::include_str!(
    ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", "goldens/messages.csv")
);
#[allow(dead_code, deprecated)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static VARIANT: __rt::Texts = __rt::Texts::new(
        "\
OutOfStock\
Network\
Busy\
",
        b"\
\x00\x00\x00\x00\
\n\x00\x00\x00\
\x11\x00\x00\x00\
\x15\x00\x00\x00\
",
    );
    #[inline]
    const fn number<T>(error: &OrderError<T>) -> usize {
        match error {
            OrderError::OutOfStock { .. } => 0,
            OrderError::Network { .. } => 1,
            OrderError::Busy { .. } => 2,
        }
    }
    static COLUMN_CODE: [u8; 6] = *b"\
e\x00\
f\x00\
g\x00\
";
    static COLUMN_NAME: __rt::Texts = __rt::Texts::new(
        "\
OUT_OF_STOCK\
NETWORK\
BUSY\
",
        b"\
\x00\x00\x00\x00\
\x0c\x00\x00\x00\
\x13\x00\x00\x00\
\x17\x00\x00\x00\
",
    );
    static COLUMN_HTTP_STATUS: [u8; 6] = *b"\
\x99\x01\
\xf8\x01\
\xf7\x01\
";
    static COLUMN_MESSAGE: [__rt::Texts; 2] = [
        __rt::Texts::new(
            "\
The shop has {left} of {item} left.\
No answer from {0}.\
Try again.\
",
            b"\
\x00\x00\x00\x00\
#\x00\x00\x00\
6\x00\x00\x00\
@\x00\x00\x00\
",
        ),
        __rt::Texts::new(
            "\
{item} の在庫は {left} です。\
{0} から応答がありません。\
もう一度お試しください。\
",
            b"\
\x00\x00\x00\x00\
$\x00\x00\x00\
I\x00\x00\x00\
m\x00\x00\x00\
",
        ),
    ];
    static COLUMN_HINT: [__rt::Texts; 2] = [
        __rt::Texts::new(
            "\
\
Ask {0} again.\
\
",
            b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x0e\x00\x00\x00\
\x0e\x00\x00\x00\
",
        ),
        __rt::Texts::new(
            "\
\
{0} にもう一度お問い合わせください。\
\
",
            b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
4\x00\x00\x00\
4\x00\x00\x00\
",
        ),
    ];
    impl<T> OrderError<T> {
        /// Returns the code, such as `101` or `102`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> u16 {
            __rt::numbers::u16(&COLUMN_CODE, number(self))
        }
        /// Returns the symbolic name, such as `OUT_OF_STOCK` or `NETWORK`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME.at(number(self))
        }
        /// Returns the HTTP status, such as `409` or `504`.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::HttpStatus {
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, number(self)))
        }
        /// Returns the column `message` in `en` and `ja`, such as `The shop has {left} of {item} left.` or `No answer from {0}.`.
        ///
        /// Its placeholders are filled from the fields. `to_string` writes it in the default language, `in_locale` and `accept_language` in the reader's.
        #[inline]
        #[must_use]
        pub const fn message(&self) -> __rt::Message<&Self> {
            __rt::message(
                __rt::localized(&["en", "ja"], &COLUMN_MESSAGE, number(self)),
                self,
            )
        }
        /// Returns the column `hint` in `en` and `ja`, such as `Ask {0} again.`, or `None` if the cell is blank.
        ///
        /// Its placeholders are filled from the fields. `to_string` writes it in the default language, `in_locale` and `accept_language` in the reader's.
        #[inline]
        #[must_use]
        pub const fn hint(&self) -> __rt::Option<__rt::Message<&Self>> {
            match __rt::optional_localized(&["en", "ja"], &COLUMN_HINT, number(self)) {
                __rt::Some(text) => __rt::Some(__rt::message(text, self)),
                __rt::None => __rt::None,
            }
        }
    }
    static LITERAL_MESSAGE: [__rt::Texts; 2] = [
        __rt::Texts::new(
            "\
\
\
Try again.\
",
            b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\n\x00\x00\x00\
",
        ),
        __rt::Texts::new(
            "\
\
\
もう一度お試しください。\
",
            b"\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
\x00\x00\x00\x00\
$\x00\x00\x00\
",
        ),
    ];
    static LINES: [u8; 12] = *b"\
\x03\x00\x00\x00\
\x04\x00\x00\x00\
\x05\x00\x00\x00\
";
    fn row(row: usize) -> __rt::Row {
        let mut to = __rt::BLANK_ROW;
        to.code = __rt::Some(__rt::code::u16(__rt::numbers::u16(&COLUMN_CODE, row)));
        to.name = __rt::Some(COLUMN_NAME.at(row));
        to.http_status = __rt::Some(
            __rt::http_status(__rt::numbers::u16(&COLUMN_HTTP_STATUS, row)),
        );
        to.message = __rt::optional_localized(&["en", "ja"], &LITERAL_MESSAGE, row);
        to.variant = VARIANT.at(row);
        to.line = __rt::numbers::u32(&LINES, row);
        to
    }
    impl<T> __rt::ErrorCatalog for OrderError<T> {
        const CATALOG: &'static __rt::Catalog = &__rt::catalog(
            "OrderError",
            3,
            row,
            &["en", "ja"],
        );
        #[inline]
        fn entry(&self) -> __rt::Entry {
            __rt::entry(Self::CATALOG, number(self))
        }
    }
    impl<T> __rt::Values for OrderError<T>
    where
        T: __rt::fmt::Display,
    {
        #[inline]
        fn value(&self, name: &str) -> __rt::Option<&dyn __rt::fmt::Display> {
            match self {
                OrderError::OutOfStock { item: value0, left: value1, .. } => {
                    match name {
                        "item" => __rt::Some(__rt::display(value0)),
                        "left" => __rt::Some(__rt::display(value1)),
                        _ => __rt::None,
                    }
                }
                OrderError::Network { 0: value0, .. } => {
                    match name {
                        "0" => __rt::Some(__rt::display(value0)),
                        _ => __rt::None,
                    }
                }
                _ => __rt::None,
            }
        }
    }
    impl<T> __rt::From<OrderError<T>> for __rt::HttpStatus {
        #[inline]
        fn from(error: OrderError<T>) -> Self {
            error.http_status()
        }
    }
    impl<T> __rt::From<&OrderError<T>> for __rt::HttpStatus {
        #[inline]
        fn from(error: &OrderError<T>) -> Self {
            error.http_status()
        }
    }
    impl<T> __rt::fmt::Display for OrderError<T>
    where
        T: __rt::fmt::Display,
    {
        #[inline]
        fn fmt(&self, f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::fmt::Display::fmt(&self.message(), f)
        }
    }
    impl<T> __rt::Error for OrderError<T>
    where
        Self: __rt::fmt::Debug + __rt::fmt::Display,
    {
        #[inline]
        fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
            #[allow(unused_imports)]
            use __rt::{OfError as _, OfNeither as _, OfPointer as _};
            match self {
                OrderError::Network { 0: source, .. } => {
                    __rt::Some((&&&__rt::Cause(source)).as_dyn_error())
                }
                _ => __rt::None,
            }
        }
    }
    impl<T> __rt::From<std::net::AddrParseError> for OrderError<T> {
        #[inline]
        fn from(source: std::net::AddrParseError) -> Self {
            OrderError::Network { 0: source }
        }
    }
};
