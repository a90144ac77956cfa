//! The build-script route: these enums are what the macros would have written, and to the compiler and to clippy they
//! are code like any other. So nothing in them may be worth a warning.

#![deny(warnings, missing_docs, unreachable_pub, unused, nonstandard_style, future_incompatible, rust_2018_idioms)]
#![deny(clippy::all, clippy::pedantic)]

/// A table as it is.
pub mod active_server {
    include!(concat!(env!("OUT_DIR"), "/active_server_error.rs"));
}

/// Some of its rows and columns, with the impls that are asked for.
pub mod account {
    include!(concat!(env!("OUT_DIR"), "/account_error.rs"));
}

/// Every type of column, as a key and as an index, with links to another table.
pub mod tables {
    include!(concat!(env!("OUT_DIR"), "/cause.rs"));
    include!(concat!(env!("OUT_DIR"), "/key.rs"));
    include!(concat!(env!("OUT_DIR"), "/index.rs"));
}

/// As a binary has it: nobody outside sees the enum, and nobody inside uses all of it.
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
