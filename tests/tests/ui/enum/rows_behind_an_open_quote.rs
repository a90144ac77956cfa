// What an open quote hides is not missed a second time: neither rows nor keys.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,replaced_by:ref:optional
404,NOT_FOUND,411
410,"GONE,
411,LENGTH_REQUIRED,
"#)]
pub enum ApiError {
    NotFound,
    #[catalog(row = 410)]
    NoMore,
    LengthRequired,
}

fn main() {}
