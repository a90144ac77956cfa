// A field called `source` is the cause, unless it is called `r#source`.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message
1,IO,The disk failed.
2,PARSE,That is not a number.
"#, display = "message")]
pub enum ApiError {
    Io { source: String, path: String },
    Parse { r#source: String },
}

fn main() {}
