//! Only some rows and columns: what a program leaves out is neither in its types nor in its binary.
//!
//! ```text
//! [OutOfStock, SoldOut]
//! 205: None
//! ```

use errcodes::catalog;

catalog! {
    /// The errors that an order can fail with.
    #[catalog(
        spec = "examples/tables/shop.csv",
        only(kind = "order"),
        skip(description, http_status)
    )]
    pub enum OrderError {}
}

fn main() {
    println!("{:?}", OrderError::ALL);

    // A row of the table, but not one of this program's.
    println!("205: {:?}", OrderError::from_code(205));
}
