//! Syntax: the enum that a macro is given, as far as the generator looks into it. Types, bounds and values are tokens.
//!
//! syn parses what is around them; its own types for whole items would take every user longer to compile than this.

mod attribute;
mod fields;
mod generics;
mod item;
mod optional;
mod path;
mod run;
#[cfg(test)]
mod tests;
mod visibility;

pub(crate) use attribute::Attribute;
pub(crate) use fields::{Field, Fields, Shape};
pub(crate) use generics::Generics;
pub(crate) use item::{Enum, Given};
pub(crate) use optional::inside_option;
pub(crate) use path::Path;
pub(crate) use run::span;
