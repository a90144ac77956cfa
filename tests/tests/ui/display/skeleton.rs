// After a fault of the attribute the enum is an error all the same.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template
1,IO,The disk failed.
2,LOCKED,User {user} is locked.
"#, display = "mesage")]
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

fn main() {}
