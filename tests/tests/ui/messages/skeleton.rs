// After a fault of the texts they can be had all the same.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en,message:template@ja,hint:template:optional
1,IO,The disk failed: {0,ディスク {0},{path}
2,LOCKED,User {usr} is locked.,{user} はロックされています。,
"#, display = "message", require_locales("en", "de"))]
pub enum ApiError {
    Io(#[from] std::io::Error),
    Locked { user: String },
}

// None of these lines is an error of its own.
use errcodes::{Entry, ErrorCatalog};

pub fn uses(error: &ApiError) -> (Entry, String) {
    (error.entry(), format!("{error} {error:?}"))
}

pub fn read(path: &str) -> Result<Vec<u8>, ApiError> {
    Ok(std::fs::read(path)?)
}

pub fn boxed(path: &str) -> Result<Vec<u8>, Box<dyn std::error::Error + Send + Sync>> {
    Ok(read(path)?)
}

pub fn texts(error: &ApiError) -> (String, String, Option<String>) {
    let message = error.message();
    (message.in_locale("ja").to_string(), message.accept_language("en").to_string(), error.hint().map(|hint| hint.to_string()))
}

fn main() {}
