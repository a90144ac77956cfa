// `#[from]` has nothing to fill other fields with.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message
1,IO,The disk failed.
2,PARSE,That is not a number.
"#, display = "message")]
pub enum ApiError {
    Io { #[from] error: std::io::Error, path: String },
    Parse(#[from] std::num::ParseIntError, u8),
}

fn main() {}
