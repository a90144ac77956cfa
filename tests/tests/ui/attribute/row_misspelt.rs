// A variant's attribute has one key.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,GONE
"#)]
pub enum ApiError {
    #[catalog(rwo = 404)]
    NotFound,
    #[catalog(status = 410)]
    Gone,
}

fn main() {}
