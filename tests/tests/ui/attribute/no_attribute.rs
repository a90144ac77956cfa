// No `#[catalog(…)]` at all.

#[derive(errcodes_runtime::ErrorCatalog, Debug)]
pub enum ApiError {
    NotFound,
}

fn main() {}
