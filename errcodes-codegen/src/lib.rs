//! The generator of errcodes as a plain library: a CSV table of error codes in, Rust items or diagnostics out.
//!
//! Most programs use it through the macros of `errcodes`, which also documents the format of tables and what is
//! generated. This crate is for build scripts and for tools:
//!
//! ```no_run
//! // in the `main` of build.rs
//! errcodes_codegen::Settings::file("ApiError", "specs/api.csv").build("api_error.rs");
//! ```
//!
//! The crate `errcodes-table` reads the table. A table goes one way through this crate: `attribute` and `settings`
//! (what is wanted), `bind` (an enum against the rows), `emit` (Rust items). No stage stops at a problem, so that one
//! build shows every diagnostic.
//!
//! # Features
//!
//! `format` (on by default): generated source is formatted.

// The compiler's crate, which only macros can call.
extern crate proc_macro;

mod attribute;
mod bind;
mod build_script;
mod diagnostic;
mod emit;
pub mod expand;
#[cfg(feature = "format")]
mod format;
mod generate;
mod item;
mod manifest;
mod markdown;
mod settings;
mod syntax;
mod twin;

pub use errcodes_table::{Diagnostics, Level, Rule, Unlinked};
pub use generate::Generated;
pub use settings::{Feature, Omission, Settings};
