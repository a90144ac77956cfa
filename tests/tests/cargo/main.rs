//! A real cargo builds other packages: what makes it build again, what the compiler then says, and what is in
//! the result.

mod alone;
mod checkouts;
mod docs;
mod edits;
#[path = "../../tables/nasty.rs"]
mod nasty;
mod package;
mod packing;
mod renamed;
mod rows;
mod script;
