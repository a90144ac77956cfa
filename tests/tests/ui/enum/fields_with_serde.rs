// `impls(serde)` is for enums whose values are their codes.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,GONE
"#, impls(serde))]
pub enum ApiError {
    NotFound { path: String },
    Gone,
}

fn main() {}
