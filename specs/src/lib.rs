//! The error codes of four partners, each transcribed from the document that publishes them and checked against it.
//!
//! | module | document | rows |
//! |---|---|---|
//! | [`activeserver`] | GPayments ActiveServer, a 3-D Secure server | 104 |
//! | [`intra_mart`] | intra-mart Accel Platform, web service authentication: SOAP faults and their details | 11 and 18 |
//! | [`cafe24`] | cafe24, a shop platform's API | 20 |
//! | [`google_payments`] | Google Standard Payments | 11 |
//!
//! Texts stand in the language of the document, slips included; what in a table is our reading is said at its top.
//!
//! ```
//! use errcodes_specs::activeserver::ActiveServerError;
//!
//! let error = ActiveServerError::from_code(1009).unwrap();
//! assert_eq!(error, ActiveServerError::MerchantInterfaceDisabled);
//! assert_eq!(error.http_status().as_u16(), 400);
//! // The document says what comes instead.
//! assert_eq!(error.replaced_by().map(|other| other.code()), Some(1026));
//! ```
//!
//! # Features
//!
//! `http` converts every catalogue that has a status into `http::StatusCode`; `serde` writes and reads every
//! catalogue that has a wire key as that key.

#![no_std]

pub mod activeserver;
pub mod cafe24;
pub mod google_payments;
pub mod intra_mart;
