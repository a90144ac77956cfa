// A cause lives as long as it wants.

#[derive(Debug)]
pub struct Borrowed<'a>(&'a str);

impl std::fmt::Display for Borrowed<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Borrowed<'_> {}

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message
1,IO,The disk failed.
2,PARSE,That is not a number.
"#, display = "message")]
pub enum ApiError<'a> {
    Io(#[source] Borrowed<'a>),
    Parse,
}

fn main() {}
