// A type parameter that is a cause is an error where the error is used as one.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message
1,IO,The disk failed.
2,PARSE,That is not a number.
"#, display = "message")]
pub enum ApiError<E> {
    Io(#[source] E),
    Parse,
}

fn main() {
    let error = ApiError::Io("no error");
    let _: &dyn std::error::Error = &error;
}
