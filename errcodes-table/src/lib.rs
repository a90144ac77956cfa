//! A table of error codes as a library.

#[cfg(feature = "compare")]
pub mod compare;
