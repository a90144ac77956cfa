//! The gates of `impls(http)` and `impls(serde)`: open if the feature is on, else an error that names it.
//!
//! A generator cannot see the features of the user's runtime; these macros are expanded where they are known.

/// Its items as they are.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __errcodes_http {
    ($($items:tt)*) => { $($items)* };
}

/// The feature is missing.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __errcodes_http {
    ($($items:tt)*) => {
        ::core::compile_error!(
            "`impls(http)` needs the feature `http` of `errcodes` [missing-feature]\n  = help: enable it: `cargo add errcodes --features http`"
        );
    };
}

/// Its items as they are.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __errcodes_serde {
    ($($items:tt)*) => { $($items)* };
}

/// The feature is missing.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __errcodes_serde {
    ($($items:tt)*) => {
        ::core::compile_error!(
            "`impls(serde)` needs the feature `serde` of `errcodes` [missing-feature]\n  = help: enable it: `cargo add errcodes --features serde`"
        );
    };
}
