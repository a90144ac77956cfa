//! The enums of a build script: the same items that the macros generate. To the compiler and to clippy they
//! are ordinary code, so they must not cause a warning.

#![deny(warnings, missing_docs, unreachable_pub, unused, nonstandard_style, future_incompatible, rust_2018_idioms)]
#![deny(clippy::all, clippy::pedantic)]

/// A table as it is.
pub mod active_server {
    include!(concat!(env!("OUT_DIR"), "/active_server_error.rs"));
}

/// Some of its rows and columns, with optional impls.
pub mod account {
    include!(concat!(env!("OUT_DIR"), "/account_error.rs"));
}

/// Every type of column, as a key and as an index, with links to another table.
pub mod tables {
    include!(concat!(env!("OUT_DIR"), "/cause.rs"));
    include!(concat!(env!("OUT_DIR"), "/key.rs"));
    include!(concat!(env!("OUT_DIR"), "/index.rs"));
}

/// As in a binary: the enum is private, and only partly used.
mod private {
    include!(concat!(env!("OUT_DIR"), "/unused.rs"));
}

// The build script leaves these two to the program.
impl std::fmt::Display for tables::Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code(), self.text())
    }
}

impl std::error::Error for tables::Cause {}
