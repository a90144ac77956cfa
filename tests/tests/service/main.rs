//! The accounts service, requested over HTTP; and the page of the guide that shows it.

#[path = "../../examples/accounts/service.rs"]
mod service;

mod answers;
mod guide;
mod running;
