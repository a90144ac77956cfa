// `row` without a value.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,GONE
"#)]
pub enum ApiError {
    #[catalog(row)]
    NotFound,
    Gone,
}

fn main() {}
