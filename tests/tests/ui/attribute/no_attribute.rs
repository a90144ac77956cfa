// No `#[catalog(…)]` at all.

#[derive(errcodes::ErrorCatalog, Debug)]
pub enum ApiError {
    NotFound,
}

fn main() {}
