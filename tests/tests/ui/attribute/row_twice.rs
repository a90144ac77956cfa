// A variant maps to one row.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,GONE
"#)]
pub enum ApiError {
    #[catalog(row = 404, row = 410)]
    NotFound,
    Gone,
}

fn main() {}
