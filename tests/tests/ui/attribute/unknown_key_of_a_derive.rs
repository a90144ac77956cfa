// What a misspelled key of the attribute would have left out is not missed.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,audience:enum
404,NOT_FOUND,user
410,GONE,admin
"#, onyl(audience = "user"))]
pub enum ApiError {
    NotFound,
}

fn main() {}
