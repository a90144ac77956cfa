//! The error codes of four partners, each transcribed from the document that publishes them and checked against it.
//!
//! | module | document | rows |
//! |---|---|---|
//! | [`activeserver`] | GPayments ActiveServer, a 3-D Secure server | 104 |
//! | [`intra_mart`] | intra-mart Accel Platform, web service authentication: SOAP faults and their details | 11 and 18 |
//! | [`cafe24`] | cafe24, a shop platform's API | 20 |
//! | [`google_payments`] | Google Standard Payments | 11 |
//!
//! Texts are in the language of the document, slips included, and in an English of our own; each table says at its top
//! what else in it is our reading.
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
//! Each code comes with the message that carries it: what the partner's document says of its members is checked when it
//! is built and when it is read.
//!
//! | message | form |
//! |---|---|
//! | `activeserver::ErrorMessage` | JSON, the `Erro` of EMV 3-D Secure |
//! | `cafe24::ApiResponse` | JSON: an error, several, or a success with errors |
//! | `google_payments::ErrorResponse` | JSON |
//! | `intra_mart::FaultMessage` | SOAP 1.1 and 1.2 |
//!
//! # Features
//!
//! The crate is `no_std`; only the feature `http` needs the standard library.
//!
//! | feature | default | gives |
//! |---|---|---|
//! | `messages` | yes | the JSON messages, which read and write themselves with `serde`; allocates |
//! | `http` | | every catalog that has a status as `http::StatusCode`, every message as `http::Response` |
//! | `serde` | | every catalog that has a code is written and read as that code |
//! | `soap` | | the SOAP faults of intra-mart; allocates |

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(any(feature = "messages", feature = "soap"))]
extern crate alloc;

#[macro_use]
mod features;
#[cfg(feature = "messages")]
mod json;

pub mod activeserver;
pub mod cafe24;
pub mod google_payments;
pub mod intra_mart;
