//! `cargo errcodes serve`: the program itself is started, asked over HTTP, and what it answers is read by our own
//! readers, and by curl.

mod client;
#[cfg(target_os = "linux")]
mod crowd;
mod languages;
mod own_tables;
mod partners;
mod paths;
mod server;
mod stop;
