const _: &::core::primitive::str = ::core::include_str!(
    ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", "goldens/messages.csv")
);
#[allow(dead_code, deprecated)]
const _: () = {
    use ::errcodes::__private1 as __rt;
    static VARIANT: [&str; 3] = ["OutOfStock", "Network", "Busy"];
    #[inline]
    const fn number<T>(error: &OrderError<T>) -> usize {
        match error {
            OrderError::OutOfStock { .. } => 0,
            OrderError::Network { .. } => 1,
            OrderError::Busy { .. } => 2,
        }
    }
    static COLUMN_CODE: [u16; 3] = [101, 102, 103];
    static COLUMN_NAME: [&str; 3] = ["OUT_OF_STOCK", "NETWORK", "BUSY"];
    static COLUMN_HTTP_STATUS: [u16; 3] = [409, 504, 503];
    static COLUMN_MESSAGE: [&str; 6] = [
        "The shop has {left} of {item} left.",
        "{item} の在庫は {left} です。",
        "No answer from {0}.",
        "{0} から応答がありません。",
        "Try again.",
        "もう一度お試しください。",
    ];
    static COLUMN_HINT: [&str; 6] = [
        "",
        "",
        "Ask {0} again.",
        "{0} にもう一度お問い合わせください。",
        "",
        "",
    ];
    impl<T> OrderError<T> {
        /// Returns the code, such as `101` or `102`.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> u16 {
            COLUMN_CODE[number(self)]
        }
        /// Returns the symbolic name, such as `OUT_OF_STOCK` or `NETWORK`.
        #[inline]
        #[must_use]
        pub const fn name(&self) -> &'static str {
            COLUMN_NAME[number(self)]
        }
        /// Returns the HTTP status, such as `409` or `504`.
        #[inline]
        #[must_use]
        pub const fn http_status(&self) -> __rt::HttpStatus {
            __rt::http_status(COLUMN_HTTP_STATUS[number(self)])
        }
        /// Returns the column `message` in `en` and `ja`, such as `The shop has {left} of {item} left.` or `No answer from {0}.`.
        ///
        /// Its placeholders are filled from the fields. `to_string` writes it in the default language, `in_locale` and `accept_language` in the reader's.
        #[inline]
        #[must_use]
        pub const fn message(&self) -> __rt::Message<&Self> {
            __rt::message(
                __rt::localized(
                    &["en", "ja"],
                    &COLUMN_MESSAGE.as_chunks::<2>().0[number(self)],
                ),
                self,
            )
        }
        /// Returns the column `hint` in `en` and `ja`, such as `Ask {0} again.`, or `None` if the cell is blank.
        ///
        /// Its placeholders are filled from the fields. `to_string` writes it in the default language, `in_locale` and `accept_language` in the reader's.
        #[inline]
        #[must_use]
        pub const fn hint(&self) -> __rt::Option<__rt::Message<&Self>> {
            match __rt::optional_localized(
                &["en", "ja"],
                &COLUMN_HINT.as_chunks::<2>().0[number(self)],
            ) {
                __rt::Some(text) => __rt::Some(__rt::message(text, self)),
                __rt::None => __rt::None,
            }
        }
    }
    static LITERAL_MESSAGE: [&str; 6] = [
        "",
        "",
        "",
        "",
        "Try again.",
        "もう一度お試しください。",
    ];
    static LINES: [u32; 3] = [3, 4, 5];
    fn row(row: usize) -> __rt::Row {
        let mut to = __rt::BLANK_ROW;
        let message = LITERAL_MESSAGE.as_chunks::<2>().0;
        to.code = __rt::Some(__rt::code::u16(COLUMN_CODE[row]));
        to.name = __rt::Some(COLUMN_NAME[row]);
        to.http_status = __rt::Some(__rt::http_status(COLUMN_HTTP_STATUS[row]));
        to.message = __rt::optional_localized(&["en", "ja"], &message[row]);
        to.variant = VARIANT[row];
        to.line = LINES[row];
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
