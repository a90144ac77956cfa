// A union has no variants.

#[derive(errcodes::ErrorCatalog)]
#[catalog(spec = "specs/errors.csv")]
pub union ApiError {
    pub code: u16,
    pub raw: [u8; 2],
}

fn main() {}
