//! The enums, maps and matches that the build script writes.

#![allow(clippy::all, clippy::pedantic, missing_docs, unreachable_pub, dead_code)]

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
