//! One log for the errors of several partners, by the row that every catalog has.
//!
//! ```text
//! ShopError 101 OUT_OF_STOCK
//! GatewayFault CardExpired
//! ```

use errcodes::{ErrorCatalog, catalog};

catalog! {
    /// The errors of the shop.
    #[catalog(spec = "examples/tables/shop.csv")]
    pub enum ShopError {}
}

catalog! {
    /// The faults of the gateway.
    #[catalog(spec = "examples/tables/gateway.csv")]
    pub enum GatewayFault {}
}

fn log<E: ErrorCatalog>(error: &E) {
    println!("{} {}", E::CATALOG.name, error.entry());
}

fn main() {
    log(&ShopError::OutOfStock);
    log(&GatewayFault::CardExpired);
}
