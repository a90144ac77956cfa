// Codes have no type in the attribute.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,GONE
"#)]
pub enum ApiError {
    #[catalog(row = 404u16)]
    NotFound,
    Gone,
}

fn main() {}
