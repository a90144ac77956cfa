// Only one of the two writes `Display`.

#[derive(errcodes::ErrorCatalog, thiserror::Error, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en
1,LOCKED,User {user} is locked.
"#, display = "message")]
pub enum ApiError {
    #[error("locked")]
    Locked { user: String },
}

fn main() {}
