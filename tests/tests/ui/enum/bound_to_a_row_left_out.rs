// `row` names a row that `only` leaves out.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,audience:enum
404,NOT_FOUND,user
410,GONE,admin
"#, only(audience = "user"))]
pub enum ApiError {
    NotFound,
    #[catalog(row = 410)]
    Gone,
}

fn main() {}
