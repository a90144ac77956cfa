#![no_std]
#![forbid(unsafe_code)]
//! The rules that the generator and the runtime of errcodes share: both sides must agree on them, so each exists once.
//!
//! Most people depend on [`errcodes`](https://docs.rs/errcodes) instead. This crate has no dependency, allocates
//! nothing, and may change in any release: the crates of errcodes pin its version.

#[cfg(test)]
extern crate std;

mod decimal;
pub mod hash;
mod name;
mod percent;
mod status;
mod template;

pub use crate::{
    decimal::is_canonical,
    name::is_ncname,
    percent::PercentEncoded,
    status::{is_status, parse_status},
    template::{Broken, Piece, Pieces, check_template, is_placeholder, placeholders},
};
