// The header hides the key: what refers to it is not missed.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
Code:u16,name,replaced_by:ref:optional
404,NOT_FOUND,410
410,GONE,
"#, impls(serde))]
pub enum ApiError {
    NotFound,
    #[catalog(row = 410)]
    NoMore,
}

fn main() {}
