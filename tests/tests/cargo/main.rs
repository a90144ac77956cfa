//! A real cargo builds packages of strangers: what makes it build again, what the compiler then says, and what lands in
//! the result.

mod alone;
mod checkouts;
mod docs;
mod edits;
mod package;
mod packing;
mod rows;
mod script;
