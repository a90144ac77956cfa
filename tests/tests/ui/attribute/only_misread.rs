// What a misread `only` would have left out is not missed.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,audience:enum
404,NOT_FOUND,user
410,GONE,admin
"#, only(audience = "usr"))]
pub enum ApiError {
    NotFound,
}

fn main() {}
