// Without a table an enum that the user wrote still has the trait, with fields and a lifetime, too.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(spec = "tests/ui/file/erors.csv")]
pub enum ApiError<'a> {
    NotFound { path: &'a str },
    Gone(u8),
}

// None of these lines is an error of its own.
use errcodes::{Catalog, Entry, ErrorCatalog};

pub fn uses(error: &ApiError<'_>) -> (Entry, &'static Catalog) {
    (error.entry(), ApiError::CATALOG)
}

fn main() {}
