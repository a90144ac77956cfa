//! The accounts service of the README, asked over HTTP; and the README's text, which is that of the files tested here.

#[path = "../../examples/accounts/service.rs"]
mod service;

mod answers;
mod readme;
mod running;
