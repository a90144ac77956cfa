// An error has one cause.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message
1,IO,The disk failed.
2,PARSE,That is not a number.
"#, display = "message")]
pub enum ApiError {
    Io { #[source] first: std::io::Error, #[source] second: std::io::Error },
    Parse(#[from] std::num::ParseIntError, #[source] std::io::Error),
}

fn main() {}
