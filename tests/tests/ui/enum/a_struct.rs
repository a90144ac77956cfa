// A struct has no variants.

#[derive(errcodes::ErrorCatalog)]
#[catalog(spec = "specs/errors.csv")]
pub struct ApiError {
    pub code: u16,
}

fn main() {}
