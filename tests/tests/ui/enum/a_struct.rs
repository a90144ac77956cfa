// A struct has no variants.

#[derive(errcodes_runtime::ErrorCatalog)]
#[catalog(spec = "specs/errors.csv")]
pub struct ApiError {
    pub code: u16,
}

fn main() {}
