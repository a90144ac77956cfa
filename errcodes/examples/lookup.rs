//! A table becomes an enum, and the compiler looks up its rows.
//!
//! ```text
//! 205 TOO_MANY_REQUESTS: Wait a minute.
//! SoldOut is replaced by OutOfStock
//! order: [OutOfStock, SoldOut]
//! 999: None
//! ```

use errcodes::catalog;

catalog! {
    /// The errors of the shop.
    #[catalog(spec = "examples/tables/shop.csv")]
    pub enum ShopError {}
}

/// Without a row 205 this line does not compile.
const TOO_MANY: ShopError = ShopError::from_code(205).unwrap();

fn main() {
    println!("{TOO_MANY}: {}", TOO_MANY.description().get("en"));

    if let Some(other) = ShopError::SoldOut.replaced_by() {
        println!("SoldOut is replaced by {other:?}");
    }

    // `kind:enum:index` gives an enum of the values, and the rows of each.
    println!("{}: {:?}", ShopErrorKind::Order.name(), ShopError::from_kind(ShopErrorKind::Order));

    println!("999: {:?}", ShopError::from_code(999));
}
