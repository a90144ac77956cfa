//! The messages of the partners against the samples of their documents, against schemas written from these documents,
//! and against whatever else a peer may send.

mod activeserver;
mod any;
mod cafe24;
mod documents;
mod enums;
mod fault_details;
mod google_payments;
mod intra_mart;
mod schema;

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Reads a sample, writes it, compares the two as JSON, and returns the message.
#[track_caller]
fn read_and_write_back<M: DeserializeOwned + Serialize>(sample: &str) -> M {
    let expected: Value = serde_json::from_str(sample).expect("a sample is JSON");
    let message: M = serde_json::from_str(sample).unwrap_or_else(|fault| panic!("{sample}: {fault}"));
    let written = serde_json::to_string(&message).expect("a message can be written");
    assert_eq!(serde_json::from_str::<Value>(&written).expect("what is written is JSON"), expected);
    message
}

/// Returns the error of reading an invalid message.
#[track_caller]
fn refused<M: DeserializeOwned + Debug>(json: &str) -> String {
    match serde_json::from_str::<M>(json) {
        Ok(message) => panic!("{json} was read as {message:?}"),
        Err(fault) => fault.to_string(),
    }
}
