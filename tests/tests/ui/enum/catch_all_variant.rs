// A variant seems meant to catch unknown codes.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = "code\nA1\n")]
pub enum ApiError {
    A1,
    Other(u16),
}

fn main() {}
