// An enum with fields cannot return another variant.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,replaced_by:ref:optional
404,NOT_FOUND,410
410,GONE,
"#)]
pub enum ApiError {
    NotFound { path: String },
    Gone,
}

fn main() {}
