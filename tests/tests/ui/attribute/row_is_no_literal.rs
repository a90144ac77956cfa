// `row` takes a literal.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name
404,NOT_FOUND
410,GONE
"#)]
pub enum ApiError {
    #[catalog(row = CODE)]
    NotFound,
    #[catalog(row = 'x')]
    Gone,
}

fn main() {}
