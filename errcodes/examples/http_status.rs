//! `impls(http)` turns an error into a response of any framework that uses the `http` crate.
//!
//! ```text
//! HTTP/1.1 409 Conflict
//! 101 OUT_OF_STOCK
//! [OutOfStock, SoldOut] are answered with 409
//! ```

use errcodes::{HttpStatus, catalog};
use http::{Response, StatusCode};

catalog! {
    /// The errors of the shop, with a lookup by status.
    #[catalog(
        table = "
code:u16,name,http_status:index
101,OUT_OF_STOCK,409
102,SOLD_OUT,409
205,TOO_MANY_REQUESTS,429
",
        impls(http)
    )]
    pub enum ShopError {}
}

fn answer(error: ShopError) -> Result<Response<String>, http::Error> {
    Response::builder().status(StatusCode::from(error)).body(error.to_string())
}

fn main() -> Result<(), http::Error> {
    let response = answer(ShopError::OutOfStock)?;
    println!("{:?} {}\n{}", response.version(), response.status(), response.body());

    let conflicts = ShopError::from_http_status(HttpStatus::CONFLICT);
    println!("{conflicts:?} are answered with {}", HttpStatus::CONFLICT);
    Ok(())
}
