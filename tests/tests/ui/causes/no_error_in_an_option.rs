// A cause that may be there is an error as well.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message
1,IO,The disk failed.
2,PARSE,That is not a number.
"#, display = "message")]
pub enum ApiError {
    Io { source: Option<String> },
    Parse(#[source] Box<u8>),
}

fn main() {}
