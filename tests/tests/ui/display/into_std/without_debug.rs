// An error can be shown for a person and for a programmer.

#[derive(errcodes::ErrorCatalog)]
#[catalog(table = r#"
code:u16,name,message:template@en
1,LOCKED,User {user} is locked.
"#, display = "message")]
pub enum ApiError {
    Locked { user: String },
}

fn main() {}
