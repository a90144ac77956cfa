//! What the macros generate, used as a stranger would: where it may stand, what it may stand beside, and that every item
//! does what the table says.

// A program that takes no warning: what a macro writes must not be the reason for one.
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
mod lookups;
mod macro_rules;
mod messages;
mod names;
mod prelude;
mod selection;
mod wire;
