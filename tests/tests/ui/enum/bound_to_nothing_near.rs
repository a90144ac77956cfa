// The key of the row is misspelled.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
name
INVALID_API_VERSION
DUPLICATE_REQUEST
"#)]
pub enum ApiError {
    InvalidApiVersion,
    #[catalog(row = "DUPLICATE_REQEST")]
    Twice,
}

fn main() {}
