// `#[from]` or `#[source]` has no effect without `display`.
#![deny(deprecated)]

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = "code\nA1\n")]
pub enum ApiError {
    A1(#[from] std::io::Error),
}

fn main() {}
