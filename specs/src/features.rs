//! `catalog!` with the impls of those features of this crate that are on.
//!
//! A `cfg_attr` would not do, since it is not evaluated inside a macro call.

/// A catalog with a code and an HTTP status.
macro_rules! catalog_with_status {
    ($($item:tt)*) => {
        #[cfg(not(any(feature = "http", feature = "serde")))]
        ::errcodes::catalog! { $($item)* }
        #[cfg(all(feature = "http", not(feature = "serde")))]
        ::errcodes::catalog! { #[catalog(impls(http))] $($item)* }
        #[cfg(all(feature = "serde", not(feature = "http")))]
        ::errcodes::catalog! { #[catalog(impls(serde))] $($item)* }
        #[cfg(all(feature = "http", feature = "serde"))]
        ::errcodes::catalog! { #[catalog(impls(http, serde))] $($item)* }
    };
}

/// A catalog with a code and without an HTTP status.
macro_rules! catalog_with_key {
    ($($item:tt)*) => {
        #[cfg(not(feature = "serde"))]
        ::errcodes::catalog! { $($item)* }
        #[cfg(feature = "serde")]
        ::errcodes::catalog! { #[catalog(impls(serde))] $($item)* }
    };
}
