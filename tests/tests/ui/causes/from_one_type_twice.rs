// Of which of the two the error would be made, nobody knows.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message
1,IO,The disk failed.
2,PARSE,That is not a number.
"#, display = "message")]
pub enum ApiError {
    Io(#[from] std::io::Error),
    Parse(#[from] std::io::Error),
}

fn main() {}
