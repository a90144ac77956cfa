// Keys of the enum on a variant.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,GONE
"#)]
pub enum ApiError {
    #[catalog(skip(name))]
    NotFound,
    Gone,
}

fn main() {}
