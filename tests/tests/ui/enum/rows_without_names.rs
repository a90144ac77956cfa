// The header hides the names: their variants are not missed one by one.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,Name
404,NOT_FOUND
410,GONE
"#)]
pub enum ApiError {
    NotFound,
    Gone,
}

fn main() {}
