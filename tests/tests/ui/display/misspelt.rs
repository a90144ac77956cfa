// A misspelled column: the message has the nearest one.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en
1,LOCKED,User {user} is locked.
"#, display = "mesage")]
pub enum ApiError {
    Locked { user: String },
}

fn main() {}
