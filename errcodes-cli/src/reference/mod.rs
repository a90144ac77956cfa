//! Reference: the tables as people and other languages read them, the one row model of `explain`, `doc`, `export` and
//! `serve`.
//!
//! It is a view of the typed catalog. What every reader needs is decided here, once: what a row is called, how a cell is
//! written as text and as JSON, what a `ref` leads to, in which language a text is shown.

mod cell;
mod code;
pub(crate) mod language;
mod problem;
mod row;
mod table;

pub(crate) use cell::{Field, Piece, Text};
#[cfg(feature = "serve")]
pub(crate) use code::number;
pub(crate) use language::Language;
pub(crate) use problem::{chosen, details, filled, problem};
pub(crate) use row::Row;
pub(crate) use table::{Table, Tables};

/// The name, followed by the code or what a row without one is called: where a row is on the reference page.
pub(crate) fn anchor(table: &str, key: &str) -> String {
    use errcodes_shared::PercentEncoded;
    format!("{}-{}", PercentEncoded(table), PercentEncoded(key))
}
