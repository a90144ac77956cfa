//! You write the enum, with fields, and the table supplies codes, statuses and texts.
//!
//! ```text
//! A01 404: There is no user aoyagi.
//! A02 503: The accounts cannot be read. (the disk is gone)
//! ```

use std::error::Error;
use std::io;

use errcodes::ErrorCatalog;

#[derive(ErrorCatalog, Debug)]
#[catalog(
    table = "
code,name,http_status,message:template@en
A01,NOT_FOUND,404,There is no user {user}.
A02,STORAGE,503,The accounts cannot be read.
",
    display = "message"
)]
enum AccountError {
    NotFound { user: String },
    Storage(#[from] io::Error),
}

fn find(user: &str, storage: io::Result<()>) -> Result<(), AccountError> {
    storage?;
    Err(AccountError::NotFound { user: user.to_owned() })
}

fn main() {
    for storage in [Ok(()), Err(io::Error::other("the disk is gone"))] {
        let Err(error) = find("aoyagi", storage) else { continue };
        print!("{} {}: {error}", error.code(), error.http_status());
        match error.source() {
            Some(cause) => println!(" ({cause})"),
            None => println!(),
        }
    }
}
