//! What holds for any input: no panic, no place outside the file, and always Rust that parses.
//!
//! `PROPTEST_CASES` sets the number of cases; the default takes a few seconds.

mod bytes;
mod languages;
mod messages;
mod settings;
mod sizes;
mod tables;
mod tokens;

use proc_macro2::TokenStream;
use proptest::prelude::ProptestConfig;

/// Returns a configuration with this number of cases, or that of `PROPTEST_CASES`.
fn config(cases: u32) -> ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: wanted.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}

/// Fails unless the tokens are items.
fn assert_items(tokens: &TokenStream) {
    if let Err(error) = syn::parse2::<syn::File>(tokens.clone()) {
        panic!("no items, {error}: {tokens}");
    }
}
