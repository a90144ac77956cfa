//! What the macros generate, used by a downstream program: every place where a macro can be called, and that every item
//! does what the table says.

// Generated code must not cause a warning.
#![deny(warnings, unused, nonstandard_style, future_incompatible, rust_2018_idioms, clippy::all, clippy::pedantic)]

mod beside_thiserror;
mod causes;
mod coded;
mod constants;
mod conversions;
mod declared;
mod deprecated;
mod entries;
mod fields;
mod filling;
mod function;
mod hiding;
mod implements;
mod keywords;
mod languages;
mod lists;
mod lookups;
mod macro_rules;
mod messages;
mod names;
mod patterns;
mod prelude;
mod received;
mod scoped;
mod selection;
mod wire;
