//! `catalog!` with the impls of those features of this crate that are on.
//!
//! A `cfg_attr` would not do: inside a macro call nobody evaluates it.

/// A catalog with a wire key and an HTTP status.
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

/// A catalog with a wire key and no HTTP status.
macro_rules! catalog_with_key {
    ($($item:tt)*) => {
        #[cfg(not(feature = "serde"))]
        ::errcodes::catalog! { $($item)* }
        #[cfg(feature = "serde")]
        ::errcodes::catalog! { #[catalog(impls(serde))] $($item)* }
    };
}
