//! Beside `#[derive(thiserror::Error)]`, which then has the say over `Display` and `Error`.

use std::error::Error as _;
use std::num::ParseIntError;

use errcodes_runtime::{ErrorCatalog, HttpStatus};

#[derive(ErrorCatalog, thiserror::Error, Clone, Copy, Debug, PartialEq, Eq)]
#[catalog(table = "code:u16,name,http_status\n101,NOT_FOUND,404\n102,TOO_FAST,429\n", no(display, error))]
enum Plain {
    #[error("there is none ({})", self.code())]
    NotFound,
    #[error("{}, which is {}", self.name(), self.http_status())]
    TooFast,
}

#[derive(ErrorCatalog, thiserror::Error, Debug)]
#[catalog(table = "code:u16,name,http_status\n101,NOT_FOUND,404\n102,TOO_FAST,429\n103,NO_NUMBER,400\n")]
enum Fields<T: std::fmt::Debug + std::fmt::Display> {
    #[error("{}: {} is not there", self.code(), .0)]
    NotFound(T),
    #[error("{}: wait {seconds} s", self.name())]
    TooFast { seconds: u32 },
    #[error("{}", self.code())]
    NoNumber(#[from] ParseIntError),
}

/// One of the two may be left.
#[derive(ErrorCatalog, Debug)]
#[catalog(table = "code:u16,name\n101,NOT_FOUND\n", no(error))]
enum Shown {
    NotFound,
}

#[test]
fn thiserror_shows_it() {
    assert_eq!(Plain::NotFound.to_string(), "there is none (101)");
    assert_eq!(Plain::from_code(102).map(|error| error.to_string()).as_deref(), Some("TOO_FAST, which is 429"));
    assert_eq!("NOT_FOUND".parse(), Ok(Plain::NotFound));
    assert_eq!(Shown::NotFound.to_string(), "101 NOT_FOUND");
    assert!(!super::implements::implements!(Shown: std::error::Error));
}

#[test]
fn fields_are_thiserrors_and_the_row_is_ours() {
    let missing = Fields::NotFound("page 7");
    assert_eq!(missing.to_string(), "101: page 7 is not there");
    assert_eq!(HttpStatus::from(&missing), HttpStatus::NOT_FOUND);
    assert_eq!(HttpStatus::from(missing), 404);
    let fast: Fields<u8> = Fields::TooFast { seconds: 3 };
    assert_eq!((fast.to_string().as_str(), fast.entry().line), ("TOO_FAST: wait 3 s", 3));
    let error: Fields<u8> = "x".parse::<u8>().expect_err("no number").into();
    assert!(error.source().is_some());
    assert_eq!(error.entry().name, "NO_NUMBER");
}
