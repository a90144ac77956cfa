#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]
//! Error codes as data: the compiler knows your partner's table of error codes.
//!
//! A partner publishes a table of error codes. You keep that table beside your code as CSV, and two macros turn it into
//! Rust: every row is a variant, every column an accessor, every lookup a `const fn`. A program that does not follow a
//! change of the table does not compile, and the error points at the row.
//!
//! The [guide](_guide) begins with a [first table](_guide::first_table).
//!
//! # The table writes the enum: `catalog!`
//!
//! ```
//! use errcodes::{HttpStatus, catalog};
//!
//! catalog! {
//!     /// The errors of the shop.
//!     #[catalog(table = "code:u16,name,http_status\n101,NOT_FOUND,404\n102,TOO_FAST,429\n")]
//!     pub enum ShopError {}
//! }
//!
//! // The compiler looks the code up: without a row 102, this line does not compile.
//! const TOO_FAST: ShopError = ShopError::from_code(102).unwrap();
//!
//! assert_eq!(TOO_FAST.name(), "TOO_FAST");
//! assert_eq!(TOO_FAST.http_status(), HttpStatus::TOO_MANY_REQUESTS);
//! assert_eq!(ShopError::from_name("NOT_FOUND"), Some(ShopError::NotFound));
//! assert_eq!(ShopError::NotFound.to_string(), "101 NOT_FOUND");
//! ```
//!
//! A real table is a file: `#[catalog(spec = "specs/shop.csv")]`, relative to your `Cargo.toml`.
//!
//! # You write the enum: `#[derive(ErrorCatalog)]`
//!
//! The enum is checked against the table, both ways: a row without a variant and a variant without a row are errors.
//!
//! ```
//! use errcodes::ErrorCatalog;
//!
//! #[derive(ErrorCatalog, Clone, Copy, Debug, PartialEq, Eq)]
//! #[catalog(table = "name,http_status\nOUT_OF_STOCK,409\nUNKNOWN_ITEM,404\n")]
//! enum OrderError {
//!     UnknownItem,
//!     OutOfStock,
//! }
//!
//! assert!(OrderError::OutOfStock.http_status().is_client_error());
//! // The trait gives the errors of every catalog one form: the row.
//! assert_eq!(OrderError::UnknownItem.entry().to_string(), "UNKNOWN_ITEM");
//! ```
//!
//! # The types
//!
//! | type | what it is |
//! |---|---|
//! | [`ErrorCatalog`] | the trait that both macros implement: from an error to its row, from a type to its table |
//! | [`Catalog`], [`Entry`], [`Code`] | a table, a row and its code, in one form for all catalogs |
//! | [`HttpStatus`] | a status code from 100 to 599 |
//! | [`QName`] | an XML name with its namespace, such as a SOAP fault code |
//! | [`Localized`] | one text in the languages of the table |
//! | [`Template`] | the same with placeholders, filled by name: what a `catalog!` enum has |
//! | [`Message`] | a template with its values, shown in the reader's language: what an enum with fields has |
//! | [`AcceptLanguage`] | the header field of a request, and its choice among languages |
//! | [`Received`] | a code that a peer sent: an error of the table, or the code as it was sent |
//! | `NumberOrText` | a code in JSON, which may be either (feature `alloc`) |
//! | `Problem` | problem details: an error as the body of an HTTP response (feature `problem`) |
//! | `soap` | SOAP faults, written and read (feature `soap`) |
//! | [`UnknownCode`] | the error of `FromStr` and `TryFrom`: no row has this code |
//!
//! # Features
//!
//! The crate is `no_std`, and allocates nothing unless the feature `alloc` is on. With `default-features = false` it depends
//! on nothing but its own runtime.
//!
//! | feature | default | gives |
//! |---|---|---|
//! | `alloc` | | `NumberOrText` |
//! | `macros` | yes | `catalog!` and `#[derive(ErrorCatalog)]` |
//! | `http` | | `impls(http)`, and conversions between [`HttpStatus`] and `http::StatusCode`; needs `std` |
//! | `problem` | | `Problem`; turns `alloc` and `serde` on |
//! | `serde` | | `impls(serde)`, [`HttpStatus`] as a number, and [`Received`] as what it holds |
//! | `soap` | | the module `soap`; turns `alloc` on |
//! | `std` | | the standard library in the dependencies that the other features bring |

#[doc(hidden)]
pub use errcodes_runtime::__private1;
pub use errcodes_runtime::*;

#[cfg(feature = "macros")]
#[doc(inline)]
pub use errcodes_macros::{ErrorCatalog, catalog};

#[cfg(doc)]
pub mod _guide;
