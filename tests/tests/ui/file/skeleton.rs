// Without a table there are still the enum and its traits.

errcodes::catalog! {
    #[catalog(spec = "tests/ui/file/erors.csv")]
    pub enum ApiError {}
}

// None of these lines is an error of its own.
use errcodes::{Catalog, Entry, ErrorCatalog};

pub fn uses(error: &ApiError) -> (Entry, &'static Catalog, String) {
    (error.entry(), ApiError::CATALOG, format!("{error} {error:?}"))
}

pub fn boxed(error: ApiError) -> Box<dyn std::error::Error> {
    Box::new(error)
}

pub fn first() -> Option<&'static ApiError> {
    ApiError::ALL.first()
}

fn main() {}
