//! With `#[derive(thiserror::Error)]` on the same enum, which then generates `Display` and `Error`.

use std::error::Error as _;
use std::num::ParseIntError;

use errcodes::{ErrorCatalog, HttpStatus};

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

/// Without `display` the attributes of the fields are thiserror's, also where our rules differ.
#[derive(ErrorCatalog, thiserror::Error, Debug)]
#[catalog(
    table = "name,message:template@en,message:template@ja\n\
    READ,Cannot read {path}: {source},{path} を読めません: {source}\nPARSE,{0},{0}\nANY,anything,何か\nLIMIT,Too many.,多すぎます。\n",
    require_locales("en", "ja")
)]
enum Texts {
    #[error("{}", self.message())]
    Read { path: &'static str, source: std::io::Error },
    #[error("{}", self.message().in_locale("ja"))]
    Parse(#[from] ParseIntError),
    #[error(transparent)]
    Any(#[from] Box<dyn std::error::Error + Send + Sync>),
    #[error("limit")]
    Limit(#[source] Shared),
}

/// A cause of several errors.
type Shared = std::sync::Arc<dyn std::error::Error + Send + Sync>;

/// Only one of the two is left to thiserror.
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
    assert_eq!((fast.to_string().as_str(), fast.entry().line()), ("TOO_FAST: wait 3 s", 3));
    let error: Fields<u8> = "x".parse::<u8>().expect_err("no number").into();
    assert!(error.source().is_some());
    assert_eq!(error.entry().name(), Some("NO_NUMBER"));
}

#[test]
fn texts_are_the_tables_where_thiserror_asks_for_them() {
    let error = Texts::Read { path: "/", source: std::io::Error::other("disk") };
    assert_eq!(error.to_string(), "Cannot read /: disk");
    assert_eq!(error.message().in_locale("ja").to_string(), "/ を読めません: disk");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("disk"));
    let error = Texts::from("x".parse::<u8>().expect_err("no number"));
    assert_eq!((error.to_string(), error.source().is_some()), (error.message().to_string(), true));
    let any: Box<dyn std::error::Error + Send + Sync> = "transparent".into();
    let error = Texts::from(any);
    assert_eq!((error.to_string().as_str(), error.message().to_string().as_str()), ("transparent", "anything"));
    let error = Texts::Limit(std::sync::Arc::new(std::fmt::Error));
    assert_eq!((error.entry().name(), error.source().is_some()), (Some("LIMIT"), true));
}
