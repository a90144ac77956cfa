// A variant that no row knows, of a table without a key by which it could be bound to one.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
variant,http_status
NotFound,404
"#)]
pub enum ApiError {
    NotFound,
    Timeout,
}

fn main() {}
