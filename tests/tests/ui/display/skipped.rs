// What is left out cannot be shown.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en
1,LOCKED,User {user} is locked.
"#, display = "message", skip(message))]
pub enum ApiError {
    Locked { user: String },
}

fn main() {}
