//! `cargo errcodes serve`: the program itself is started, asked over HTTP, and what it answers is read by our own
//! readers, and by curl.

#[allow(dead_code, reason = "another target uses the rest")]
#[path = "../../../tests/tables/nasty.rs"]
mod cells;
mod client;
#[cfg(target_os = "linux")]
mod crowd;
mod languages;
mod own_tables;
mod partners;
mod paths;
mod server;
mod stop;
