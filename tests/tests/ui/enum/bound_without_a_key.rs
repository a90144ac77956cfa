// A table without a key has no row that `row` could name.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
variant,http_status
NotFound,404
"#)]
pub enum ApiError {
    #[catalog(row = "NotFound")]
    Missing,
}

fn main() {}
