//! The generator of errcodes as a plain library: a CSV table of error codes in, Rust items or diagnostics out.
//!
//! Most people use it through the macros of `errcodes`, which also documents the table's format and what is
//! generated. This crate is for build scripts and for tools:
//!
//! ```no_run
//! // in the `main` of build.rs
//! errcodes_codegen::Settings::file("ApiError", "specs/api.csv").build("api_error.rs");
//! ```
//!
//! A table goes one way through it: `source` (where is a byte?), `table` (cells and their places), `column` (the
//! header's grammar), `catalog` (the typed model), `check` (what must hold), `bind` (an enum against the rows),
//! `emit` (Rust items). Every stage hands its findings to `diagnostic`, so that one build shows every fault.
//!
//! # Features
//!
//! `format` (on by default): what is written for people and build scripts is formatted.

// The compiler's own, which only macros can call.
extern crate proc_macro;

mod attribute;
mod bind;
mod catalog;
mod check;
mod column;
mod diagnostic;
mod emit;
mod excerpt;
pub mod expand;
#[cfg(feature = "format")]
mod format;
mod generate;
mod generated;
mod item;
mod nearest;
mod rows;
mod script;
mod settings;
mod source;
mod table;

pub use generated::{Faults, Generated};
pub use rows::{Row, Text};
pub use settings::{Feature, Omission, Settings};
