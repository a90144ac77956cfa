// `Display` is generated or left out.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template@en
1,LOCKED,User {user} is locked.
"#, display = "message", no(display))]
pub enum ApiError {
    Locked { user: String },
}

fn main() {}
