// `Display` has a text in every row.

#[derive(errcodes::ErrorCatalog, Debug)]
#[catalog(table = r#"
code:u16,name,message:template:optional
1,LOCKED,User {user} is locked.
2,GONE,
"#, display = "message")]
pub enum ApiError {
    Locked { user: String },
    Gone,
}

fn main() {}
