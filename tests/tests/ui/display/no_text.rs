// `Display` shows a text.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en
1,LOCKED,User {user} is locked.
"#, display = "code")]
pub enum ApiError {
    Locked { user: String },
}

fn main() {}
